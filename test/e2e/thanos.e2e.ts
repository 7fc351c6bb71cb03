import type { App } from 'cdk8s';
import { Prometheus, PrometheusRule, ThanosRuler } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, get, identity, kubectl, ready } from './support/cluster';

const NAMESPACE = 'e2e-thanos';
const RULER = 'thanos-ruler-global-0';

/** A Prometheus with its sidecar, and a ruler that asks it and records what it is told to. */
function thanos(...records: readonly string[]) {
  return (app: App): void => {
    const chart = chartOf(app, NAMESPACE);
    const prometheus = new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { serviceMonitorSelector: {}, thanos: {} },
    });
    new ThanosRuler(chart, 'ruler', {
      metadata: { name: 'global' },
      spec: { ruleSelector: {}, queryEndpoints: [prometheus.url!], evaluationInterval: '2s' },
    });
    const rules = records.map((record) => ({ record, expr: 'vector(1)' }));
    new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: { groups: [{ name: 'group', rules }] } });
  };
}

/** What a port of a pod answers. */
function asked(pod: string, port: number, path: string): string {
  return kubectl(['get', '--raw', `/api/v1/namespaces/${NAMESPACE}/pods/${pod}:${port}/proxy${path}`]);
}

interface RuleState {
  readonly data: {
    readonly groups: readonly { readonly rules: readonly { readonly name: string; readonly health: string }[] }[];
  };
}

function evaluated(): string[] {
  const { data } = JSON.parse(asked(RULER, 10_902, '/api/v1/rules')) as RuleState;
  return data.groups.flatMap(({ rules }) => rules.map(({ name, health }) => `${name} ${health}`)).sort();
}

const template = () =>
  get<{ spec: { template: object } }>('statefulset', 'thanos-ruler-global', NAMESPACE).spec.template;

describe('Thanos on a real cluster, with the restricted Pod Security standard enforced', () => {
  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    apply(synthesize(thanos('first')));
    await ready('statefulset', 'prometheus-main', NAMESPACE);
    await ready('statefulset', 'thanos-ruler-global', NAMESPACE);
  });

  it('runs as a sidecar that has found its Prometheus', () => {
    expect(asked('prometheus-main-0', 10_902, '/metrics')).toMatch(/^thanos_sidecar_prometheus_up 1$/m);
  });

  it('runs as a ruler whose rules can be evaluated against Prometheus', async () => {
    await eventually('the rule is evaluated', () => evaluated().join() === 'first ok', 60);
  });

  it('evaluates a rule that is added later without a restart', async () => {
    const before = { pod: identity(NAMESPACE, RULER), template: template() };
    apply(synthesize(thanos('first', 'second')));
    await eventually('both are evaluated', () => evaluated().join() === 'first ok,second ok', 180);
    expect({ pod: identity(NAMESPACE, RULER), template: template() }).toEqual(before);
  });
});
