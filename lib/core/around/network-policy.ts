/** Who may connect to the pods of an instance: scrapers, its peers, and pods that the user names. */

import type { App, InstanceDeclaration, NetworkAccess, NetworkPeer, TenantSettings } from '../base/app';
import {
  ALERTMANAGER,
  ANSWERING_KINDS,
  APPLICATION,
  CONFIG_RELOADER,
  type InstanceKind,
  LABEL,
  PROMETHEUS,
  prefixedName,
  selectorLabels,
  THANOS,
} from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { NAMESPACE_NAME_LABEL } from '../base/selector';
import { metadataFor } from '../pod/metadata';
import { frontendsOf } from '../thanos/frontend/behind';
import { askersOf } from '../thanos/query/sources';

interface Port {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** What of a spec decides which ports there are. */
interface PodSpec {
  readonly listenLocal?: boolean;
  readonly thanos?: object;
  readonly additionalPeers?: readonly string[];
}

type Instance = Resource<PodSpec, InstanceKind>;

const tcp = (port: number): Port => ({ port, protocol: 'TCP' });

/** Ports at which each kind answers its users, and where else its metrics are. */
const PORTS: Readonly<Record<InstanceKind, { readonly served: number; readonly more: (spec: PodSpec) => Port[] }>> = {
  Prometheus: { served: PROMETHEUS.port, more: ({ thanos }) => (thanos === undefined ? [] : [tcp(THANOS.httpPort)]) },
  PrometheusAgent: { served: PROMETHEUS.port, more: () => [] },
  Alertmanager: { served: ALERTMANAGER.port, more: () => [] },
  ThanosRuler: { served: THANOS.httpPort, more: () => [] },
  ThanosQuery: { served: THANOS.httpPort, more: () => [] },
  ThanosQueryFrontend: { served: THANOS.httpPort, more: () => [] },
  ThanosStoreGateway: { served: THANOS.httpPort, more: () => [] },
  ThanosCompactor: { served: THANOS.httpPort, more: () => [] },
};

/** The kinds that scrape, or send alerts. */
const CLIENTS: readonly InstanceKind[] = ['Prometheus', 'PrometheusAgent', 'ThanosRuler'];

export function networkPolicies({ resource, settings }: InstanceDeclaration, app: Pick<App, 'instances'>): Manifest[] {
  if (settings.networkPolicy === undefined) return [];
  const instance = resource as Instance;
  const { kind, metadata } = instance;
  const { networkPolicy, tenants } = settings;
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: metadataFor(instance, prefixedName(kind, metadata.name)),
      spec: {
        podSelector: { matchLabels: selectorLabels(kind, metadata.name) },
        policyTypes: ['Ingress'],
        ingress: [
          scrapers(instance, tenants),
          ...named(instance, networkPolicy),
          ...mesh(instance, networkPolicy, tenants),
          ...queries(resource, app),
          ...frontends(instance, app),
        ],
      },
    },
  ];
}

function served({ kind, spec }: Instance): Port[] {
  return spec.listenLocal === true ? [] : [tcp(PORTS[kind].served)];
}

/** A label is anybody's in a namespace of a tenant: with it, a pod of a hostile one would silence the alerts of all. */
function scrapers(instance: Instance, { hostile }: TenantSettings): object {
  const ports = [...served(instance), tcp(CONFIG_RELOADER.port), ...PORTS[instance.kind].more(instance.spec)];
  const applications = CLIENTS.map((kind) => APPLICATION[kind]);
  const clients = { matchExpressions: [{ key: LABEL.application, operator: 'In', values: applications }] };
  return { from: [{ ...(hostile ? {} : { namespaceSelector: {} }), podSelector: clients }], ports };
}

/** They reach what serves users: the API, and the series of Thanos. */
function named(instance: Instance, { from }: NetworkAccess): object[] {
  const { kind, spec } = instance;
  const thanos = ANSWERING_KINDS.some((known) => known === kind) || spec.thanos !== undefined;
  const ports = [...served(instance), ...(thanos ? [tcp(THANOS.grpcPort)] : [])];
  return from.length === 0 || ports.length === 0 ? [] : [{ from: from.map(peer), ports }];
}

function peer({ namespaceLabels, podLabels }: NetworkPeer): object {
  return {
    ...(namespaceLabels === undefined ? {} : { namespaceSelector: { matchLabels: namespaceLabels } }),
    podSelector: podLabels === undefined ? {} : { matchLabels: podLabels },
  };
}

/**
 * Replicas gossip among themselves, and with peers elsewhere, which are addresses: any Alertmanager, then. Where tenants are hostile,
 * these are among the pods that the user names.
 */
function mesh({ kind, metadata, spec }: Instance, { from }: NetworkAccess, { hostile }: TenantSettings): object[] {
  if (kind !== 'Alertmanager') return [];
  const { additionalPeers = [] } = spec;
  const own = { podSelector: { matchLabels: selectorLabels(kind, metadata.name) } };
  const any = { namespaceSelector: {}, podSelector: { matchLabels: { [LABEL.application]: APPLICATION[kind] } } };
  const { meshPort } = ALERTMANAGER;
  const others = hostile ? [own, ...from.map(peer)] : [any];
  return [
    {
      from: additionalPeers.length === 0 ? [own] : others,
      ports: [tcp(meshPort), { port: meshPort, protocol: 'UDP' }],
    },
  ];
}

/** The queries of the app that ask it, wherever they run. */
function queries(resource: Resource, app: Pick<App, 'instances'>): object[] {
  const from = askersOf(resource, app).map(podsOf);
  return from.length === 0 ? [] : [{ from, ports: [tcp(THANOS.grpcPort)] }];
}

/** Likewise the frontends that it is behind. */
function frontends(instance: Instance, { instances }: Pick<App, 'instances'>): object[] {
  const from = frontendsOf(instance, instances).map(({ resource }) => podsOf(resource));
  return from.length === 0 ? [] : [{ from, ports: served(instance) }];
}

function podsOf({ kind, metadata }: Resource): object {
  return {
    namespaceSelector: { matchLabels: { [NAMESPACE_NAME_LABEL]: metadata.namespace } },
    podSelector: { matchLabels: selectorLabels(kind as InstanceKind, metadata.name) },
  };
}
