/** The DaemonSet around a pod. */

import type { InstanceKind } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import type { Values } from '../base/values';
import { workloadMetadata } from '../pod/metadata';
import type { Labels } from '../pod/pod';
import type { PodLevelSpec } from '../pod/spec';
import { minReadySeconds } from './statefulset';

export interface DaemonSetParts {
  readonly resource: Resource<PodLevelSpec, InstanceKind>;
  readonly name: string;
  readonly selector: Labels;
  readonly labels: Labels;
  readonly template: Values;
}

export function daemonSet({ resource, name, selector, labels, template }: DaemonSetParts): Manifest {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: workloadMetadata(resource, name, labels, selector),
    spec: { ...minReadySeconds(resource.spec), selector: { matchLabels: selector }, template },
  };
}
