import { Alertmanager, ConfigSource, Prometheus, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Features that a version has always, that it lacks, and that cannot be named to it at all. */
const declare: BadCase = (chart) => {
  const prometheus = (name: string, version: string, spec: object) =>
    new Prometheus(chart, name, { metadata: { name }, spec: { serviceMonitorSelector: {}, version, ...spec } });
  prometheus('usual', 'v3.5.0', {
    enableFeatures: [
      'auto-gomaxprocs',
      'auto-gomemlimit',
      'expand-external-labels',
      'promql-at-modifier',
      'utf8-names',
    ],
  });
  prometheus('lost', 'v3.5.0', { enableFeatures: ['agent', 'fast-startup'] });
  prometheus('needed', 'v2.45.0', {
    enableOTLPReceiver: true,
    enableFeatures: ['exemplar-storage'],
    remoteWrite: [{ url: 'https://a/api/v1/write', messageVersion: 'V2.0' }],
    tsdb: { chunkEncoding: { floats: 'Xor2' } },
  });
  // These are builds of that version.
  prometheus('variant', 'v3.11.0-distroless', { enableFeatures: ['fast-startup'] });
  prometheus('candidate', 'v3.11.0-rc.0', { enableFeatures: ['fast-startup'] });
  new Alertmanager(chart, 'unnamed', {
    metadata: { name: 'unnamed', namespace: 'others' },
    spec: { version: 'v0.22.0', enableFeatures: ['classic-mode', 'made-up'] },
    config: ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }),
  });
  new ThanosRuler(chart, 'unnamed-too', {
    metadata: { name: 'unnamed-too' },
    spec: {
      version: 'v0.24.0',
      queryEndpoints: ['http://query'],
      enableFeatures: ['promql-experimental-functions'],
      alertmanagersUrl: ['http://alerts:9093'],
    },
  });
};

export default declare;
