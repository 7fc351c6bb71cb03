/** Secrets and ConfigMaps that instances mount, and that the app has in another namespace only. */

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
  const [only, ...others] = byName.get(name) ?? [];
  if (only === undefined || others.length > 0 || made.has(namespace) || made.has('') || isCopied(only))
    return undefined;
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

function namespaceOf({ metadata }: Manifest): string {
  return metadata.namespace ?? '';
}

function isCopied({ metadata }: Manifest): boolean {
  return Object.keys({ ...metadata.annotations, ...metadata.labels }).some((key) => COPIED.test(key));
}
