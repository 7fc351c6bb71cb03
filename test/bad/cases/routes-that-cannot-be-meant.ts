import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What Alertmanager takes, and does otherwise than it is written. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec: { alertmanagerConfigSelector: {} } });
  new Alertmanager(chart, 'own', {
    metadata: { name: 'own' },
    spec: {},
    config: ConfigSource.fromObject({
      route: {
        receiver: 'ops',
        group_by: ['alertname, cluster'],
        group_interval: '1h',
        repeat_interval: '30m',
        routes: [
          { receiver: 'ops', matchers: ['a="b"'], group_interval: '10m' },
          { receiver: 'ops', matchers: ['a="c"'], group_interval: '2h' },
        ],
      },
      inhibit_rules: [{ source_matchers: ['a="b"'], target_matchers: ['a="c"'], equal: ['pod,container'] }],
      receivers: [{ name: 'ops' }],
    }),
  });
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
