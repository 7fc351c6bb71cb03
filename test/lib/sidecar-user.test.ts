import type { Chart } from 'cdk8s';
import { Alertmanager, Prometheus, type PrometheusProps, ReloaderForm, ThanosRuler } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, objectsOf, warningsOf } from './support';

type Spec = PrometheusProps['spec'];
type Given = NonNullable<Spec>['containers'];

interface Container {
  readonly name: string;
  readonly securityContext: { readonly runAsUser?: number; readonly readOnlyRootFilesystem?: boolean };
}

const watching = { form: ReloaderForm.WATCHING };
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

const warnings = (spec: Spec, reloader?: PrometheusProps['reloader']) =>
  warningsOf(() => void objectsOf(instance(spec, reloader))).filter((line) => line.includes('[sidecar-user]'));

describe('the watching sidecar', () => {
  it('runs as the user of the pod where that has one', () => {
    expect(usersOf(instance({ securityContext: { runAsUser: 65534 } }))).toEqual({});
    expect(warnings({ securityContext: { runAsUser: 65534 } })).toEqual([]);
    expect(warnings({})).toEqual([]);
  });

  it('runs as its server where that is given a user of its own, and is restricted as before', () => {
    const spec = { securityContext: { fsGroup: 2000 }, containers: [as('prometheus', 65534)] };
    expect(usersOf(instance(spec))).toEqual({
      prometheus: 65534,
      'config-reloader': 65534,
      'init-config-reloader': 65534,
    });
    expect(containersOf(instance(spec))['config-reloader']!.securityContext.readOnlyRootFilesystem).toBe(true);
    expect(warnings(spec)).toEqual([]);
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

  it('keeps the user that it is given itself', () => {
    const containers = [as('prometheus', 65534), as('config-reloader', 3)];
    expect(usersOf(instance({ containers }))).toEqual({
      prometheus: 65534,
      'config-reloader': 3,
      'init-config-reloader': 65534,
    });
  });

  it('does not follow its server into root', () => {
    expect(usersOf(instance({ containers: [as('prometheus', 0)] }))['config-reloader']).toBeUndefined();
  });

  it('is root of its image where nobody says otherwise, which is answered', () => {
    const [warning] = warnings({ securityContext: { fsGroup: 2000 } });
    expect(warning).toContain('spec.securityContext.runAsUser');
    expect(warning).not.toContain('runAsNonRoot');
    expect(warnings({ securityContext: { runAsNonRoot: true } })[0]).toContain('the kubelet refuses');
    expect(warnings({ securityContext: {}, reloadStrategy: 'ProcessSignal' })[0]).toContain('may not signal');
  });

  it('is not called root where its image is yours, where both of its containers have a user, or all are root', () => {
    expect(warnings({ securityContext: {} }, { ...watching, image: 'registry.example/node:22' })).toEqual([]);
    const both = {
      containers: [as('config-reloader', 65534)],
      initContainers: [as('init-config-reloader', 65534)],
    };
    expect(warnings({ securityContext: {}, ...both })).toEqual([]);
    expect(warnings({ securityContext: {}, containers: [as('config-reloader', 65534)] })).toHaveLength(1);
    expect(warnings({ securityContext: {}, containers: [as('prometheus', 0)] })).toEqual([]);
  });

  it('may be another user than its server where the pod has a group for what it writes, but for signals', () => {
    const users = {
      containers: [as('prometheus', 65534), as('config-reloader', 3)],
      initContainers: [as('init-config-reloader', 3)],
    };
    expect(warnings(users)).toEqual([]);
    expect(warnings({ ...users, reloadStrategy: 'ProcessSignal' })).toHaveLength(1);
    const [warning] = warnings({ ...users, securityContext: { runAsUser: 1000 } });
    expect(warning).toContain('prometheus: 65534, init-config-reloader: 3, config-reloader: 3');
    // What one of the two has written, the other may not overwrite.
    expect(warnings({ containers: [as('config-reloader', 3)] })).toHaveLength(1);
  });
});

it('the mounted sidecar keeps the user of its image, as ever', () => {
  const mounted = { form: ReloaderForm.MOUNTED };
  expect(usersOf(instance({ containers: [as('prometheus', 65534)] }, mounted))['config-reloader']).toBeUndefined();
  expect(warnings({ securityContext: {} }, mounted)).toEqual([]);
});
