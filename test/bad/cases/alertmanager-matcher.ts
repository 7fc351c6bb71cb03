import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({
      route: { receiver: 'team', routes: [{ matchers: ['severity=~"(?=warn).*"', 'severity'] }] },
      receivers: [{ name: 'team' }],
      inhibit_rules: [{ source_match_re: { job: '*' }, target_matchers: ['job!~"[a"'] }],
    }),
  });
  new AlertmanagerConfig(chart, 'config', {
    metadata: { name: 'config' },
    spec: {
      receivers: [{ name: 'chat' }],
      route: { receiver: 'chat', matchers: [{ name: 'job', matchType: '=~', value: 'a(b' }] },
      muteTimeIntervals: [{ name: 'night' }, { name: 'night' }],
    },
  });
};

export default declare;
