/** Where a monitor looks for targets: whatever is discovered for it, the instance needs rights to. */

import type { BuildContext } from '../../base/context';
import type { Resource } from '../../base/resource';
import { isTenants } from '../../tenants/tenants';
import type { PrometheusInstance } from '../instance';
import type { KubernetesSdConfig } from '../scrape-job';

/** Reports what a hostile tenant's jobs look at beyond its own namespace, by the rights of the instance. */
export function checkReach(
  monitor: Resource,
  discoveries: readonly KubernetesSdConfig[],
  { tenants, resource }: PrometheusInstance,
  context: BuildContext,
): void {
  if (!tenants.hostile || !isTenants(monitor, tenants)) return;
  const seen = new Set<string>();
  const reportOnce = (at: string, given: string) => {
    if (seen.size < seen.add(at).size) report(at, given, monitor, context);
  };
  for (const [i, discovery] of discoveries.entries()) {
    if (asksElsewhere(monitor, discovery)) continue;
    const at = placeOf(monitor, i);
    const given = beyond(discovery, monitor.metadata.namespace, resource.metadata.namespace);
    if (given !== undefined) reportOnce(at, given);
    const attached = attaching(monitor, discovery, at);
    if (attached !== undefined) reportOnce(attached, 'metadata of nodes or namespaces');
  }
}

/** A ScrapeConfig can name an API server of its own; for other monitors the owner does, and its rights are the instance's. */
function asksElsewhere({ kind }: Resource, { api_server }: KubernetesSdConfig): boolean {
  return kind === 'ScrapeConfig' && api_server !== undefined;
}

/** The field that a monitor's discovery comes from; a ScrapeConfig has a list of them. */
function placeOf({ kind }: Resource, index: number): string {
  if (kind === 'ScrapeConfig') return `spec.kubernetesSDConfigs[${index}]`;
  return kind === 'Probe' ? 'spec.targets.ingress.namespaceSelector' : 'spec.namespaceSelector';
}

/** What it looks at besides the own namespace; undefined where there is nothing. */
function beyond({ role, namespaces }: KubernetesSdConfig, own: string, instances: string): string | undefined {
  if (role === 'node') return 'nodes';
  const names = [...(namespaces?.names ?? []), ...(namespaces?.own_namespace === true ? [instances] : [])];
  if (names.length === 0) return 'all namespaces';
  return names.every((name) => name === own) ? undefined : names.join(', ');
}

/** The field by which nodes are read, with rights to all of them. What a scrape class attaches is the owner's affair. */
function attaching({ kind, spec }: Resource, { attach_metadata }: KubernetesSdConfig, at: string): string | undefined {
  if (attach_metadata?.node !== true) return undefined;
  if (kind === 'ScrapeConfig') return `${at}.attachMetadata`;
  const { attachMetadata } = spec as { readonly attachMetadata?: { readonly node?: boolean } };
  return attachMetadata?.node === true ? 'spec.attachMetadata.node' : undefined;
}

function report(at: string, given: string, { metadata }: Resource, context: BuildContext): void {
  context.error(at, {
    code: 'foreign-namespace',
    message: 'the instance lets monitors of other namespaces look only at their own namespace',
    given,
    allowed: metadata.namespace,
    hint: 'Leave it out, or have the owner of the instance declare the monitor in its namespace',
  });
}
