/** The HTTP client of a discovery: how it asks the API that knows the targets. */

import type { BuildContext } from '../../base/context';
import type { Gates } from '../../base/gates';
import { section } from '../../base/section';
import { authorization, basicAuth, oauth2 } from '../../http/authentication';
import { withOneIdentity } from '../../http/identity';
import type { BasicAuth, OAuth2, ProxyConfig, SafeAuthorization, SafeTlsConfig } from '../../http/input';
import type { HttpClientConfig } from '../../http/output';
import { proxyConfig } from '../../http/proxy';
import { tlsConfig } from '../../http/tls';

export interface DiscoveryClient extends ProxyConfig {
  readonly basicAuth?: BasicAuth;
  readonly authorization?: SafeAuthorization;
  readonly oauth2?: OAuth2;
  readonly tlsConfig?: SafeTlsConfig;
  readonly followRedirects?: boolean;
  readonly enableHTTP2?: boolean;
}

type ClientConfig = Pick<
  HttpClientConfig,
  'basic_auth' | 'authorization' | 'oauth2' | 'tls_config' | 'follow_redirects' | 'enable_http2'
>;

const DISCOVERY_CLIENT_GATES: Gates<ClientConfig> = {
  authorization: { since: '2.26.0' },
  oauth2: { since: '2.27.0' },
};

const client = section<DiscoveryClient, ClientConfig>(
  {
    basic_auth: { from: 'basicAuth', map: basicAuth },
    authorization: { from: 'authorization', map: authorization },
    oauth2: { from: 'oauth2', map: oauth2 },
    tls_config: { from: 'tlsConfig', map: tlsConfig },
    follow_redirects: 'followRedirects',
    enable_http2: 'enableHTTP2',
  },
  DISCOVERY_CLIENT_GATES,
);

export function discoveryClient(given: DiscoveryClient, context: BuildContext, at: string): HttpClientConfig {
  return withOneIdentity({ ...client(given, context, at), ...proxyConfig(given, context, at) }, context, at);
}
