/** Objects that pass through and are one object in a cluster: which of them is meant, nobody can say. */

import { DEFAULT_NAMESPACE, type Finding, groupBy } from '../../core';
import { groupOf, nameOf, saidNamespace } from './contents';
import type { InputObject } from './objects';

export function duplicatesAmong(objects: readonly InputObject[], namespace = DEFAULT_NAMESPACE): Finding[] {
  const groups = groupBy(objects, ({ object }) =>
    [groupOf(object.apiVersion), object.kind, saidNamespace(object) ?? namespace, nameOf(object)].join('\u0000'),
  );
  return [...groups.values()].flatMap((group: readonly InputObject[]) => (isRepeated(group) ? duplicate(group) : []));
}

type Group = readonly [InputObject, ...InputObject[]];

/** What the API server names, it names anew each time. */
function isRepeated(group: readonly InputObject[]): group is Group {
  return group.length > 1 && nameOf(group[0]!.object) !== '';
}

function duplicate([first, ...others]: Group): Finding {
  const namespace = saidNamespace(first.object);
  const { kind } = first.object;
  return {
    code: 'duplicate-object',
    severity: 'error',
    object: {
      kind,
      name: nameOf(first.object),
      origin: first.origin,
      ...(namespace === undefined ? {} : { namespace }),
    },
    path: 'metadata.name',
    message: `${others.length + 1} objects of kind ${kind} have this namespace and name`,
    given: nameOf(first.object),
    allowed: 'one',
    hint: `Remove all but one; the others are at ${others.map(({ origin }) => origin).join(', ')}`,
  };
}
