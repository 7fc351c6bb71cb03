/** Objects that pass through and are one object in a cluster: which of them is meant, nobody can say. */

import { DEFAULT_NAMESPACE, type Finding, groupBy, type InputPolicy } from '../../core';
import { groupOf, nameOf, refOfObject, saidNamespace } from './contents';
import type { InputObject } from './objects';

export interface Duplicate {
  readonly object: InputObject;
  readonly finding: Finding;
}

/**
 * Those that are there already, each with an error. Where such are left out, the first stays: with neither, who writes one could
 * have any other taken out of a cluster.
 */
export function duplicatesAmong(
  objects: readonly InputObject[],
  { leavesOut }: InputPolicy,
  namespace = DEFAULT_NAMESPACE,
): Duplicate[] {
  const groups = groupBy(objects, ({ object }) =>
    [groupOf(object.apiVersion), object.kind, saidNamespace(object) ?? namespace, nameOf(object)].join('\u0000'),
  );
  return [...groups.values()].flatMap((group: readonly InputObject[]) => {
    if (!isRepeated(group)) return [];
    const [first, ...others] = group;
    const repeated = leavesOut ? others : [first];
    return repeated.map((object) => ({ object, finding: duplicate(object, group) }));
  });
}

type Group = readonly [InputObject, ...InputObject[]];

/** What the API server names, it names anew each time. */
function isRepeated(group: readonly InputObject[]): group is Group {
  return group.length > 1 && nameOf(group[0]!.object) !== '';
}

const LISTED = 10;

function duplicate(each: InputObject, group: Group): Finding {
  const { kind } = each.object;
  // Of many copies, none lists all.
  const others = group.slice(0, LISTED + 1).filter((other) => other !== each);
  const shown = others.slice(0, LISTED).map(({ origin }) => origin);
  const more = group.length - 1 - shown.length;
  const places = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
  return {
    code: 'duplicate-object',
    severity: 'error',
    object: refOfObject(each),
    path: 'metadata.name',
    message: `${group.length} objects of kind ${kind} have this namespace and name`,
    given: nameOf(each.object),
    allowed: 'one',
    hint: `Remove all but one; the others are at ${places}`,
  };
}
