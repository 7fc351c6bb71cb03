/** A Secret or ConfigMap that the app does not have, where it has one of nearly the same name. */

import type { App } from '../base/app';
import { groupBy } from '../base/collections';
import type { BuildContext } from '../base/context';
import { USER_ANNOTATION } from '../base/conventions';
import { isSlip } from '../languages/slip';

type Source = 'Secret' | 'ConfigMap';

/** Names by kind and namespace, read once for an app, and only where something refers to what it does not have. */
const known = new WeakMap<object, Readonly<Record<Source, ReadonlyMap<string, readonly string[]>>>>();

export function nearName(
  { dataOf, objectsOf }: Pick<App, 'dataOf' | 'objectsOf'>,
  source: Source,
  namespace: string,
  name: string,
): string | undefined {
  if (name === '' || objectsOf === undefined || dataOf?.(source, namespace, name) !== undefined) return undefined;
  let names = known.get(objectsOf);
  if (names === undefined) {
    names = { Secret: namesOf(objectsOf, 'Secret'), ConfigMap: namesOf(objectsOf, 'ConfigMap') };
    known.set(objectsOf, names);
  }
  return names[source].get(namespace)?.find((each) => isSlip(name, each, SHORTEST));
}

/** Names of Secrets are longer than words that two objects differ by. */
const SHORTEST = 4;

function namesOf(objectsOf: NonNullable<App['objectsOf']>, source: Source): ReadonlyMap<string, readonly string[]> {
  const byNamespace = groupBy(objectsOf('core', source), ({ metadata }) => metadata.namespace ?? '');
  return new Map([...byNamespace].map(([namespace, objects]) => [namespace, objects.map(nameOf).sort()]));
}

function nameOf({ metadata: { name } }: { readonly metadata: { readonly name: string } }): string {
  return name;
}

export function warnOfNearName(
  source: Source,
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
