import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    config: ConfigSource.fromText('{ route: { receiver: team }, receivers: [{ name: team }, { name: team }] }'),
  });
};

export default declare;
