import type { Chart } from 'cdk8s';
import { GlobalView, Prometheus } from 'cdk8s-prometheus';

/** Shards that nobody can ask as one, beside some that a view asks, and some whose series go elsewhere. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  const spec = { shards: 2, serviceMonitorSelector: {} };
  new Prometheus(chart, 'apart', { ...named('apart'), spec });
  new GlobalView(chart, 'view', { of: [new Prometheus(chart, 'viewed', { ...named('viewed'), spec })] });
  const remoteWrite = [{ url: 'https://metrics.example.com/write' }];
  new Prometheus(chart, 'sending', { ...named('sending'), spec: { ...spec, remoteWrite } });
}
