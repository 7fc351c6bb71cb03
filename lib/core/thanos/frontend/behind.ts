/** Which query of an app is behind which frontend. */

import type { InstanceDeclaration } from '../../base/app';
import type { Resource } from '../../base/resource';
import type { FrontendResource } from './spec';

/** The queries that may be meant: the one that is named, or whatever there is. */
export function queriesMeantBy(
  { metadata, spec }: FrontendResource,
  instances: readonly InstanceDeclaration[],
): readonly InstanceDeclaration[] {
  const queries = instances.filter(({ resource }) => resource.kind === 'ThanosQuery');
  const { query, downstreamUrl } = spec;
  if (query === undefined) return downstreamUrl === undefined ? queries : [];
  const { name, namespace = metadata.namespace } = query;
  return queries.filter(({ resource }) => resource.metadata.name === name && resource.metadata.namespace === namespace);
}

export function queryBehind(
  frontend: FrontendResource,
  instances: readonly InstanceDeclaration[],
): InstanceDeclaration | undefined {
  const [query, ...others] = queriesMeantBy(frontend, instances);
  return others.length === 0 ? query : undefined;
}

/** The frontends of the app that a query is behind. */
export function frontendsOf(query: Resource, instances: readonly InstanceDeclaration[]): InstanceDeclaration[] {
  if (query.kind !== 'ThanosQuery') return [];
  return instances.filter(
    ({ resource }) =>
      resource.kind === 'ThanosQueryFrontend' &&
      queryBehind(resource as FrontendResource, instances)?.resource === query,
  );
}
