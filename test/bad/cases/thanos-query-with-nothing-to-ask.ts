import type { Chart } from 'cdk8s';
import { Prometheus, ThanosQuery } from 'cdk8s-prometheus';

/** No server of the app answers queries of Thanos. */
export default function declare(chart: Chart): void {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  new ThanosQuery(chart, 'query', { metadata: { name: 'all' } });
}
