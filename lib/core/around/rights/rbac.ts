/** A service account of the instance's own, with exactly the rights that it needs. */

import type { InstanceKind } from '../../base/conventions';
import { prefixedName, SUFFIX } from '../../base/conventions';
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

/** Whose rights they are, and how the objects that give them are called. */
interface Holder {
  readonly account: string;
  readonly namespace: string;
  readonly roles: string;
  readonly metadata: (name: string) => Manifest['metadata'];
}

/** Roles where the rights are needed, and a ClusterRole only for what no namespace can grant. */
export function rbac(resource: Resource<object>, rights: Rights): Manifest[] {
  const account = accountName(resource);
  const { namespace } = resource.metadata;
  return rolesFor({ account, namespace, roles: account, metadata: (name) => metadataFor(resource, name) }, rights);
}

/** The same for an account of the user's: objects of the user's, which nothing of ours prunes, beside those that there are. */
export function rbacOfUser(resource: Resource<object>, rights: Rights, account: string): Manifest[] {
  const { namespace } = resource.metadata;
  const roles = `${accountName(resource)}${SUFFIX.neededRights}`;
  return rolesFor({ account, namespace, roles, metadata: (name) => ({ name, namespace }) }, rights);
}

function rolesFor(holder: Holder, { byNamespace, clusterWide }: Rights): Manifest[] {
  const roles = [...byNamespace].flatMap(([namespace, rules]) => roleIn(namespace, holder, rules));
  return clusterWide.length === 0 ? roles : [...roles, ...clusterRole(holder, clusterWide)];
}

/** Instances of several namespaces may look at one: the name tells whose role it is. */
function roleIn(namespace: string, holder: Holder, rules: readonly Rule[]): Manifest[] {
  const own = holder.namespace;
  const name = namespace === own ? holder.roles : `${holder.roles}.${own}`;
  const metadata = { ...holder.metadata(name), namespace };
  return [
    { apiVersion: API, kind: 'Role', metadata, rules },
    { apiVersion: API, kind: 'RoleBinding', metadata, roleRef: roleRef('Role', name), subjects: [subject(holder)] },
  ];
}

function clusterRole(holder: Holder, rules: readonly Rule[]): Manifest[] {
  const name = `${holder.roles}.${holder.namespace}`;
  const { labels } = holder.metadata(name);
  const metadata = { name, ...(labels === undefined ? {} : { labels }) };
  return [
    { apiVersion: API, kind: 'ClusterRole', metadata, rules },
    {
      apiVersion: API,
      kind: 'ClusterRoleBinding',
      metadata,
      roleRef: roleRef('ClusterRole', name),
      subjects: [subject(holder)],
    },
  ];
}

function roleRef(kind: 'Role' | 'ClusterRole', name: string) {
  return { apiGroup: 'rbac.authorization.k8s.io', kind, name };
}

function subject({ account, namespace }: Holder) {
  return { kind: 'ServiceAccount', name: account, namespace };
}
