import { ApiObject, type ApiObjectProps } from 'cdk8s';
import { Construct } from 'constructs';

/** Lists that hold custom resources of `group`, as `kubectl get -o yaml` writes them. */
export function listsOf(group: string, objects: readonly ApiObject[]): ApiObject[] {
  return objects
    .filter(({ apiVersion, apiGroup, kind }) => {
      return (apiVersion === 'v1' && kind === 'List') || (apiGroup === group && kind.endsWith('List'));
    })
    .filter((list) => itemsOf(list).some((item) => item.apiVersion.startsWith(`${group}/`)));
}

/** Puts the items of a List in its place, one object each, numbered as they are in it. */
export function unfold(list: ApiObject): void {
  const { scope, id } = list.node;
  const items = itemsOf(list);
  scope!.node.tryRemoveChild(id);
  const place = new Construct(scope as Construct, id);
  for (const [index, item] of items.entries()) new ApiObject(place, String(index), item);
}

function itemsOf(list: ApiObject): readonly ApiObjectProps[] {
  const { items } = list.toJson() as { readonly items?: unknown };
  return Array.isArray(items) ? items.filter(isObject) : [];
}

function isObject(item: unknown): item is ApiObjectProps {
  const { apiVersion, kind } = (item ?? {}) as Partial<ApiObjectProps>;
  return typeof apiVersion === 'string' && typeof kind === 'string';
}
