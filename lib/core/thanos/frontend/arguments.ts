/** Command-line arguments of a Thanos query frontend. */

import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { defined, nonEmpty } from '../../base/values';
import { type ArgumentRow, admitted, joined, row, when } from '../../pod/arguments';
import type { Argument } from '../../pod/spec';
import type { FrontendPodSpec } from './spec';

export const FRONTEND_ARGUMENT_GATES = {
  forwardHeader: { since: '0.26.0' },
  verticalShards: { since: '0.28.0' },
  dynamicSplit: { since: '0.29.0' },
  downstreamTls: { since: '0.33.0' },
  features: { since: '0.39.0' },
} as const satisfies Record<string, Gate>;

const GATES = FRONTEND_ARGUMENT_GATES;

/** Paths in the pod. */
export interface FrontendFiles {
  readonly cache: string | undefined;
  readonly tracing: string | undefined;
  readonly web: string;
}

export function frontendArguments(
  spec: FrontendPodSpec,
  downstreamUrl: string,
  files: FrontendFiles,
  context: BuildContext,
): Argument[] {
  const { forwardHeaders, verticalShards } = spec;
  return admitted(
    [
      row('log.level', nonEmpty(spec.logLevel), 'spec.logLevel'),
      row('log.format', nonEmpty(spec.logFormat), 'spec.logFormat'),
      row('query-frontend.downstream-url', downstreamUrl, 'spec.downstreamUrl'),
      row('query-frontend.downstream-tripper-config', tripper(spec, context), 'spec.downstreamTlsConfig'),
      ...rangeRows(spec),
      ...labelRows(spec),
      ...cacheRows(spec, files),
      row('query-frontend.compress-responses', when(spec.compressResponses, ''), 'spec.compressResponses'),
      row('query-frontend.log-queries-longer-than', nonEmpty(spec.logQueriesLongerThan), 'spec.logQueriesLongerThan'),
      row('query-frontend.forward-header', forwardHeaders, 'spec.forwardHeaders', GATES.forwardHeader),
      row('query-frontend.vertical-shards', verticalShards, 'spec.verticalShards', GATES.verticalShards),
      row('enable-feature', joined(spec.enableFeatures), 'spec.enableFeatures', GATES.features),
      row('tracing.config-file', files.tracing, 'spec.tracingConfig'),
      row('http.config', files.web, 'spec.web'),
    ],
    context,
  );
}

/** All that it asks is behind one address, and Go keeps two idle connections for each unless it is told more. */
const IDLE_CONNECTIONS = 100;

function tripper({ downstreamTlsConfig: tls }: FrontendPodSpec, context: BuildContext): string {
  const isTls = tls !== undefined && context.admits(GATES.downstreamTls, 'tls_config', 'spec.downstreamTlsConfig');
  const tlsConfig = defined({
    ca_file: nonEmpty(tls?.caFile),
    cert_file: nonEmpty(tls?.certFile),
    key_file: nonEmpty(tls?.keyFile),
    server_name: nonEmpty(tls?.serverName),
    insecure_skip_verify: tls?.insecureSkipVerify,
  });
  return JSON.stringify({ max_idle_conns_per_host: IDLE_CONNECTIONS, ...(isTls ? { tls_config: tlsConfig } : {}) });
}

type Split = NonNullable<FrontendPodSpec['labels']>;

/** What is asked of both: of ranges, and of labels. */
function splitRows(of: 'query-range' | 'labels', split: Split, at: string): ArgumentRow[] {
  const { maxRetriesPerRequest, maxQueryParallelism, responseCacheMaxFreshness, partialResponse } = split;
  return [
    row(`${of}.max-retries-per-request`, maxRetriesPerRequest, `${at}.maxRetriesPerRequest`),
    row(`${of}.max-query-parallelism`, maxQueryParallelism, `${at}.maxQueryParallelism`),
    row(`${of}.response-cache-max-freshness`, nonEmpty(responseCacheMaxFreshness), `${at}.responseCacheMaxFreshness`),
    row(`no-${of}.partial-response`, when(partialResponse === false, ''), `${at}.partialResponse`),
  ];
}

/** Of the two ways to split a range the server takes one only, and one of them it would take by itself. */
function rangeRows({ queryRange = {} }: FrontendPodSpec): ArgumentRow[] {
  const { alignRangeWithStep, requestDownsampled, horizontalShards, maxQueryLength } = queryRange;
  const { splitInterval, minSplitInterval, maxSplitInterval } = queryRange;
  const interval = nonEmpty(splitInterval) ?? when(horizontalShards !== undefined, '0');
  const at = 'spec.queryRange';
  return [
    row('no-query-range.align-range-with-step', when(alignRangeWithStep === false, ''), `${at}.alignRangeWithStep`),
    row('no-query-range.request-downsampled', when(requestDownsampled === false, ''), `${at}.requestDownsampled`),
    row('query-range.split-interval', interval, `${at}.splitInterval`),
    ...[
      row('query-range.min-split-interval', nonEmpty(minSplitInterval), `${at}.minSplitInterval`),
      row('query-range.max-split-interval', nonEmpty(maxSplitInterval), `${at}.maxSplitInterval`),
      row('query-range.horizontal-shards', horizontalShards, `${at}.horizontalShards`),
    ].map((each) => ({ ...each, gate: GATES.dynamicSplit })),
    row('query-range.max-query-length', nonEmpty(maxQueryLength), `${at}.maxQueryLength`),
    ...splitRows('query-range', queryRange, at),
  ];
}

function labelRows({ labels = {} }: FrontendPodSpec): ArgumentRow[] {
  const { splitInterval, defaultTimeRange } = labels;
  return [
    row('labels.split-interval', nonEmpty(splitInterval), 'spec.labels.splitInterval'),
    row('labels.default-time-range', nonEmpty(defaultTimeRange), 'spec.labels.defaultTimeRange'),
    ...splitRows('labels', labels, 'spec.labels'),
  ];
}

/** Of each of the two; without a size the server would keep nothing. */
const CACHE_SIZE = '100MB';

function cacheRows({ responseCache = {} }: FrontendPodSpec, files: FrontendFiles): ArgumentRow[] {
  const { enabled, maxSize, validity, compression } = responseCache;
  if (enabled === false) return [];
  const config = defined({ max_size: nonEmpty(maxSize) ?? CACHE_SIZE, validity: nonEmpty(validity) });
  const inMemory = JSON.stringify({ type: 'IN-MEMORY', config });
  const at = 'spec.responseCache';
  const rows = ['query-range', 'labels'].map((of) =>
    files.cache === undefined
      ? row(`${of}.response-cache-config`, inMemory, at)
      : row(`${of}.response-cache-config-file`, files.cache, `${at}.config`),
  );
  return [...rows, row('cache-compression-type', compression, `${at}.compression`)];
}
