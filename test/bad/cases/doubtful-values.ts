import type { Chart } from 'cdk8s';
import {
  Alertmanager,
  ConfigSource,
  PodMonitor,
  Probe,
  Prometheus,
  PrometheusAgent,
  ScrapeConfig,
  ServiceMonitor,
  ThanosRuler,
} from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Values that every API server and most servers take, and that nobody means; and such as are right beside them. */
const declare: BadCase = (chart) => {
  declareInstances(chart);
  declareMonitors(chart);
};

const everything = { serviceMonitorSelector: {}, podMonitorSelector: {}, probeSelector: {}, scrapeConfigSelector: {} };
const claim = (storage: string) => ({ volumeClaimTemplate: { spec: { resources: { requests: { storage } } } } });

function declareInstances(chart: Chart): void {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      ...everything,
      replicas: -1,
      shards: 0,
      externalUrl: 'prometheus.example.com/main',
      routePrefix: 'https://prometheus.example.com/main',
      retentionSize: '60GB',
      storage: claim('50Gi'),
      enableFeatures: ['native-histogram', 'exemplar-storage'],
      alerting: {
        alertmanagers: [{ namespace: 'others', name: 'alerts', port: 'web', pathPrefix: 'http://alerts/a' }],
      },
    },
  });
  new Prometheus(chart, 'right', {
    metadata: { name: 'right' },
    spec: { ...everything, retention: '90d', retentionSize: '40GB', storage: claim('50Gi'), externalUrl: 'https://a' },
  });
  new Prometheus(chart, 'lost', {
    metadata: { name: 'lost' },
    spec: { ...everything, retention: '30d', retentionSize: '6GB', storage: { emptyDir: { sizeLimit: '5Gi' } } },
  });
  new Prometheus(chart, 'moved', {
    metadata: { name: 'moved' },
    spec: {
      ...everything,
      version: '3.9.0',
      enableFeatures: ['native-histograms,exemplar-storage', 'agent', 'promql-binop-fill-modifiers'],
      additionalArgs: [
        { name: 'query.timout', value: '1m' },
        { name: 'config.auto-reload' },
        { name: 'storage.agent.no-lockfile' },
        { name: 'no-scrape.adjust-timestamps' },
      ],
    },
  });
  new PrometheusAgent(chart, 'agent', { metadata: { name: 'agent' }, spec: everything });
  const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts', namespace: 'others' },
    spec: {
      externalUrl: '//alerts.example.com',
      replicas: -2,
      enableFeatures: ['utf8-strict', 'classic-mode'],
      additionalArgs: [{ name: 'log.levels', value: 'debug' }],
    },
    config,
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: {
      queryEndpoints: ['http://query'],
      enableFeatures: ['promql-experimental-functions', 'promql-duration-expr'],
      alertQueryUrl: 'query.example.com',
      alertmanagersUrl: ['alerts:9093', 'dnssrv+http://_web._tcp.alertmanager-operated.others.svc'],
    },
  });
}

function declareMonitors(chart: Chart): void {
  const selector = { matchLabels: { app: 'shop' } };
  new ServiceMonitor(chart, 'empty', { metadata: { name: 'empty' }, spec: { selector, endpoints: [] } });
  new PodMonitor(chart, 'no-endpoints', { metadata: { name: 'no-endpoints' }, spec: { selector } });
  new ServiceMonitor(chart, 'paths', {
    metadata: { name: 'paths' },
    spec: {
      selector,
      endpoints: [
        {},
        { relabelings: [{ action: 'keep', sourceLabels: ['__meta_kubernetes_pod_container_port_name'], regex: 'a' }] },
        { port: 'web', path: 'http://shop/metrics' },
        { port: 'web', path: '/metrics?collect[]=cpu&format=text' },
        { port: 'web', path: 'metrics' },
      ],
    },
  });
  new Probe(chart, 'probe', {
    metadata: { name: 'probe' },
    spec: {
      prober: { url: 'blackbox:9115', path: '/probe?module=http_2xx' },
      targets: { staticConfig: { static: ['https://example.com'] } },
    },
  });
  new ScrapeConfig(chart, 'jobs', {
    metadata: { name: 'jobs' },
    spec: { metricsPath: 'https://example.com', staticConfigs: [{ targets: ['example.com:80'] }] },
  });
}

export default declare;
