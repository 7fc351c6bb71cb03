// Prometheus behind an Ingress, and asking for a password: who may log in, and the certificate, stay in Secrets.
import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { Prometheus, WebConfigSource } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

// `prometheus-web` holds the file that says who may log in, with hashes of passwords; `prometheus-login` a login in plain
// text for those who ask in the cluster: the sidecar, and this Prometheus where it scrapes itself.
const prometheus = new Prometheus(chart, 'prometheus', {
  metadata: { name: 'main' },
  spec: {
    serviceMonitorSelector: { matchLabels: { team: 'frontend' } },
    // Its alerts are looked at on its pages, and sent to nobody.
    alerting: { alertmanagers: [] },
  },
  webConfig: WebConfigSource.fromSecretName('prometheus-web', 'web.yaml', {
    basicAuth: {
      username: { name: 'prometheus-login', key: 'username' },
      password: { name: 'prometheus-login', key: 'password' },
    },
  }),
});
prometheus.monitorItself();

// https://metrics.example.com/prometheus leads to it, and it knows: links in alerts go there.
prometheus.expose({
  host: 'metrics.example.com',
  path: '/prometheus',
  tlsSecret: Secret.fromSecretName(chart, 'certificate', 'metrics-example-com-tls'),
});

app.synth();
