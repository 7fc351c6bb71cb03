import { beforeAll, expect, it } from 'vitest';
import { type Act, Granted } from '../../lib/core/around/rights/granted';
import type { Manifest } from '../../lib/core/base/resource';
import { freshNamespace, kubectl } from './support/cluster';

const HOME = 'e2e-granted';
const SHOP = 'e2e-granted-shop';
const RBAC = 'rbac.authorization.k8s.io';

interface Rule {
  readonly [field: string]: readonly string[];
}

/** One role each, bound to the account of its name in the three ways that there are. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  discovery: [{ apiGroups: [''], resources: ['pods', 'services'], verbs: ['list', 'watch'] }],
  stars: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
  named: [{ apiGroups: [''], resources: ['pods'], resourceNames: ['web'], verbs: ['list', 'watch'] }],
  parts: [{ apiGroups: [''], resources: ['*/metrics'], verbs: ['get'] }],
  slices: [{ apiGroups: ['discovery.k8s.io'], resources: ['*'], verbs: ['list', 'watch'] }],
};
const PATHS: readonly Rule[] = [{ nonResourceURLs: ['/metrics/*', '/healthz'], verbs: ['get'] }];

const ACTS: readonly Act[] = [
  { verb: 'list', group: '', resource: 'pods' },
  { verb: 'get', group: '', resource: 'pods' },
  { verb: 'get', group: '', resource: 'nodes/metrics' },
  { verb: 'list', group: 'discovery.k8s.io', resource: 'endpointslices' },
  { verb: 'get', path: '/metrics' },
  { verb: 'get', path: '/metrics/cadvisor' },
];

const WAYS = [
  { way: 'role', role: 'Role', binding: 'RoleBinding' },
  { way: 'shared', role: 'ClusterRole', binding: 'RoleBinding' },
  { way: 'wide', role: 'ClusterRole', binding: 'ClusterRoleBinding' },
] as const;

function subjectOf(name: string): object {
  // Every other account is meant by the group of its namespace's accounts, or as a user.
  return name.startsWith('stars')
    ? { kind: 'User', apiGroup: RBAC, name: `system:serviceaccount:${HOME}:${name}` }
    : { kind: 'ServiceAccount', name, namespace: HOME };
}

const OBJECTS: readonly Manifest[] = Object.entries(RULES).flatMap(([title, rules]) =>
  WAYS.flatMap(({ way, role, binding }) => {
    const name = `${title}-${way}`;
    const metadata = { name: `e2e-${name}` };
    const within = { ...metadata, namespace: SHOP };
    const isLocal = role === 'Role';
    return [
      {
        apiVersion: `${RBAC}/v1`,
        kind: role,
        metadata: isLocal ? within : metadata,
        rules: isLocal ? rules : [...rules, ...PATHS],
      },
      {
        apiVersion: `${RBAC}/v1`,
        kind: binding,
        metadata: binding === 'RoleBinding' ? within : metadata,
        roleRef: { apiGroup: RBAC, kind: role, name: metadata.name },
        subjects: [subjectOf(name)],
      },
    ];
  }),
);

interface Question {
  readonly account: string;
  readonly act: Act;
  readonly namespace?: string;
}

const QUESTIONS: readonly Question[] = Object.keys(RULES).flatMap((title) =>
  WAYS.flatMap(({ way }) =>
    ACTS.flatMap((act) => [
      { account: `${title}-${way}`, act },
      ...('path' in act ? [] : [HOME, SHOP].map((namespace) => ({ account: `${title}-${way}`, act, namespace }))),
    ]),
  ),
);

function reviewOf({ account, act, namespace }: Question): object {
  const user = `system:serviceaccount:${HOME}:${account}`;
  const groups = ['system:serviceaccounts', `system:serviceaccounts:${HOME}`, 'system:authenticated'];
  const { verb } = act;
  const asked =
    'path' in act
      ? { nonResourceAttributes: { verb, path: act.path } }
      : {
          resourceAttributes: {
            verb,
            group: act.group,
            resource: act.resource.split('/')[0],
            subresource: act.resource.split('/')[1] ?? '',
            namespace,
          },
        };
  return { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec: { user, groups, ...asked } };
}

beforeAll(() => {
  for (const namespace of [HOME, SHOP]) freshNamespace(namespace);
  kubectl(['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items: OBJECTS }));
});

it('what an account may by the Roles of an app is what the API server lets it', () => {
  const items = QUESTIONS.map(reviewOf);
  const answer = kubectl(
    ['create', '-f', '-', '-o', 'jsonpath={.status.allowed}{"\\n"}'],
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
  );
  const theirs = answer
    .trim()
    .split('\n')
    .map((allowed) => allowed === 'true');
  const objectsOf = (_: string, kind: string) => OBJECTS.filter((object) => object.kind === kind);
  const ours = QUESTIONS.map(({ account, act, namespace }) =>
    new Granted(objectsOf, { name: account, namespace: HOME }).may(act, namespace),
  );
  expect(QUESTIONS.map((question, index) => ({ ...question, allowed: ours[index] }))).toEqual(
    QUESTIONS.map((question, index) => ({ ...question, allowed: theirs[index] })),
  );
  expect([theirs.filter(Boolean).length > 30, theirs.filter((each) => !each).length > 30]).toEqual([true, true]);
});
