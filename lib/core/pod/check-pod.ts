/** What the API server would refuse of a pod, and the operator's API lets through. */

import type { BuildContext } from '../base/context';
import { dataVolumeName, type InstanceKind } from '../base/conventions';
import type { Resource } from '../base/resource';
import type { Labels } from '../base/selector';
import { nonEmpty } from '../base/values';
import { quantity } from '../languages/quantity';
import { checkScheduling, checkWord } from './check-scheduling';
import { containerPath } from './container-names';
import { checkAmount, checkArguments, checkContainerUser, checkUser, checkVolumeOwner } from './doubtful-pod';
import { checkImageReference } from './image-reference';
import type { Volume } from './mounts';
import type { Named, PodLevelSpec, VolumeMount } from './spec';

interface Pod {
  readonly resource: Resource<PodLevelSpec, InstanceKind>;
  readonly volumes: readonly Volume[];
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
  /** Those of the pods. */
  readonly labels: Labels;
}

type Amounts = Readonly<Record<string, string | number>>;

export function checkPod({ resource, volumes, containers, initContainers, labels }: Pod, context: BuildContext): void {
  const { spec, metadata, kind } = resource;
  const claim = nonEmpty(spec.storage?.volumeClaimTemplate?.metadata?.name) ?? dataVolumeName(kind, metadata.name);
  const mountable = [...new Set([...volumes.map(({ name }) => name), claim])];
  const given = [...(spec.initContainers ?? []), ...(spec.containers ?? [])];
  for (const container of [...initContainers, ...containers]) {
    const at = writtenAt(container.name, spec);
    checkMounts(container, mountable, context, `${at}.volumeMounts`);
    checkAmounts(container, context, `${at}.resources`);
    checkWord(container['imagePullPolicy'] as string | undefined, PULL_POLICIES, context, `${at}.imagePullPolicy`);
    checkArguments(container, given, context, at);
    checkContainerUser(container, context, at, spec.securityContext);
  }
  warnOfUnmountedVolumes(spec, [...initContainers, ...containers], context);
  checkImages('spec.containers', spec.containers, context);
  checkImages('spec.initContainers', spec.initContainers, context);
  checkUser(spec.securityContext ?? {}, context, 'spec');
  checkVolumeOwner(spec, context);
  checkScheduling(spec, labels, context);
}

/** Of the user's own containers; what comes from fields of a server is looked at with them. */
function checkImages(
  field: 'spec.containers' | 'spec.initContainers',
  given: readonly Named[] | null | undefined,
  context: BuildContext,
): void {
  for (const { name, image } of given ?? []) {
    if (typeof image !== 'string' || image === '') continue;
    checkImageReference(image, { at: `${containerPath(field, name)}.image` }, context);
  }
}

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

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

/** A volume of the user's own that no container has. */
function warnOfUnmountedVolumes(
  { volumes = [] }: PodLevelSpec,
  containers: readonly Named[],
  context: BuildContext,
): void {
  if (volumes.length === 0) return;
  const used = new Set(
    containers.flatMap(({ volumeMounts, volumeDevices }) =>
      [volumeMounts ?? [], volumeDevices ?? []].flatMap((list) => (list as readonly Named[]).map(({ name }) => name)),
    ),
  );
  for (const [i, { name }] of (volumes as readonly Named[]).entries()) {
    if (used.has(name)) continue;
    context.warning(`spec.volumes[${i}]`, {
      code: 'not-mounted',
      message: 'no container mounts this volume',
      given: name,
      hint: `Add \`volumeMounts: [{ name: ${name}, mountPath: /PATH }]\` to the spec, for the server, or to one of its \`containers\`; or remove it`,
    });
  }
}

function checkAmounts({ name, resources }: Named, context: BuildContext, at: string): void {
  const { requests = {}, limits = {} } = (resources ?? {}) as {
    readonly requests?: Amounts;
    readonly limits?: Amounts;
  };
  for (const [field, amounts] of Object.entries({ requests, limits })) {
    for (const [what, amount] of Object.entries(amounts)) checkAmount(what, amount, context, `${at}.${field}.${what}`);
  }
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
