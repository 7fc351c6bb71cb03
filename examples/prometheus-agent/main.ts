// Agents scrape and forward to a central Prometheus: one for Services, in two shards, and one pod a node for pods.
import { App, Chart } from 'cdk8s';
import { PrometheusAgent } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

const remoteWrite = [
  {
    url: 'https://metrics.example.com/api/v1/write',
    // Keys of the Secret `metrics`: they are mounted, and read anew when they change.
    basicAuth: { username: { name: 'metrics', key: 'username' }, password: { name: 'metrics', key: 'password' } },
  },
];

new PrometheusAgent(chart, 'services', {
  metadata: { name: 'services' },
  spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}, shards: 2, replicas: 2, remoteWrite },
});

// Every pod of the DaemonSet looks at the pods of its own node: PodMonitors are all that it selects.
new PrometheusAgent(chart, 'nodes', {
  metadata: { name: 'nodes' },
  spec: { mode: 'DaemonSet', podMonitorSelector: {}, podMonitorNamespaceSelector: {}, remoteWrite },
});

app.synth();
