/** Secrets and ConfigMaps that instances refer to, and that the app has in another namespace only, or of the other kind. */

import type { App } from '../base/app';
import { groupBy } from '../base/collections';
import type { Remark } from '../base/findings';
import { memoized } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import type { Manifest } from '../base/resource';

type Source = 'Secret' | 'ConfigMap';
type ObjectsOf = NonNullable<App['objectsOf']>;

const known = memoized((objectsOf: ObjectsOf) => ({
  Secret: groupBy(objectsOf('core', 'Secret'), ({ metadata }) => metadata.name),
  ConfigMap: groupBy(objectsOf('core', 'ConfigMap'), ({ metadata }) => metadata.name),
  made: new Set(MAKERS.flatMap(([apiGroup, kind]) => objectsOf(apiGroup, kind).map(namespaceOf))),
}));

/** Of what they make in a cluster, an app has nothing. */
const MAKERS: readonly (readonly [apiGroup: string, kind: string])[] = [
  ['external-secrets.io', 'ExternalSecret'],
  ['external-secrets.io', 'ClusterExternalSecret'],
  ['bitnami.com', 'SealedSecret'],
  ['cert-manager.io', 'Certificate'],
  ['trust.cert-manager.io', 'Bundle'],
  ['kyverno.io', 'ClusterPolicy'],
];

/** Of what copies objects from namespace to namespace. */
const COPIED = /reflect|replic|sync|copy/i;

export function elsewhere(
  source: Source,
  name: string,
  namespace: string,
  { objectsOf }: Pick<App, 'objectsOf'>,
): Remark | undefined {
  if (objectsOf === undefined) return undefined;
  const { [source]: byName, made } = known(objectsOf);
  if (made.has(namespace) || made.has('')) return undefined;
  const [only, ...others] = byName.get(name) ?? [];
  if (only === undefined) return ofOtherKind(source, name, namespace, known(objectsOf)[OTHER[source]]);
  if (others.length > 0 || isCopied(only)) return undefined;
  const other = namespaceOf(only);
  if (other === '' || other === namespace) return undefined;
  return {
    code: 'unknown-object',
    message: `the app has a ${source} of this name in namespace \`${other}\` only, and pods mount those of their own`,
    given: name,
    allowed: `a ${source} of namespace \`${namespace}\``,
    hint: `Declare it there too. ${otherwise(`somebody else makes it in \`${namespace}\``, 'unknown-object')}`,
  };
}

const OTHER = { Secret: 'ConfigMap', ConfigMap: 'Secret' } as const;

function ofOtherKind(
  source: Source,
  name: string,
  namespace: string,
  others: ReadonlyMap<string, readonly Manifest[]>,
): Remark | undefined {
  if (others.get(name)?.some((each) => namespaceOf(each) === namespace) !== true) return undefined;
  return {
    code: 'unknown-object',
    message: `the app has a ${OTHER[source]} of this name, and a ${source} is asked for`,
    given: name,
    allowed: `a ${source} of namespace \`${namespace}\``,
    hint: `Make a ${source} of it, or name one. ${otherwise(`somebody else makes the ${source}`, 'unknown-object')}`,
  };
}

function namespaceOf({ metadata }: Manifest): string {
  return metadata.namespace ?? '';
}

function isCopied({ metadata }: Manifest): boolean {
  return Object.keys({ ...metadata.annotations, ...metadata.labels }).some((key) => COPIED.test(key));
}
