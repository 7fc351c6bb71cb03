/** An HTTP client of a receiver, as Alertmanager reads it. */

import type { HTTPConfig, OAuth2, SafeTLSConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate, Gates } from '../../base/gates';
import { memberPath } from '../../base/place';
import { credentialOf, secretCredential } from '../../base/references';
import { checkClient } from '../../http/check';
import { TLS } from '../../http/credentials';
import type { ProxyConfig } from '../../http/input';
import type { HttpClientConfig, Oauth2Config, ProxyClientConfig, TlsClientConfig } from '../../http/output';
import { proxyProblem } from '../rules';
import { checkUrl } from './check';
import { HTTP } from './credentials';
import { demand, withoutEmpty } from './fields';

/** On the wire, both spellings of a proxy's address are there; the older one wins. */
export type HttpConfig = Omit<HTTPConfig, 'proxyURLOriginal'> & { readonly proxyURL?: string };

export function httpConfig(given: HttpConfig, context: BuildContext, at: string): HttpClientConfig {
  const { proxyURL = '', followRedirects, enableHttp2, tlsConfig: tls } = given;
  const proxy = proxyURL === '' ? given : { ...given, proxyUrl: proxyURL };
  return {
    ...authentication(given, context, at),
    ...(tls === undefined ? {} : { tls_config: tlsConfig(tls, context, `${at}.tlsConfig`) }),
    ...(followRedirects === undefined ? {} : { follow_redirects: followRedirects }),
    ...(enableHttp2 === undefined ? {} : { enable_http2: enableHttp2 }),
    ...proxyConfig(proxy, context, at),
  };
}

function authentication(given: HttpConfig, context: BuildContext, at: string): HttpClientConfig {
  const { authorization, basicAuth, oauth2: oauth, bearerTokenSecret } = given;
  const token = secretCredential(
    HTTP.authorization,
    authorization?.credentials,
    context,
    `${at}.authorization.credentials`,
  );
  const basic = withoutEmpty({
    ...secretCredential(HTTP.basicAuthUsername, basicAuth?.username, context, `${at}.basicAuth.username`),
    ...secretCredential(HTTP.basicAuthPassword, basicAuth?.password, context, `${at}.basicAuth.password`),
  });
  const type = authorization?.type ?? '';
  return {
    ...(isEmpty(withoutEmpty(token)) ? {} : { authorization: { type: type === '' ? 'Bearer' : type, ...token } }),
    ...(isEmpty(basic) ? {} : { basic_auth: basic }),
    ...(oauth === undefined ? {} : { oauth2: oauth2(oauth, context, `${at}.oauth2`) }),
    ...withoutEmpty(secretCredential(HTTP.bearerToken, bearerTokenSecret, context, `${at}.bearerTokenSecret`)),
  };
}

const OAUTH2_GATES: Gates<Oauth2Config> = { tls_config: { since: '0.24.0' } };

function oauth2(given: OAuth2, context: BuildContext, at: string): Oauth2Config {
  const { clientId, clientSecret, scopes = [], tokenUrl, endpointParams = {}, tlsConfig: tls } = given;
  const withTls = tls !== undefined && context.admits(OAUTH2_GATES.tls_config, 'tls_config', `${at}.tlsConfig`);
  return {
    ...credentialOf(HTTP.oauth2ClientId, clientId, context, `${at}.clientId`),
    ...secretCredential(HTTP.oauth2ClientSecret, clientSecret, context, `${at}.clientSecret`),
    ...(scopes.length === 0 ? {} : { scopes }),
    token_url: tokenUrl,
    ...(isEmpty(endpointParams) ? {} : { endpoint_params: endpointParams }),
    ...proxyConfig(given, context, at),
    ...(withTls ? { tls_config: tlsConfig(tls, context, `${at}.tlsConfig`) } : {}),
  };
}

/** Whether a certificate is verified is always written: not set means no. */
export function tlsConfig(given: SafeTLSConfig, context: BuildContext, at: string): TlsClientConfig {
  const { ca, cert, keySecret, serverName = '', insecureSkipVerify = false, minVersion, maxVersion } = given;
  const config: TlsClientConfig = {
    ...credentialOf(TLS.ca, ca, context, `${at}.ca`),
    ...credentialOf(TLS.cert, cert, context, `${at}.cert`),
    ...secretCredential(TLS.key, keySecret, context, `${at}.keySecret`),
    ...(serverName === '' ? {} : { server_name: serverName }),
    insecure_skip_verify: insecureSkipVerify,
    ...(minVersion === undefined ? {} : { min_version: minVersion }),
    ...(maxVersion === undefined ? {} : { max_version: maxVersion }),
  };
  context.references.reads(config);
  return config;
}

function proxyConfig(given: ProxyConfig, context: BuildContext, at: string): ProxyClientConfig {
  const { proxyUrl = '', noProxy = '', proxyFromEnvironment = false, proxyConnectHeader = {} } = given;
  return {
    ...(proxyUrl === '' ? {} : { proxy_url: proxyUrl }),
    ...(noProxy === '' ? {} : { no_proxy: noProxy }),
    ...(proxyFromEnvironment ? { proxy_from_environment: true } : {}),
    ...(isEmpty(proxyConnectHeader)
      ? {}
      : { proxy_connect_header: headers(proxyConnectHeader, context, `${at}.proxyConnectHeader`) }),
  };
}

function headers(
  given: NonNullable<ProxyConfig['proxyConnectHeader']>,
  context: BuildContext,
  at: string,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.keys(given)
      .sort()
      .map((name) => [
        name,
        given[name]!.flatMap((selector, index) =>
          Object.values(
            secretCredential(HTTP.proxyConnectHeader, selector, context, `${memberPath(at, name)}[${index}]`),
          ),
        ),
      ]),
  );
}

function isEmpty(given: object): boolean {
  return Object.keys(given).length === 0;
}

const AUTHORIZATION: Gate = { since: '0.22.0' };
const PROXY_DETAILS: Gate = { since: '0.25.0' };
const WAYS = ['authorization', 'basicAuth', 'oauth2', 'bearerTokenSecret'] as const;

/** The details of a proxy that a version does not know are refused in receivers, which the operator leaves out then. */
export function checkHttpConfig(given: HttpConfig | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  checkGlobalHttpConfig(given, context, at);
  for (const field of ['noProxy', 'proxyFromEnvironment', 'proxyConnectHeader'] as const) {
    if (given[field] !== undefined) demand(PROXY_DETAILS, field, context, `${at}.${field}`);
  }
}

/** In global settings such details are left out, with a warning, when the configuration is cut to its version. */
export function checkGlobalHttpConfig(given: HttpConfig | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  const present = WAYS.filter((way) => given[way] !== undefined);
  if (present.length > 1) {
    context.error(at, {
      code: 'conflicting-fields',
      message: 'a client authenticates in one way',
      given: present.join(', '),
      allowed: `one of ${WAYS.join(', ')}`,
      hint: 'Keep one of them',
    });
  }
  if (given.authorization !== undefined && given.authorization.credentials === undefined) {
    context.error(`${at}.authorization.credentials`, {
      code: 'missing-field',
      message: 'the credentials are missing',
      given: 'nothing',
      allowed: 'a reference to a key of a Secret',
      hint: 'Add them, or remove `authorization`',
    });
  }
  checkClient(given, context, at);
  checkUrl(given.proxyURL, context, `${at}.proxyURL`, proxyProblem);
  for (const way of ['authorization', 'oauth2'] as const) {
    if (given[way] !== undefined) demand(AUTHORIZATION, way, context, `${at}.${way}`);
  }
}
