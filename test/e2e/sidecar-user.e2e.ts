import type { App } from 'cdk8s';
import { Prometheus, type PrometheusProps, PrometheusRule, ReloaderForm } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, identity, kubectl, ready, runningConfig, servedJson } from './support/cluster';

const NAMESPACE = 'e2e-sidecar-user';

const as = (name: string, runAsUser: number) => ({ name, securityContext: { runAsUser } });

/** Pods whose containers are given users, or none. */
const USERS: Readonly<Record<string, NonNullable<PrometheusProps['spec']>>> = {
  // As Node's own image has it; the one of these tests names another user.
  root: {
    securityContext: {},
    containers: [as('config-reloader', 0)],
    initContainers: [as('init-config-reloader', 0)],
  },
  server: { securityContext: {}, containers: [as('prometheus', 1234)] },
  group: {
    securityContext: { fsGroup: 2000 },
    containers: [as('prometheus', 1234), as('config-reloader', 5678)],
    initContainers: [as('init-config-reloader', 5678)],
  },
};

function declare(app: App, marker: string): void {
  const chart = chartOf(app, NAMESPACE);
  for (const [name, users] of Object.entries(USERS)) {
    new Prometheus(chart, name, {
      metadata: { name },
      reloader: { form: ReloaderForm.WATCHING },
      spec: { externalLabels: { marker }, serviceMonitorSelector: {}, ruleSelector: {}, ...users },
    });
  }
  const rules = [{ alert: marker, expr: 'vector(1)' }];
  new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: { groups: [{ name: 'group', rules }] } });
}

const applyApp = (marker: string) => apply(synthesize((app) => declare(app, marker)));

interface Rules {
  readonly data: { readonly groups: readonly { readonly rules: readonly { readonly name: string }[] }[] };
}

function runs(pod: string, marker: string): Promise<unknown> {
  return eventually(`${pod} runs ${marker}`, () => {
    const { groups } = servedJson<Rules>(NAMESPACE, pod, 9090, '/api/v1/rules').data;
    const alerts = groups.flatMap(({ rules }) => rules.map(({ name }) => name));
    return alerts.includes(marker) && runningConfig(NAMESPACE, pod).includes(`marker: ${marker}`);
  });
}

describe('what the watching sidecar writes, its server reads', () => {
  beforeAll(() => {
    freshNamespace(NAMESPACE);
    // The restricted standard would have all of them be somebody.
    kubectl(['label', 'namespace', NAMESPACE, 'pod-security.kubernetes.io/enforce=baseline', '--overwrite']);
    applyApp('first');
  });

  it.each([
    ['where the one is root and the other is not', 'root'],
    ['where the server alone is given a user', 'server'],
    ['where they are two users, and the volumes of the pod have a group', 'group'],
  ])('%s', async (_, name) => {
    const pod = `prometheus-${name}-0`;
    await ready('statefulset', `prometheus-${name}`, NAMESPACE);
    const before = identity(NAMESPACE, pod);
    applyApp(`change-${name}`);
    await runs(pod, `change-${name}`);
    expect(identity(NAMESPACE, pod)).toEqual(before);
  });
});
