import { ApiObject } from 'cdk8s';
import { PodMonitor, Prometheus, ScrapeConfig, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** The API server takes them all: their patterns are looser than the servers' own readers, or have no ends. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, podMonitorSelector: {}, scrapeConfigSelector: {}, retentionSize: '8EiB' },
  });
  new ServiceMonitor(chart, 'long', {
    metadata: { name: 'long' },
    spec: {
      selector: {},
      endpoints: [{ port: 'web', interval: '9999y' }],
      bodySizeLimit: 'foo10MB',
      sampleLimit: 1e20,
    },
  });
  new PodMonitor(chart, 'proxied', {
    metadata: { name: 'proxied' },
    spec: { selector: {}, podMetricsEndpoints: [{ port: 'web', interval: '', proxyUrl: 'http://proxy:http' }] },
  });
  new ScrapeConfig(chart, 'blank', { metadata: { name: 'blank' }, spec: { scrapeInterval: '', scrapeTimeout: '' } });
  new ApiObject(chart, 'large', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: 'large' },
    spec: { selector: {}, endpoints: [{ targetPort: 2 ** 31 }] },
  });
};

export default declare;
