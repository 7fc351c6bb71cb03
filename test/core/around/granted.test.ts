import { describe, expect, it } from 'vitest';
import { type Act, Granted } from '../../../lib/core/around/rights/granted';
import type { Manifest } from '../../../lib/core/base/resource';

const ACCOUNT = { name: 'server', namespace: 'monitoring' };
const SUBJECT = { kind: 'ServiceAccount', ...ACCOUNT };
const LIST_PODS: Act = { verb: 'list', group: '', resource: 'pods' };

interface Rule {
  readonly [field: string]: readonly string[];
}

const PODS: Rule = { apiGroups: [''], resources: ['pods'], verbs: ['list'] };

function role(rules: readonly Rule[], namespace?: string, others: object = {}): Manifest {
  const kind = namespace === undefined ? 'ClusterRole' : 'Role';
  return { apiVersion: 'v1', kind, metadata: { name: 'reads', namespace: namespace ?? 'filled-in' }, rules, ...others };
}

/** Of a Role or ClusterRole `reads`, to the account unless said. */
function binding(kind: string, to: string, subject: object = SUBJECT): Manifest {
  return {
    apiVersion: 'v1',
    kind,
    metadata: { name: 'binds', namespace: 'shop' },
    roleRef: { kind: to, name: 'reads' },
    subjects: [subject],
  };
}

function grantedBy(...objects: readonly Manifest[]): Granted {
  return new Granted((_, kind) => objects.filter((object) => object.kind === kind), ACCOUNT);
}

describe('an account of the app may', () => {
  it('in the namespace of its RoleBinding what a Role there says, and nothing elsewhere', () => {
    const granted = grantedBy(role([PODS], 'shop'), binding('RoleBinding', 'Role'));
    expect([granted.may(LIST_PODS, 'shop'), granted.may(LIST_PODS, 'web'), granted.may(LIST_PODS)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('the same by a ClusterRole, which says it for the cluster only by a ClusterRoleBinding', () => {
    const local = grantedBy(role([PODS]), binding('RoleBinding', 'ClusterRole'));
    expect([local.may(LIST_PODS, 'shop'), local.may(LIST_PODS, 'web'), local.may(LIST_PODS)]).toEqual([
      true,
      false,
      false,
    ]);
    const wide = grantedBy(role([PODS]), binding('ClusterRoleBinding', 'ClusterRole'));
    expect([wide.may(LIST_PODS, 'web'), wide.may(LIST_PODS)]).toEqual([true, true]);
  });

  it('what groups may that it is in, and the user that it is', () => {
    const through = (subject: object) =>
      grantedBy(role([PODS]), binding('RoleBinding', 'ClusterRole', subject)).may(LIST_PODS, 'shop');
    expect(through({ kind: 'Group', name: 'system:serviceaccounts:monitoring' })).toBe(true);
    expect(through({ kind: 'Group', name: 'system:serviceaccounts' })).toBe(true);
    expect(through({ kind: 'Group', name: 'system:serviceaccounts:shop' })).toBe(false);
    expect(through({ kind: 'User', name: 'system:serviceaccount:monitoring:server' })).toBe(true);
    expect(through({ kind: 'User', name: 'server' })).toBe(false);
  });

  it.each<[string, Rule, Act, boolean]>([
    ['anything by stars', { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }, LIST_PODS, true],
    ['nothing of another group', { ...PODS, apiGroups: ['apps'] }, LIST_PODS, false],
    ['nothing by another verb', { ...PODS, verbs: ['get', 'watch'] }, LIST_PODS, false],
    ['no list by names', { ...PODS, resourceNames: ['web'] }, LIST_PODS, false],
    ['parts of any object', { ...PODS, resources: ['*/metrics'] }, { ...LIST_PODS, resource: 'nodes/metrics' }, true],
    ['no part of an object', { ...PODS, resources: ['nodes'] }, { ...LIST_PODS, resource: 'nodes/metrics' }, false],
    ['a path', { nonResourceURLs: ['/metrics'], verbs: ['get'] }, { verb: 'get', path: '/metrics' }, true],
    ['paths below it', { nonResourceURLs: ['/metrics/*'], verbs: ['get'] }, { verb: 'get', path: '/metrics/a' }, true],
    [
      'not the path itself',
      { nonResourceURLs: ['/metrics/*'], verbs: ['get'] },
      { verb: 'get', path: '/metrics' },
      false,
    ],
  ])('%s', (_, rule, act, expected) => {
    const granted = grantedBy(role([rule]), binding('ClusterRoleBinding', 'ClusterRole'));
    expect(granted.may(act)).toBe(expected);
  });

  it('whatever a role gives that the app does not have, or that the cluster gathers', () => {
    expect(grantedBy(binding('RoleBinding', 'ClusterRole')).may(LIST_PODS, 'shop')).toBe(true);
    const gathered = role([], undefined, { aggregationRule: { clusterRoleSelectors: [] } });
    expect(grantedBy(gathered, binding('ClusterRoleBinding', 'ClusterRole')).may(LIST_PODS)).toBe(true);
  });
});

describe('a binding that gives nothing', () => {
  it.each<[string, readonly Manifest[], string]>([
    [
      'names the account of another namespace',
      [role([PODS], 'shop'), binding('RoleBinding', 'Role', { ...SUBJECT, namespace: 'shop' })],
      'RoleBinding shop/binds names the account of this name in `shop`',
    ],
    [
      'leaves the namespace out',
      [role([PODS], 'shop'), binding('RoleBinding', 'Role', { kind: 'ServiceAccount', name: 'server' })],
      'RoleBinding shop/binds names it without `namespace: monitoring`',
    ],
    [
      'names a user',
      [role([PODS], 'shop'), binding('ClusterRoleBinding', 'ClusterRole', { kind: 'User', name: 'server' })],
      'ClusterRoleBinding binds names a User of this name, and no `kind: ServiceAccount`',
    ],
    [
      'looks for a Role in another namespace',
      [role([PODS], 'monitoring'), binding('RoleBinding', 'Role')],
      'RoleBinding shop/binds refers to a Role of `shop`, and there is only the Role `reads` of `monitoring`',
    ],
    [
      'takes a ClusterRole for a Role',
      [role([PODS]), binding('RoleBinding', 'Role')],
      'RoleBinding shop/binds refers to a Role of `shop`, and there is only the ClusterRole `reads`',
    ],
  ])('%s', (_, objects, reason) => {
    const granted = grantedBy(...objects);
    expect(granted.broken).toEqual([reason]);
    expect(granted.may(LIST_PODS, 'shop')).toBe(false);
  });
});
