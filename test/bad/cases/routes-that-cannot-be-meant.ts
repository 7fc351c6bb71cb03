import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What Alertmanager takes, and does otherwise than it is written. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec: { alertmanagerConfigSelector: {} } });
  const key = { name: 'pagerduty', key: 'key' };
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: {
        receiver: 'phone',
        groupInterval: '5m',
        repeatInterval: '1m',
        routes: [{ receiver: 'phone', groupInterval: '5m', repeatInterval: '4h' }],
      },
      receivers: [{ name: 'phone', pagerdutyConfigs: [{ routingKey: key, serviceKey: key }, { routingKey: key }] }],
    },
  });
};

export default declare;
