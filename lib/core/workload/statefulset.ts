/** The StatefulSet around a pod, and the budget of its pods. */

import type { InstanceKind } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import type { Values } from '../base/values';
import { optional } from '../pod/container';
import { workloadMetadata } from '../pod/metadata';
import type { Labels } from '../pod/pod';
import type { PodLevelSpec } from '../pod/spec';
import { disruptionBudget } from './disruption-budget';

export interface StatefulSetParts {
  readonly resource: Resource<PodLevelSpec, InstanceKind>;
  readonly name: string;
  readonly serviceName: string;
  readonly replicas: number | undefined;
  readonly selector: Labels;
  /** Of the workload besides its selector's. */
  readonly labels?: Labels;
  readonly template: Values;
  readonly volumeClaimTemplates: readonly Values[];
}

export function statefulSetWithBudget(parts: StatefulSetParts, podDisruptionBudget: boolean): Manifest[] {
  const { resource, name, replicas = 1, selector } = parts;
  return [statefulSet(parts), ...(podDisruptionBudget ? disruptionBudget(resource, name, replicas, selector) : [])];
}

function statefulSet(parts: StatefulSetParts): Manifest {
  const { resource, name, serviceName, replicas, selector, labels = {}, template, volumeClaimTemplates } = parts;
  const { spec } = resource;
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: workloadMetadata(resource, name, labels, selector),
    spec: {
      serviceName,
      ...optional({ replicas }),
      // One pod that never becomes ready must not keep the others from being repaired.
      podManagementPolicy: spec.podManagementPolicy ?? 'Parallel',
      updateStrategy: optional({
        type: spec.updateStrategy === undefined ? 'RollingUpdate' : spec.updateStrategy.type,
        rollingUpdate: spec.updateStrategy?.rollingUpdate,
      }),
      ...minReadySeconds(spec),
      selector: { matchLabels: selector },
      ...optional({ persistentVolumeClaimRetentionPolicy: spec.persistentVolumeClaimRetentionPolicy }),
      template,
      ...optional({ volumeClaimTemplates }),
    },
  };
}

/** Zero is the default of Kubernetes. */
export function minReadySeconds({ minReadySeconds: seconds = 0 }: PodLevelSpec): Values {
  return seconds === 0 ? {} : { minReadySeconds: seconds };
}
