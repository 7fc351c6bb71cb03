/** How a client says who it is: basic authentication, a token, or OAuth 2.0. */

import { sortedByKey } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import { credentialOf, secretCredential } from '../base/references';
import { HTTP } from './credentials';
import type { Authorization, BasicAuth, OAuth2 } from './input';
import type { AuthorizationConfig, BasicAuthConfig, Oauth2Config } from './output';
import { proxyConfig } from './proxy';
import { tlsConfig } from './tls';

export function basicAuth({ username, password }: BasicAuth, context: BuildContext, at: string): BasicAuthConfig {
  return {
    ...secretCredential(HTTP.basicAuthUsername, username, context, `${at}.username`),
    ...secretCredential(HTTP.basicAuthPassword, password, context, `${at}.password`),
  };
}

const DEFAULT_SCHEME = 'Bearer';

export function authorization(input: Authorization, context: BuildContext, at: string): AuthorizationConfig {
  const { type = '', credentials, credentialsFile = '' } = input;
  return {
    type: type === '' ? DEFAULT_SCHEME : type.trim(),
    ...secretCredential(HTTP.authorization, credentials, context, `${at}.credentials`),
    ...(credentialsFile === '' ? {} : { credentials_file: credentialsFile }),
  };
}

/** Before this version a token was fetched without the client's settings. */
const OAUTH2_CLIENT_GATE: Gate = { since: '2.43.0' };

export function oauth2(input: OAuth2, context: BuildContext, at: string): Oauth2Config {
  const { tokenUrl, scopes = [], endpointParams = {}, tlsConfig: tls } = input;
  const withTls = tls !== undefined && context.admits(OAUTH2_CLIENT_GATE, 'tls_config', `${at}.tlsConfig`);
  return {
    ...credentialOf(HTTP.oauth2ClientId, input.clientId, context, `${at}.clientId`),
    ...secretCredential(HTTP.oauth2ClientSecret, input.clientSecret, context, `${at}.clientSecret`),
    token_url: tokenUrl,
    ...(scopes.length === 0 ? {} : { scopes }),
    ...(Object.keys(endpointParams).length === 0 ? {} : { endpoint_params: sortedByKey(endpointParams) }),
    ...proxyConfig(input, context, at, OAUTH2_CLIENT_GATE),
    ...(withTls ? { tls_config: tlsConfig(tls, context, `${at}.tlsConfig`) } : {}),
  };
}
