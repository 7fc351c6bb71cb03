// Teams that do not trust each other, in the instances of a platform that trusts none of them.
import { App, Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  Prometheus,
  PrometheusRule,
  ServiceMonitor,
  Tenancy,
  WebConfigSource,
} from 'cdk8s-prometheus';

const app = new App();

// The platform: the writers of this namespace are trusted.
const monitoring = new Chart(app, 'monitoring', { namespace: 'monitoring' });

// What asks for a password is closed to tenants, who may have a server send requests to itself. `servers-web` holds the file with
// hashes of passwords, and `servers-login` a login in plain text for the platform's own parts: both are made in the cluster.
const webConfig = WebConfigSource.fromSecretName('servers-web', 'web.yaml', {
  basicAuth: {
    username: { name: 'servers-login', key: 'username' },
    password: { name: 'servers-login', key: 'password' },
  },
});

// One line sets enforcement, limits, denied files, and that an object which cannot be used is left out.
const prometheus = new Prometheus(monitoring, 'prometheus', {
  metadata: { name: 'main' },
  tenancy: Tenancy.HOSTILE,
  webConfig,
  spec: {
    serviceMonitorSelector: {},
    serviceMonitorNamespaceSelector: {},
    ruleSelector: {},
    ruleNamespaceSelector: {},
    // What the spec says itself counts, for every job.
    enforcedSampleLimit: 20_000,
  },
});

const alertmanager = new Alertmanager(monitoring, 'alertmanager', {
  metadata: { name: 'main' },
  tenancy: Tenancy.HOSTILE,
  webConfig,
  config: ConfigSource.fromObject({ route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] }),
  spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
});
prometheus.alertTo(alertmanager);

// The platform looks at all namespaces, and keeps the labels that its exporters bring.
new ServiceMonitor(monitoring, 'kube-state-metrics', {
  metadata: { name: 'kube-state-metrics' },
  spec: {
    selector: { matchLabels: { 'app.kubernetes.io/name': 'kube-state-metrics' } },
    namespaceSelector: { matchNames: ['kube-system'] },
    endpoints: [{ port: 'http-metrics', honorLabels: true }],
  },
});

// A team has its own metrics, its own alerts, and only those.
const shop = new Chart(app, 'shop', { namespace: 'shop' });
new ServiceMonitor(shop, 'checkout', {
  metadata: { name: 'checkout' },
  spec: {
    selector: { matchLabels: { app: 'checkout' } },
    // Neither counts: labels are those of the target, and times those of the scrape.
    endpoints: [{ port: 'web', honorLabels: true, honorTimestamps: true }],
  },
});
new PrometheusRule(shop, 'orders', {
  metadata: { name: 'orders' },
  spec: {
    groups: [
      {
        name: 'orders',
        rules: [
          {
            alert: 'NoOrders',
            // Whatever it asks for, it reads series of `shop`.
            expr: 'sum(rate(orders_total{namespace="payments"}[10m])) == 0',
            annotations: { summary: '{{ with query "up" }}{{ . | first | value }}{{ end }} targets are up' },
          },
        ],
      },
    ],
  },
});
new AlertmanagerConfig(shop, 'shop', {
  metadata: { name: 'shop' },
  spec: {
    route: { receiver: 'on-duty' },
    receivers: [{ name: 'on-duty', webhookConfigs: [{ url: 'http://on-duty.shop.svc:8080/' }] }],
  },
});

app.synth();
