import type { App } from 'cdk8s';
import { Alertmanager, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartOf, pruneByApplySet, pruneByLabel, synthesize } from './support/app';
import { freshNamespace, kubectl } from './support/cluster';

const NAMESPACE = 'e2e-pruning';
const TENANT = 'e2e-pruning-tenant';

/** Two instances; and then only the first. With a tenant, its monitor looks into a second namespace too. */
function instances({ alertmanager, tenant = [] }: { alertmanager: boolean; tenant?: readonly string[] }) {
  return (app: App): void => {
    const chart = chartOf(app, NAMESPACE);
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
    const namespaceSelector = { matchNames: [NAMESPACE, ...tenant] };
    new ServiceMonitor(chart, 'monitor', {
      metadata: { name: 'monitor' },
      spec: { selector: {}, endpoints: [{ port: 'web' }], namespaceSelector },
    });
    if (alertmanager) new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, spec: { replicas: 2 } });
  };
}

const KINDS = 'statefulset,configmap,secret,service,serviceaccount,role,rolebinding,pdb';

function managedIn(namespace: string): string[] {
  const args = ['get', KINDS, '-n', namespace, '-l', 'cdk8s-prometheus.io/managed=true', '-o', 'name'];
  return kubectl(args).split('\n').filter(Boolean);
}

const ofAlertmanager = () => managedIn(NAMESPACE).filter((name) => name.includes('alertmanager'));
const ofPrometheus = () => managedIn(NAMESPACE).filter((name) => name.includes('prometheus-main'));

describe.each([
  ['as an ApplySet', pruneByApplySet, []],
  ['by label', pruneByLabel, [TENANT]],
] as const)('an app that is applied %s', (_, prune, tenant) => {
  beforeAll(() => {
    freshNamespace(NAMESPACE);
    freshNamespace(TENANT);
    prune(synthesize(instances({ alertmanager: true, tenant })), NAMESPACE);
  });

  it('has the objects of both instances', () => {
    expect(ofAlertmanager().length).toBeGreaterThan(3);
    expect(ofPrometheus().length).toBeGreaterThan(5);
    expect(managedIn(TENANT)).toHaveLength(2 * tenant.length);
  });

  it('leaves nothing of an instance behind that is no longer declared', () => {
    const before = ofPrometheus();
    prune(synthesize(instances({ alertmanager: false, tenant })), NAMESPACE);
    expect(ofAlertmanager()).toEqual([]);
    expect(ofPrometheus()).toEqual(before);
    expect(managedIn(TENANT)).toHaveLength(2 * tenant.length);
  });
});
