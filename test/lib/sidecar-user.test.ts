import type { Chart } from 'cdk8s';
import { Alertmanager, Prometheus, type PrometheusProps, ReloadMode, ThanosRuler } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, messagesOf, objectsOf } from './support';

type Spec = PrometheusProps['spec'];
type Given = NonNullable<Spec>['containers'];

interface Container {
  readonly name: string;
  readonly securityContext: { readonly runAsUser?: number; readonly readOnlyRootFilesystem?: boolean };
}

const watching = { mode: ReloadMode.WATCHING };
const as = (name: string, runAsUser: number): NonNullable<Given>[number] => ({ name, securityContext: { runAsUser } });

function instance(spec: Spec, reloader: PrometheusProps['reloader'] = watching): Chart {
  const chart = chartOf();
  new Prometheus(chart, 'main', {
    reloader,
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, ...spec },
  });
  return chart;
}

function containersOf(chart: Chart): Record<string, Container> {
  const workload = objectsOf(chart).find(({ kind }) => kind === 'StatefulSet')!;
  const { containers, initContainers } = workload['spec'].template.spec as Record<string, Container[]>;
  return Object.fromEntries([...initContainers!, ...containers!].map((container) => [container.name, container]));
}

/** The user that containers are given themselves, beside the pod's. */
const usersOf = (chart: Chart) =>
  Object.fromEntries(
    Object.values(containersOf(chart)).map(({ name, securityContext }) => [name, securityContext.runAsUser]),
  );

const errors = (spec: Spec, reloader?: PrometheusProps['reloader']) => messagesOf(instance(spec, reloader));

describe('the watching sidecar', () => {
  it('runs as the user of the pod where that has one', () => {
    expect(usersOf(instance({ securityContext: { runAsUser: 65534 } }))).toEqual({});
    expect(errors({})).toEqual([]);
  });

  it('runs as its server where that is given a user of its own, and is restricted as before', () => {
    const spec = { securityContext: { fsGroup: 2000 }, containers: [as('prometheus', 65534)] };
    expect(usersOf(instance(spec))).toEqual({
      prometheus: 65534,
      'config-reloader': 65534,
      'init-config-reloader': 65534,
    });
    expect(containersOf(instance(spec))['config-reloader']!.securityContext.readOnlyRootFilesystem).toBe(true);
  });

  it('of every kind of instance', () => {
    const chart = chartOf();
    const metadata = { name: 'main' };
    new Alertmanager(chart, 'alertmanager', {
      reloader: watching,
      metadata,
      spec: { securityContext: {}, containers: [as('alertmanager', 1)] },
    });
    const alertmanager = usersOf(chart);
    expect(alertmanager).toEqual({ alertmanager: 1, 'config-reloader': 1, 'init-config-reloader': 1 });
    const other = chartOf();
    new ThanosRuler(other, 'ruler', {
      reloader: watching,
      metadata,
      spec: {
        queryEndpoints: ['query:9090'],
        ruleSelector: {},
        securityContext: {},
        containers: [as('thanos-ruler', 2)],
      },
    });
    expect(usersOf(other)).toEqual({ 'thanos-ruler': 2, 'config-reloader': 2, 'init-config-reloader': 2 });
  });

  it('does not follow its server into root', () => {
    const spec = { securityContext: {}, containers: [as('prometheus', 0)] };
    expect(usersOf(instance(spec))['config-reloader']).toBeUndefined();
  });

  it('is not left to the user of its image, root, whose files its server cannot read', () => {
    const [error, ...others] = errors({ securityContext: { fsGroup: 2000 } });
    expect(error).toContain(
      'spec.securityContext.runAsUser: the watching sidecar would run as the user of its image, root',
    );
    expect(others).toEqual([]);
    expect(errors({ securityContext: {}, containers: [as('config-reloader', 65534)] })).toHaveLength(1);
  });

  it('may be left to its image where that is yours, and to the pods’ user where all are root', () => {
    expect(errors({ securityContext: {} }, { ...watching, image: 'registry.example/node:22' })).toEqual([]);
    expect(errors({ securityContext: {}, containers: [as('prometheus', 0)] })).toEqual([]);
  });

  it('may be the user of the server’s image, which nobody can see, where both of its containers are given it', () => {
    const containers = [as('config-reloader', 65534)];
    const initContainers = [as('init-config-reloader', 65534)];
    expect(errors({ securityContext: {}, containers, initContainers })).toEqual([]);
  });

  it('is not another user than its server', () => {
    const [error] = errors({
      containers: [as('prometheus', 65534), as('config-reloader', 3)],
      initContainers: [as('init-config-reloader', 3)],
    });
    expect(error).toContain('prometheus: 65534, init-config-reloader: 3, config-reloader: 3');
    expect(errors({ containers: [as('config-reloader', 3)] })).toHaveLength(1);
  });
});

it('the mounted sidecar keeps the user of its image, as ever', () => {
  const mounted = { mode: ReloadMode.MOUNTED };
  expect(usersOf(instance({ containers: [as('prometheus', 65534)] }, mounted))['config-reloader']).toBeUndefined();
  expect(errors({ securityContext: {} }, mounted)).toEqual([]);
});
