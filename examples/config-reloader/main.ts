// The companion sidecar beside your own server: a changed Secret is loaded without a restart.
import { App, Chart } from 'cdk8s';
import { Deployment } from 'cdk8s-plus-27';
import { ConfigReloader, ReloadMode } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'probes', { namespace: 'probes' });

const blackbox = new Deployment(chart, 'blackbox', {
  metadata: { name: 'blackbox' },
  securityContext: { user: 65534 },
  containers: [
    {
      image: 'quay.io/prometheus/blackbox-exporter:v0.28.0',
      args: ['--config.file=/etc/blackbox/blackbox.yml'],
      portNumber: 9115,
    },
  ],
});

new ConfigReloader(chart, 'reloader', {
  configSecret: 'blackbox',
  configKey: 'blackbox.yml',
  reloadUrl: 'http://localhost:9115/-/reload',
  mode: ReloadMode.MOUNTED,
}).addTo(blackbox, { container: blackbox.containers[0]!, mountPath: '/etc/blackbox' });

app.synth();
