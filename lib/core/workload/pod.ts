/** What the pods of all servers have in common: the StatefulSet around them, and the fields that are handed through. */

import type { InstanceKind } from '../conventions';
import type { Manifest, Resource } from '../model/resource';
import { workloadMetadata } from './metadata';
import { podSecurity } from './security';
import type { Named, Opaque, PodLevelSpec } from './spec';
import type { Storage } from './storage';

type Labels = Readonly<Record<string, string>>;

export interface WorkloadParts {
  readonly resource: Resource<PodLevelSpec, InstanceKind>;
  readonly name: string;
  readonly serviceName: string;
  readonly replicas: number;
  /** Immutable in a cluster: the operator's, and never anything of ours. */
  readonly selector: Labels;
  /** Of the workload besides its selector's. */
  readonly labels?: Labels;
  readonly podLabels: Labels;
  /** The container that kubectl means when none is named. */
  readonly mainContainer: string;
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
  readonly volumes: readonly Opaque[];
  readonly storage: Storage;
  readonly serviceAccountName: string;
  /** Fields of the pod that not every server has; they win. */
  readonly pod?: Opaque;
  readonly terminationGracePeriodSeconds: number;
}

export function statefulSet(parts: WorkloadParts): Manifest {
  const { resource, name, selector, storage } = parts;
  const { spec } = resource;
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: workloadMetadata(resource, name, parts.labels ?? {}, selector),
    spec: {
      serviceName: parts.serviceName,
      replicas: parts.replicas,
      podManagementPolicy: spec.podManagementPolicy ?? 'Parallel',
      updateStrategy: updateStrategy(spec),
      ...(spec.minReadySeconds === undefined || spec.minReadySeconds === 0
        ? {}
        : { minReadySeconds: spec.minReadySeconds }),
      selector: { matchLabels: selector },
      ...optional({ persistentVolumeClaimRetentionPolicy: spec.persistentVolumeClaimRetentionPolicy }),
      template: { metadata: podMetadata(parts), spec: podSpec(parts) },
      ...optional({ volumeClaimTemplates: storage.volumeClaimTemplates }),
    },
  };
}

function podMetadata({ resource, podLabels, mainContainer, selector }: WorkloadParts): Opaque {
  const { labels, annotations } = resource.spec.podMetadata ?? {};
  return {
    labels: { ...podLabels, ...labels, ...selector },
    annotations: { 'kubectl.kubernetes.io/default-container': mainContainer, ...annotations },
  };
}

function podSpec(parts: WorkloadParts): Opaque {
  const { spec } = parts.resource;
  return {
    ...optional({
      nodeSelector: spec.nodeSelector,
      schedulerName: spec.schedulerName,
      priorityClassName: spec.priorityClassName,
      tolerations: spec.tolerations,
      affinity: spec.affinity,
      topologySpreadConstraints: spec.topologySpreadConstraints,
      hostAliases: spec.hostAliases,
      hostNetwork: spec.hostNetwork,
      hostUsers: spec.hostUsers,
      enableServiceLinks: spec.enableServiceLinks,
      imagePullSecrets: spec.imagePullSecrets,
      dnsPolicy: spec.dnsPolicy ?? (spec.hostNetwork === true ? 'ClusterFirstWithHostNet' : undefined),
      dnsConfig: spec.dnsConfig,
      automountServiceAccountToken: spec.automountServiceAccountToken,
    }),
    serviceAccountName: parts.serviceAccountName,
    securityContext: podSecurity(spec.securityContext),
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? parts.terminationGracePeriodSeconds,
    initContainers: parts.initContainers,
    containers: parts.containers,
    volumes: [...parts.volumes, ...parts.storage.volumes, ...(spec.volumes ?? [])],
    ...parts.pod,
  };
}

function updateStrategy({ updateStrategy: given }: PodLevelSpec): Opaque {
  if (given === undefined) return { type: 'RollingUpdate' };
  return optional({ type: given.type, rollingUpdate: given.rollingUpdate });
}

/** The fields that have a value; empty lists count as none. */
export function optional(fields: Opaque): Opaque {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
