// Prometheus, what it scrapes, and where its alerts go: the three resources of the operator, as constructs.
import { App, Chart } from 'cdk8s';
import { Alertmanager, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

// A Prometheus that scrapes what the monitors of team frontend describe.
const prometheus = new Prometheus(chart, 'prometheus', {
  metadata: { name: 'prometheus' },
  spec: {
    serviceMonitorSelector: { matchLabels: { team: 'frontend' } },
    resources: { requests: { memory: '400Mi' } },
  },
});

// The Services labelled app=example-app in the monitor's own namespace, at their port `web`.
new ServiceMonitor(chart, 'example-app', {
  metadata: { name: 'example-app', labels: { team: 'frontend' } },
  spec: {
    selector: { matchLabels: { app: 'example-app' } },
    endpoints: [{ port: 'web' }],
  },
});

// Three replicas form a mesh by themselves, and every alert goes to all of them.
const alertmanager = new Alertmanager(chart, 'example', {
  metadata: { name: 'example' },
  spec: { replicas: 3 },
});
prometheus.alertTo(alertmanager);

app.synth();
