import { ApiObject, type Chart } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Accounts of the app: without a binding, with one, in a list of some; and one that is not in the app. */
const declare: BadCase = (chart) => {
  for (const name of ['bare', 'bound', 'listed', 'elsewhere']) {
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
  new ApiObject(chart, 'bindings', { apiVersion: RBAC, kind: 'RoleBindingList', items: [binding('listed')] } as never);
};

const RBAC = 'rbac.authorization.k8s.io/v1';

function account(chart: Chart, name: string): void {
  new ApiObject(chart, `account-${name}`, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } });
}

export default declare;
