/** Who hands out what is wrong with an object that no construct of ours declares. */

import { ApiObject, Include } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isPlaceOfList } from './lists';

export interface Home {
  readonly construct: IConstruct;
  readonly path: string;
  /** Which object of a file it is, in words; absent where it has a path that says more. */
  readonly number?: string;
}

/** What holds an object: an Include, a Helm chart, a chart. */
export function homeOf(object: ApiObject): Home | undefined {
  let construct = object.node.scope;
  while (construct !== undefined && isPlaceOfList(construct)) construct = construct.node.scope;
  if (construct === undefined || construct.node.path === '') return undefined;
  const home = { construct, path: construct.node.path };
  if (!(construct instanceof Include)) return home;
  const siblings = object.node.scope!.node.children.filter((child) => ApiObject.isApiObject(child));
  return { ...home, number: siblings.length > 1 ? ` (object ${siblings.indexOf(object) + 1})` : '' };
}

/** An object of the app that stays in the tree, such as a Secret, says it itself. */
export function homeInTree(root: IConstruct, origin: string): Home | undefined {
  const ids = origin === '' ? [] : origin.split('/');
  const construct = ids.reduce<IConstruct | undefined>((above, id) => above?.node.tryFindChild(id), root);
  return construct === undefined || construct === root ? undefined : { construct, path: origin, number: '' };
}
