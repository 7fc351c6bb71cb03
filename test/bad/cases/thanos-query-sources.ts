import type { Chart } from 'cdk8s';
import { Prometheus, ThanosQuery } from 'cdk8s-prometheus';

/** What is no part of the app, what does not answer, and what would come back to the query. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  new Prometheus(chart, 'plain', { ...named('plain'), spec: { serviceMonitorSelector: {} } });
  const local = { serviceMonitorSelector: {}, thanos: { grpcListenLocal: true } };
  new Prometheus(chart, 'local', { ...named('local'), spec: local });
  const alike = { serviceMonitorSelector: {}, replicas: 2, replicaExternalLabelName: '', thanos: {} };
  new Prometheus(chart, 'alike', { ...named('alike'), spec: alike });
  const grpcServerTlsConfig = { certFile: '/etc/tls/tls.crt', keyFile: '/etc/tls/tls.key' };
  const secure = { serviceMonitorSelector: {}, thanos: { grpcServerTlsConfig } };
  new Prometheus(chart, 'secure', { ...named('secure'), spec: secure });
  const prometheus = (name: string) => ({ kind: 'Prometheus' as const, name });
  const query = (name: string) => ({ kind: 'ThanosQuery' as const, name });
  new ThanosQuery(chart, 'above', {
    ...named('above'),
    spec: { sources: [query('below'), prometheus('plain'), prometheus('local'), prometheus('alikes')] },
  });
  new ThanosQuery(chart, 'below', { ...named('below'), spec: { sources: [query('above'), prometheus('alike')] } });
  new ThanosQuery(chart, 'all', named('all'));
}
