// A Prometheus whose configuration somebody else writes: the Secret `my-prometheus-config`, key `prometheus.yaml`. It is
// mounted and reloaded when it changes; until it exists the pod waits.
import { App, Chart } from 'cdk8s';
import { ConfigSource, Prometheus } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

new Prometheus(chart, 'prometheus', {
  metadata: { name: 'own' },
  config: ConfigSource.fromSecretName('my-prometheus-config', 'prometheus.yaml'),
});

app.synth();
