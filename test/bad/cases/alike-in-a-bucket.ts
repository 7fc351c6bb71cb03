import type { Chart } from 'cdk8s';
import { Prometheus, ThanosRuler } from 'cdk8s-prometheus';

/** Pods whose blocks nothing tells apart in their bucket, and one without any label. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  const objectStorageConfig = { name: 'bucket', key: 'bucket.yaml' };
  const spec = { serviceMonitorSelector: {}, replicaExternalLabelName: '', thanos: { objectStorageConfig } };
  new Prometheus(chart, 'replicas', { ...named('replicas'), spec: { ...spec, replicas: 2 } });
  const labels = { prometheusExternalLabelName: '', externalLabels: { cluster: 'one' } };
  new Prometheus(chart, 'one', { ...named('one'), spec: { ...spec, ...labels } });
  new Prometheus(chart, 'other', { ...named('other'), spec: { ...spec, ...labels } });
  new Prometheus(chart, 'bare', {
    ...named('bare'),
    spec: { serviceMonitorSelector: {}, replicaExternalLabelName: '', prometheusExternalLabelName: '', thanos: {} },
  });
  const ruler = { queryEndpoints: ['query:10902'], alertmanagersUrl: [], objectStorageConfig };
  new ThanosRuler(chart, 'ruler', { ...named('rules'), spec: ruler });
}
