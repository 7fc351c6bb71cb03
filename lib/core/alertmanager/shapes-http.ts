/** Fields of HTTP clients in Alertmanager's configuration. */

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
  SECRET,
  SWITCH,
  shape,
  since,
  TEXT,
  TEXTS,
} from './shape';

export const TLS_CLIENT = shape('tls_config', {
  ca: TEXT,
  ca_file: TEXT,
  cert: TEXT,
  cert_file: TEXT,
  key: SECRET,
  key_file: TEXT,
  server_name: TEXT,
  insecure_skip_verify: always(FLAG, false),
  min_version: since('0.25.0', TEXT),
  max_version: since('0.25.0', TEXT),
});

/** Where a proxy's address alone was known before. */
const PROXY = {
  proxy_url: PROXY_URL,
  no_proxy: since('0.26.0', TEXT),
  proxy_from_environment: since('0.26.0', FLAG),
  proxy_connect_header: since('0.26.0', HEADERS),
} satisfies Record<string, FieldRow>;

const OAUTH2 = shape('oauth2', {
  client_id: always(TEXT, ''),
  client_secret: always(SECRET, ''),
  client_secret_file: TEXT,
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
});

export const HTTP_CLIENT = shape('http_config', {
  authorization: onlySince(
    '0.22.0',
    one(shape('authorization', { type: TEXT, credentials: SECRET, credentials_file: TEXT })),
  ),
  basic_auth: one(
    shape('basic_auth', {
      username: TEXT,
      username_file: since('0.27.0', TEXT),
      password: SECRET,
      password_file: TEXT,
    }),
  ),
  oauth2: onlySince('0.22.0', one(OAUTH2)),
  bearer_token: SECRET,
  bearer_token_file: TEXT,
  tls_config: one(TLS_CLIENT),
  follow_redirects: since('0.22.0', SWITCH),
  enable_http2: since('0.25.0', SWITCH),
  http_headers: since('0.28.0', HEADERS),
  ...PROXY,
});
