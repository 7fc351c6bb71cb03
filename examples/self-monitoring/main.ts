// A stack that says when it is about to fall silent: one line.
import { App, Chart } from 'cdk8s';
import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

const alertmanager = new Alertmanager(chart, 'alertmanager', {
  metadata: { name: 'main' },
  spec: { replicas: 3 },
  config: ConfigSource.fromObject({
    route: { receiver: 'team', group_by: ['alertname', 'namespace'] },
    receivers: [{ name: 'team' }],
  }),
});

const prometheus = new Prometheus(chart, 'prometheus', {
  metadata: { name: 'main' },
  spec: { serviceMonitorSelector: { matchLabels: { team: 'frontend' } } },
});
prometheus.alertTo(alertmanager);

// Scrapes this Prometheus, its Alertmanagers and their sidecars, and alerts on refused configurations, failing rules and
// notifications, and a split mesh. Every alert carries the label, by which it can be routed.
prometheus.monitorItself({ alertLabels: { team: 'platform' } });

app.synth();
