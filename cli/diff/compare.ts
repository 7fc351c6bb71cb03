/** What the change from one side to the other means, instance by instance. */

import { changedPaths, type Effect, isCompared, isManaged, type Manifest, type Plan, planOf } from '../../lib/core';
import { groupOf } from '../../lib/shared/input/contents';
import { ownersOf } from '../../lib/shared/input/made';
import { changedFields, changesBetween, meaningsOf, type PartChange } from './meaning';
import type { Side } from './sides';
import { untakenChanges } from './untaken';

export interface InstanceDifference {
  /** `namespace/prometheus-<name>`. */
  readonly name: string;
  readonly effect: Effect;
  readonly parts: readonly PartChange[];
  /** What changes in what the instance itself says, where pods do not stay as they are. */
  readonly own: readonly string[];
  readonly objects: Plan['instances'][number]['objects'];
}

export interface Difference {
  readonly instances: readonly InstanceDifference[];
  /** Custom resources that no instance takes. */
  readonly untaken: readonly PartChange[];
  /** Objects of others: `added Kind namespace/name`. */
  readonly others: readonly string[];
  readonly refresh: readonly string[];
}

export function differenceOf(old: Side, now: Side): Difference {
  return differenceOfSides(takenOver(old, now), takenOver(now, old));
}

/** What the operator made of an instance is what the other side says of it, without our labels: it is there, and not created. */
function takenOver(side: Side, other: Side): Side {
  const ours = new Map(other.own.map((manifest) => [nameOf(manifest), manifest.metadata.labels]));
  const manifests = side.manifests.map((manifest) => {
    const labels = isManaged(manifest) ? undefined : ours.get(nameOf(manifest));
    if (labels === undefined || !isMadeByOperator(manifest)) return manifest;
    return { ...manifest, metadata: { ...manifest.metadata, labels: { ...manifest.metadata.labels, ...labels } } };
  });
  return { ...side, manifests };
}

function isMadeByOperator({ metadata }: Manifest): boolean {
  return ownersOf({ metadata }).length > 0;
}

function differenceOfSides(before: Side, after: Side): Difference {
  const [old, now] = [before.inputs, after.inputs];
  const { instances, ...difference } = differenceOfManifests(before, after);
  return {
    ...difference,
    instances: instances.map((instance) => ({ ...instance, own: ownChanges(instance, before, after) })),
    untaken: old === undefined || now === undefined ? [] : untakenChanges(old, now),
  };
}

interface ManifestDifference extends Pick<Difference, 'others' | 'refresh'> {
  readonly instances: readonly Omit<InstanceDifference, 'own'>[];
}

const OF_PODS: readonly Effect[] = ['restart', 'refused'];

/** A field of a pod says less to who has written another. */
function ownChanges(
  { name, effect }: Pick<InstanceDifference, 'name' | 'effect'>,
  before: Side,
  after: Side,
): string[] {
  const [old, now] = [before.declared?.get(name), after.declared?.get(name)];
  return old === undefined || now === undefined || !OF_PODS.includes(effect) ? [] : changedFields(old, now);
}

function differenceOfManifests(before: Side, after: Side): ManifestDifference {
  const plan = planOf(before.manifests, after.manifests);
  const [old, now] = [before, after].map(({ manifests }) => meaningsOf(manifests.filter(isManaged)));
  const instances = plan.instances.map(({ namespace, instance, effect, objects }) => {
    const name = `${namespace}/${instance}`;
    const foreign = changesBetween(before.foreign?.get(name), after.foreign?.get(name), changedPaths);
    return {
      name: instance === '' ? `${namespace}/(shared by instances)` : name,
      // What its pods mount changes, and they do not.
      effect: foreign.length > 0 && effect === 'nothing' ? 'reload' : effect,
      parts: [...changesBetween(old?.get(name), now?.get(name)), ...foreign],
      objects: objects.filter((object) => object.effect !== 'nothing'),
    };
  });
  return {
    instances: instances.filter(({ effect, parts }) => effect !== 'nothing' || parts.length > 0),
    others: otherChanges(before, after),
    refresh: plan.refresh,
  };
}

export function isDifferent({ instances, untaken, others }: Difference): boolean {
  return [instances, untaken, others].some(({ length }) => length > 0);
}

function otherChanges(before: Side, after: Side): string[] {
  const [old, now] = [byName(others(before)), byName(others(after))];
  // That these change comes of what their instances say.
  const own = new Set([...before.own, ...after.own].map(nameOf));
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => !own.has(name));
  return names.sort().flatMap((name) => {
    if (!old.has(name)) return isManaged(now.get(name)!) ? [] : [`added ${name}`];
    if (!now.has(name)) return isManaged(old.get(name)!) ? [] : [`removed ${name}`];
    const paths = changedPaths(old.get(name), now.get(name));
    // The values of a Secret are nobody's to see, and nor are they here.
    return paths.length === 0 ? [] : [`changed ${name}: ${paths.join(', ')}`];
  });
}

/** Anybody may write our label: what no instance is known to become is looked at here, if the plan does not. */
function others({ manifests }: Side): readonly Manifest[] {
  return manifests.filter((each) => !isManaged(each) || !isCompared(each.kind));
}

function byName(manifests: readonly Manifest[]): Map<string, Manifest> {
  return new Map(manifests.map((manifest) => [nameOf(manifest), manifest]));
}

function nameOf({ apiVersion, kind, metadata }: Manifest): string {
  const { namespace, name = '(no name)' } = metadata ?? {};
  const group = groupOf(apiVersion);
  return `${kind}${group === '' ? '' : `.${group}`} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
