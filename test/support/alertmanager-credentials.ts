/** Every credential that an Alertmanager's receivers and global settings take by reference, from the rows of integrations. */

import { FIELDS, GLOBALS } from '../../lib/core/alertmanager/integrations';
import { credentialField } from '../../lib/core/alertmanager/integrations/part';
import type { Rows } from '../../lib/core/alertmanager/shape';
import type { CredentialField } from '../../lib/core/base/references';

type Credentials = Readonly<Record<string, CredentialField>>;

function credentialsIn(rows: Rows, since: string | undefined, at = ''): [string, CredentialField][] {
  return Object.entries(rows).flatMap(([name, row]): [string, CredentialField][] => {
    if (row.api?.credential !== undefined) return [[`${at}${name}`, credentialField(name, row, since)]];
    // Clients are not of one integration only.
    return typeof row.kind === 'string' || name === 'http_config' || name === 'tls_config'
      ? []
      : credentialsIn(row.kind.fields, since, `${at}${name}.`);
  });
}

/** By integration and field: `discord.webhook_url`. */
export const OF_RECEIVERS: Credentials = Object.fromEntries(
  FIELDS.flatMap(([, { shape, row }]) => credentialsIn(shape.fields, row.gate?.since, `${shape.name}.`)),
);

/** By field: `opsgenie_api_key`. */
export const OF_GLOBAL: Credentials = Object.fromEntries(
  GLOBALS.flatMap(({ rows, gate }) => credentialsIn(rows, gate?.since)),
);
