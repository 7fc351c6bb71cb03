import { Alertmanager, ConfigSource, Prometheus, PrometheusAgent, ReloadMode, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const HEX = '0123456789abcdef'.repeat(4);

/** References that no machine can fetch, images and versions of other servers; and such as are right beside them. */
const declare: BadCase = (chart) => {
  const prometheus = (name: string, spec: object) =>
    new Prometheus(chart, name, {
      metadata: { name },
      spec: { serviceMonitorSelector: {}, version: 'v3.5.0', ...spec },
    });
  prometheus('blank', { tag: 'a b' });
  prometheus('edge', { tag: ' v3.5.0' });
  prometheus('short-digest', { sha: 'abc' });
  prometheus('prefixed-digest', { sha: `sha256:${HEX}` });
  prometheus('digest-in-image', { image: 'quay.io/prometheus/prometheus:v3.5.0@sha256:abc' });
  prometheus('upper-case', { image: 'quay.io/Prometheus/prometheus:v3.5.0' });
  prometheus('url', { image: 'https://quay.io/prometheus/prometheus:v3.5.0' });
  prometheus('base', { baseImage: 'quay.io//prometheus' });
  prometheus('of-thanos', { image: 'quay.io/thanos/thanos:v3.5.0' });
  prometheus('date', { image: 'localhost:5000/prometheus:20260101', version: undefined });
  prometheus('containers', {
    initContainers: [{ name: 'first', image: 'busybox :1' }],
    containers: [{ name: 'beside', image: 'Busybox' }],
  });
  prometheus('sidecar', { thanos: { version: '0.42', sha: HEX.slice(1) } });
  prometheus('old-sidecar', { thanos: { version: 'v0.20.0' } });
  new Prometheus(chart, 'reloader', {
    metadata: { name: 'reloader' },
    spec: { serviceMonitorSelector: {} },
    reloader: { mode: ReloadMode.WATCHING, image: 'node:24 alpine' },
  });
  prometheus('right', {
    image: `localhost:5000/my_shop/prometheus-server:v3.5.0-shop.1@sha256:${HEX}`,
    containers: [{ name: 'beside', image: '[::1]:5000/a__b/c--d' }],
    thanos: { baseImage: 'Mirror/thanos', version: '0.42' },
  });
  new PrometheusAgent(chart, 'of-alertmanager', {
    metadata: { name: 'of-alertmanager' },
    spec: { version: 'v0.28.0', remoteWrite: [{ url: 'https://a/api/v1/write' }], serviceMonitorSelector: {} },
  });
  const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
  for (const [name, version] of Object.entries({
    trimmed: ' v0.28.1',
    plus: 'v0.28.1+shop',
    short: '0.28',
    major: 'v3.5.0',
  })) {
    new Alertmanager(chart, name, { metadata: { name, namespace: 'others' }, spec: { version }, config });
  }
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: {
      queryEndpoints: ['http://query'],
      image: 'quay.io/prometheus/prometheus:v0.42.0',
      alertmanagersUrl: ['http://alerts:9093'],
    },
  });
};

export default declare;
