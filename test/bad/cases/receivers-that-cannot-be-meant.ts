import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const key = { name: 'secret', key: 'key' };
const saturday = [{ weekdays: ['saturday'] }];

/** Receivers and times that no route names, texts that services do not know, inhibitions that reach too far; and right ones. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec: { alertmanagerConfigSelector: {} } });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: {
        receiver: 'texts',
        routes: [{ receiver: 'right', muteTimeIntervals: ['weekend'] }],
      },
      receivers: [
        {
          name: 'texts',
          opsgenieConfigs: [{ apiKey: key, priority: 'high' }],
          pagerdutyConfigs: [{ routingKey: key, severity: 'Critical' }],
          victoropsConfigs: [{ apiKey: key, routingKey: 'team', messageType: 'critical' }],
          pushoverConfigs: [{ userKey: key, token: key, priority: 'high' }],
          slackConfigs: [{ apiURL: key, color: 'red' }],
        },
        {
          name: 'right',
          opsgenieConfigs: [
            { apiKey: key, priority: '{{ .CommonLabels.priority }}' },
            { apiKey: key, priority: 'P1' },
          ],
          pagerdutyConfigs: [{ routingKey: key, severity: 'critical' }],
          slackConfigs: [
            { apiURL: key, color: '#439FE0' },
            { apiURL: key, color: 'danger' },
          ],
        },
        { name: 'unused', webhookConfigs: [{ url: 'http://hook:8080' }] },
        { name: 'nobody' },
      ],
      muteTimeIntervals: [
        { name: 'weekend', timeIntervals: saturday },
        { name: 'holidays', timeIntervals: saturday },
      ],
      inhibitRules: [
        {
          sourceMatch: [{ name: 'severity', value: 'critical' }],
          targetMatch: [{ name: 'severity', value: 'warning' }],
        },
        {
          sourceMatch: [{ name: 'severity', value: 'critical' }],
          targetMatch: [{ name: 'severity', value: 'warning' }],
          equal: ['namespace'],
        },
        {
          sourceMatch: [{ name: 'alertname', value: 'ClusterDown' }],
          targetMatch: [{ name: 'severity', value: 'warning' }],
        },
      ],
    },
  });
  new Alertmanager(chart, 'own', {
    metadata: { name: 'own' },
    spec: {},
    config: ConfigSource.fromObject({
      route: { receiver: 'a', routes: [{ receiver: 'a', active_time_intervals: ['day'] }] },
      receivers: [
        { name: 'a', opsgenie_configs: [{ api_key: 'k', priority: 'p1' }] },
        { name: 'b', webhook_configs: [{ url: 'http://hook' }] },
        { name: 'null' },
      ],
      time_intervals: [
        { name: 'day', time_intervals: [{ weekdays: ['monday'] }] },
        { name: 'night', time_intervals: [{ weekdays: ['monday'] }] },
      ],
      inhibit_rules: [{ source_matchers: ['severity="critical"'], target_matchers: ['severity=~"warning|info"'] }],
    }),
  });
};

export default declare;
