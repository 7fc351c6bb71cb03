import { Monitoring } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const YAML = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata:
  name: main
  annotations:
    cdk8s-prometheus.io/alertTo: '[{name: mian}]'
    cdk8s-prometheus.io/monitorItself: '{alertmanagers: [{name: main, namespace: other}]}'
spec:
  listenLocal: true
---
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main}
---
kind: Service
---
a: [
`;

/** Each document says where it is; what annotations ask for is looked for among all of them. */
const declare: BadCase = (chart) => {
  Monitoring.adopt(chart, 'adopted', { text: YAML });
};

export default declare;
