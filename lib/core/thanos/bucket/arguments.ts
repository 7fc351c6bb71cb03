/** Command-line arguments of what works on a bucket: a gateway that serves its blocks, a compactor that keeps it small. */

import { THANOS_COMPONENT } from '../../base/conventions';
import type { Gate } from '../../base/gates';
import { nonEmpty } from '../../base/values';
import { type ArgumentRow, positive, row, when } from '../../pod/arguments';
import { grpcServerRows } from '../../web/grpc-server';
import type { BucketPodSpec, CompactorPodSpec, StoreGatewayPodSpec } from './spec';

/** Paths in the pod. */
export interface BucketFiles {
  readonly bucket: string | undefined;
  readonly tracing: string | undefined;
  readonly indexCache: string | undefined;
  readonly web: string;
}

export function commonRows(spec: BucketPodSpec, files: BucketFiles): ArgumentRow[] {
  return [
    row('log.level', nonEmpty(spec.logLevel), 'spec.logLevel'),
    row('log.format', nonEmpty(spec.logFormat), 'spec.logFormat'),
    row('data-dir', THANOS_COMPONENT.storageDir, 'spec.storage'),
    row('objstore.config-file', files.bucket, 'spec.objectStorageConfig'),
    row('tracing.config-file', files.tracing, 'spec.tracingConfig'),
    row('http.config', files.web, 'spec.web'),
  ];
}

/** Who can connect could mark each block for deletion, and the compactor deletes it. */
export const BUCKET_ARGUMENT_GATES = {
  closedGateway: { since: '0.39.0', instead: 'Run a newer version' },
  closedCompactor: { since: '0.32.0', instead: 'Run a newer version' },
} as const satisfies Record<string, Gate>;

const GATES = BUCKET_ARGUMENT_GATES;
const CLOSED = 'disable-admin-operations';

/** An owner may say otherwise by an argument of its own. */
function closedRow({ additionalArgs = [] }: BucketPodSpec, gate: Gate): ArgumentRow {
  const isSaid = additionalArgs.some(({ name }) => name === CLOSED || name === `no-${CLOSED}`);
  return row(CLOSED, when(!isSaid, ''), 'spec.version', gate);
}

/** Each shard takes the blocks whose ids have its number as their hash. */
export function storeGatewayRows(spec: StoreGatewayPodSpec, shard: number, files: BucketFiles): ArgumentRow[] {
  const { shards = 1 } = spec;
  return [
    ...grpcServerRows(spec.grpcServerTlsConfig, 'spec.grpcServerTlsConfig'),
    row('index-cache.config-file', files.indexCache, 'spec.indexCacheConfig'),
    row('index-cache-size', nonEmpty(spec.indexCacheSize), 'spec.indexCacheSize'),
    row('min-time', nonEmpty(spec.minTime), 'spec.minTime'),
    row('max-time', nonEmpty(spec.maxTime), 'spec.maxTime'),
    closedRow(spec, GATES.closedGateway),
    row('selector.relabel-config', when(shards > 1, blocksOf(shard, shards)), 'spec.shards'),
  ];
}

function blocksOf(shard: number, shards: number): string {
  return JSON.stringify([
    { action: 'hashmod', source_labels: ['__block_id'], target_label: 'shard', modulus: shards },
    { action: 'keep', source_labels: ['shard'], regex: String(shard) },
  ]);
}

/** Without `wait` it would end after one round, and be started again at once. */
export function compactorRows(spec: CompactorPodSpec): ArgumentRow[] {
  const { raw, fiveMinutes, oneHour } = spec.retention ?? {};
  return [
    row('wait', '', 'spec'),
    closedRow(spec, GATES.closedCompactor),
    row('compact.concurrency', positive(spec.concurrency), 'spec.concurrency'),
    row('consistency-delay', nonEmpty(spec.consistencyDelay), 'spec.consistencyDelay'),
    row('delete-delay', nonEmpty(spec.deleteDelay), 'spec.deleteDelay'),
    row('downsampling.disable', when(spec.disableDownsampling, ''), 'spec.disableDownsampling'),
    row('retention.resolution-raw', nonEmpty(raw), 'spec.retention.raw'),
    row('retention.resolution-5m', nonEmpty(fiveMinutes), 'spec.retention.fiveMinutes'),
    row('retention.resolution-1h', nonEmpty(oneHour), 'spec.retention.oneHour'),
  ];
}
