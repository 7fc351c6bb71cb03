/** What the sidecar of an instance has room for in its memory, by what is emitted. Past that it ends, and loads nothing for all. */

import type { InstanceDeclaration } from '../base/app';
import { smallest } from '../base/collections';
import { ALERTMANAGER, CONFIG_RELOADER, PROMETHEUS, WATCHING_RELOADER } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Manifest, refOf } from '../base/resource';
import { textLength } from '../emit/config-object';
import { quantity } from '../languages/quantity';
import type { Room } from './room';

const MIB = 2 ** 20;
/** Of prometheus-config-reloader: what it takes by itself, and for each byte of a text, while it unpacks and writes that. */
const MOUNTED = { itself: 20 * MIB, perByte: 10 };
/** Of the watching sidecar, whose flags bound what it takes whatever its container may have. */
const WATCHING = { text: 8 * MIB, objects: 3_000 };

/** The rooms of the sidecar that an instance's objects ask for. */
export function sidecarRooms(manifests: readonly Manifest[], { settings }: InstanceDeclaration): readonly Room[] {
  const watches = settings.reloader.mode === 'watching';
  const limit = memoryLimit(manifests);
  const unpacked =
    limit === undefined ? Number.POSITIVE_INFINITY : Math.floor((limit - MOUNTED.itself) / MOUNTED.perByte);
  const text = {
    id: 'text of the configuration',
    sizeIn: lengthOfConfigs,
    most: watches ? WATCHING.text : Math.max(unpacked, 0),
    unit: 'bytes',
    where: 'the memory of the sidecar, which unpacks the configuration',
    hint: watches ? SPREAD : `${SPREAD}, or give the sidecar more memory: \`reloader: { resources: … }\``,
  } as const;
  const objects = {
    id: 'objects that are referred to',
    sizeIn: watchedObjects,
    most: WATCHING.objects,
    unit: 'objects',
    where: 'the memory of the sidecar, which looks at every Secret and ConfigMap that is referred to',
    hint: 'Keep more keys in fewer Secrets, or have several instances that each select a part',
  } as const;
  return watches ? [text, objects] : [text];
}

const SPREAD =
  'Make it smaller, spread a Prometheus over more objects (`scrapeConfigSlots`), or have several instances that each select a part';

/** Says where the sidecar cannot do what it is for. */
export function warnOfSidecarMemory(
  manifests: readonly Manifest[],
  declaration: InstanceDeclaration,
  findings: Findings,
): void {
  for (const { sizeIn, most, unit, where, hint } of sidecarRooms(manifests, declaration)) {
    const size = sizeIn(manifests);
    if (size <= most) continue;
    findings.warning(refOf(declaration.resource), 'reloader', {
      code: 'sidecar-memory',
      message: `this does not fit into ${where}: it ends, and nothing is loaded any longer`,
      given: `${size} ${unit}`,
      allowed: `about ${most} ${unit}`,
      hint,
    });
  }
}

/** Only what is packed can be long. */
function lengthOfConfigs(manifests: readonly Manifest[]): number {
  const keys = [PROMETHEUS.configFile, ALERTMANAGER.configFile];
  return manifests.reduce((sum, manifest) => sum + keys.reduce((all, key) => all + textLength(manifest, key), 0), 0);
}

interface Rules {
  readonly rules?: readonly { readonly resourceNames?: readonly string[] }[];
}

/** The rights of the sidecar name each object that it looks at. */
function watchedObjects(manifests: readonly Manifest[]): number {
  const roles = manifests.filter(
    ({ kind, metadata }) => kind === 'Role' && metadata.name.includes(WATCHING_RELOADER.suffix),
  );
  const rules = roles.flatMap((role) => (role as Rules).rules ?? []);
  return rules.reduce((sum, { resourceNames = [] }) => sum + resourceNames.length, 0);
}

interface Workload {
  readonly spec?: { readonly template?: { readonly spec?: Containers } };
}

interface Containers {
  readonly initContainers?: readonly Sidecar[];
  readonly containers?: readonly Sidecar[];
}

interface Sidecar {
  readonly name: string;
  readonly resources?: { readonly limits?: { readonly memory?: string | number } };
}

/** The least that any of the two containers may have, as it is written: the spec may change it. */
function memoryLimit(manifests: readonly Manifest[]): number | undefined {
  const pods = manifests.map((manifest) => (manifest as Workload).spec?.template?.spec ?? {});
  const containers = pods.flatMap(({ initContainers = [], containers = [] }) => [...initContainers, ...containers]);
  const limits = containers
    .filter(({ name }) => name === CONFIG_RELOADER.name || name === CONFIG_RELOADER.initName)
    .map(({ resources }) => quantity(resources?.limits?.memory))
    .filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : smallest(limits);
}
