import { Alertmanager, AlertmanagerConfig, ConfigSource, PrometheusRule } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Matchers and labels with a letter wrong, beside the alerts that they are for; and such as may be for alerts of others. */
const declare: BadCase = (chart) => {
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: {
      groups: [
        {
          name: 'alerts',
          labels: { team: 'payments' },
          rules: [
            { alert: 'InstanceDown', expr: 'up == 0', labels: { severity: 'critical', namespace: 'stores' } },
            { alert: 'LatencyHigh', expr: 'latency > 1', labels: { severity: 'warning', kind: '{{ $labels.job }}' } },
          ],
        },
      ],
    },
  });
  new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({
      route: {
        receiver: 'ops',
        group_by: ['alertname', 'naemspace', 'temas', 'severty'],
        routes: [
          { receiver: 'ops', matchers: ['serverity="critical"'], group_by: ['Team'] },
          { receiver: 'ops', matchers: ['severity=~"critical|warnings"'] },
          { receiver: 'ops', matchers: ['alertname="Watchdog"', 'namespace="storse"', 'kind="wbe"'] },
        ],
      },
      inhibit_rules: [
        { source_matchers: ['severity="crit"'], target_matchers: ['severity="warning"'], equal: ['job', 'namspace'] },
      ],
      receivers: [{ name: 'ops' }],
    }),
  });
  const equal = (name: string, value: string) => ({ name, value, matchType: '=' }) as const;
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: {
        receiver: 'nobody',
        groupBy: ['alertnane'],
        matchers: [equal('team', 'paymnets')],
        routes: [
          { receiver: 'nobody', matchers: [equal('severity', 'critcal')] },
          { receiver: 'nobody', matchers: [equal('alertname', 'InstanceDwon')] },
          { receiver: 'nobody', matchers: [equal('severity', 'page')] },
          {
            receiver: 'nobody',
            matchers: [equal('severitty', 'critical')],
            groupBy: ['teams', 'namespaces', 'region'],
          },
        ],
      },
      receivers: [{ name: 'nobody' }],
      inhibitRules: [
        {
          sourceMatch: [equal('alertname', 'InstancDown')],
          targetMatch: [equal('severity', 'Warning')],
          equal: ['job', 'instanse'],
        },
      ],
    },
  });
};

export default declare;
