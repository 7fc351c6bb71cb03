/** Signing requests for AWS and Azure. */

import type { BuildContext } from '../base/context';
import type { Gates } from '../base/gates';
import { secretCredential } from '../base/references';
import { section } from '../base/section';
import { AZURE_AD, SIGV4 } from './credentials';
import type { AzureAd, Sigv4 } from './input';
import type { AzureAdConfig, Sigv4Config } from './output';

export const SIGV4_GATES: Gates<Sigv4Config> = {
  external_id: { since: '3.11.0' },
  use_fips_sts_endpoint: { since: '2.54.0' },
};

const text = (value: string) => (value === '' ? undefined : value);

const sigv4Section = section<Sigv4, Sigv4Config>(
  {
    region: { from: 'region', map: text },
    access_key: (input, context, at) => keys(input, context, at)['access_key'],
    secret_key: (input, context, at) => keys(input, context, at)['secret_key'],
    profile: { from: 'profile', map: text },
    role_arn: { from: 'roleArn', map: text },
    external_id: { from: 'externalId', map: text },
    use_fips_sts_endpoint: 'useFIPSSTSEndpoint',
  },
  SIGV4_GATES,
);

/** One key says nothing without the other. */
function keys({ accessKey, secretKey }: Sigv4, context: BuildContext, at: string): Readonly<Record<string, string>> {
  if (accessKey === undefined || secretKey === undefined) return {};
  return {
    ...secretCredential(SIGV4.accessKey, accessKey, context, `${at}.accessKey`),
    ...secretCredential(SIGV4.secretKey, secretKey, context, `${at}.secretKey`),
  };
}

export const sigv4 = sigv4Section;

export const AZURE_AD_GATES: Gates<AzureAdConfig> = {
  oauth: { since: '2.48.0' },
  sdk: { since: '2.52.0' },
  workload_identity: { since: '3.7.0' },
  scope: { since: '3.9.0' },
};

export const azureAd = section<AzureAd, AzureAdConfig>(
  {
    managed_identity: {
      from: 'managedIdentity',
      map: ({ clientId }) => ((clientId ?? '') === '' ? {} : { client_id: clientId }),
    },
    oauth: {
      from: 'oauth',
      map: ({ clientId, clientSecret, tenantId }, context, at) => ({
        client_id: clientId,
        ...secretCredential(AZURE_AD.clientSecret, clientSecret, context, `${at}.clientSecret`),
        tenant_id: tenantId,
      }),
    },
    sdk: { from: 'sdk', map: ({ tenantId }) => ({ tenant_id: tenantId ?? '' }) },
    workload_identity: {
      from: 'workloadIdentity',
      map: ({ clientId, tenantId }) => ({ client_id: clientId, tenant_id: tenantId }),
    },
    cloud: 'cloud',
    scope: { from: 'scope', map: text },
  },
  AZURE_AD_GATES,
);
