import { ConfigReloader } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ConfigReloader(chart, 'blackbox', {
    configSecret: 'Blackbox',
    configKey: 'modules/blackbox.yml',
    reloadUrl: 'localhost:9115/-/reload',
    watchedSecrets: ['tokens', 'other_tokens'],
  });
};

export default declare;
