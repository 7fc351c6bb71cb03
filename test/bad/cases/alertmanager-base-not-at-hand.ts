import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { configSecret: 'mine', alertmanagerConfigSelector: {} },
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: { receivers: [{ name: 'chat' }], route: { receiver: 'chat' } },
  });
};

export default declare;
