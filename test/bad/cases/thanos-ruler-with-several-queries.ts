import type { Chart } from 'cdk8s';
import { Prometheus, ThanosQuery, ThanosRuler } from 'cdk8s-prometheus';

/** A ruler finds a query by itself only where there is one; of several, it is shown one of its own namespace. */
export default function declare(chart: Chart): void {
  const spec = { serviceMonitorSelector: {}, thanos: {} };
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec });
  new ThanosQuery(chart, 'one', { metadata: { name: 'one' } });
  new ThanosQuery(chart, 'other', { metadata: { name: 'other' } });
  new ThanosRuler(chart, 'ruler', { metadata: { name: 'rules' }, spec: { alertmanagersUrl: [] } });
  const namespace = 'team';
  new ThanosQuery(chart, 'near', { metadata: { name: 'near', namespace } });
  new ThanosRuler(chart, 'team', { metadata: { name: 'team', namespace }, spec: { alertmanagersUrl: [] } });
}
