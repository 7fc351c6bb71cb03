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
  declareForgetful(chart);
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

/** Routes that repeat later than their server remembers. */
function declareForgetful(chart: Parameters<BadCase>[0]): void {
  const receivers = [{ name: 'ops' }];
  const routes = [{ receiver: 'ops', matchers: ['a="b"'], routes: [{ matchers: ['c="d"'] }] }];
  new Alertmanager(chart, 'week', {
    metadata: { name: 'week' },
    spec: {},
    config: ConfigSource.fromObject({ route: { receiver: 'ops', repeat_interval: '1w', routes }, receivers }),
  });
  new Alertmanager(chart, 'short', {
    metadata: { name: 'short' },
    spec: { retention: '2h' },
    config: ConfigSource.fromObject({ route: { receiver: 'ops', routes }, receivers }),
  });
  new AlertmanagerConfig(chart, 'rare', {
    metadata: { name: 'rare' },
    spec: {
      route: { receiver: 'none', routes: [{ receiver: 'none', repeatInterval: '10d' }] },
      receivers: [{ name: 'none' }],
    },
  });
  new AlertmanagerConfig(chart, 'often', {
    metadata: { name: 'often' },
    spec: { route: { receiver: 'none', repeatInterval: '2m' }, receivers: [{ name: 'none' }] },
  });
}

export default declare;
