import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../lib/core/base/resource';
import { describePlan, planOf } from '../../../lib/core/plan/plan';

const labels = (instance: string) => ({
  'cdk8s-prometheus.io/managed': 'true',
  'cdk8s-prometheus.io/instance': instance,
});

function object(kind: string, name: string, content: object): Manifest {
  return {
    apiVersion: 'v1',
    kind,
    metadata: { name, namespace: 'monitoring', labels: labels('prometheus-main') },
    ...content,
  };
}

const secret = (text: string) => object('Secret', 'prometheus-main', { stringData: { 'prometheus.yaml': text } });

interface Parts {
  readonly image?: string;
  readonly replicas?: number;
  readonly storage?: string;
  readonly storageClassName?: string;
  readonly volumes?: readonly string[];
  readonly serviceName?: string;
  readonly reloader?: readonly object[];
}

const MOUNTED = [{ name: 'config-reloader', command: ['/bin/prometheus-config-reloader'] }];
const WATCHING = [{ name: 'config-reloader', command: ['node', '/etc/watching-reloader/watching-reloader.js'] }];

function statefulSet(parts: Parts = {}): Manifest {
  const { image = 'a:1', replicas = 1, storage = '10Gi', storageClassName = 'fast', volumes = [] } = parts;
  const claim = {
    metadata: { name: 'db' },
    spec: { storageClassName, resources: { requests: { storage } } },
  };
  return object('StatefulSet', 'prometheus-main', {
    spec: {
      replicas,
      serviceName: parts.serviceName ?? 'prometheus-operated',
      template: {
        spec: {
          containers: [{ name: 'prometheus', image }, ...(parts.reloader ?? [])],
          volumes: volumes.map((name) => ({ name })),
        },
      },
      volumeClaimTemplates: [claim],
    },
  });
}

function effectOf(before: Manifest[], after: Manifest[]) {
  const [instance] = planOf(before, after).instances;
  return { effect: instance!.effect, fields: instance!.objects.flatMap(({ fields }) => fields) };
}

describe('the plan of a change', () => {
  it('is nothing for the same build', () => {
    expect(effectOf([secret('a'), statefulSet()], [secret('a'), statefulSet()])).toEqual({
      effect: 'nothing',
      fields: [],
    });
  });

  it('is a reload where a configuration changed', () => {
    const after = [secret('b'), statefulSet()];
    expect(effectOf([secret('a'), statefulSet()], after)).toEqual({ effect: 'reload', fields: ['prometheus.yaml'] });
  });

  it('is a rolling restart where the pod template changed, and names the field', () => {
    expect(effectOf([secret('a'), statefulSet()], [secret('b'), statefulSet({ image: 'a:2' })])).toEqual({
      effect: 'restart',
      fields: ['prometheus.yaml', 'spec.template.spec.containers[prometheus].image'],
    });
  });

  it('names an added volume, whatever is before it', () => {
    const before = statefulSet({ volumes: ['config', 'data'] });
    const after = statefulSet({ volumes: ['config', 'credentials', 'data'] });
    expect(effectOf([before], [after])).toEqual({
      effect: 'restart',
      fields: ['spec.template.spec.volumes[credentials]'],
    });
  });

  it('asks for a restart where the web configuration changed, which running pods do not see', () => {
    const web = (text: string) =>
      object('Secret', 'prometheus-main-web-config', { stringData: { 'web-config.yaml': text } });
    const plan = planOf([web('')], [web('http_server_config: {http2: false}')]);
    expect(plan.instances[0]).toMatchObject({ effect: 'restart', objects: [{ fields: ['web-config.yaml'] }] });
    expect(describePlan(plan)).toContain('kubectl -n monitoring rollout restart statefulset/prometheus-main');
  });

  it('is scaling where the number of replicas changed', () => {
    expect(effectOf([statefulSet()], [statefulSet({ replicas: 2 })])).toEqual({
      effect: 'scale',
      fields: ['spec.replicas: 1 → 2'],
    });
  });

  it('is refused where a field is immutable, and tells the steps', () => {
    const plan = planOf([statefulSet()], [statefulSet({ serviceName: 'other' })]);
    expect(plan.instances[0]).toMatchObject({ effect: 'refused', objects: [{ fields: ['spec.serviceName'] }] });
    expect(describePlan(plan)).toContain('kubectl -n monitoring delete statefulset prometheus-main --cascade=orphan');
  });

  it('tells how to resize a claim, and does not where more than its size changed', () => {
    const resized = describePlan(planOf([statefulSet()], [statefulSet({ storage: '20Gi' })]));
    expect(resized).toContain('patch pvc');
    const moved = statefulSet({ storage: '20Gi', storageClassName: 'slow' });
    expect(describePlan(planOf([statefulSet()], [moved]))).not.toContain('patch pvc');
  });

  it('lists what is no longer emitted', () => {
    const plan = planOf([secret('a'), statefulSet()], [statefulSet()]);
    expect(plan.prune).toEqual([{ kind: 'Secret', namespace: 'monitoring', name: 'prometheus-main' }]);
    expect(plan.instances[0]!.effect).toBe('remove');
  });

  it('does not report objects of others', () => {
    const foreign: Manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other', namespace: 'x' } };
    expect(planOf([foreign], [{ ...foreign, data: { a: 'b' } }])).toEqual({
      instances: [],
      prune: [],
      refresh: [],
    });
  });

  it('tells how to hurry the kubelet up where running pods reload what is mounted', () => {
    const [before, after] = [
      [secret('a'), statefulSet({ reloader: MOUNTED })],
      [secret('b'), statefulSet({ reloader: MOUNTED })],
    ];
    const command =
      'kubectl annotate pods -n monitoring -l app.kubernetes.io/managed-by=prometheus-operator cdk8s-prometheus.io/refresh="$(date +%s)" --overwrite';
    expect(planOf(before, after).refresh).toEqual([command]);
    expect(describePlan(planOf(before, after)).split('\n').slice(-2)).toEqual([
      'running pods see it when the kubelet next looks, or at once after applying by:',
      `  ${command}`,
    ]);
  });

  it.each([
    ['nothing changes', secret('a'), statefulSet({ reloader: MOUNTED })],
    ['the pods restart', secret('b'), statefulSet({ reloader: MOUNTED, image: 'a:2' })],
  ])('is silent about the kubelet where %s', (_, changed, workload) => {
    expect(planOf([secret('a'), statefulSet({ reloader: MOUNTED })], [changed, workload]).refresh).toEqual([]);
  });

  it('is silent about the kubelet where the sidecar watches the API server', () => {
    const workload = statefulSet({ reloader: WATCHING });
    expect(planOf([secret('a'), workload], [secret('b'), workload]).refresh).toEqual([]);
  });

  it('looks at no object of somebody else, whatever its labels and its form are', () => {
    const text = { name: 'a', labels: labels('prometheus-main') };
    const odd: readonly object[] = [
      { kind: 'Foo' },
      { kind: 'Foo', metadata: null },
      { kind: 'Foo', metadata: { ...text, name: 5 } },
      { kind: 'Foo', metadata: { ...text, namespace: {} } },
      { kind: 'Secret', metadata: { ...text, labels: { ...text.labels, 'cdk8s-prometheus.io/instance': 5 } } },
      { kind: 'Secret', metadata: { ...text, annotations: [] } },
      { kind: 'Secret', metadata: text, data: { x: 5 } },
      { kind: 'ConfigMap', metadata: text, data: 'a' },
      { kind: 'RoleBinding', metadata: text, subjects: 5 },
      { kind: 'RoleBinding', metadata: text, subjects: [null], roleRef: { kind: 'Role', name: 'a' } },
      { kind: 'ClusterRoleBinding', metadata: text, subjects: [{ namespace: 'a' }], roleRef: null },
      { kind: 'StatefulSet', metadata: text },
      { kind: 'StatefulSet', metadata: text, spec: { template: { spec: { containers: 5 } } } },
      { kind: 'DaemonSet', metadata: text, spec: { template: { spec: { containers: [null] } } } },
      {
        kind: 'StatefulSet',
        metadata: text,
        spec: { template: { spec: { containers: [] } }, volumeClaimTemplates: {} },
      },
    ];
    for (const one of odd) {
      for (const other of odd) {
        expect(planOf([one as Manifest], [other as Manifest])).toEqual({ instances: [], prune: [], refresh: [] });
      }
    }
  });

  it('reads well', () => {
    expect(describePlan(planOf([secret('a'), statefulSet()], [secret('b'), statefulSet({ image: 'a:2' })]))).toBe(
      [
        'monitoring/prometheus-main: rolling restart of the pods',
        '  reload Secret prometheus-main: prometheus.yaml',
        '  restart StatefulSet prometheus-main: spec.template.spec.containers[prometheus].image',
      ].join('\n'),
    );
  });
});
