import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { configSecret: 'mine' },
    config: ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] }),
  });
};

export default declare;
