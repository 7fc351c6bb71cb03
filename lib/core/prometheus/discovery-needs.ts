/** What the jobs of a Prometheus ask the API server for: the source of its rights. */

import type { Resource } from '../base/resource';
import { isAccountToken } from '../tenants/file-paths';
import { isTenants } from '../tenants/tenants';
import { type PrometheusInstance, scrapeClassOf } from './instance';

/** One discovery: which objects, and where. */
export interface DiscoveryNeed {
  readonly role: 'endpoints' | 'endpointslice' | 'service' | 'pod' | 'ingress' | 'node';
  /** Namespaces, or all of them; without meaning for nodes. */
  readonly namespaces: readonly string[] | 'all';
  readonly attachNode?: boolean;
  readonly attachNamespace?: boolean;
}

interface NamespaceSelector {
  readonly any?: boolean;
  readonly matchNames?: readonly string[];
}

export interface MonitorSpec {
  readonly namespaceSelector?: NamespaceSelector;
  readonly attachMetadata?: { readonly node?: boolean };
  readonly serviceDiscoveryRole?: string;
  readonly scrapeClass?: string;
  readonly targets?: { readonly ingress?: { readonly namespaceSelector?: NamespaceSelector } };
  readonly kubernetesSDConfigs?: readonly KubernetesSd[];
}

interface KubernetesSd {
  readonly role: string;
  readonly apiServer?: string;
  readonly namespaces?: { readonly ownNamespace?: boolean; readonly names?: readonly string[] };
  readonly attachMetadata?: { readonly node?: boolean; readonly namespace?: boolean };
}

/** Needs of all selected monitors and of the Alertmanagers that alerts go to. None of them for a remote API server. */
export function discoveryNeeds(instance: PrometheusInstance, monitors: readonly Resource[]): DiscoveryNeed[] {
  if (instance.resource.spec.apiserverConfig !== undefined) return [];
  const ofMonitors = monitors.flatMap((monitor) => needsOf(instance, monitor).map(({ need }) => need));
  return [...ofMonitors, ...alertmanagerNeeds(instance)];
}

/** A need, and the field that says it. */
interface SaidNeed {
  readonly at: string;
  readonly need: DiscoveryNeed;
}

export function needsOf(instance: PrometheusInstance, { kind, metadata, spec: given }: Resource): SaidNeed[] {
  const spec = given as MonitorSpec;
  const within = (selector: NamespaceSelector | undefined) => namespacesOf(instance, metadata.namespace, selector);
  const attachNode = () => attachesNode(instance, spec);
  const selected = { at: 'spec.namespaceSelector', namespaces: within(spec.namespaceSelector) };
  switch (kind) {
    case 'ServiceMonitor':
      return [said({ ...selected, role: endpointRole(instance, spec.serviceDiscoveryRole), attachNode: attachNode() })];
    case 'PodMonitor':
      return [said({ ...selected, role: 'pod', attachNode: attachNode() })];
    case 'Probe': {
      const { ingress } = spec.targets ?? {};
      const at = 'spec.targets.ingress.namespaceSelector';
      return ingress === undefined
        ? []
        : [said({ at, role: 'ingress', namespaces: within(ingress.namespaceSelector) })];
    }
    case 'ScrapeConfig':
      return (spec.kubernetesSDConfigs ?? []).flatMap((sd, i) =>
        kubernetesSdNeed(instance, sd).map((need) => ({ at: `spec.kubernetesSDConfigs[${i}]`, need })),
      );
    default:
      return [];
  }
}

function said({ at, ...need }: DiscoveryNeed & Pick<SaidNeed, 'at'>): SaidNeed {
  return { at, need };
}

function namespacesOf(
  instance: PrometheusInstance,
  own: string,
  selector: NamespaceSelector = {},
): readonly string[] | 'all' {
  if (instance.resource.spec.ignoreNamespaceSelectors === true) return [own];
  if (selector.any === true) return 'all';
  return selector.matchNames === undefined || selector.matchNames.length === 0 ? [own] : selector.matchNames;
}

function endpointRole({ resource }: PrometheusInstance, own: string | undefined): 'endpoints' | 'endpointslice' {
  return (own ?? resource.spec.serviceDiscoveryRole) === 'EndpointSlice' ? 'endpointslice' : 'endpoints';
}

/** Sharding by topology reads the zone off the node. */
function attachesNode(instance: PrometheusInstance, { attachMetadata, scrapeClass }: MonitorSpec): boolean {
  const named = scrapeClass === undefined ? undefined : instance.scrapeClasses.get(scrapeClass);
  const inherited = (named ?? instance.defaultScrapeClass)?.attachMetadata;
  return instance.topology !== undefined || (attachMetadata ?? inherited)?.node === true;
}

const SD_ROLES: Readonly<Record<string, DiscoveryNeed['role']>> = {
  Pod: 'pod',
  Endpoints: 'endpoints',
  EndpointSlice: 'endpointslice',
  Service: 'service',
  Ingress: 'ingress',
  Node: 'node',
};

/** Without any namespace named, a ScrapeConfig's discovery looks at all of them. */
function kubernetesSdNeed({ resource }: PrometheusInstance, sd: KubernetesSd): DiscoveryNeed[] {
  const role = SD_ROLES[sd.role];
  if (role === undefined || sd.apiServer !== undefined) return [];
  const names = [
    ...(sd.namespaces?.names ?? []),
    ...(sd.namespaces?.ownNamespace === true ? [resource.metadata.namespace] : []),
  ];
  return [
    {
      role,
      namespaces: names.length === 0 ? 'all' : names,
      attachNode: sd.attachMetadata?.node === true,
      attachNamespace: sd.attachMetadata?.namespace === true,
    },
  ];
}

function alertmanagerNeeds(instance: PrometheusInstance): DiscoveryNeed[] {
  const { metadata, spec } = instance.resource;
  const { alerting } = spec as {
    readonly alerting?: { readonly alertmanagers?: readonly { readonly namespace?: string }[] };
  };
  return (alerting?.alertmanagers ?? []).map(({ namespace }) => ({
    role: endpointRole(instance, undefined),
    namespaces: [namespace ?? metadata.namespace],
  }));
}

/**
 * Whether any monitor scrapes with the service account's own token, so that its targets ask what that may do. What the
 * owner says counts, by a monitor in the instance's namespace or by a scrape class: no tenant widens its rights.
 */
export function scrapesWithOwnToken(instance: PrometheusInstance, monitors: readonly Resource[]): boolean {
  return monitors.some((monitor) => {
    const { endpoints = [], scrapeClass } = monitor.spec as MonitorSpec & { readonly endpoints?: readonly Endpoint[] };
    const classed = scrapeClassOf(instance, scrapeClass)?.authorization?.credentialsFile;
    const own = isTenants(monitor, instance.tenants) ? [] : endpoints.map(({ bearerTokenFile }) => bearerTokenFile);
    return [classed, ...own].some((file) => file !== undefined && isAccountToken(file));
  });
}

interface Endpoint {
  readonly bearerTokenFile?: string;
}
