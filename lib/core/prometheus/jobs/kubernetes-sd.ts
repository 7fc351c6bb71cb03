/** Discovery through the API server, as monitors ask for it. */

import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { memoized } from '../../base/memoized';
import { podVariable } from '../../emit/variables';
import { authorization, basicAuth } from '../../http/authentication';
import { proxyConfig } from '../../http/proxy';
import { tlsConfig } from '../../http/tls';
import type { PrometheusInstance } from '../instance';
import type { KubernetesSdConfig } from '../scrape-job';
import type { ApiServerConfig, AttachMetadata } from '../spec';

export interface NamespaceSelector {
  readonly any?: boolean;
  readonly matchNames?: readonly string[];
}

export type SdRole = 'endpoints' | 'endpointslice' | 'pod' | 'ingress' | 'service';

export interface Discovery {
  readonly role: SdRole;
  readonly namespaceSelector?: NamespaceSelector | undefined;
  /** Where to look without a selector; the asking object's own where absent. */
  readonly namespace?: string | undefined;
  readonly attachMetadata?: AttachMetadata | undefined;
  /** What the API server is to filter, instead of relabelings. */
  readonly selectors?: readonly { readonly role: string; readonly label: string }[] | undefined;
}

const ATTACH_METADATA: Readonly<Record<SdRole, Gate>> = {
  pod: { since: '2.35.0' },
  endpoints: { since: '2.37.0' },
  endpointslice: { since: '2.37.0' },
  ingress: {},
  service: {},
};

/** `at` is the path of the monitor's spec. */
export function kubernetesSd(
  { role, namespaceSelector, namespace, attachMetadata, selectors = [] }: Discovery,
  instance: PrometheusInstance,
  context: BuildContext,
  at: string,
): KubernetesSdConfig {
  const names = namespacesOf(namespaceSelector, instance, namespace ?? context.object.namespace);
  const attached =
    attachMetadata !== undefined && context.admits(ATTACH_METADATA[role], 'attach_metadata', `${at}.attachMetadata`);
  const all = [...(instance.daemonSet ? [podsOfNode()] : []), ...selectors];
  return {
    role,
    ...(names.length === 0 ? {} : { namespaces: { names } }),
    ...apiServer(instance),
    ...(attached ? { attach_metadata: { node: attachMetadata.node ?? false } } : {}),
    ...(all.length === 0 ? {} : { selectors: all }),
  };
}

/** No namespaces mean all of them. */
function namespacesOf(
  { any = false, matchNames = [] }: NamespaceSelector = {},
  { resource }: PrometheusInstance,
  own: string,
): readonly string[] {
  if (resource.spec.ignoreNamespaceSelectors === true) return [own];
  if (any) return [];
  return matchNames.length === 0 ? [own] : matchNames;
}

function podsOfNode(): { readonly role: string; readonly field: string } {
  return { role: 'pod', field: `spec.nodeName=${podVariable('nodeName')}` };
}

/** How the instance reaches its API server; its Secrets are those of the instance, for every monitor. */
const apiServer = memoized(({ resource, context }: PrometheusInstance) => {
  const { apiserverConfig } = resource.spec;
  return apiserverConfig === undefined ? {} : apiServerConfig(apiserverConfig, context, 'spec.apiserverConfig');
});

function apiServerConfig(
  {
    host,
    basicAuth: basic,
    bearerToken,
    bearerTokenFile,
    authorization: auth,
    tlsConfig: tls,
    ...proxy
  }: ApiServerConfig,
  context: BuildContext,
  at: string,
): Omit<KubernetesSdConfig, 'role'> {
  return {
    api_server: host,
    ...(basic === undefined ? {} : { basic_auth: basicAuth(basic, context, `${at}.basicAuth`) }),
    ...(bearerToken ? { bearer_token: bearerToken } : {}),
    ...(bearerTokenFile ? { bearer_token_file: bearerTokenFile } : {}),
    ...(auth === undefined ? {} : { authorization: authorization(auth, context, `${at}.authorization`) }),
    ...(tls === undefined ? {} : { tls_config: tlsConfig(tls, context, `${at}.tlsConfig`) }),
    ...proxyConfig(proxy, context, at),
  };
}

/** Endpoints came first; slices of them need a cluster and a server that know them. */
const ENDPOINT_SLICES: Gate = { since: '2.21.0' };

export function endpointRole(
  asked: string | undefined,
  { options, resource }: PrometheusInstance,
  context: BuildContext,
): 'endpoints' | 'endpointslice' {
  const wanted = asked ?? resource.spec.serviceDiscoveryRole;
  const isKnown = () => options.endpointSliceSupported && context.knows(ENDPOINT_SLICES);
  return wanted === 'EndpointSlice' && isKnown() ? 'endpointslice' : 'endpoints';
}
