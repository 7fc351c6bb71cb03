import type { App } from 'cdk8s';
import { Prometheus, PrometheusRule, ReloadMode } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, identity, ready, runningConfig, servedJson } from './support/cluster';

const NAMESPACE = 'e2e-sidecar-user';
const POD = 'prometheus-main-0';

function declare(app: App, marker: string): void {
  const chart = chartOf(app, NAMESPACE);
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    reloader: { mode: ReloadMode.WATCHING },
    spec: {
      externalLabels: { marker },
      serviceMonitorSelector: {},
      ruleSelector: {},
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ name: 'prometheus', securityContext: { runAsUser: 1234 } }],
    },
  });
  const rules = [{ alert: marker, expr: 'vector(1)' }];
  new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: { groups: [{ name: 'group', rules }] } });
}

interface Rules {
  readonly data: { readonly groups: readonly { readonly rules: readonly { readonly name: string }[] }[] };
}

function runs(marker: string): Promise<unknown> {
  return eventually(`it runs ${marker}`, () => {
    const { groups } = servedJson<Rules>(NAMESPACE, POD, 9090, '/api/v1/rules').data;
    const alerts = groups.flatMap(({ rules }) => rules.map(({ name }) => name));
    return alerts.includes(marker) && runningConfig(NAMESPACE, POD).includes(`marker: ${marker}`);
  });
}

it('what the watching sidecar writes, its server reads where only that is given a user', async () => {
  freshNamespace(NAMESPACE);
  apply(synthesize((app) => declare(app, 'first')));
  await ready('statefulset', 'prometheus-main', NAMESPACE);
  const before = identity(NAMESPACE, POD);
  apply(synthesize((app) => declare(app, 'second')));
  await runs('second');
  expect(identity(NAMESPACE, POD)).toEqual(before);
});
