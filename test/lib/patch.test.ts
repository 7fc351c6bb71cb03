import { ApiObject, JsonPatch } from 'cdk8s';
import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { appliedSize, SIZE_LIMIT } from '../../lib/core/emit/size';
import { chartOf, messagesOf, objectOf, objectsOf } from './support';

const config = ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });

describe('patches', () => {
  it('reach objects that do not exist yet', () => {
    const chart = chartOf();
    const alertmanager = new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, config });
    alertmanager.patch('StatefulSet', 'alertmanager-alerts', JsonPatch.replace('/spec/replicas', 0));
    alertmanager.patch('Service', 'alertmanager-operated', JsonPatch.add('/metadata/labels/team', 'a'));
    expect(objectOf(chart, 'StatefulSet', 'alertmanager-alerts')['spec'].replicas).toBe(0);
    expect(objectOf(chart, 'Service', 'alertmanager-operated').metadata.labels).toMatchObject({ team: 'a' });
  });

  it('one without an object is an error that names the objects there are', () => {
    const chart = chartOf();
    new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, config }).patch('Deployment', 'alerts');
    const [message] = messagesOf(chart);
    expect(message).toContain('given: Deployment alerts; allowed: ');
    expect(message).toContain('StatefulSet alertmanager-alerts');
  });

  it('what they add counts: an object that kubectl would refuse is an error', () => {
    const chart = chartOf();
    const alertmanager = new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, config });
    alertmanager.patch(
      'StatefulSet',
      'alertmanager-alerts',
      JsonPatch.add('/metadata/annotations', { note: '<'.repeat(SIZE_LIMIT / 12) }),
    );
    expect(messagesOf(chart).join()).toMatch(
      /StatefulSet `alertmanager-alerts` is too large for kubectl apply .*\[too-large\]/,
    );
  });
});

describe('sizes', () => {
  it('every emitted object fits into the annotation of kubectl apply, also where the configuration is large', () => {
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
    for (let i = 0; i < 300; i += 1) {
      new ApiObject(chart, `monitor-${i}`, {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: `monitor-${i}` },
        spec: { selector: { matchLabels: { app: `app-${i}` } }, endpoints: [{ port: 'web' }] },
      });
    }
    const objects = objectsOf(chart);
    for (const object of objects) expect(appliedSize(object)).toBeLessThanOrEqual(SIZE_LIMIT);
    const secret = objects.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === 'prometheus-main')!;
    // Under one key, plain or compressed: a key that vanished from stringData would stay in the cluster.
    expect(Object.keys(secret['data'])).toEqual(['prometheus.yaml']);
    expect(Buffer.from(secret['data']['prometheus.yaml'], 'base64').subarray(0, 3)).toEqual(
      Buffer.from([0x1f, 0x8b, 8]),
    );
  });
});

it('takes paths as JSON pointers only: any other would be the whole object', () => {
  const chart = chartOf();
  const prometheus = new Prometheus(chart, 'prometheus', { metadata: { name: 'main' } });
  for (const operation of [JsonPatch.replace('spec.replicas', 2), JsonPatch.move('spec.replicas', '/spec/replicas')]) {
    expect(() => prometheus.patch('StatefulSet', 'prometheus-main', operation)).toThrow(
      'monitoring/prometheus: the path of an operation of `patch` begins with `/` (given: spec.replicas; allowed: such as `/spec/replicas`). Write `/spec/replicas`',
    );
  }
});
