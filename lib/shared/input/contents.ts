/** What objects beside the custom resources tell the compiler: namespaces, Secrets, ConfigMaps, and what is there already. */

import {
  type App,
  DEFAULT_NAMESPACE,
  defined,
  groupBy,
  type HeldObject,
  isRecord,
  type Labels,
  type Manifest,
  type ObjectData,
  textIn,
} from '../../core';
import type { InputObject, KubernetesObject } from './objects';

export type Contents = Required<Pick<App, 'namespaces' | 'contentOf' | 'dataOf' | 'holds' | 'objectsOf'>>;

export function contentsOf(objects: readonly InputObject[], defaultNamespace = DEFAULT_NAMESPACE): Contents {
  const named = groupBy(objects, ({ object }) => `${groupOf(object.apiVersion)}/${object.kind}/${nameOf(object)}`);
  const byKind = groupBy(objects, ({ object }) => `${groupOf(object.apiVersion)}/${object.kind}`);
  const find = (group: string, kind: string, namespace: string | undefined, name: string) =>
    (named.get(`${group}/${kind}/${name}`) ?? []).filter(
      ({ object }) => namespace === undefined || namespaceOf(object, defaultNamespace) === namespace,
    );
  const dataOf = (source: string, namespace: string, name: string) =>
    find('', source, namespace, name)[0]?.object as ObjectData | undefined;
  return {
    namespaces: new Map(
      objects
        .filter(({ object }) => object.apiVersion === 'v1' && object.kind === 'Namespace')
        .map(({ object }) => [nameOf(object), labelsOf(object)]),
    ),
    dataOf,
    contentOf: (source, namespace, name, key) => {
      const found = dataOf(source, namespace, name);
      return found === undefined ? undefined : textIn(found, source, key);
    },
    holds: ({ apiVersion, kind, metadata: { namespace, name } }) =>
      find(groupOf(apiVersion), kind, namespace, name).map((each) => ({ object: refOfObject(each), isInput: true })),
    objectsOf: (apiGroup, kind) =>
      (byKind.get(`${apiGroup === 'core' ? '' : apiGroup}/${kind}`) ?? []).map(({ object }) => ({
        ...object,
        metadata: { ...metadataOf(object), name: nameOf(object), namespace: namespaceOf(object, defaultNamespace) },
      })) as Manifest[],
  };
}

interface Metadata {
  readonly name?: unknown;
  readonly namespace?: unknown;
  readonly labels?: unknown;
}

function metadataOf({ metadata }: KubernetesObject): Metadata {
  return isRecord(metadata) ? metadata : {};
}

export function nameOf(object: KubernetesObject): string {
  const { name } = metadataOf(object);
  return typeof name === 'string' ? name : '';
}

/** The namespace that an object says, and nothing where it says none. */
export function saidNamespace(object: KubernetesObject): string | undefined {
  const { namespace } = metadataOf(object);
  return typeof namespace === 'string' && namespace !== '' ? namespace : undefined;
}

/** As findings name it. */
export function refOfObject({ object, origin }: InputObject): HeldObject['object'] {
  return { kind: object.kind, name: nameOf(object), origin, ...defined({ namespace: saidNamespace(object) }) };
}

function namespaceOf(object: KubernetesObject, defaultNamespace: string): string {
  return saidNamespace(object) ?? defaultNamespace;
}

function labelsOf(object: KubernetesObject): Labels {
  const { labels } = metadataOf(object);
  return isRecord(labels) ? (labels as Labels) : {};
}

/** Empty for the core group. */
export function groupOf(apiVersion: string): string {
  const [group, version] = apiVersion.split('/');
  return version === undefined ? '' : group!;
}
