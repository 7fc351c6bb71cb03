// One place to ask all shards and replicas, and what servers no longer have; rules and Grafana use it as well.
import { App, Chart } from 'cdk8s';
import {
  Alertmanager,
  ConfigSource,
  GlobalView,
  GrafanaDatasource,
  LongTermStorage,
  Prometheus,
  PrometheusRule,
  ServiceMonitor,
  ThanosRuler,
} from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

// More targets than one server can take: each shard has a part of them, and each part is there twice.
const prometheus = new Prometheus(chart, 'prometheus', {
  metadata: { name: 'main' },
  spec: {
    shards: 2,
    replicas: 2,
    serviceMonitorSelector: {},
    storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '50Gi' } } } } },
  },
});

new ServiceMonitor(chart, 'web', {
  metadata: { name: 'web' },
  spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'metrics' }] },
});

// A Secret that you keep elsewhere, with the bucket in the form of Thanos. Downsampled data is small, and stays for long.
const storage = new LongTermStorage(chart, 'archive', {
  of: [prometheus],
  objectStorage: { name: 'bucket', key: 'bucket.yaml' },
  retention: { raw: '30d', fiveMinutes: '180d', oneHour: '2y' },
  // It works on whole blocks: without a volume it would fill the disk of its node.
  compactor: {
    storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '100Gi' } } } } },
  },
});

// It sees all shards: without addresses of its own it asks the view below, which asks it for what it records.
// Alerts about the servers are left to them: those need no view.
const ruler = new ThanosRuler(chart, 'ruler', {
  metadata: { name: 'global' },
  spec: {
    ruleSelector: { matchLabels: { scope: 'global' } },
    alertmanagersUrl: ['dnssrv+http://_web._tcp.alertmanager-operated.monitoring.svc'],
  },
});

// The frontend keeps what dashboards ask for again and again, and splits long ranges. Rules and Grafana below ask it.
const view = new GlobalView(chart, 'view', {
  of: [prometheus, ruler, storage],
  spec: { replicas: 2 },
  frontend: { spec: { replicas: 2, responseCache: { maxSize: '500MB' } } },
});

const alertmanager = new Alertmanager(chart, 'alertmanager', {
  metadata: { name: 'main' },
  config: ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] }),
});
prometheus.alertTo(alertmanager);

new PrometheusRule(chart, 'web-rules', {
  metadata: { name: 'web', labels: { scope: 'global' } },
  spec: {
    groups: [
      {
        name: 'web',
        rules: [
          {
            alert: 'WebFailing',
            expr: 'sum(rate(http_requests_total{code=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.01',
            for: '10m',
            annotations: { summary: '{{ $value | humanizePercentage }} of all requests fail.' },
          },
        ],
      },
    ],
  },
});

// The servers scrape all of it, and alert when a part stops or has no data. A ruler belongs to it when it is named.
prometheus.monitorItself({ thanos: [ruler] });

new GrafanaDatasource(chart, 'datasource', { instance: view, isDefault: true });

app.synth();
