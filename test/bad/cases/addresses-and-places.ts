import { Alertmanager, ConfigSource, Prometheus, ScrapeConfig, ServiceMonitor, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Addresses of another direction or with half a scheme, files and volumes that no container has, and times of nothing. */
const declare: BadCase = (chart) => {
  const spec = { serviceMonitorSelector: {}, scrapeConfigSelector: {}, ruleSelector: {} };
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      ...spec,
      scrapeInterval: '0s',
      externalUrl: 'http//metrics.example.com',
      remoteRead: [{ url: 'https://mimir.example.com/api/v1/push' }, { url: 'https://a/api/v1/read' }],
      remoteWrite: [
        { url: 'https://mimir.example.com/api/v1/query?a=/push' },
        { url: 'https://b/api/v1/push' },
        { url: 'https://c/read/api/v1/write' },
      ],
      configMaps: ['targets'],
      volumes: [
        { name: 'unused', emptyDir: {} },
        { name: 'targets', emptyDir: {} },
        { name: 'beside', emptyDir: {} },
      ],
      volumeMounts: [{ name: 'targets', mountPath: '/etc/targets' }],
      containers: [{ name: 'beside', image: 'beside:1', volumeMounts: [{ name: 'beside', mountPath: '/data' }] }],
    },
  });
  new ScrapeConfig(chart, 'files', {
    metadata: { name: 'files' },
    spec: {
      scrapeInterval: '0',
      fileSDConfigs: [
        {
          files: ['/etc/target/web.json', '/etc/targets/*.yaml', '/etc/prometheus/configmaps/targets/a.json', 'b.json'],
        },
      ],
    },
  });
  new ServiceMonitor(chart, 'times', {
    metadata: { name: 'times' },
    spec: {
      selector: { matchLabels: { app: 'shop' } },
      endpoints: [
        { port: 'web', interval: '0s', scrapeTimeout: '0ms' },
        { port: 'web', interval: '30s' },
      ],
    },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts', namespace: 'others' },
    spec: {},
    config: ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }),
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: {
      queryEndpoints: [
        'query:10901',
        'dnssrv+_grpc._tcp.query.others.svc',
        'http//query:9090',
        'dnssrv+http//query',
        'grpc://query:10901',
        'query:9090',
        'dns+query:9090',
        'https://query/path',
      ],
      alertmanagersUrl: ['http//alerts:9093', 'http:/alerts:9093', 'http://alerts.example.com/api/v2/alerts'],
    },
  });
};

export default declare;
