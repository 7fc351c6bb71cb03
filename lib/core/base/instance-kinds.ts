/** The kinds of instances, and how each is called: a part of the conventions. */

/** Prefix of everything made for an instance. */
export const PREFIX = {
  Prometheus: 'prometheus',
  PrometheusAgent: 'prom-agent',
  Alertmanager: 'alertmanager',
  ThanosRuler: 'thanos-ruler',
  ThanosQuery: 'thanos-query',
  // Never one that begins as another does: two names would be one.
  ThanosQueryFrontend: 'thanos-frontend',
  ThanosStoreGateway: 'thanos-store-gateway',
  ThanosCompactor: 'thanos-compactor',
} as const;

/** How prefixes of the components of Thanos begin. */
export const THANOS_PREFIX = 'thanos';

/** The kinds of instances: what becomes a workload. */
export type InstanceKind = keyof typeof PREFIX;

/** Those that keep nothing: a Deployment, whose pods are all alike. */
export const DEPLOYED_KINDS = ['ThanosQuery', 'ThanosQueryFrontend'] as const satisfies readonly InstanceKind[];

export function isDeployed(kind: InstanceKind): kind is (typeof DEPLOYED_KINDS)[number] {
  return DEPLOYED_KINDS.some((known) => known === kind);
}

/** Those whose pods share a headless Service with others of their kind and namespace. */
export type GovernedKind = Exclude<InstanceKind, (typeof DEPLOYED_KINDS)[number]>;

/** The groups of the API whose objects are compiled: the operator's, and our own for kinds that it lacks. */
export const API_GROUP = { operator: 'monitoring.coreos.com', own: 'cdk8s-prometheus.io' } as const;

export function isApiGroup(group: string): boolean {
  return Object.values<string>(API_GROUP).includes(group);
}

export const INSTANCE_KINDS = Object.keys(PREFIX) as readonly InstanceKind[];

/** Those that take inputs, and reload the configuration or the rules that these become. */
export const CONFIGURED_KINDS = [
  'Prometheus',
  'PrometheusAgent',
  'Alertmanager',
  'ThanosRuler',
] as const satisfies readonly InstanceKind[];

/** Those that answer queries of Thanos, whatever their specs say. */
export const ANSWERING_KINDS = [
  'ThanosRuler',
  'ThanosStoreGateway',
  'ThanosQuery',
] as const satisfies readonly InstanceKind[];

/** The components of Thanos; a sidecar is a part of a Prometheus. */
export const THANOS_KINDS = [
  'ThanosRuler',
  'ThanosQuery',
  'ThanosQueryFrontend',
  'ThanosStoreGateway',
  'ThanosCompactor',
] as const satisfies readonly InstanceKind[];

/** What works on a bucket. */
export const THANOS_BUCKET_KINDS = ['ThanosStoreGateway', 'ThanosCompactor'] as const satisfies readonly InstanceKind[];

export function isOfBucket(kind: string): kind is (typeof THANOS_BUCKET_KINDS)[number] {
  return THANOS_BUCKET_KINDS.some((known) => known === kind);
}

export function isOfThanos(kind: string): kind is (typeof THANOS_KINDS)[number] {
  return THANOS_KINDS.some((known) => known === kind);
}

/** Those that a query of Thanos can ask: a Prometheus by its sidecar. */
export const ASKED_KINDS = ['Prometheus', ...ANSWERING_KINDS] as const;

/** The headless Service that gives an instance's pods their names; one a namespace and kind. */
export const GOVERNING_SERVICE: Readonly<Record<GovernedKind, string>> = {
  Prometheus: 'prometheus-operated',
  PrometheusAgent: 'prometheus-agent-operated',
  Alertmanager: 'alertmanager-operated',
  ThanosRuler: 'thanos-ruler-operated',
  ThanosStoreGateway: 'thanos-store-gateway-operated',
  ThanosCompactor: 'thanos-compactor-operated',
};

export function isGoverned(kind: InstanceKind): kind is GovernedKind {
  return Object.hasOwn(GOVERNING_SERVICE, kind);
}

/** The name of the application in the labels of pods. */
export const APPLICATION: Readonly<Record<InstanceKind, string>> = {
  Prometheus: 'prometheus',
  PrometheusAgent: 'prometheus-agent',
  Alertmanager: 'alertmanager',
  ThanosRuler: 'thanos-ruler',
  ThanosQuery: 'thanos-query',
  ThanosQueryFrontend: 'thanos-query-frontend',
  ThanosStoreGateway: 'thanos-store-gateway',
  ThanosCompactor: 'thanos-compactor',
};
