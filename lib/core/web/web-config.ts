/** Files that say how a server's own port, and Alertmanager's mesh, are served; certificates and keys by reference. */

import { tlsFileDir } from '../base/conventions';
import type { KeySelector } from '../base/references';
import { defined, nonEmpty, type Values } from '../base/values';
import type { ClientTls, PartialSecretOrConfigMap, ServerTls } from '../pod/spec';

export interface WebServerTls extends ServerTls {
  readonly cipherSuites?: readonly string[];
  readonly preferServerCipherSuites?: boolean;
}

export interface WebHttp {
  readonly http2?: boolean;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export interface ServedWeb {
  readonly tlsConfig?: WebServerTls;
  readonly httpConfig?: WebHttp;
}

export interface ClusterTls {
  readonly server: WebServerTls;
  readonly client: ClientTls & { readonly serverName?: string; readonly insecureSkipVerify?: boolean };
}

/** Undefined where nothing is set: the file is then empty. */
export function webConfigOf(web: ServedWeb | undefined, dir: string): Values | undefined {
  const { tlsConfig: tls, httpConfig: http } = web ?? {};
  if (tls === undefined && http === undefined) return undefined;
  return defined({
    tls_server_config: tls === undefined ? undefined : serverTls(tls, dir),
    http_server_config: http === undefined ? undefined : httpServer(http),
  });
}

export function clusterTlsConfigOf({ server, client }: ClusterTls, serverDir: string, clientDir: string): Values {
  return {
    tls_server_config: serverTls(server, serverDir),
    tls_client_config: defined({
      key_file: secretFile(client.keySecret, 'key', clientDir),
      cert_file: eitherFile(client.cert, 'cert', clientDir),
      ca_file: eitherFile(client.ca, 'ca', clientDir),
      server_name: client.serverName,
      insecure_skip_verify: client.insecureSkipVerify,
    }),
  };
}

function serverTls(tls: WebServerTls, dir: string): Values {
  return defined({
    cert_file: tls.certFile || eitherFile(tls.cert, 'cert', dir),
    key_file: tls.keyFile || secretFile(tls.keySecret, 'key', dir),
    client_auth_type: tls.clientAuthType || undefined,
    client_ca_file: tls.clientCAFile || eitherFile(tls.client_ca, 'ca', dir),
    min_version: tls.minVersion || undefined,
    max_version: tls.maxVersion || undefined,
    cipher_suites: nonEmpty(tls.cipherSuites),
    prefer_server_cipher_suites: tls.preferServerCipherSuites,
    curve_preferences: nonEmpty(tls.curvePreferences),
  });
}

/** The API's name of a header, and the header; some have values only in lower case. */
const HEADERS: readonly (readonly [string, string, boolean])[] = [
  ['contentSecurityPolicy', 'Content-Security-Policy', false],
  ['strictTransportSecurity', 'Strict-Transport-Security', false],
  ['xContentTypeOptions', 'X-Content-Type-Options', true],
  ['xFrameOptions', 'X-Frame-Options', true],
  ['xXSSProtection', 'X-XSS-Protection', false],
];

function httpServer({ http2, headers }: WebHttp): Values {
  return defined({ http2, headers: headers === undefined ? undefined : headersOf(headers) });
}

function headersOf(given: Readonly<Record<string, string | undefined>>): Values {
  return Object.fromEntries(
    HEADERS.flatMap(([field, header, lower]) => {
      const value = given[field] ?? '';
      return value === '' ? [] : [[header, lower ? value.toLowerCase() : value]];
    }),
  );
}

type Role = 'key' | 'cert' | 'ca';

function secretFile(selector: Partial<KeySelector> | undefined, role: Role, dir: string): string | undefined {
  return fileIn('Secret', selector, role, dir);
}

function eitherFile(reference: PartialSecretOrConfigMap | undefined, role: Role, dir: string): string | undefined {
  return fileIn('Secret', reference?.secret, role, dir) ?? fileIn('ConfigMap', reference?.configMap, role, dir);
}

function fileIn(
  source: 'Secret' | 'ConfigMap',
  selector: Partial<KeySelector> | undefined,
  role: Role,
  dir: string,
): string | undefined {
  const { name = '', key = '' } = selector ?? {};
  return name === '' ? undefined : `${tlsFileDir(dir, source, name, role)}/${key}`;
}
