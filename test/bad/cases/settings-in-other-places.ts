import { Monitoring, Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const YAML = `apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata:
  name: adopted
  labels: { cdk8s-prometheus.io/tenancy: hostile }
  annotations: { cdk8s-prometheus/onInvalid: drop }
spec:
  queryEndpoints: ['http://query:9090']
  networkPolicy: {}
  podMetadata: { annotations: { cdk8s-prometheus.io/ruleSlots: '5' } }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
  annotations: { cdk8s-prometheus.io/expose: '{ host: shop.example.com }' }
spec:
  labels: { team: shop }
  selector: {}
  endpoints: [{ port: web }]
`;

/** Settings of this library and metadata, where nobody reads them: each message says where they belong. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { scrapeConfigSelector: {}, namespace: 'monitoring', reloader: {}, onInvalid: 'drop', config: {} } as never,
  });
  new ScrapeConfig(chart, 'hosts', {
    metadata: { name: 'hosts' },
    spec: { labels: { site: 'berlin' }, staticConfigs: [{ targets: ['a:9100'] }] } as never,
  });
  Monitoring.adopt(chart, 'adopted', { text: YAML });
};

export default declare;
