/** Instances of Amazon EC2 and Lightsail. */

import type { EC2SDConfig, LightSailSDConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate, Gates } from '../../base/gates';
import { type CredentialOutput, type KeySelector, secretCredential } from '../../base/references';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import type { TlsClientConfig } from '../../http/output';
import { proxyConfig } from '../../http/proxy';
import { checkRegion } from '../../http/region';
import { tlsConfig } from '../../http/tls';
import { discoveryClient } from './client';
import { DISCOVERY } from './credentials';
import { type Discovery, type FilterConfig, filters } from './discovery';

interface Keys {
  readonly accessKey?: KeySelector;
  readonly secretKey?: KeySelector;
}

/** One key says nothing without the other. */
function keys({ accessKey, secretKey }: Keys, context: BuildContext, at: string): CredentialOutput {
  if (accessKey === undefined || secretKey === undefined) return {};
  return {
    ...secretCredential(DISCOVERY.awsAccessKey, accessKey, context, `${at}.accessKey`),
    ...secretCredential(DISCOVERY.awsSecretKey, secretKey, context, `${at}.secretKey`),
  };
}

function checkKeys({ accessKey, secretKey }: Keys, context: BuildContext, at: string): void {
  if ((accessKey === undefined) === (secretKey === undefined)) return;
  const [given, missing] = accessKey === undefined ? ['secretKey', 'accessKey'] : ['accessKey', 'secretKey'];
  context.warning(`${at}.${given}`, {
    code: 'ignored-field',
    message: `one key needs the other; \`${given}\` is left out`,
    hint: `Set \`${missing}\` too`,
  });
}

/** Since when a region is asked for where targets are looked for, and not while the configuration is read. */
const REGION_ASKED_LATER: Gate = { since: '3.14.0' };

function checkDiscovery(given: EC2SDConfig | LightSailSDConfig, context: BuildContext, at: string): void {
  checkClient(given, context, at);
  checkKeys(given, context, at);
  checkRegion(given, context, at, context.knows(REGION_ASKED_LATER) ? 'it finds no target here' : undefined);
}

interface Ec2Output {
  readonly region?: string;
  readonly role_arn?: string;
  readonly refresh_interval?: string;
  readonly port?: number;
  readonly filters?: readonly FilterConfig[];
  readonly follow_redirects?: boolean;
  readonly enable_http2?: boolean;
  readonly tls_config?: TlsClientConfig;
}

/** Settings of the client came with the version that stopped using the AWS library's own. */
const EC2_SD_GATES: Gates<Ec2Output> = {
  filters: { since: '2.3.0' },
  follow_redirects: { since: '2.41.0' },
  enable_http2: { since: '2.41.0' },
  tls_config: { since: '2.41.0' },
};

const ec2 = section<EC2SDConfig, Ec2Output>(
  {
    region: 'region',
    role_arn: 'roleARN',
    refresh_interval: 'refreshInterval',
    port: 'port',
    filters: { from: 'filters', map: filters },
    follow_redirects: 'followRedirects',
    enable_http2: 'enableHTTP2',
    tls_config: { from: 'tlsConfig', map: tlsConfig },
  },
  EC2_SD_GATES,
);

export const ec2Discovery: Discovery<EC2SDConfig> = {
  build: (given, context, at) => ({
    ...ec2(given, context, at),
    ...keys(given, context, at),
    ...proxyConfig(given, context, at),
  }),
  check: checkDiscovery,
};

interface LightsailOutput {
  readonly region?: string;
  readonly endpoint?: string;
  readonly port?: number;
  readonly refresh_interval?: string;
  readonly role_arn?: string;
}

const lightsail = section<LightSailSDConfig, LightsailOutput>({
  region: 'region',
  endpoint: 'endpoint',
  port: 'port',
  refresh_interval: 'refreshInterval',
  role_arn: 'roleARN',
});

export const lightsailDiscovery: Discovery<LightSailSDConfig> = {
  build: (given, context, at) => ({
    ...lightsail(given, context, at),
    ...keys(given, context, at),
    ...discoveryClient(given, context, at),
  }),
  check: checkDiscovery,
};
