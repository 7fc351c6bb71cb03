import type { App } from 'cdk8s';
import { Alertmanager, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartOf, pruneByApplySet, synthesize } from './support/app';
import { freshNamespace, kubectl } from './support/cluster';

const NAMESPACE = 'e2e-pruning';
const TENANT = 'e2e-pruning-tenant';

/** Two instances, one of them with rights in a second namespace; and then the first alone, which looks at its own. */
function instances({ everything }: { readonly everything: boolean }) {
  return (app: App): void => {
    const chart = chartOf(app, NAMESPACE);
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
    new ServiceMonitor(chart, 'monitor', {
      metadata: { name: 'monitor' },
      spec: {
        selector: {},
        endpoints: [{ port: 'web' }],
        ...(everything ? { namespaceSelector: { matchNames: [TENANT] } } : {}),
      },
    });
    if (!everything) return;
    new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, spec: { replicas: 2 } });
  };
}

const KINDS = 'statefulset,configmap,secret,service,serviceaccount,role,rolebinding,pdb';

function managedIn(namespace: string): string[] {
  const args = ['get', KINDS, '-n', namespace, '-l', 'cdk8s-prometheus.io/managed=true', '-o', 'name'];
  return kubectl(args).split('\n').filter(Boolean);
}

describe('an app that is applied as an ApplySet', () => {
  beforeAll(() => {
    freshNamespace(NAMESPACE);
    freshNamespace(TENANT);
    pruneByApplySet(synthesize(instances({ everything: true })), NAMESPACE);
  });

  it('has its objects in both namespaces', () => {
    expect(managedIn(NAMESPACE).filter((name) => name.includes('alertmanager')).length).toBeGreaterThan(3);
    expect(managedIn(TENANT).map((name) => name.split('/')[0])).toEqual(
      expect.arrayContaining(['role.rbac.authorization.k8s.io', 'rolebinding.rbac.authorization.k8s.io']),
    );
  });

  it('leaves no object and no right behind when an instance and a foreign namespace are removed', () => {
    pruneByApplySet(synthesize(instances({ everything: false })), NAMESPACE);
    expect(managedIn(NAMESPACE).filter((name) => name.includes('alertmanager'))).toEqual([]);
    expect(managedIn(NAMESPACE).length).toBeGreaterThan(3);
    expect(managedIn(TENANT)).toEqual([]);
  });
});
