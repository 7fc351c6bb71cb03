// Rules over everything that Thanos can see: each Prometheus has a sidecar that uploads its blocks and answers queries,
// and a ruler evaluates what no single Prometheus has all data for.
import { App, Chart } from 'cdk8s';
import { Prometheus, PrometheusRule, ThanosRuler } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

// A Secret that you keep elsewhere, with the bucket in Thanos' own format.
const bucket = { name: 'thanos-bucket', key: 'bucket.yaml' };

new Prometheus(chart, 'prometheus', {
  metadata: { name: 'prometheus' },
  spec: {
    replicas: 2,
    serviceMonitorSelector: {},
    thanos: { objectStorageConfig: bucket },
  },
});

// It queries a querier that another app runs (a `ThanosQuery` of this one it would find by itself), and alerts as one although there
// are two of it.
new ThanosRuler(chart, 'ruler', {
  metadata: { name: 'global' },
  spec: {
    replicas: 2,
    queryEndpoints: ['dnssrv+_http._tcp.thanos-query.monitoring.svc'],
    alertmanagersUrl: ['dns+http://alertmanager-operated.monitoring.svc:9093'],
    ruleSelector: { matchLabels: { scope: 'global' } },
    labels: { ruler: 'global' },
    objectStorageConfig: bucket,
    storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '10Gi' } } } } },
  },
});

new PrometheusRule(chart, 'error-budget', {
  metadata: { name: 'error-budget', labels: { scope: 'global' } },
  spec: {
    groups: [
      {
        name: 'error-budget',
        interval: '1m',
        partialResponseStrategy: 'abort',
        rules: [
          {
            record: 'service:errors:ratio30d',
            expr: 'sum by (service) (rate(errors_total[30d])) / sum by (service) (rate(requests_total[30d]))',
          },
          {
            alert: 'ErrorBudgetSpent',
            expr: 'service:errors:ratio30d > 0.001',
            for: '1h',
            labels: { severity: 'warning' },
            annotations: { summary: 'The error budget of {{ $labels.service }} is spent.' },
          },
        ],
      },
    ],
  },
});

app.synth();
