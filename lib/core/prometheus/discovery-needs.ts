/** What the jobs of a Prometheus ask the API server for: the source of its rights. */

import type { Resource } from '../base/resource';
import { isRecord, recordFrom, recordsIn, type Values } from '../base/values';
import { isDnsLabel } from '../languages/names';
import { isAccountToken } from '../tenants/file-paths';
import { isTenants } from '../tenants/tenants';
import { type PrometheusInstance, scrapeClassOf } from './instance';
import type { KubernetesSdConfig } from './scrape-job';

export const DISCOVERY_ROLES = ['endpoints', 'endpointslice', 'service', 'pod', 'ingress', 'node'] as const;

/** One discovery: which objects, and where. */
export interface DiscoveryNeed {
  readonly role: (typeof DISCOVERY_ROLES)[number];
  /** Namespaces, or all of them; without meaning for nodes. */
  readonly namespaces: readonly string[] | 'all';
  readonly attachNode: boolean;
}

/** What a job's discoveries, or those of an Alertmanager, ask the instance's own API server for. */
export function needsOf(
  discoveries: readonly KubernetesSdConfig[] = [],
  { resource }: Pick<PrometheusInstance, 'resource'>,
): DiscoveryNeed[] {
  return discoveries.flatMap(({ role, namespaces: { names = [], own_namespace = false } = {}, ...others }) => {
    if (others.api_server !== undefined) return [];
    const all = [...names, ...(own_namespace ? [resource.metadata.namespace] : [])];
    return {
      role: role as DiscoveryNeed['role'],
      namespaces: all.length === 0 ? 'all' : all,
      attachNode: others.attach_metadata?.node === true,
    };
  });
}

/** The same of jobs, or of Alertmanagers, that the owner of the instance gives as a text. What has no sense is passed over. */
export function needsOfText(jobs: unknown, instance: Pick<PrometheusInstance, 'resource'>): DiscoveryNeed[] {
  return needsOf(
    recordsIn(jobs).flatMap((job) => recordsIn(job['kubernetes_sd_configs']).flatMap(readable)),
    instance,
  );
}

/** Names that are none would become names of Roles. */
function readable(discovery: Values): KubernetesSdConfig[] {
  const { role, namespaces, attach_metadata, api_server } = discovery;
  if (!DISCOVERY_ROLES.some((known) => known === role)) return [];
  const { names, own_namespace } = recordFrom(namespaces);
  const given = names ?? [];
  if (!Array.isArray(given) || !given.every((name) => typeof name === 'string' && isDnsLabel(name))) return [];
  return [
    {
      role: role as DiscoveryNeed['role'],
      namespaces: { names: given, own_namespace: own_namespace === true },
      ...(isRecord(attach_metadata) ? { attach_metadata: { node: attach_metadata['node'] === true } } : {}),
      ...(typeof api_server === 'string' && api_server !== '' ? { api_server } : {}),
    },
  ];
}

/** Whether a job of such a text sends the token of the service account. */
export function sendsOwnToken(jobs: unknown): boolean {
  return recordsIn(jobs).some(({ authorization, bearer_token_file: older }) => {
    const file = isRecord(authorization) ? authorization['credentials_file'] : older;
    return typeof file === 'string' && isAccountToken(file);
  });
}

/**
 * Whether any monitor scrapes with the service account's own token, so that its targets ask what that may do. What the
 * owner says counts, by a monitor in the instance's namespace or by a scrape class: no tenant widens its rights.
 */
export function scrapesWithOwnToken(instance: PrometheusInstance, monitors: readonly Resource[]): boolean {
  return monitors.some((monitor) => {
    const { endpoints = [], scrapeClass } = monitor.spec as MonitorSpec;
    const classed = scrapeClassOf(instance, scrapeClass)?.authorization?.credentialsFile;
    const own = isTenants(monitor, instance.tenants) ? [] : endpoints.map(({ bearerTokenFile }) => bearerTokenFile);
    return [classed, ...own].some((file) => file !== undefined && isAccountToken(file));
  });
}

interface MonitorSpec {
  readonly endpoints?: readonly { readonly bearerTokenFile?: string }[];
  readonly scrapeClass?: string;
}
