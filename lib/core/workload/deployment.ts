/** The Deployment around a pod that keeps nothing, and the budget of its pods. */

import { type InstanceKind, LABEL } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import type { Values } from '../base/values';
import { optional } from '../pod/container';
import { workloadMetadata } from '../pod/metadata';
import type { Labels } from '../pod/pod';
import type { PodLevelSpec } from '../pod/spec';
import { disruptionBudget } from './disruption-budget';
import { minReadySeconds } from './statefulset';

export interface DeploymentParts {
  readonly resource: Resource<PodLevelSpec, InstanceKind>;
  readonly name: string;
  readonly replicas: number | undefined;
  readonly selector: Labels;
  readonly template: Values;
}

export function deploymentWithBudget(parts: DeploymentParts, podDisruptionBudget: boolean): Manifest[] {
  const { resource, name, replicas = 1, selector } = parts;
  return [deployment(parts), ...(podDisruptionBudget ? disruptionBudget(resource, name, replicas, selector) : [])];
}

function deployment({ resource, name, replicas, selector, template }: DeploymentParts): Manifest {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: workloadMetadata(resource, name, {}, selector),
    spec: {
      ...optional({ replicas }),
      ...minReadySeconds(resource.spec),
      selector: { matchLabels: selector },
      template,
    },
  };
}

/** Replicas that need nothing of a node go to different ones, as far as there are any. */
export function spreadOverNodes(selector: Labels): Values {
  const podAffinityTerm = { topologyKey: LABEL.hostname, labelSelector: { matchLabels: selector } };
  return { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm }] } };
}
