/** The StatefulSets of what works on a bucket: one a shard, of a gateway; one, of a compactor. */

import {
  dataVolumeName,
  GOVERNING_SERVICE,
  LABEL,
  selectorLabels,
  shardName,
  THANOS,
  THANOS_COMPONENT,
} from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import type { Values } from '../../base/values';
import { type ArgumentRow, admitted, containerArgs } from '../../pod/arguments';
import { container, tcpPort, withMemory } from '../../pod/container';
import { imageOf, versionTag } from '../../pod/image';
import { together } from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import type { Labels } from '../../pod/pod';
import type { Named } from '../../pod/spec';
import { type Storage, storageOf } from '../../pod/storage';
import { mergeContainers } from '../../pod/strategic-merge';
import { type InstanceWorkload, instancePodTemplate } from '../../workload/instance-workload';
import { statefulSetWithBudget } from '../../workload/statefulset';
import { componentFile, componentPort, componentProbes, componentWeb } from '../component-files';
import { type BucketFiles, commonRows, compactorRows, storeGatewayRows } from './arguments';
import type { BucketKind, BucketPodSpec } from './spec';

export type BucketWorkload = InstanceWorkload<BucketPodSpec, BucketKind>;

/** What is begun is ended, or begun anew. */
const TERMINATION_SECONDS = 120;

interface Command {
  readonly name: string;
  readonly command: string;
  readonly rows: (spec: BucketPodSpec, shard: number, files: BucketFiles) => ArgumentRow[];
  readonly ports: readonly Values[];
}

const COMMANDS: Readonly<Record<BucketKind, Command>> = {
  ThanosStoreGateway: {
    name: 'thanos-store-gateway',
    command: 'store',
    rows: storeGatewayRows,
    ports: [tcpPort(THANOS.grpcPortName, THANOS.grpcPort)],
  },
  ThanosCompactor: { name: 'thanos-compactor', command: 'compact', rows: compactorRows, ports: [] },
};

export function buildBucketWorkload(workload: BucketWorkload): Manifest[] {
  const { shards = 1 } = workload.resource.spec;
  return Array.from({ length: shards }, (_, shard) => shardOf(workload, shard)).flat();
}

function shardOf(workload: BucketWorkload, shard: number): Manifest[] {
  const { resource, context } = workload;
  const { kind, spec, metadata } = resource;
  const storage = storageOf(spec.storage, dataVolumeName(kind, metadata.name), context);
  const selector = { ...selectorLabels(kind, metadata.name), ...shardLabel(kind, shard) };
  return statefulSetWithBudget(
    {
      resource,
      name: shardName(kind, metadata.name, shard),
      serviceName: GOVERNING_SERVICE[kind],
      replicas: spec.replicas,
      selector,
      template: template(workload, shard, storage, selector),
      volumeClaimTemplates: storage.volumeClaimTemplates,
    },
    workload.podDisruptionBudget,
  );
}

/** Selectors cannot be changed: the first shard has it although there may be no other. */
function shardLabel(kind: BucketKind, shard: number): Labels {
  return kind === 'ThanosStoreGateway' ? { [LABEL.shard]: String(shard) } : {};
}

function template(workload: BucketWorkload, shard: number, storage: Storage, selector: Labels): Values {
  const { resource, context, webConfig } = workload;
  const { spec } = resource;
  const bucket = componentFile('objstorage-config', spec.objectStorageConfigFile, spec.objectStorageConfig);
  const tracing = componentFile('tracing-config', spec.tracingConfigFile, spec.tracingConfig);
  const indexCache = componentFile('index-cache-config', undefined, spec.indexCacheConfig);
  const web = componentWeb(resource, webConfig, context);
  const mounted = together(bucket.mounted, tracing.mounted, indexCache.mounted, web.mounted);
  const files = { bucket: bucket.path, tracing: tracing.path, indexCache: indexCache.path, web: web.path };
  const mounts = [...mounted.mounts, { name: storage.name, mountPath: THANOS_COMPONENT.storageDir }];
  const own = serverContainer(workload, shard, files, [...mounts, ...(spec.volumeMounts ?? [])]);
  return instancePodTemplate(workload, {
    selector,
    containers: mergeContainers([own], spec.containers),
    initContainers: mergeContainers([], spec.initContainers),
    volumes: [...mounted.volumes, ...storage.volumes, ...(spec.volumes ?? [])],
    // It has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
  });
}

function serverContainer(
  { resource, context, webConfig, platform = DEFAULT_PLATFORM }: BucketWorkload,
  shard: number,
  files: BucketFiles,
  mounts: Parameters<typeof container>[0]['mounts'],
): Named {
  const { kind, spec } = resource;
  const { name, command, rows, ports } = COMMANDS[kind];
  const managed = admitted([...commonRows(spec, files), ...rows(spec, shard, files)], context);
  return container({
    name,
    image: imageOf(spec, platform.baseImages.Thanos, versionTag(spec, 'Thanos')),
    imagePullPolicy: spec.imagePullPolicy,
    args: [command, ...containerArgs(managed, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context)],
    ports: [...ports, tcpPort(componentPort(spec), THANOS.httpPort)],
    mounts,
    probes: componentProbes(spec, webConfig),
    resources: withMemory(spec.resources),
  });
}
