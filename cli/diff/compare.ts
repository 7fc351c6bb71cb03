/** What the change from one side to the other means, instance by instance. */

import { changedPaths, type Effect, isManaged, type Manifest, type Plan, planOf } from '../../lib/core';
import { groupOf } from '../../lib/shared/input/contents';
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

export function differenceOf(before: Side, after: Side): Difference {
  const [old, now] = [before.inputs, after.inputs];
  const { instances, ...difference } = differenceOfManifests(before.manifests, after.manifests);
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

function differenceOfManifests(before: readonly Manifest[], after: readonly Manifest[]): ManifestDifference {
  const plan = planOf(before, after);
  const [old, now] = [meaningsOf(before.filter(isManaged)), meaningsOf(after.filter(isManaged))];
  const instances = plan.instances.map(({ namespace, instance, effect, objects }) => {
    const name = `${namespace}/${instance}`;
    return {
      name: instance === '' ? `${namespace}/(shared by instances)` : name,
      effect,
      parts: changesBetween(old.get(name), now.get(name)),
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

function otherChanges(before: readonly Manifest[], after: readonly Manifest[]): string[] {
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    if (!old.has(name)) return [`added ${name}`];
    if (!now.has(name)) return [`removed ${name}`];
    const paths = changedPaths(old.get(name), now.get(name));
    // The values of a Secret are nobody's to see, and nor are they here.
    return paths.length === 0 ? [] : [`changed ${name}: ${paths.join(', ')}`];
  });
}

function byName(manifests: readonly Manifest[]): Map<string, Manifest> {
  const others = manifests.filter((manifest) => !isManaged(manifest));
  return new Map(
    others.map((manifest) => {
      const { apiVersion, kind, metadata } = manifest;
      const { namespace, name = '(no name)' } = metadata ?? {};
      const group = groupOf(apiVersion);
      const where = namespace === undefined ? '' : `${namespace}/`;
      return [`${kind}${group === '' ? '' : `.${group}`} ${where}${name}`, manifest];
    }),
  );
}
