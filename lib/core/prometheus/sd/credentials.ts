/** How the discoveries take their credentials; see ../../http/credentials.ts for the rows' meaning. */

import type { CredentialField } from '../../base/references';

function table<K extends string>(rows: Record<K, CredentialField>): Readonly<Record<K, CredentialField>> {
  return rows;
}

export const DISCOVERY = table({
  awsAccessKey: { value: 'access_key' },
  awsSecretKey: { value: 'secret_key' },
  azureClientSecret: { value: 'client_secret' },
  consulToken: { value: 'token' },
  openstackPassword: { value: 'password' },
  openstackApplicationCredential: { value: 'application_credential_secret' },
  ovhApplicationSecret: { value: 'application_secret' },
  ovhConsumerKey: { value: 'consumer_key' },
  scalewaySecretKey: { value: 'secret_key', file: 'secret_key_file' },
});
