/** What the Roles and bindings of the app let a service account do, as the API server reads them. */

import type { App } from '../../base/app';
import { memoized } from '../../base/memoized';
import type { Manifest } from '../../base/resource';
import { isRecord, recordFrom, recordsIn, type Values } from '../../base/values';

const RBAC = 'rbac.authorization.k8s.io';

type ObjectsOf = NonNullable<App['objectsOf']>;

/** One request: of objects of a kind, or of a path of a server. */
export type Act = { readonly verb: string } & (
  | { readonly group: string; readonly resource: string }
  | { readonly path: string }
);

export interface Account {
  readonly name: string;
  readonly namespace: string;
}

interface Binding {
  readonly title: string;
  /** None: it gives its rights in the whole cluster. */
  readonly namespace?: string;
  readonly subjects: readonly Values[];
  readonly roleRef: Values;
}

/** The rules of a role. A role that is not in the app may give anything. */
type Rules = readonly Values[] | 'unknown';

interface Access {
  readonly bindings: readonly Binding[];
  /** By `Role/<namespace>/<name>` and `ClusterRole//<name>`. */
  readonly roles: ReadonlyMap<string, Rules>;
}

const accessIn = memoized((objectsOf: ObjectsOf): Access => {
  const bindings = ['RoleBinding', 'ClusterRoleBinding'].flatMap((kind) => each(objectsOf, kind).map(bindingOf));
  const roles = ['Role', 'ClusterRole'].flatMap((kind) => each(objectsOf, kind).map(roleOf));
  return { bindings, roles: new Map(roles) };
});

function each(objectsOf: ObjectsOf, kind: string): readonly Manifest[] {
  const listed = objectsOf(RBAC, `${kind}List`).flatMap(({ items }) => (Array.isArray(items) ? items : []));
  return [...objectsOf(RBAC, kind), ...listed.filter((item) => isRecord(item) && isRecord(item['metadata']))];
}

function bindingOf({ kind, metadata: { name, namespace = '' }, subjects, roleRef }: Manifest): Binding {
  const isLocal = kind !== 'ClusterRoleBinding';
  return {
    title: isLocal ? `RoleBinding ${namespace}/${name}` : `ClusterRoleBinding ${name}`,
    ...(isLocal ? { namespace } : {}),
    subjects: recordsIn(subjects),
    roleRef: recordFrom(roleRef),
  };
}

/** Rules of a role that gathers those of others are written by the cluster. */
function roleOf({ kind, metadata: { name, namespace }, rules, aggregationRule }: Manifest): [string, Rules] {
  const key = kind === 'ClusterRole' ? clusterRole(name) : role(namespace ?? '', name);
  return [key, aggregationRule === undefined ? recordsIn(rules) : 'unknown'];
}

const clusterRole = (name: unknown) => `ClusterRole//${name}`;
const role = (namespace: string, name: unknown) => `Role/${namespace}/${name}`;

/** The rights of one account, as far as the app has them. */
export class Granted {
  /** Whether anything binds it. */
  readonly bound: boolean;
  /** Bindings that give nothing, each with the reason. */
  readonly broken: readonly string[];
  readonly #given: readonly { readonly namespace: string | undefined; readonly rules: Rules }[];

  constructor(objectsOf: ObjectsOf, account: Account) {
    const { bindings, roles } = accessIn(objectsOf);
    const own = bindings.filter(({ subjects }) => subjects.some((subject) => isOf(subject, account)));
    this.bound = own.length > 0;
    this.#given = own.map((binding) => ({ namespace: binding.namespace, rules: rulesOf(binding, roles) }));
    const misnamed = bindings.filter((binding) => !own.includes(binding)).map((binding) => misnaming(binding, account));
    const dangling = own.map((binding) => misplacedRole(binding, roles));
    this.broken = [...misnamed, ...dangling].filter((problem) => problem !== undefined);
  }

  /** Whether it may do so in the namespace, or in the whole cluster where none is given. */
  may(act: Act, within?: string): boolean {
    return this.#given.some(
      ({ namespace, rules }) =>
        (namespace === undefined || namespace === within) &&
        (rules === 'unknown' || rules.some((rule) => allows(rule, act))),
    );
  }
}

/** A subject names the account, or a group or user that it is. */
function isOf({ kind, name, namespace }: Values, account: Account): boolean {
  if (kind === 'ServiceAccount') return name === account.name && namespace === account.namespace;
  if (kind === 'User') return name === `system:serviceaccount:${account.namespace}:${account.name}`;
  if (kind !== 'Group') return false;
  const all = 'system:serviceaccounts';
  return name === all || name === `${all}:${account.namespace}` || name === 'system:authenticated';
}

/** The account's name in a subject that is not the account. */
function misnaming({ title, subjects }: Binding, { name, namespace }: Account): string | undefined {
  const near = subjects.find((subject) => subject['name'] === name);
  if (near === undefined) return undefined;
  if (near['kind'] !== 'ServiceAccount')
    return `${title} names a ${near['kind'] ?? 'subject without a kind'} of this name, and no \`kind: ServiceAccount\``;
  const other = near['namespace'];
  return other === undefined
    ? `${title} names it without \`namespace: ${namespace}\``
    : `${title} names the account of this name in \`${other}\``;
}

function rulesOf(binding: Binding, roles: Access['roles']): Rules {
  const {
    namespace,
    roleRef: { kind, name },
  } = binding;
  const isLocal = kind === 'Role' && namespace !== undefined;
  const rules = roles.get(isLocal ? role(namespace, name) : clusterRole(name));
  return rules ?? (misplacedRole(binding, roles) === undefined ? 'unknown' : []);
}

/** The role is there, only not where the binding looks. */
function misplacedRole(
  { title, namespace, roleRef: { kind, name } }: Binding,
  roles: Access['roles'],
): string | undefined {
  const wanted = kind === 'Role' ? role(namespace ?? '', name) : clusterRole(name);
  if (roles.has(wanted)) return undefined;
  const elsewhere = [...roles.keys()].find((key) => key.endsWith(`/${name}`));
  if (elsewhere === undefined) return undefined;
  const [foundKind, within] = elsewhere.split('/');
  const found = within === '' ? `the ${foundKind} \`${name}\`` : `the ${foundKind} \`${name}\` of \`${within}\``;
  return `${title} refers to a ${kind}${kind === 'Role' && namespace !== undefined ? ` of \`${namespace}\`` : ''}, and there is only ${found}`;
}

/** As the API server's authorizer decides; a rule for objects of some names allows no list. */
function allows(rule: Values, act: Act): boolean {
  if (!has(rule['verbs'], act.verb)) return false;
  if ('path' in act) return namesIn(rule['nonResourceURLs']).some((url) => isWithin(act.path, url));
  const [, part] = act.resource.split('/');
  const resources = part === undefined ? [act.resource] : [act.resource, `*/${part}`];
  return (
    has(rule['apiGroups'], act.group) &&
    resources.some((resource) => has(rule['resources'], resource)) &&
    namesIn(rule['resourceNames']).length === 0
  );
}

function isWithin(path: string, url: string): boolean {
  return url === path || (url.endsWith('*') && path.startsWith(url.slice(0, -1)));
}

function has(values: unknown, value: string): boolean {
  const names = namesIn(values);
  return names.includes('*') || names.includes(value);
}

function namesIn(values: unknown): readonly string[] {
  return Array.isArray(values) ? values : [];
}
