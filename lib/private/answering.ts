import type { IInstance } from '../instance-reference';
import { ThanosQuery } from '../thanos-query';
import { ThanosQueryFrontend } from '../thanos-query-frontend';

/** Who answers for an instance: of a query that one frontend of the app can be asked for, that one. */
export function answeringFor(instance: IInstance, hasPassword: boolean): IInstance {
  if (!(instance instanceof ThanosQuery)) return instance;
  const all = instance.node.root.node.findAll();
  const queries = all.filter((each) => each instanceof ThanosQuery);
  const frontends = all
    .filter((each) => each instanceof ThanosQueryFrontend)
    .filter((each) => isBefore(each, instance, queries.length))
    .filter(({ url, basicAuth }) => url !== undefined && (basicAuth === undefined || hasPassword));
  return frontends.length === 1 ? frontends[0]! : instance;
}

function isBefore({ _spec, namespace }: ThanosQueryFrontend, query: ThanosQuery, queries: number): boolean {
  const { query: named, downstreamUrl } = _spec;
  if (named === undefined) return downstreamUrl === undefined && queries === 1;
  return named.name === query.name && (named.namespace ?? namespace) === query.namespace;
}
