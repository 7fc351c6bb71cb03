/** A service account of the instance's own, with exactly the rights that it needs. */

import type { InstanceKind } from '../../base/conventions';
import { prefixedName } from '../../base/conventions';
import type { Manifest, Resource } from '../../base/resource';
import { metadataFor } from '../../pod/metadata';
import type { Rights, Rule } from './needs';

const API = 'rbac.authorization.k8s.io/v1';

export function serviceAccount(resource: Resource<object>): Manifest {
  const name = accountName(resource);
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadataFor(resource, name),
    // Pods say for themselves whether they want the token.
    automountServiceAccountToken: false,
  };
}

export function accountName({ kind, metadata }: Resource<object>): string {
  return prefixedName(kind as InstanceKind, metadata.name);
}

/** Roles where the rights are needed, and a ClusterRole only for what no namespace can grant. */
export function rbac(resource: Resource<object>, { byNamespace, clusterWide }: Rights): Manifest[] {
  const roles = [...byNamespace].flatMap(([namespace, rules]) => roleIn(namespace, resource, rules));
  return clusterWide.length === 0 ? roles : [...roles, ...clusterRole(resource, clusterWide)];
}

/** Instances of several namespaces may look at one: the name tells whose role it is. */
function roleIn(namespace: string, resource: Resource<object>, rules: readonly Rule[]): Manifest[] {
  const own = resource.metadata.namespace;
  const name = namespace === own ? accountName(resource) : `${accountName(resource)}.${own}`;
  const metadata = { ...metadataFor(resource, name), namespace };
  return [
    { apiVersion: API, kind: 'Role', metadata, rules },
    { apiVersion: API, kind: 'RoleBinding', metadata, roleRef: roleRef('Role', name), subjects: [subject(resource)] },
  ];
}

function clusterRole(resource: Resource<object>, rules: readonly Rule[]): Manifest[] {
  const name = `${accountName(resource)}.${resource.metadata.namespace}`;
  const { labels } = metadataFor(resource, name);
  const metadata = { name, ...(labels === undefined ? {} : { labels }) };
  return [
    { apiVersion: API, kind: 'ClusterRole', metadata, rules },
    {
      apiVersion: API,
      kind: 'ClusterRoleBinding',
      metadata,
      roleRef: roleRef('ClusterRole', name),
      subjects: [subject(resource)],
    },
  ];
}

function roleRef(kind: 'Role' | 'ClusterRole', name: string) {
  return { apiGroup: 'rbac.authorization.k8s.io', kind, name };
}

function subject(resource: Resource<object>) {
  return { kind: 'ServiceAccount', name: accountName(resource), namespace: resource.metadata.namespace };
}
