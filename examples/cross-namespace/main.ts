// One Prometheus for the monitors of several namespaces, and a monitor for the Services of every namespace.
import { App, Chart } from 'cdk8s';
import { Namespace } from 'cdk8s-plus-27';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

const app = new App();

const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'monitoring', { metadata: { name: 'monitoring' } });
new Namespace(cluster, 'shop', { metadata: { name: 'shop', labels: { monitored: 'true' } } });

// Looks for monitors in the namespaces labelled monitored=true.
const monitoring = new Chart(app, 'monitoring', { namespace: 'monitoring' });
new Prometheus(monitoring, 'prometheus', {
  metadata: { name: 'prometheus' },
  spec: {
    serviceMonitorNamespaceSelector: { matchLabels: { monitored: 'true' } },
    serviceMonitorSelector: {},
  },
});

const shop = new Chart(app, 'shop', { namespace: 'shop' });

// Without a namespaceSelector: Services of the monitor's own namespace. This costs Prometheus a Role in `shop`.
new ServiceMonitor(shop, 'checkout', {
  metadata: { name: 'checkout' },
  spec: { selector: { matchLabels: { app: 'checkout' } }, endpoints: [{ port: 'web' }] },
});

// `any: true`: Services of all namespaces. This, and nothing less, costs Prometheus a ClusterRole.
new ServiceMonitor(shop, 'sidecars', {
  metadata: { name: 'sidecars' },
  spec: {
    selector: { matchLabels: { 'example.com/sidecar': 'proxy' } },
    namespaceSelector: { any: true },
    endpoints: [{ port: 'proxy-metrics' }],
  },
});

app.synth();
