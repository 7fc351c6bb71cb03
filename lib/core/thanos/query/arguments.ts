/** Command-line arguments of a Thanos query. */

import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { defined, nonEmpty } from '../../base/values';
import { type ArgumentRow, admitted, joined, positive, row, when } from '../../pod/arguments';
import type { Argument } from '../../pod/spec';
import { grpcServerRows } from '../../web/grpc-server';
import type { ThanosQueryPodSpec } from './spec';

/** What is found out of the app. */
export interface Asked {
  readonly endpoints: readonly string[];
  /** With those of the spec. */
  readonly replicaLabels: readonly string[];
  /** Whether those that are asked want TLS. */
  readonly secure: boolean;
  /** Whether some of them serve blocks of a bucket, downsampled ones as well. */
  readonly readsBuckets: boolean;
}

export interface QueryFiles {
  readonly tracing: string | undefined;
  readonly web: string | undefined;
}

const QUERY_ARGUMENT_GATES = {
  /** Endpoints, and how they are called; then both are one configuration. */
  endpointFlags: { until: '0.44.0' },
} as const satisfies Record<string, Gate>;

export function thanosQueryArguments(
  spec: ThanosQueryPodSpec,
  asked: Asked,
  files: QueryFiles,
  context: BuildContext,
): Argument[] {
  const inFlags = context.knows(QUERY_ARGUMENT_GATES.endpointFlags);
  const addresses = [...asked.endpoints, ...(spec.endpoints ?? [])];
  return admitted(
    [
      row('log.level', nonEmpty(spec.logLevel), 'spec.logLevel'),
      row('log.format', nonEmpty(spec.logFormat), 'spec.logFormat'),
      ...grpcServerRows(spec.grpcServerTlsConfig, 'spec.grpcServerTlsConfig'),
      ...(inFlags ? clientRows(spec, asked) : []),
      ...webRows(spec),
      ...limitRows(spec, asked),
      ...[...asked.replicaLabels].sort().map((label) => row('query.replica-label', label, 'spec.replicaLabels')),
      ...(inFlags ? addresses.map((address) => row('endpoint', address, 'spec.endpoints')) : []),
      row('endpoint.sd-config', inFlags ? undefined : endpointsConfig(spec, asked, addresses), 'spec.endpoints'),
      row('enable-feature', joined(spec.enableFeatures), 'spec.enableFeatures'),
      row('tracing.config-file', files.tracing, 'spec.tracingConfig'),
      row('http.config', files.web, 'spec.web'),
    ],
    context,
  );
}

/** What the arguments say, in one text. */
function endpointsConfig(
  { grpcClientTlsConfig: tls }: ThanosQueryPodSpec,
  { secure }: Asked,
  addresses: readonly string[],
): string {
  const tlsConfig = defined({
    enabled: secure || tls !== undefined,
    insecure_skip_verify: tls?.insecureSkipVerify,
    cert_file: nonEmpty(tls?.certFile),
    key_file: nonEmpty(tls?.keyFile),
    ca_file: nonEmpty(tls?.caFile),
  });
  const client = { tls_config: tlsConfig, ...defined({ server_name: nonEmpty(tls?.serverName) }) };
  return JSON.stringify({ default_client_config: client, endpoints: addresses.map((address) => ({ address })) });
}

/** One way for all endpoints: Thanos has no more. */
function clientRows({ grpcClientTlsConfig: tls }: ThanosQueryPodSpec, { secure }: Asked): ArgumentRow[] {
  const at = 'spec.grpcClientTlsConfig';
  return [
    row('grpc-client-tls-secure', when(secure || tls !== undefined, ''), at),
    row('grpc-client-tls-skip-verify', when(tls?.insecureSkipVerify, ''), `${at}.insecureSkipVerify`),
    row('grpc-client-tls-cert', nonEmpty(tls?.certFile), `${at}.certFile`),
    row('grpc-client-tls-key', nonEmpty(tls?.keyFile), `${at}.keyFile`),
    row('grpc-client-tls-ca', nonEmpty(tls?.caFile), `${at}.caFile`),
    row('grpc-client-server-name', nonEmpty(tls?.serverName), `${at}.serverName`),
  ];
}

/** Links of the web interface begin with the path that requests have, unless a proxy removes it. */
function webRows({ routePrefix, externalPrefix, alertQueryUrl }: ThanosQueryPodSpec): ArgumentRow[] {
  const route = nonEmpty(routePrefix);
  return [
    row('web.route-prefix', route, 'spec.routePrefix'),
    row('web.external-prefix', nonEmpty(externalPrefix) ?? route, 'spec.externalPrefix'),
    row('alert.query-url', nonEmpty(alertQueryUrl), 'spec.alertQueryUrl'),
  ];
}

function limitRows({ query = {} }: ThanosQueryPodSpec, { readsBuckets }: Asked): ArgumentRow[] {
  const { timeout, maxConcurrency, lookbackDelta, partialResponse, autoDownsampling = readsBuckets } = query;
  return [
    row('query.timeout', nonEmpty(timeout), 'spec.query.timeout'),
    row('query.max-concurrent', positive(maxConcurrency), 'spec.query.maxConcurrency'),
    row('query.lookback-delta', nonEmpty(lookbackDelta), 'spec.query.lookbackDelta'),
    row('no-query.partial-response', when(partialResponse === false, ''), 'spec.query.partialResponse'),
    row('query.auto-downsampling', when(autoDownsampling, ''), 'spec.query.autoDownsampling'),
  ];
}
