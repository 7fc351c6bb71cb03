import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type App, groupBy, isMeantForUs, type Labels, type Manifest, type ObjectData, textIn } from '../core';
import { isList, itemsOf, jsonOf, listsOf, unfold } from './lists';

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
  readonly objectsOf: NonNullable<App['objectsOf']>;
  /** What says who is selected, and cannot be read. */
  readonly unreadable: readonly ApiObject[];
  /** Whether a construct is in the tree, and has not been removed from it. */
  readonly has: (construct: IConstruct) => boolean;
  /** How many constructs there are that are not ours, by which a change is noticed. */
  readonly size: number;
}

/** Constructs that may be anybody's. */
interface Adopting {
  has(construct: IConstruct): boolean;
}

/** Reads the tree below `root`; `ours` are objects of an earlier compilation. */
export function contentsOf(root: IConstruct, ours: ReadonlySet<IConstruct>, adopted: Adopting): Contents {
  const all = root.node.findAll().filter((construct) => !ours.has(construct));
  const present = new Set(all);
  const objects = all.filter((construct) => ApiObject.isApiObject(construct)) as ApiObject[];
  const lists = listsOf(objects);
  if (lists.length > 0) {
    for (const list of lists) unfold(list);
    return contentsOf(root, ours, adopted);
  }
  const core = objects.filter(({ apiVersion }) => apiVersion === 'v1');
  const telling = core.filter((object) => object.kind === 'Namespace' || isList(object));
  const dataOf = dataReader(core);
  return {
    customResources: objects.filter(isMeantForUs),
    namespaces: new Map(
      core.filter(({ kind }) => kind === 'Namespace').map((object) => [object.name, labelsOf(object)]),
    ),
    contentOf: (source, namespace, name, key) => {
      const read = dataOf(source, namespace, name);
      return read && textIn(read, source, key);
    },
    dataOf,
    holds: holderOf(objects, adopted),
    objectsOf: reader(objects),
    unreadable: telling.filter((object) => jsonOf(object) === undefined),
    has: (construct) => present.has(construct),
    size: all.length,
  };
}

/** Each is read once: many monitors refer to one Secret. */
function dataReader(core: readonly ApiObject[]): Contents['dataOf'] {
  const objects = new Map(
    core
      .filter(({ kind }) => kind === 'Secret' || kind === 'ConfigMap')
      .map((object) => [contentKey(object.kind, namespaceOf(object), object.name), object]),
  );
  const known = new Map<ApiObject, ObjectData | undefined>();
  return (source, namespace, name) => {
    const object = objects.get(contentKey(source, namespace, name));
    if (object !== undefined && !known.has(object)) known.set(object, jsonOf<ObjectData>(object));
    return object && known.get(object);
  };
}

function holderOf(objects: readonly ApiObject[], adopted: Adopting): Contents['holds'] {
  const named = groupBy(objects, ({ apiGroup, kind, name }) => `${apiGroup}/${kind}/${name}`);
  return ({ apiVersion, kind, metadata: { namespace, name } }) =>
    (named.get(`${apiGroupOf(apiVersion)}/${kind}/${name}`) ?? [])
      .filter((object) => namespace === undefined || namespaceOf(object) === namespace)
      .map((object) => ({
        object: { kind, name, namespace: namespaceOf(object), origin: object.node.path },
        isInput: adopted.has(object),
      }));
}

/** Reads objects of a kind, those of lists as well, with the namespaces that they are in. */
function reader(objects: readonly ApiObject[]): Contents['objectsOf'] {
  const byKind = groupBy(objects, ({ apiGroup, kind }) => `${apiGroup}/${kind}`);
  let listed: readonly Manifest[] | undefined;
  return (apiGroup, kind) => {
    listed ??= objects
      .filter(isList)
      .flatMap((list) => itemsOf(list).map((item) => inNamespace(item, namespaceOf(list))));
    const own = (byKind.get(`${apiGroup}/${kind}`) ?? []).flatMap((object) => {
      const manifest = jsonOf<Manifest>(object);
      return manifest === undefined ? [] : [inNamespace(manifest, namespaceOf(object))];
    });
    return [...own, ...listed.filter((item) => item.kind === kind && apiGroupOf(item.apiVersion) === apiGroup)];
  };
}

function inNamespace(object: Pick<Manifest, 'apiVersion' | 'kind'> & object, namespace: string): Manifest {
  const { metadata } = object as Partial<Manifest>;
  return {
    ...object,
    metadata: { ...metadata, name: metadata?.name ?? '', namespace: metadata?.namespace ?? namespace },
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
