/**
 * How Alertmanager takes each credential: the field of the value, the field of a file with it, and the first version that
 * knows the latter. No `file` means that no version reads it from a file: the value is substituted in the pod instead.
 */

import { credentialTable } from '../../base/references';

export const HTTP = credentialTable({
  basicAuthUsername: { value: 'username', file: 'username_file', since: '0.27.0' },
  basicAuthPassword: { value: 'password', file: 'password_file' },
  authorization: { value: 'credentials', file: 'credentials_file' },
  bearerToken: { value: 'bearer_token', file: 'bearer_token_file' },
  oauth2ClientId: { value: 'client_id' },
  oauth2ClientSecret: { value: 'client_secret', file: 'client_secret_file' },
  proxyConnectHeader: { value: 'proxy_connect_header' },
});
