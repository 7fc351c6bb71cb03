import { ApiObject, type ApiObjectProps } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { isApiGroup, isMeantForUs } from '../core';
import { written } from './plain';

/** Lists that hold custom resources, as `kubectl get -o yaml` writes them. */
export function listsOf(objects: readonly ApiObject[]): ApiObject[] {
  return objects
    .filter((object) => isList(object) || (isApiGroup(object.apiGroup) && object.kind.endsWith('List')))
    .filter((list) => itemsOf(list).some((item) => isMeantForUs(item)));
}

const places = new WeakSet<IConstruct>();

/** Whether a construct is only there for the items of a List: cdk8s may have asked all constructs for errors without it. */
export function isPlaceOfList(construct: IConstruct): boolean {
  return places.has(construct);
}

/** A construct that is only there to hold others. */
export function placeIn(scope: Construct, id: string): Construct {
  const place = new Construct(scope, id);
  places.add(place);
  return place;
}

/** Puts the items of a List in its place, one object each, numbered as they are in it. */
export function unfold(list: ApiObject): void {
  const { scope, id } = list.node;
  const items = itemsOf(list);
  scope!.node.tryRemoveChild(id);
  const place = placeIn(scope as Construct, id);
  for (const [index, item] of items.entries()) new ApiObject(place, String(index), item);
}

/** Those of lists within it as well; none where it cannot be read. */
export function itemsOf(list: ApiObject): readonly ApiObjectProps[] {
  const read = jsonOf<{ readonly items?: unknown }>(list);
  return read === undefined ? [] : flat(read.items);
}

function flat(items: unknown): readonly ApiObjectProps[] {
  if (!Array.isArray(items)) return [];
  return items.filter(isObject).flatMap((item) => (isList(item) ? flat(item['items']) : [item]));
}

/** An object as it is written; undefined where cdk8s cannot write it, as where it holds itself. */
export function jsonOf<T>(object: ApiObject): T | undefined {
  try {
    return written(object) as T;
  } catch {
    return undefined;
  }
}

export function isList({ apiVersion, kind }: Pick<ApiObjectProps, 'apiVersion' | 'kind'>): boolean {
  return apiVersion === 'v1' && kind === 'List';
}

function isObject(item: unknown): item is ApiObjectProps {
  const { apiVersion, kind } = (item ?? {}) as Partial<ApiObjectProps>;
  return typeof apiVersion === 'string' && typeof kind === 'string';
}
