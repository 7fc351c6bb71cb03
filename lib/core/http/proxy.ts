/** Through which proxy a client goes. */

import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import { memberPath } from '../base/place';
import { secretCredential } from '../base/references';
import { HTTP } from './credentials';
import type { ProxyConfig } from './input';
import type { ProxyClientConfig } from './output';

/** Everything but the proxy's address came later. */
const MORE: Gate = { since: '2.43.0' };

const NONE: ProxyClientConfig = {};

/** Whether the client has any field of proxies: most clients have none. */
export function hasProxy({ proxyUrl, noProxy, proxyFromEnvironment, proxyConnectHeader }: ProxyConfig): boolean {
  return (
    proxyUrl !== undefined ||
    noProxy !== undefined ||
    proxyFromEnvironment !== undefined ||
    proxyConnectHeader !== undefined
  );
}

export function proxyConfig(
  given: ProxyConfig,
  context: BuildContext,
  at: string,
  addressGate?: Gate,
): ProxyClientConfig {
  if (!hasProxy(given)) return NONE;
  const { proxyUrl, noProxy, proxyFromEnvironment, proxyConnectHeader } = given;
  const admits = (gate: Gate | undefined, field: string, from: string) => context.admits(gate, field, `${at}.${from}`);
  return {
    ...(proxyUrl !== undefined && admits(addressGate, 'proxy_url', 'proxyUrl') ? { proxy_url: proxyUrl } : {}),
    ...(noProxy !== undefined && admits(MORE, 'no_proxy', 'noProxy') ? { no_proxy: noProxy } : {}),
    ...(proxyFromEnvironment !== undefined && admits(MORE, 'proxy_from_environment', 'proxyFromEnvironment')
      ? { proxy_from_environment: proxyFromEnvironment }
      : {}),
    ...(proxyConnectHeader !== undefined && admits(MORE, 'proxy_connect_header', 'proxyConnectHeader')
      ? { proxy_connect_header: headers(proxyConnectHeader, context, `${at}.proxyConnectHeader`) }
      : {}),
  };
}

function headers(
  given: NonNullable<ProxyConfig['proxyConnectHeader']>,
  context: BuildContext,
  at: string,
): Record<string, string[]> {
  const names = Object.keys(given).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      given[name]!.flatMap((selector, index) =>
        Object.values(
          secretCredential(HTTP.proxyConnectHeader, selector, context, `${memberPath(at, name)}[${index}]`),
        ),
      ),
    ]),
  );
}
