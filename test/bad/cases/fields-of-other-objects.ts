import { Monitoring } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const YAML = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: no-spec }
labels: { team: shop }
selector: { matchLabels: { app: web } }
endpoints: [{ port: web }]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: shifted, selector: {} }
spec:
  podMetricsEndpoints: [{ port: web }]
  selector: { app: web }
  endpoints:
    - port: web
      namespaceSelector: { any: true }
      tlsConfig: { bearerTokenFile: /token }
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: rules }
spec:
  groups:
    - name: web
      rules: [{ alert: Down, expr: up == 0, severity: page, summary: It is down }]
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: { name: team }
spec:
  global: {}
  route: { receiver: chat, matchers: ['team="shop"'], match_re: { team: shop } }
  receivers: [{ name: chat }]
---
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: { name: probe }
spec:
  prober: blackbox:9115
  targets: [https://example.com]
`;

/** Each says where the field belongs, or what a right value looks like. */
const declare: BadCase = (chart) => {
  Monitoring.adopt(chart, 'adopted', { text: YAML });
};

export default declare;
