/** What the API server would refuse of a pod, and the operator's API lets through. */

import type { BuildContext } from '../base/context';
import { dataVolumeName, type InstanceKind } from '../base/conventions';
import type { Resource } from '../base/resource';
import { nonEmpty } from '../base/values';
import { isLabelKey, isLabelValue } from '../languages/kubernetes-selectors';
import { quantity } from '../languages/quantity';
import { containerPath } from './container-names';
import type { Volume } from './mounts';
import type { Named, PodLevelSpec, VolumeMount } from './spec';

interface Pod {
  readonly resource: Resource<PodLevelSpec, InstanceKind>;
  readonly volumes: readonly Volume[];
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
}

type Amounts = Readonly<Record<string, string | number>>;

export function checkPod({ resource, volumes, containers, initContainers }: Pod, context: BuildContext): void {
  const { spec, metadata, kind } = resource;
  const claim = nonEmpty(spec.storage?.volumeClaimTemplate?.metadata?.name) ?? dataVolumeName(kind, metadata.name);
  const mountable = [...new Set([...volumes.map(({ name }) => name), claim])];
  for (const container of [...initContainers, ...containers]) {
    const at = writtenAt(container.name, spec);
    checkMounts(container, mountable, context, `${at}.volumeMounts`);
    checkAmounts(container, context, `${at}.resources`);
  }
  checkTolerations(spec.tolerations ?? [], context);
  checkNodeSelector(spec.nodeSelector ?? {}, context);
}

/** Where a user says something of a container: what is said of the server itself has fields of its own. */
function writtenAt(name: string, { containers = [], initContainers = [] }: PodLevelSpec): string {
  const holds = (list: readonly Named[] | null) => list?.some((container) => container.name === name) === true;
  if (holds(containers as readonly Named[])) return containerPath('spec.containers', name);
  if (holds(initContainers as readonly Named[])) return containerPath('spec.initContainers', name);
  return 'spec';
}

function checkMounts(container: Named, mountable: readonly string[], context: BuildContext, at: string): void {
  const mounts = (container['volumeMounts'] ?? []) as readonly VolumeMount[];
  for (const { name } of mounts.filter((mount) => !mountable.includes(mount.name))) {
    context.error(at, {
      code: 'undefined-name',
      message: `container \`${container.name}\` mounts a volume that the pod does not have`,
      given: name,
      allowed: mountable.join(', '),
      hint: 'Correct the name, or define it in `spec.volumes`',
    });
  }
}

function checkAmounts({ name, resources }: Named, context: BuildContext, at: string): void {
  const { requests = {}, limits = {} } = (resources ?? {}) as {
    readonly requests?: Amounts;
    readonly limits?: Amounts;
  };
  for (const [what, limit] of Object.entries(limits)) {
    if ((quantity(requests[what]) ?? 0) <= (quantity(limit) ?? Number.POSITIVE_INFINITY)) continue;
    context.error(at, {
      code: 'invalid-value',
      message: `container \`${name}\` requests more ${what} than its limit`,
      given: String(requests[what]),
      allowed: `at most ${limit}`,
      hint: 'Raise the limit, or lower the request',
    });
  }
}

const TOLERATION: Readonly<Record<string, readonly string[]>> = {
  operator: ['Equal', 'Exists', 'Lt', 'Gt', ''],
  effect: ['NoSchedule', 'PreferNoSchedule', 'NoExecute', ''],
};

function checkTolerations(tolerations: readonly object[], context: BuildContext): void {
  for (const [i, toleration] of tolerations.entries()) {
    for (const [field, allowed] of Object.entries(TOLERATION)) {
      const given = (toleration as Readonly<Record<string, string | undefined>>)[field] ?? '';
      if (allowed.includes(given)) continue;
      context.error(`spec.tolerations[${i}].${field}`, {
        code: 'invalid-value',
        message: 'the value is not one of those that exist',
        given: JSON.stringify(given),
        allowed: `one of ${allowed.slice(0, -1).join(', ')}`,
        hint: 'Choose one of them',
      });
    }
  }
}

function checkNodeSelector(labels: Readonly<Record<string, string>>, context: BuildContext): void {
  for (const [key, value] of Object.entries(labels)) {
    if (isLabelKey(key) && isLabelValue(value)) continue;
    context.error('spec.nodeSelector', {
      code: 'invalid-value',
      message: 'no node can have this label',
      given: `${key}: ${value}`,
      allowed: 'a key and a value as Kubernetes has them for labels',
      hint: 'Correct it',
    });
  }
}
