/**
 * How Prometheus takes each credential: the field of the value, the field of a file with it, and the first version that
 * knows the latter. No `file` means that no version reads it from a file. 2.45 is the oldest supported version: forms
 * that it knows have no `since`.
 */

import { type CredentialField, credentialTable } from '../base/references';

export const HTTP = credentialTable({
  basicAuthUsername: { value: 'username', file: 'username_file', since: '2.49.0' },
  basicAuthPassword: { value: 'password', file: 'password_file' },
  authorization: { value: 'credentials', file: 'credentials_file' },
  bearerToken: { value: 'bearer_token', file: 'bearer_token_file' },
  oauth2ClientId: { value: 'client_id' },
  oauth2ClientSecret: { value: 'client_secret', file: 'client_secret_file' },
  proxyConnectHeader: { value: 'proxy_connect_header' },
});

export const TLS = credentialTable({
  ca: { value: 'ca', file: 'ca_file' },
  cert: { value: 'cert', file: 'cert_file' },
  key: { value: 'key', file: 'key_file' },
});

/** Certificates and keys: what is a file even for who writes other credentials in place. */
export const TLS_CREDENTIALS: ReadonlySet<CredentialField> = new Set(Object.values(TLS));

export const SIGV4 = credentialTable({
  accessKey: { value: 'access_key' },
  secretKey: { value: 'secret_key' },
});

export const AZURE_AD = credentialTable({
  clientSecret: { value: 'client_secret' },
});
