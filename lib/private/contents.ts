import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type App, groupBy, type Labels, type ObjectData } from '../core';
import { isList, jsonOf, listsOf, unfold } from './lists';

const CUSTOM_RESOURCES = 'monitoring.coreos.com';

interface KubernetesObject extends ObjectData {
  readonly metadata?: { readonly labels?: Labels };
}

/** What else the construct tree holds: custom resources, Namespaces, and the content of Secrets and ConfigMaps. */
export interface Contents {
  readonly customResources: readonly ApiObject[];
  readonly namespaces: ReadonlyMap<string, Labels>;
  readonly contentOf: App['contentOf'];
  readonly dataOf: NonNullable<App['dataOf']>;
  readonly holds: NonNullable<App['holds']>;
  /** What says who is selected, and cannot be read. */
  readonly unreadable: readonly ApiObject[];
  /** Whether a construct is in the tree, and has not been removed from it. */
  readonly has: (construct: IConstruct) => boolean;
  /** How many constructs there are that are not ours, by which a change is noticed. */
  readonly size: number;
}

/** Reads the tree below `root`; `ours` are objects of an earlier compilation. */
export function contentsOf(root: IConstruct, ours: ReadonlySet<IConstruct>): Contents {
  const all = root.node.findAll().filter((construct) => !ours.has(construct));
  const present = new Set(all);
  const objects = all.filter((construct) => ApiObject.isApiObject(construct)) as ApiObject[];
  const lists = listsOf(CUSTOM_RESOURCES, objects);
  if (lists.length > 0) {
    for (const list of lists) unfold(list);
    return contentsOf(root, ours);
  }
  const core = objects.filter(({ apiVersion }) => apiVersion === 'v1');
  const content = new Map(
    core
      .filter(({ kind }) => kind === 'Secret' || kind === 'ConfigMap')
      .map((object) => [contentKey(object.kind, namespaceOf(object), object.name), object]),
  );
  const dataOf = (source: string, namespace: string, name: string) => {
    const object = content.get(contentKey(source, namespace, name));
    return object && jsonOf<ObjectData>(object);
  };
  const telling = core.filter((object) => object.kind === 'Namespace' || isList(object));
  const named = groupBy(objects, ({ apiGroup, kind, name }) => `${apiGroup}/${kind}/${name}`);
  return {
    customResources: objects.filter(({ apiGroup }) => apiGroup === CUSTOM_RESOURCES),
    namespaces: new Map(
      core.filter(({ kind }) => kind === 'Namespace').map((object) => [object.name, labelsOf(object)]),
    ),
    contentOf: (source, namespace, name, key) => {
      const read = dataOf(source, namespace, name);
      return read && readKey(read, source, key);
    },
    dataOf,
    holds: ({ apiVersion, kind, metadata: { namespace, name } }) =>
      named
        .get(`${apiGroupOf(apiVersion)}/${kind}/${name}`)
        ?.find((object) => namespace === undefined || namespaceOf(object) === namespace)?.node.path,
    unreadable: telling.filter((object) => jsonOf(object) === undefined),
    has: (construct) => present.has(construct),
    size: all.length,
  };
}

/** As cdk8s has it. */
function apiGroupOf(apiVersion: string): string {
  const [group, version] = apiVersion.split('/');
  return version === undefined ? 'core' : group!;
}

function contentKey(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

function namespaceOf(object: ApiObject): string {
  return object.metadata.namespace ?? Chart.of(object).namespace ?? 'default';
}

function labelsOf(object: ApiObject): Labels {
  return jsonOf<KubernetesObject>(object)?.metadata?.labels ?? {};
}

/** Keys are anybody's: `__proto__` is one that an object may not have. */
function ownText(data: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return data !== undefined && Object.hasOwn(data, key) ? data[key] : undefined;
}

function readKey({ data, stringData }: ObjectData, source: 'Secret' | 'ConfigMap', key: string): string | undefined {
  const encoded = ownText(data, key);
  if (source === 'ConfigMap') return encoded;
  const text = ownText(stringData, key);
  return text ?? (encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8'));
}
