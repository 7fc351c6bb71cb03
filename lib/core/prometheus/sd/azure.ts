/** Virtual machines of Azure. */

import type { AzureSDConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { checkClient } from '../../http/check';
import { type DiscoveryClient, discoveryClient } from './client';
import { DISCOVERY } from './credentials';
import { type Discovery, inPlace, requireVersion } from './discovery';

interface Output {
  readonly environment?: string;
  readonly authentication_method?: string;
  readonly subscription_id?: string;
  readonly tenant_id?: string;
  readonly client_id?: string;
  readonly client_secret?: string;
  readonly resource_group?: string;
  readonly refresh_interval?: string;
  readonly port?: number;
}

const own = section<AzureSDConfig, Output>({
  environment: 'environment',
  authentication_method: 'authenticationMethod',
  subscription_id: { from: 'subscriptionID', map: nonEmpty },
  tenant_id: 'tenantID',
  client_id: 'clientID',
  client_secret: { from: 'clientSecret', map: inPlace(DISCOVERY.azureClientSecret) },
  resource_group: 'resourceGroup',
  refresh_interval: 'refreshInterval',
  port: 'port',
});

/**
 * The operator writes fewer of the client's fields than the API has: none of those in `NEVER_WRITTEN`, and none at all
 * beside an environment. Equal configurations are worth more than these; a warning says so.
 */
const NEVER_WRITTEN = ['tlsConfig', 'followRedirects', 'enableHTTP2'] as const;
const OTHERS = [
  'basicAuth',
  'authorization',
  'oauth2',
  'proxyUrl',
  'noProxy',
  'proxyFromEnvironment',
  'proxyConnectHeader',
] as const;

function writtenClient(given: AzureSDConfig, context: BuildContext, at: string): object {
  const leftOut = given.environment === undefined ? NEVER_WRITTEN : [...OTHERS, ...NEVER_WRITTEN];
  for (const field of leftOut) {
    if (given[field] === undefined) continue;
    context.warning(`${at}.${field}`, {
      code: 'ignored-field',
      message: `\`${field}\` of this discovery is left out, as Prometheus Operator does`,
      hint: NEVER_WRITTEN.some((never) => never === field) ? 'Remove it' : 'Without `environment` it counts',
    });
  }
  if (given.environment !== undefined) return {};
  const { tlsConfig, followRedirects, enableHTTP2, ...rest } = given;
  return discoveryClient(rest satisfies DiscoveryClient, context, at);
}

export const AUTHENTICATION_METHODS: Readonly<Record<string, Gate>> = {
  SDK: { since: '2.52.0' },
  WorkloadIdentity: { since: '3.11.0' },
};

const RESOURCE_GROUP: Gate = { since: '2.35.0' };

export const azureDiscovery: Discovery<AzureSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...writtenClient(given, context, at) }),
  check: (given, context, at) => {
    const { authenticationMethod: method = 'OAuth', resourceGroup } = given;
    const gate = AUTHENTICATION_METHODS[method] ?? {};
    requireVersion(gate, `the authentication method ${method}`, context, `${at}.authenticationMethod`);
    if (resourceGroup !== undefined) {
      requireVersion(RESOURCE_GROUP, '`resourceGroup`', context, `${at}.resourceGroup`);
    }
    if (method === 'OAuth') checkOAuthMethod(given, context, at);
    checkClient(given, context, at);
  },
};

function checkOAuthMethod(given: AzureSDConfig, context: BuildContext, at: string): void {
  for (const field of ['tenantID', 'clientID', 'clientSecret'] as const) {
    if ((given[field] ?? '') !== '') continue;
    context.error(`${at}.${field}`, {
      code: 'missing-field',
      message: `authentication by OAuth, the default, needs \`${field}\``,
      given: 'nothing',
      allowed: 'tenantID, clientID and clientSecret',
      hint: 'Set it, or choose another `authenticationMethod`',
    });
  }
}
