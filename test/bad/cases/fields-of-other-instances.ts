import { Monitoring } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const YAML = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main }
replicas: 2
spec:
  serviceMonitorSelector: true
  storage: 10Gi
  storageClassName: fast
  resources: { memory: 1Gi }
  remoteWrite: { url: https://metrics.example.com }
  externalLabels: [{ cluster: west }]
  securityContext: { privileged: true }
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: PrometheusAgent
metadata: { name: agent }
spec:
  serviceMonitorSelector: {}
  ruleSelector: {}
  remoteWrite: [{ url: https://metrics.example.com }]
---
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: { name: alerts }
spec:
  receivers: [{ name: chat }]
`;

/** Each says where the field belongs, or what a right value looks like. */
const declare: BadCase = (chart) => {
  Monitoring.adopt(chart, 'adopted', { text: YAML });
};

export default declare;
