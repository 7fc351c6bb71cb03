// An application of cdk8s-plus with its monitor: the Service says what there is to scrape.
import { App, Chart } from 'cdk8s';
import { Deployment } from 'cdk8s-plus-27';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop' });

const deployment = new Deployment(chart, 'checkout', {
  containers: [{ image: 'registry.example.com/checkout:1.4.2', portNumber: 8080 }],
});
const service = deployment.exposeViaService({
  name: 'checkout',
  ports: [{ name: 'http', port: 80, targetPort: 8080 }],
});

ServiceMonitor.forService(service, {
  labels: { team: 'checkout' },
  endpoint: { interval: '15s', path: '/internal/metrics' },
});

new Prometheus(chart, 'prometheus', {
  metadata: { name: 'shop' },
  spec: { serviceMonitorSelector: { matchLabels: { team: 'checkout' } } },
});

app.synth();
