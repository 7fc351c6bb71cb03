/** What the change from one side to the other means, instance by instance. */

import { changedPaths, type Effect, isManaged, type Manifest, type Plan, planOf } from '../../lib/core';
import { groupOf } from '../../lib/shared/input/contents';
import { changesBetween, meaningsOf, type PartChange } from './meaning';

export interface InstanceDifference {
  /** `namespace/prometheus-<name>`. */
  readonly name: string;
  readonly effect: Effect;
  readonly parts: readonly PartChange[];
  readonly objects: Plan['instances'][number]['objects'];
}

export interface Difference {
  readonly instances: readonly InstanceDifference[];
  /** Objects of others: `added Kind namespace/name`. */
  readonly others: readonly string[];
  readonly refresh: readonly string[];
}

export function differenceOf(before: readonly Manifest[], after: readonly Manifest[]): Difference {
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

export function isDifferent({ instances, others }: Difference): boolean {
  return instances.length > 0 || others.length > 0;
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
