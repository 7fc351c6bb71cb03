import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({
      route: {
        receiver: 'team',
        routes: [
          { receiver: 'team', matchers: ['severity=~"warning|critical"'] },
          { receiver: 'phone', matchers: ['severity="critical"', 'cluster="west"'] },
          { receiver: 'team', matchers: ['severity="warning"'], group_by: ['...'] },
        ],
      },
      receivers: [{ name: 'team' }, { name: 'phone' }],
    }),
  });
  new AlertmanagerConfig(chart, 'config', {
    metadata: { name: 'config' },
    spec: {
      receivers: [{ name: 'chat' }],
      route: {
        receiver: 'chat',
        routes: [{ receiver: 'chat', matchers: [{ name: 'namespace', matchType: '=', value: 'shop' }] }],
      },
    },
  });
};

export default declare;
