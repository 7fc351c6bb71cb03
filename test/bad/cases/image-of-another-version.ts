import { Alertmanager, ConfigSource, Prometheus, ThanosRuler } from 'cdk8s-prometheus';
import { PINS } from '../../../lib/core/base/pins.generated';
import type { BadCase } from '../support';

/** Images that say another version, or none; and those that say the right one, or of which it is said beside them. */
const declare: BadCase = (chart) => {
  const prometheus = (name: string, spec: object) =>
    new Prometheus(chart, name, { metadata: { name }, spec: { serviceMonitorSelector: {}, ...spec } });
  prometheus('image', { image: 'quay.io/prometheus/prometheus:v2.45.0' });
  prometheus('tag', { tag: 'v2.53.0-shop.1', version: 'v3.5.0' });
  prometheus('digest', { sha: 'a'.repeat(64) });
  prometheus('tag-and-digest', { image: `localhost:5000/prometheus:v2.55.1@sha256:${'a'.repeat(64)}` });
  prometheus('latest', { image: 'localhost:5000/prometheus:latest' });
  prometheus('no-tag', { image: 'localhost:5000/prometheus' });
  prometheus('sidecar', { thanos: { image: 'quay.io/thanos/thanos:v0.30.0' } });
  prometheus('right', { image: `quay.io/prometheus/prometheus:v${PINS.servers.Prometheus.default}` });
  prometheus('said', { image: 'localhost:5000/prometheus:latest', version: 'v3.5.0', thanos: { tag: 'v0.42.0' } });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts', namespace: 'others' },
    spec: { baseImage: 'mirror/alertmanager:v0.27.0' },
    config: ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }),
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: { queryEndpoints: ['http://query'], image: 'thanos:v0.38.0', alertmanagersUrl: ['http://alerts:9093'] },
  });
};

export default declare;
