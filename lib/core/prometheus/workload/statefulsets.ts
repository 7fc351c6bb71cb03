/** The StatefulSets of a Prometheus, one a shard. */

import type { BuildContext } from '../../base/context';
import {
  dataVolumeName,
  GOVERNING_SERVICE,
  LABEL,
  PROMETHEUS,
  selectorLabels,
  shardName,
  THANOS,
} from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { defined, nonEmpty, type Values } from '../../base/values';
import { admitted, containerArgs, row } from '../../pod/arguments';
import type { Argument } from '../../pod/spec';
import { storageOf } from '../../pod/storage';
import { statefulSetWithBudget } from '../../workload/statefulset';
import { commonArguments, PROMETHEUS_ARGUMENT_GATES as GATES, serverArguments, webConfigArguments } from './arguments';
import { type PrometheusPods, prometheusPodTemplate } from './pod';
import type { CommonPrometheusPodSpec, PrometheusPodSpec } from './spec';
import { type ThanosSidecar, thanosHttpClientSecret, thanosSidecar } from './thanos-sidecar';

export interface PrometheusWorkload extends PrometheusPods<PrometheusPodSpec, 'Prometheus'> {
  /** ConfigMaps with rules; all of them are mounted, whether they exist or not. */
  readonly ruleConfigMaps?: readonly string[];
  /** Shards that are no longer scraped into, but keep what they have. */
  readonly retainedShards?: number;
}

export function shardsOf({ shards }: CommonPrometheusPodSpec): number {
  return Math.max(shards ?? 1, 1);
}

/** Less than none is one, as for the operator. */
export function replicasOf({ replicas = 1 }: CommonPrometheusPodSpec): number {
  return replicas < 0 ? 1 : replicas;
}

export function buildPrometheusWorkloads(workload: PrometheusWorkload): Manifest[] {
  const { resource, retainedShards = 0 } = workload;
  const sidecar = thanosSidecar(workload);
  const shards = Array.from({ length: shardsOf(resource.spec) + retainedShards }, (_, shard) => shard);
  return [
    ...shards.flatMap((shard) => buildShard(workload, shard, sidecar)),
    ...(sidecar === undefined ? [] : thanosHttpClientSecret(workload)),
  ];
}

function buildShard(workload: PrometheusWorkload, shard: number, sidecar: ThanosSidecar | undefined): Manifest[] {
  const { resource, context } = workload;
  const { spec, metadata } = resource;
  const selector = { ...selectorLabels('Prometheus', metadata.name), [LABEL.shard]: String(shard) };
  const storage = storageOf(spec.storage, dataVolumeName('Prometheus', metadata.name), context);
  const managed = managedArguments(workload, sidecar);
  return statefulSetWithBudget(
    {
      resource,
      name: shardName('Prometheus', metadata.name, shard),
      serviceName: spec.serviceName ?? GOVERNING_SERVICE.Prometheus,
      replicas: replicasOf(spec),
      selector,
      labels: { [LABEL.mode]: 'server' },
      template: prometheusPodTemplate(workload, {
        shard,
        selector,
        args: containerArgs(managed, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context),
        env: goGc(spec, context),
        storage,
        ...defined({ ruleConfigMaps: workload.ruleConfigMaps }),
        ...(sidecar === undefined ? {} : { sidecars: [sidecar.container], sidecarVolumes: sidecar.volumes }),
      }),
      volumeClaimTemplates: storage.volumeClaimTemplates,
    },
    workload.podDisruptionBudget,
  );
}

function managedArguments(
  { resource: { spec }, context, webConfig }: PrometheusWorkload,
  sidecar: ThanosSidecar | undefined,
): Argument[] {
  return [
    ...commonArguments(spec, context),
    ...serverArguments(spec, context),
    ...webConfigArguments(spec, context, webConfig),
    ...compactionArguments(spec, context, sidecar),
  ];
}

/** Blocks that the sidecar has yet to upload must not be compacted. */
function compactionArguments(
  spec: PrometheusPodSpec,
  context: BuildContext,
  sidecar: ThanosSidecar | undefined,
): Argument[] {
  const uploads = sidecar?.uploads === true;
  const disabled = spec.disableCompaction === true || (uploads && !sidecar.delaysCompaction);
  const delayed = uploads && !disabled;
  const block = disabled ? (nonEmpty(spec.thanos?.blockSize) ?? '2h') : undefined;
  const outOfOrder = (disabled || delayed) && spec.tsdb?.outOfOrderTimeWindow !== undefined;
  const knowsOverlaps = context.knows(GATES.overlappingCompaction);
  return admitted(
    [
      row('storage.tsdb.max-block-duration', block, 'spec.disableCompaction'),
      row('storage.tsdb.min-block-duration', block, 'spec.disableCompaction'),
      row('storage.tsdb.delay-compact-file.path', delayed ? shipperFile() : undefined, 'spec.thanos'),
      row('no-storage.tsdb.allow-overlapping-compaction', outOfOrder && knowsOverlaps ? '' : undefined, 'spec.tsdb'),
    ],
    context,
  );
}

function shipperFile(): string {
  return `${PROMETHEUS.storageDir}/${THANOS.shipperFile}`;
}

/** Newer versions take it from their configuration. */
function goGc({ runtime }: PrometheusPodSpec, context: BuildContext): Values[] {
  if (runtime?.goGC === undefined || context.knows(GATES.goGcInConfig)) return [];
  return [{ name: 'GOGC', value: String(runtime.goGC) }];
}
