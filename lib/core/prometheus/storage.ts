/** `storage`: what the configuration, rather than the command line, says of the database. */

import type { BuildContext } from '../base/context';
import { PROMETHEUS } from '../base/conventions';
import type { Gates } from '../base/gates';
import { type Section, section } from '../base/section';
import { nonEmpty } from '../base/values';
import { quantity } from '../languages/quantity';
import type { PrometheusSpec } from './spec';

interface TsdbConfig {
  readonly out_of_order_time_window?: string;
  readonly stale_series_compaction_threshold?: number;
  readonly chunk_encoding?: { readonly floats: string };
  readonly retention?: RetentionConfig;
}

interface RetentionConfig {
  readonly time?: string;
  readonly size?: string;
  readonly percentage?: number;
}

interface StorageConfig {
  readonly exemplars?: { readonly max_exemplars: number };
  readonly tsdb?: TsdbConfig;
}

const STORAGE_GATES: Gates<StorageConfig> = { exemplars: { since: '2.29.0' } };

const TSDB_GATES: Gates<TsdbConfig> = {
  out_of_order_time_window: { since: '2.39.0' },
  stale_series_compaction_threshold: { since: '3.10.0' },
  chunk_encoding: { since: '3.13.0' },
};

/** Before this version retention is a matter of arguments. */
export const RETENTION_IN_CONFIG = { since: '3.11.0' };

/** A share of the volume was never an argument. */
const RETENTION_GATES: Gates<RetentionConfig> = { percentage: { since: '3.11.0' } };

type StorageSpec = Pick<PrometheusSpec, 'tsdb' | 'exemplars' | 'retention' | 'retentionSize' | 'retentionPercentage'>;

type Blocks = Omit<TsdbConfig, 'retention'>;

const BLOCKS: Section<NonNullable<StorageSpec['tsdb']>, Blocks> = {
  out_of_order_time_window: 'outOfOrderTimeWindow',
  stale_series_compaction_threshold: { from: 'staleSeriesCompactionThreshold', map: quantity },
  chunk_encoding: {
    from: 'chunkEncoding',
    map: ({ floats }) => (floats === undefined ? undefined : { floats: floats.toLowerCase() }),
  },
};

const serverBlocks = section<NonNullable<StorageSpec['tsdb']>, Blocks>(BLOCKS, TSDB_GATES);

const retention = section<StorageSpec, RetentionConfig>(
  {
    time: (spec, context) => (context.knows(RETENTION_IN_CONFIG) ? timeRetained(spec) : undefined),
    size: ({ retentionSize }, context) => (context.knows(RETENTION_IN_CONFIG) ? nonEmpty(retentionSize) : undefined),
    percentage: { from: 'retentionPercentage', map: quantity },
  },
  RETENTION_GATES,
);

function tsdb(spec: StorageSpec, context: BuildContext, at: string): TsdbConfig {
  const kept = nonEmpty(retention(spec, context, at));
  return { ...serverBlocks(spec.tsdb ?? {}, context, `${at}.tsdb`), ...(kept && { retention: kept }) };
}

function timeRetained({ retention: given, retentionSize, retentionPercentage }: StorageSpec): string | undefined {
  const isLimited = nonEmpty(retentionSize) !== undefined || (quantity(retentionPercentage) ?? 0) !== 0;
  return nonEmpty(given) ?? (isLimited ? undefined : PROMETHEUS.retention);
}

const storage = section<StorageSpec, StorageConfig>(
  {
    exemplars: {
      from: 'exemplars',
      map: ({ maxSize }) => (maxSize === undefined ? undefined : { max_exemplars: maxSize }),
    },
    tsdb: (spec, context, at) => nonEmpty(tsdb(spec, context, at)),
  },
  STORAGE_GATES,
);

export function storageConfig(spec: StorageSpec, context: BuildContext): StorageConfig | undefined {
  return nonEmpty(storage(spec, context, 'spec'));
}

/** An agent keeps what it has not sent yet, and nothing that is retained. */
export const AGENT_TSDB_GATES: Gates<TsdbConfig> = { ...TSDB_GATES, out_of_order_time_window: { since: '2.54.0' } };

const agentBlocks = section<NonNullable<StorageSpec['tsdb']>, Blocks>(BLOCKS, AGENT_TSDB_GATES);

export function agentStorageConfig(spec: StorageSpec, context: BuildContext): StorageConfig | undefined {
  const tsdb = nonEmpty(agentBlocks(spec.tsdb ?? {}, context, 'spec.tsdb'));
  return tsdb && { tsdb };
}
