/** TLS of a client: what it trusts, and what it shows. */

import type { BuildContext } from '../base/context';
import type { Gates } from '../base/gates';
import { credentialOf, secretCredential } from '../base/references';
import { defined } from '../base/values';
import { TLS } from './credentials';
import type { TlsConfig } from './input';
import type { TlsClientConfig } from './output';

const TLS_GATES: Gates<TlsClientConfig> = {
  min_version: { since: '2.35.0' },
  max_version: { since: '2.41.0' },
};

/** Files that the user names win over references: the operator writes both keys, and the later one counts. */
export function tlsConfig(input: TlsConfig, context: BuildContext, at: string): TlsClientConfig {
  const { insecureSkipVerify, serverName, minVersion, maxVersion } = input;
  const config: TlsClientConfig = {
    ...defined({ insecure_skip_verify: insecureSkipVerify }),
    ...credentialOf(TLS.ca, input.ca, context, `${at}.ca`),
    ...credentialOf(TLS.cert, input.cert, context, `${at}.cert`),
    ...secretCredential(TLS.key, input.keySecret, context, `${at}.keySecret`),
    ...(isBlank(serverName) ? {} : { server_name: serverName }),
    ...gatedVersion('min_version', minVersion, context, `${at}.minVersion`),
    ...gatedVersion('max_version', maxVersion, context, `${at}.maxVersion`),
    ...(isBlank(input.caFile) ? {} : { ca_file: input.caFile }),
    ...(isBlank(input.certFile) ? {} : { cert_file: input.certFile }),
    ...(isBlank(input.keyFile) ? {} : { key_file: input.keyFile }),
  };
  context.references.reads(config);
  return config;
}

function gatedVersion(
  field: 'min_version' | 'max_version',
  version: string | undefined,
  context: BuildContext,
  at: string,
): TlsClientConfig {
  return version === undefined || !context.admits(TLS_GATES[field], field, at) ? {} : { [field]: version };
}

function isBlank(text: string | undefined): text is undefined | '' {
  return text === undefined || text === '';
}
