/** What the jobs of a Prometheus ask the API server for: the source of its rights. */

import type { Resource } from '../base/resource';
import { isAccountToken } from '../tenants/file-paths';
import { isTenants } from '../tenants/tenants';
import { type PrometheusInstance, scrapeClassOf } from './instance';
import type { KubernetesSdConfig } from './scrape-job';

/** One discovery: which objects, and where. */
export interface DiscoveryNeed {
  readonly role: 'endpoints' | 'endpointslice' | 'service' | 'pod' | 'ingress' | 'node';
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
