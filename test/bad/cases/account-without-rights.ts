import { ApiObject, type Chart } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/**
 * Accounts of the app: without a binding, bound to roles that are not in the app, in a list of bindings; one that is not in the
 * app; bound to less than it needs, to all, to a Role of another namespace, and by a subject in another namespace.
 */
const declare: BadCase = (chart) => {
  for (const name of ['bare', 'bound', 'listed', 'elsewhere', 'little', 'enough', 'misplaced', 'misnamed']) {
    new Prometheus(chart, name, {
      metadata: { name },
      spec: { serviceMonitorSelector: {}, serviceAccountName: name },
    });
    if (name !== 'elsewhere') account(chart, name);
  }
  new ServiceMonitor(chart, 'shop', {
    metadata: { name: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'shop' } },
      namespaceSelector: { matchNames: ['shop', 'web'] },
      endpoints: [{ port: 'web', bearerTokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token' }],
    },
  });
  const binding = (name: string) => ({
    apiVersion: RBAC,
    kind: 'RoleBinding',
    metadata: { name, namespace: 'shop' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace: 'monitoring' }],
  });
  new ApiObject(chart, 'binding', binding('bound'));
  new ApiObject(chart, 'binding-misnamed', {
    ...binding('misnamed'),
    subjects: [{ kind: 'ServiceAccount', name: 'misnamed', namespace: 'shop' }],
  } as never);
  new ApiObject(chart, 'role-misplaced', role('misplaced', 'monitoring', ['endpoints', 'pods', 'services']));
  new ApiObject(chart, 'binding-misplaced', binding('misplaced'));
  new ApiObject(chart, 'role-little', role('little', 'shop', ['pods', 'services']));
  new ApiObject(chart, 'binding-little', binding('little'));
  const enough = { kind: 'ServiceAccount', name: 'enough', namespace: 'monitoring' };
  new ApiObject(chart, 'cluster-role-enough', {
    apiVersion: RBAC,
    kind: 'ClusterRole',
    metadata: { name: 'enough' },
    rules: [
      { apiGroups: [''], resources: ['*'], verbs: ['list', 'watch'] },
      { nonResourceURLs: ['/metrics'], verbs: ['get'] },
    ],
  } as never);
  new ApiObject(chart, 'cluster-binding-enough', {
    apiVersion: RBAC,
    kind: 'ClusterRoleBinding',
    metadata: { name: 'enough' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'enough' },
    subjects: [enough],
  } as never);
  new ApiObject(chart, 'bindings', { apiVersion: RBAC, kind: 'RoleBindingList', items: [binding('listed')] } as never);
};

const RBAC = 'rbac.authorization.k8s.io/v1';

function role(name: string, namespace: string, resources: readonly string[]) {
  const verbs = ['get', 'list', 'watch'];
  return {
    apiVersion: RBAC,
    kind: 'Role',
    metadata: { name, namespace },
    rules: [{ apiGroups: [''], resources, verbs }],
  };
}

function account(chart: Chart, name: string): void {
  new ApiObject(chart, `account-${name}`, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } });
}

export default declare;
