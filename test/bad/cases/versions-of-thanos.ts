import type { Chart } from 'cdk8s';
import { Prometheus, type PrometheusSpec, ThanosCompactor, ThanosQuery, ThanosStoreGateway } from 'cdk8s-prometheus';

/** Versions of Thanos that do not work together, or do not read what servers keep; and some that do. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  const objectStorageConfig = { name: 'bucket', key: 'bucket.yaml' };
  const prometheus = (name: string, spec: Partial<PrometheusSpec>) =>
    new Prometheus(chart, name, { ...named(name), spec: { serviceMonitorSelector: {}, thanos: {}, ...spec } });
  prometheus('old', { thanos: { version: 'v0.23.0' } });
  prometheus('histograms', { scrapeNativeHistograms: true, thanos: { objectStorageConfig } });
  prometheus('feature', { version: 'v2.53.0', enableFeatures: ['native-histograms'] });
  prometheus('limits', { version: 'v2.53.0', thanos: { version: 'v0.37.0' } });
  prometheus('floats', { tsdb: { chunkEncoding: { floats: 'Xor2' } } });
  prometheus('encodings', { enableFeatures: ['xor2-encoding', 'st-storage'] });
  const floats = 'Xor' as const;
  prometheus('usual', { enableFeatures: ['xor2-encoding'], tsdb: { chunkEncoding: { floats } } });
  const query = (name: string, version: string, sources: readonly (readonly [string, string])[], more = {}) =>
    new ThanosQuery(chart, `query-${name}`, {
      ...named(name),
      spec: {
        version,
        sources: sources.map(([kind, source]) => ({ kind: kind as 'Prometheus', name: source })),
        ...more,
      },
    });
  const old = ['Prometheus', 'old'] as const;
  query('newer', 'v0.37.0', [old]);
  query('as-old', 'v0.36.0', [old]);
  const additionalArgs = [{ name: 'query.mode', value: 'distributed' }];
  query('distributed', 'v0.35.1', [['ThanosQuery', 'as-old']], { additionalArgs });
  query('not-distributed', 'v0.35.1', [['ThanosQuery', 'as-old']]);
  query('oldest', 'v0.30.0', [
    ['Prometheus', 'feature'],
    ['ThanosStoreGateway', 'gateway'],
  ]);
  new ThanosStoreGateway(chart, 'gateway', { ...named('gateway'), spec: { version: 'v0.30.0', objectStorageConfig } });
  new ThanosCompactor(chart, 'compactor', {
    ...named('compactor'),
    spec: { version: 'v0.37.0', objectStorageConfig },
  });
}
