/** A Secret, ConfigMap or ServiceAccount that the app does not have, where it has one of nearly the same name. */

import type { App } from '../base/app';
import { groupBy } from '../base/collections';
import type { BuildContext } from '../base/context';
import { USER_ANNOTATION } from '../base/conventions';
import { isSlip } from '../languages/slip';

export type NamedKind = 'Secret' | 'ConfigMap' | 'ServiceAccount';

/** What one namespace has of a kind, and how many names of it may still be compared. */
interface Names {
  readonly all: ReadonlySet<string>;
  left: number;
}

/** Names by kind and namespace, read once for an app, and only where something refers to what it does not have. */
const known = new WeakMap<object, Readonly<Record<NamedKind, ReadonlyMap<string, Names>>>>();

/** A thousand references to what is not there, among two hundred names: more are not compared. */
const MOST_COMPARED = 200_000;

export function nearName(
  { dataOf, objectsOf }: Pick<App, 'dataOf' | 'objectsOf'>,
  source: NamedKind,
  namespace: string,
  name: string,
): string | undefined {
  if (name === '' || objectsOf === undefined) return undefined;
  if (source !== 'ServiceAccount' && dataOf?.(source, namespace, name) !== undefined) return undefined;
  let names = known.get(objectsOf);
  if (names === undefined) {
    const read = (kind: NamedKind) => namesOf(objectsOf, kind);
    names = { Secret: read('Secret'), ConfigMap: read('ConfigMap'), ServiceAccount: read('ServiceAccount') };
    known.set(objectsOf, names);
  }
  const others = names[source].get(namespace);
  if (others === undefined || others.all.has(name)) return undefined;
  others.left -= others.all.size;
  if (others.left < 0) return undefined;
  for (const each of others.all) if (isSlip(name, each, SHORTEST)) return each;
  return undefined;
}

/** Names of Secrets are longer than words that two objects differ by. */
const SHORTEST = 4;

function namesOf(objectsOf: NonNullable<App['objectsOf']>, source: NamedKind): ReadonlyMap<string, Names> {
  const byNamespace = groupBy(objectsOf('core', source), ({ metadata }) => metadata.namespace ?? '');
  const named = (objects: readonly Named[]) => ({ all: new Set(objects.map(nameOf).sort()), left: MOST_COMPARED });
  return new Map([...byNamespace].map(([namespace, objects]) => [namespace, named(objects)]));
}

interface Named {
  readonly metadata: { readonly name: string };
}

function nameOf({ metadata: { name } }: Named): string {
  return name;
}

export function warnOfNearName(
  source: NamedKind,
  name: string,
  near: string | undefined,
  context: Pick<BuildContext, 'warning'>,
  at: string,
): void {
  if (near === undefined) return;
  context.warning(at, {
    code: 'unknown-object',
    message: `the app has no ${source} of this name in the namespace, and has one of nearly the same name`,
    given: name,
    allowed: near,
    hint: `Did you mean \`${near}\`? If somebody else makes \`${name}\`, annotate: \`${USER_ANNOTATION.severity}: unknown-object=ignored, REASON\``,
  });
}
