/** The fields of Prometheus and PrometheusAgent that shape their pods, as the wire has them. */

import type * as api from '../../../../imports/monitoring';
import type { KeySelector } from '../../base/references';
import type { Values } from '../../base/values';
import {
  type Argument,
  type GrpcServerTls,
  MORE_POD_FIELDS,
  POD_FIELDS,
  type PodLevelSpec,
  type VolumeMount,
  type WireFields,
} from '../../pod/spec';
import { COMMON_CONFIG_FIELDS, SERVER_CONFIG_FIELDS } from '../spec';

/** Fields of a Prometheus server and of an agent that shape their pods. */
export const PROMETHEUS_POD_FIELDS = [
  'shards',
  'shardingStrategy',
  'reloadStrategy',
  'maximumStartupDurationSeconds',
  'enableRemoteWriteReceiver',
  'remoteWriteReceiverMessageVersions',
  'enableOTLPReceiver',
  'walCompression',
  'scrapeFailureLogFile',
] as const satisfies readonly (keyof api.PrometheusAgentSpec)[];

/** Fields that shape the configuration, and in some versions an argument or a variable instead. */
export const PROMETHEUS_SHARED_FIELDS = [
  'remoteWrite',
  'otlp',
  'tsdb',
  'runtime',
] as const satisfies readonly (keyof api.PrometheusAgentSpec)[];

/** Those of a server only. */
export const SERVER_POD_FIELDS = [
  'queryLogFile',
  'retention',
  'retentionSize',
  'enableAdminAPI',
  'disableCompaction',
  'rules',
  'query',
  'allowOverlappingBlocks',
  'thanos',
] as const satisfies readonly (keyof api.PrometheusSpec)[];

/** All that shape pods, whatever else they shape. */
export const SHAPING_PODS: ReadonlySet<string> = new Set([
  ...POD_FIELDS,
  ...MORE_POD_FIELDS,
  ...PROMETHEUS_POD_FIELDS,
  ...SERVER_POD_FIELDS,
]);

const OF_CONFIG: ReadonlySet<string> = new Set([...COMMON_CONFIG_FIELDS, ...SERVER_CONFIG_FIELDS]);

/** Those that shape pods, and no configuration. */
export const SHAPING_ONLY_PODS: ReadonlySet<string> = new Set(
  [...SHAPING_PODS].filter((field) => !OF_CONFIG.has(field)),
);

type PrometheusField = (typeof PROMETHEUS_POD_FIELDS)[number];

/** What the server and the agent have in common. */
export type CommonPrometheusPodSpec = PodLevelSpec &
  Pick<api.PrometheusAgentSpec, PrometheusField> &
  Pick<api.PrometheusAgentSpec, (typeof PROMETHEUS_SHARED_FIELDS)[number]>;

export type PrometheusPodSpec = CommonPrometheusPodSpec &
  WireFields<api.PrometheusSpec, (typeof SERVER_POD_FIELDS)[number], { readonly thanos?: ThanosSidecarSpec }>;

export type PrometheusAgentPodSpec = CommonPrometheusPodSpec & Pick<api.PrometheusAgentSpec, 'mode'>;

export interface ThanosSidecarSpec {
  readonly image?: string;
  readonly version?: string;
  readonly baseImage?: string;
  readonly tag?: string;
  readonly sha?: string;
  readonly resources?: Values;
  readonly volumeMounts?: readonly VolumeMount[];
  readonly listenLocal?: boolean;
  readonly grpcListenLocal?: boolean;
  readonly httpListenLocal?: boolean;
  readonly grpcServerTlsConfig?: GrpcServerTls;
  readonly objectStorageConfig?: KeySelector;
  readonly objectStorageConfigFile?: string;
  readonly tracingConfig?: KeySelector;
  readonly tracingConfigFile?: string;
  readonly blockSize?: string;
  readonly logLevel?: string;
  readonly logFormat?: string;
  readonly minTime?: string;
  readonly readyTimeout?: string;
  readonly getConfigTimeout?: string;
  readonly getConfigInterval?: string;
  readonly additionalArgs?: readonly Argument[];
}
