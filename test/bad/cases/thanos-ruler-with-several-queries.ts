import type { Chart } from 'cdk8s';
import { Prometheus, ThanosQuery, ThanosRuler } from 'cdk8s-prometheus';

/** A ruler finds a query by itself only where there is one. */
export default function declare(chart: Chart): void {
  const spec = { serviceMonitorSelector: {}, thanos: {} };
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec });
  new ThanosQuery(chart, 'one', { metadata: { name: 'one' } });
  new ThanosQuery(chart, 'other', { metadata: { name: 'other' } });
  new ThanosRuler(chart, 'ruler', { metadata: { name: 'rules' }, spec: { alertmanagersUrl: [] } });
}
