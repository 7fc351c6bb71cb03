/** Fields of HTTP clients in Alertmanager's configuration. */

import { checkHeaders, checkProxy, checkTlsVersions, isSetSomehow } from './rules';
import {
  always,
  DATA,
  type FieldRow,
  FLAG,
  HEADERS,
  MAPPING,
  one,
  onlySince,
  PROXY_URL,
  pair,
  SECRET,
  SWITCH,
  shape,
  since,
  TEXT,
  TEXTS,
} from './shape';
import { type Complain, isMapping, isSet, type Mapping } from './walk';

/** Where Alertmanager itself complains of both. */
const BOTH = { both: 'loader' } as const;

export const TLS_CLIENT = shape(
  'tls_config',
  {
    ca: pair(TEXT, BOTH),
    cert: pair(TEXT, BOTH),
    key: pair(SECRET, BOTH),
    server_name: TEXT,
    insecure_skip_verify: always(FLAG, false),
    min_version: since('0.25.0', TEXT),
    max_version: since('0.25.0', TEXT),
  },
  { both: checkTlsVersions, load: checkCertificate },
);

/** Where only a proxy's address was known before. */
const PROXY = {
  proxy_url: PROXY_URL,
  no_proxy: since('0.26.0', TEXT),
  proxy_from_environment: since('0.26.0', FLAG),
  proxy_connect_header: since('0.26.0', HEADERS),
} satisfies Record<string, FieldRow>;

const OAUTH2 = shape(
  'oauth2',
  {
    client_id: always(TEXT, ''),
    client_secret: always(pair(SECRET, BOTH), ''),
    scopes: TEXTS,
    token_url: always(TEXT, ''),
    endpoint_params: MAPPING,
    proxy_url: since('0.25.0', PROXY_URL),
    no_proxy: since('0.25.0', TEXT),
    proxy_from_environment: since('0.25.0', FLAG),
    proxy_connect_header: since('0.25.0', HEADERS),
    tls_config: one(TLS_CLIENT),
    grant_type: since('0.30.0', TEXT),
    client_certificate_key: since('0.30.0', SECRET),
    client_certificate_key_file: since('0.30.0', TEXT),
    client_certificate_key_id: since('0.30.0', TEXT),
    signature_algorithm: since('0.30.0', TEXT),
    iss: since('0.30.0', TEXT),
    audience: since('0.30.0', TEXT),
    claims: since('0.30.0', DATA),
  },
  { load: loadOauth2 },
);

export const HTTP_CLIENT = shape(
  'http_config',
  {
    authorization: onlySince('0.22.0', one(shape('authorization', { type: TEXT, credentials: pair(SECRET, BOTH) }))),
    basic_auth: one(
      shape('basic_auth', {
        username: pair(TEXT, { fileSince: '0.27.0', ...BOTH }),
        password: pair(SECRET, BOTH),
      }),
    ),
    oauth2: onlySince('0.22.0', one(OAUTH2)),
    bearer_token: pair(SECRET, BOTH),
    tls_config: one(TLS_CLIENT),
    follow_redirects: since('0.22.0', SWITCH),
    enable_http2: since('0.25.0', SWITCH),
    http_headers: since('0.28.0', HEADERS),
    ...PROXY,
  },
  { ever: checkHeaders, both: checkProxy, load: loadClient },
);

function checkCertificate(given: Mapping, complain: Complain): void {
  const [cert, key] = ['cert', 'key'].map((field) => isSetSomehow(given, field));
  if (cert !== key) complain(cert ? 'key' : 'cert', 'a certificate comes with a key', { allowed: 'both, or neither' });
}

function loadOauth2(given: Mapping, complain: Complain): void {
  for (const field of ['client_id', 'token_url'])
    if (!isSet(given[field])) complain(field, 'this is missing', { allowed: 'a text' });
  checkProxy(given, complain);
}

const WAYS_TO_AUTHENTICATE = ['authorization', 'basic_auth', 'oauth2', 'bearer_token', 'bearer_token_file'] as const;

function loadClient(given: Mapping, complain: Complain): void {
  const [, second] = WAYS_TO_AUTHENTICATE.filter((way) => isSet(given[way]));
  if (second !== undefined) {
    complain(second, 'a client authenticates in one way', { allowed: `one of ${WAYS_TO_AUTHENTICATE.join(', ')}` });
  }
  const { authorization } = given;
  if (isMapping(authorization) && /^\s*basic\s*$/i.test(String(authorization.type ?? ''))) {
    complain('authorization.type', 'user and password have a section of their own', { allowed: 'basic_auth' });
  }
}
