import { InvalidInputPolicy, Monitoring, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const YAML = `kind: Service
---
apiVersion: v1
kind: ConfigMap
metadata: []
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data: {constructor: a}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: prometheus-main}
---
a: [
---
kind: Prometheus
a: [
`;

/** Documents of others stop nobody where they are left out; what may be an instance is an error all the same. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {} },
    onInvalid: InvalidInputPolicy.DROP,
  });
  Monitoring.adopt(chart, 'adopted', { text: YAML });
};

export default declare;
