// All of it for one application: what is scraped, what is alerted on, who is told, and one place to ask.
import { App, Chart } from 'cdk8s';
import { Deployment } from 'cdk8s-plus-27';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  GlobalView,
  Prometheus,
  PrometheusRule,
  ServiceMonitor,
} from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop' });

// The Service says what there is to scrape.
const checkout = new Deployment(chart, 'checkout', {
  containers: [{ image: 'registry.example.com/checkout:1.4.2', portNumber: 8080 }],
});
const service = checkout.exposeViaService({ name: 'checkout', ports: [{ name: 'http', port: 80, targetPort: 8080 }] });
ServiceMonitor.forService(service, { labels: { team: 'shop' }, endpoint: { interval: '15s' } });

const prometheus = new Prometheus(chart, 'prometheus', {
  metadata: { name: 'shop' },
  spec: {
    replicas: 2,
    serviceMonitorSelector: { matchLabels: { team: 'shop' } },
    ruleSelector: { matchLabels: { team: 'shop' } },
  },
});

// Alerts that no AlertmanagerConfig takes go to the operators.
const alertmanager = new Alertmanager(chart, 'alertmanager', {
  metadata: { name: 'shop' },
  config: ConfigSource.fromObject({
    route: { receiver: 'operators' },
    receivers: [{ name: 'operators', webhook_configs: [{ url: 'http://pager.monitoring.svc:8080/' }] }],
  }),
  spec: { replicas: 3, alertmanagerConfigSelector: { matchLabels: { team: 'shop' } } },
});
prometheus.alertTo(alertmanager);

// It takes the alerts of its own namespace: those with the label namespace="shop".
new AlertmanagerConfig(chart, 'routes', {
  metadata: { name: 'shop', labels: { team: 'shop' } },
  spec: {
    route: { receiver: 'chat', groupBy: ['alertname'] },
    receivers: [{ name: 'chat', slackConfigs: [{ channel: '#shop', apiURL: { name: 'shop-chat', key: 'url' } }] }],
  },
});

new PrometheusRule(chart, 'rules', {
  metadata: { name: 'checkout', labels: { team: 'shop' } },
  spec: {
    groups: [
      {
        name: 'checkout',
        rules: [
          {
            alert: 'CheckoutDown',
            expr: 'up{job="checkout"} == 0',
            for: '5m',
            labels: { severity: 'critical' },
            annotations: { summary: '{{ $labels.pod }} does not answer.' },
          },
        ],
      },
    ],
  },
});

// One place to ask both replicas.
new GlobalView(chart, 'view', { of: [prometheus] });

app.synth();
