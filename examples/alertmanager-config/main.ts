// Two teams configure their own routes and receivers in one Alertmanager, below what its owners say themselves.
import { App, Chart } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig, ConfigSource, v1beta1 } from 'cdk8s-prometheus';

const app = new App();

const monitoring = new Chart(app, 'monitoring', { namespace: 'monitoring' });
new Alertmanager(monitoring, 'main', {
  metadata: { name: 'main' },
  // Alerts that no team takes. Credentials in it belong into files: `spec.secrets` mounts them.
  config: ConfigSource.fromObject({
    route: { receiver: 'operators', group_by: ['namespace', 'alertname'] },
    receivers: [{ name: 'operators', webhook_configs: [{ url: 'http://pager.monitoring.svc:8080/' }] }],
  }),
  spec: {
    replicas: 3,
    alertmanagerConfigSelector: { matchLabels: { alertmanager: 'main' } },
    // Teams write theirs in their own namespaces, and see only the alerts of those.
    alertmanagerConfigNamespaceSelector: {},
  },
});

// The secret URL is never read: Alertmanager gets a file. Only Secrets of its own namespace can be mounted.
new AlertmanagerConfig(monitoring, 'platform', {
  metadata: { name: 'platform', labels: { alertmanager: 'main' } },
  spec: {
    route: {
      receiver: 'chat',
      groupBy: ['alertname'],
      routes: [{ receiver: 'phone', matchers: [{ name: 'severity', matchType: '=', value: 'critical' }] }],
    },
    receivers: [
      { name: 'chat', slackConfigs: [{ channel: '#platform', apiURL: { name: 'platform-chat', key: 'url' } }] },
      { name: 'phone', pagerdutyConfigs: [{ routingKey: { name: 'platform-phone', key: 'routing-key' } }] },
    ],
  },
});

// The same in the newer version of the API: time intervals have another name.
const shop = new Chart(app, 'shop', { namespace: 'shop' });
new v1beta1.AlertmanagerConfig(shop, 'shop', {
  metadata: { name: 'shop', labels: { alertmanager: 'main' } },
  spec: {
    route: { receiver: 'on-duty', muteTimeIntervals: ['weekend'] },
    receivers: [{ name: 'on-duty', webhookConfigs: [{ url: 'http://on-duty.shop.svc:8080/' }] }],
    timeIntervals: [{ name: 'weekend', timeIntervals: [{ weekdays: ['saturday', 'sunday'] }] }],
    inhibitRules: [
      {
        sourceMatch: [{ name: 'severity', matchType: '=', value: 'critical' }],
        targetMatch: [{ name: 'severity', matchType: '=', value: 'warning' }],
        equal: ['alertname'],
      },
    ],
  },
});

app.synth();
