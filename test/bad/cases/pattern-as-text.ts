import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const config = ConfigSource.fromObject({
    route: {
      receiver: 'ops',
      routes: [
        { receiver: 'ops', matchers: ['severity == critical', 'team=~"a|b"', "env='prod'"], continue: true },
        { receiver: 'ops', match: { severity: 'critical|warning' }, continue: true },
        { receiver: 'ops', matchers: ['namespace=~"team-*"'], continue: true },
        { receiver: 'ops', matchers: ['namespace!=kube-.*'] },
      ],
    },
    inhibit_rules: [{ source_match: { alertname: 'Node.+' }, target_matchers: ['severity="warning|info"'] }],
    receivers: [{ name: 'ops' }],
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {} },
    config,
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: {
        receiver: 'team',
        matchers: [
          { name: 'severity', value: 'critical|warning' },
          { name: 'team', value: 'a|b', matchType: '=~' },
          { name: 'env', value: "'prod'" },
          { name: 'cluster', value: 'eu-*' },
          { name: 'tier', value: '"gold"', matchType: '=' },
        ],
      },
      inhibitRules: [
        {
          sourceMatch: [{ name: 'alertname', value: '^Node', matchType: '!=' }],
          targetMatch: [{ name: 'severity', value: '= warning' }],
        },
      ],
      receivers: [{ name: 'team' }],
    },
  });
};

export default declare;
