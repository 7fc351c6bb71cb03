/** Objects that the operator has made, which a cluster holds beside what they were made of. */

import { isRecord } from '../../core';
import { nameOf, saidNamespace } from './contents';
import { type InputObject, isCustomResource, isInstance, type KubernetesObject } from './objects';

/**
 * What the operator has made of an instance of the input: what a cluster has is asked for as a whole, and what the instance becomes
 * takes the place of these.
 */
export function madeFor(objects: readonly InputObject[], namespace = ''): readonly InputObject[] {
  const nameIn = (object: KubernetesObject) => saidNamespace(object) ?? namespace;
  const instances = new Set(
    objects
      .filter(({ object }) => isInstance(object))
      .map(({ object }) => `${object.kind} ${nameIn(object)}/${nameOf(object)}`),
  );
  if (instances.size === 0) return [];
  return objects.filter(({ object }) => {
    if (isCustomResource(object)) return false;
    return ownersOf(object).some(({ kind, name }) => instances.has(`${kind} ${nameIn(object)}/${name}`));
  });
}

/** Of the operator's kinds. */
export function ownersOf({
  metadata,
}: Pick<KubernetesObject, 'metadata'>): readonly Readonly<Record<string, unknown>>[] {
  const { ownerReferences } = isRecord(metadata) ? metadata : {};
  if (!Array.isArray(ownerReferences)) return [];
  return ownerReferences
    .filter(isRecord)
    .filter(({ apiVersion, kind }) => isCustomResource({ apiVersion: String(apiVersion), kind: String(kind) }));
}
