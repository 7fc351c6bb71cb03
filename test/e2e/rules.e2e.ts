import type { App } from 'cdk8s';
import { Prometheus, PrometheusRule } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { exists, freshNamespace, get, identity, kubectl, ready, servedJson } from './support/cluster';

const NAMESPACE = 'e2e-rules';
const POD = 'prometheus-main-0';

/** A Prometheus that takes every rule, closed to all that no policy admits, and rules under these names. */
function stack(rules: readonly string[]) {
  return (app: App): void => {
    const chart = chartOf(app, NAMESPACE);
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { podMonitorSelector: {}, ruleSelector: {}, evaluationInterval: '5s' },
      networkPolicy: {},
    }).monitorItself();
    for (const name of rules) {
      new PrometheusRule(chart, name, {
        metadata: { name },
        spec: { groups: [{ name, rules: [{ record: `team:${name.replaceAll('-', '_')}:sum`, expr: 'sum(up)' }] }] },
      });
    }
  };
}

interface Rules {
  readonly data: {
    readonly groups: readonly { readonly name: string; readonly rules: readonly { readonly health: string }[] }[];
  };
}

const groups = () => servedJson<Rules>(NAMESPACE, POD, 9090, '/api/v1/rules').data.groups;
const names = () => groups().map(({ name }) => name);
const healthOf = (name: string) =>
  groups()
    .find((group) => group.name === name)
    ?.rules.map(({ health }) => health);

const template = () => get<{ spec: { template: unknown } }>('statefulset', 'prometheus-main', NAMESPACE).spec.template;
const running = () => ({ pod: identity(NAMESPACE, POD), template: template() });

describe('rules on a real cluster', () => {
  let before: ReturnType<typeof running>;

  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    apply(synthesize(stack(['first'])));
    await ready('statefulset', 'prometheus-main', NAMESPACE);
    before = running();
  });

  it('are evaluated from the start, beside a NetworkPolicy that the API server takes', async () => {
    expect(exists('networkpolicy', 'prometheus-main', NAMESPACE)).toBe(true);
    await eventually('the first rule is evaluated', () => healthOf('first')?.[0] === 'ok', 60);
  });

  it('are seen through the Service of the instance', () => {
    const path = `/api/v1/namespaces/${NAMESPACE}/services/prometheus-main-web:web/proxy/api/v1/rules`;
    expect(kubectl(['get', '--raw', path])).toContain('self-monitoring');
  });

  it('are loaded in place when they are added later: the same pod, no restart, the same template', async () => {
    apply(synthesize(stack(['first', 'second', 'third'])));
    await eventually('the new rules are evaluated', () => healthOf('second')?.[0] === 'ok' && healthOf('third'), 180);
    expect(running()).toEqual(before);
  });

  it('are gone in place when they are removed, and the others stay', async () => {
    apply(synthesize(stack(['first', 'third'])));
    await eventually('the removed rule is gone', () => !names().includes('second'), 180);
    expect(names()).toEqual(expect.arrayContaining(['first', 'third']));
    expect(running()).toEqual(before);
  });
});
