// Rules: what is recorded, what is alerted on, and whose rules may see what.
import { App, Chart } from 'cdk8s';
import { Alertmanager, Prometheus, PrometheusRule } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

// Every namespace's rules with the label role=alerts. Other teams' rules see nothing but the series of their own
// namespace, and their alerts carry it; those of this namespace are the platform's, and see everything.
const prometheus = new Prometheus(chart, 'prometheus', {
  metadata: { name: 'prometheus' },
  spec: {
    serviceMonitorSelector: {},
    ruleSelector: { matchLabels: { role: 'alerts' } },
    ruleNamespaceSelector: {},
    enforcedNamespaceLabel: 'namespace',
    excludedFromEnforcement: [{ group: 'monitoring.coreos.com', resource: 'prometheusrules', namespace: 'monitoring' }],
  },
});
prometheus.alertTo(new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' } }));

new PrometheusRule(chart, 'targets', {
  metadata: { name: 'targets', labels: { role: 'alerts' } },
  spec: {
    groups: [
      {
        name: 'targets',
        rules: [
          { record: 'job:up:avg', expr: 'avg by (job) (up)' },
          {
            alert: 'TargetsDown',
            expr: 'job:up:avg < 0.9',
            for: '10m',
            labels: { severity: 'warning' },
            annotations: { summary: '{{ $value | humanizePercentage }} of the targets of {{ $labels.job }} are up.' },
          },
        ],
      },
    ],
  },
});

// A team's own chart: the expression reads only the series of namespace `shop`, though it does not say so.
const shop = new Chart(app, 'shop', { namespace: 'shop' });
new PrometheusRule(shop, 'checkout', {
  metadata: { name: 'checkout', labels: { role: 'alerts' } },
  spec: {
    groups: [
      {
        name: 'checkout',
        rules: [
          {
            alert: 'CheckoutErrors',
            expr: `
              sum(rate(http_requests_total{job="checkout", code=~"5.."}[5m]))
                / sum(rate(http_requests_total{job="checkout"}[5m])) > 0.01
            `,
            for: '5m',
            labels: { severity: 'critical' },
          },
        ],
      },
    ],
  },
});

app.synth();
