// A Prometheus whose sidecar watches the API server: what is applied is running a second later, and a team's credentials
// come from the team's own namespace without a pod being restarted.
import { App, Chart } from 'cdk8s';
import { Prometheus, ReloadMode, ServiceMonitor } from 'cdk8s-prometheus';

const app = new App();
const monitoring = new Chart(app, 'monitoring', { namespace: 'monitoring' });
const shop = new Chart(app, 'shop', { namespace: 'shop' });

new Prometheus(monitoring, 'prometheus', {
  metadata: { name: 'main' },
  spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} },
  reloader: { mode: ReloadMode.WATCHING },
});

// The Secret `metrics-login` is read in namespace `shop`: a Role there names it, and nothing else.
new ServiceMonitor(shop, 'checkout', {
  metadata: { name: 'checkout' },
  spec: {
    selector: { matchLabels: { app: 'checkout' } },
    endpoints: [
      {
        port: 'metrics',
        basicAuth: {
          username: { name: 'metrics-login', key: 'username' },
          password: { name: 'metrics-login', key: 'password' },
        },
      },
    ],
  },
});

app.synth();
