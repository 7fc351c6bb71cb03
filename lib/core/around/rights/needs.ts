/** What a Prometheus has to ask the API server for, derived from what it discovers and scrapes. */

import type { DiscoveryNeed } from '../../prometheus/discovery-needs';

export interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** Rules that can be granted in one namespace. */
export interface Rights {
  /** Namespace → rules, both sorted. */
  readonly byNamespace: ReadonlyMap<string, readonly Rule[]>;
  readonly clusterWide: readonly Rule[];
}

/** A discovery lists and watches, and looks at what its finds refer to. */
const VERBS = ['get', 'list', 'watch'];
const CORE = '';

/** Role of a discovery → what it looks at, as `group/resource`. */
const OBJECTS: Readonly<Record<DiscoveryNeed['role'], readonly string[]>> = {
  endpoints: ['/endpoints', '/pods', '/services'],
  endpointslice: ['/pods', '/services', 'discovery.k8s.io/endpointslices'],
  service: ['/services'],
  pod: ['/pods'],
  ingress: ['networking.k8s.io/ingresses'],
  node: [],
};

export function rightsFor(needs: readonly DiscoveryNeed[], scrapesWithOwnToken: boolean): Rights {
  const clusterWide = new Set<string>();
  const byNamespace = new Map<string, Set<string>>();
  for (const need of needs) {
    const objects = OBJECTS[need.role];
    if (need.role === 'node' || need.attachNode) clusterWide.add('/nodes');
    if (need.namespaces === 'all') for (const object of objects) clusterWide.add(object);
    else for (const namespace of need.namespaces) addAll(byNamespace, namespace, objects);
  }
  return {
    byNamespace: new Map(
      [...byNamespace.keys()]
        .sort()
        .map((namespace) => [namespace, rulesFor(without(byNamespace.get(namespace)!, clusterWide))] as const)
        .filter(([, rules]) => rules.length > 0),
    ),
    clusterWide: [...rulesFor(clusterWide), ...(scrapesWithOwnToken ? TOKEN_RULES : [])],
  };
}

/** What is scraped with the service account's own token asks the API server whether that may. */
const TOKEN_RULES: readonly Rule[] = [
  { apiGroups: [CORE], resources: ['nodes/metrics'], verbs: ['get'] },
  { nonResourceURLs: ['/metrics', '/metrics/cadvisor'], verbs: ['get'] },
];

function addAll(sets: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const set = sets.get(key) ?? new Set();
  for (const value of values) set.add(value);
  if (values.length > 0) sets.set(key, set);
}

function without(objects: ReadonlySet<string>, granted: ReadonlySet<string>): Set<string> {
  return new Set([...objects].filter((object) => !granted.has(object)));
}

/** One rule a group, in the order of groups and resources. */
function rulesFor(objects: ReadonlySet<string>): Rule[] {
  const byGroup = new Map<string, string[]>();
  for (const object of [...objects].sort()) {
    const [group = CORE, resource = ''] = object.split('/');
    byGroup.set(group, [...(byGroup.get(group) ?? []), resource]);
  }
  return [...byGroup].map(([group, resources]) => ({ apiGroups: [group], resources, verbs: VERBS }));
}
