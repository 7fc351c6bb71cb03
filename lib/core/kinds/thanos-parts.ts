/** What each instance is among those of Thanos: what it asks, what asks it, and the bucket that it uses. */

import type { App, InstanceDeclaration, ThanosPart } from '../base/app';
import { groupBy, sortedBy } from '../base/collections';
import { isOfBucket } from '../base/conventions';
import { nameOf, type ObjectRef } from '../base/findings';
import type { KeySelector } from '../base/references';
import { type Resource, refOf } from '../base/resource';
import { bucketIdsOf, bucketKeyOf } from '../thanos/bucket/bucket-of';
import { queryBehind } from '../thanos/frontend/behind';
import type { FrontendResource } from '../thanos/frontend/spec';
import { endpointOf, replicaLabelsFor, sourcesOf, unasked } from '../thanos/query/sources';
import type { ThanosQueryResource } from '../thanos/query/spec';
import type { ThanosRulerPodSpec } from '../thanos/workload/spec';
import { foundQuery } from './found-query';
import { serviceUrlOf } from './service-url';

export function thanosPartsOf(app: App): ReadonlyMap<Resource, ThanosPart> {
  const { instances } = app;
  const asks = new Map(instances.map((each) => [each.resource, asksOf(each, app)]));
  const asking = [...asks].flatMap(([asker, asked]) =>
    asked.flatMap(({ object }) => (object === undefined ? [] : [{ asked: nameOf(object), by: refOf(asker) }])),
  );
  const askers = groupBy(asking, ({ asked }) => asked);
  const uses = instances.flatMap(({ resource }) => bucketIdsOf(resource, app).map((id) => ({ id, resource })));
  const used = groupBy(uses, ({ id }) => id);
  const parts = instances.map(({ resource }): [Resource, ThanosPart] => {
    const others = bucketIdsOf(resource, app).flatMap((id) => used.get(id)!.map((use) => use.resource));
    return [
      resource,
      {
        asks: asks.get(resource)!,
        passesOver: resource.kind === 'ThanosQuery' ? passedOverBy(resource, instances) : [],
        replicaLabels: resource.kind === 'ThanosQuery' ? [...replicaLabelsFor(resource, app)].sort() : [],
        askedBy: byName((askers.get(nameOf(refOf(resource))) ?? []).map(({ by }) => by)),
        ...bucketPart(resource, bucketKeyOf(resource), others),
      },
    ];
  });
  return new Map(parts.filter(([, part]) => isAny(part)));
}

function isAny({ asks, askedBy, bucket, passesOver }: ThanosPart): boolean {
  return asks.length + askedBy.length + passesOver.length > 0 || bucket !== undefined;
}

function byName(refs: readonly ObjectRef[]): readonly ObjectRef[] {
  return sortedBy(refs, nameOf);
}

function bucketPart(
  resource: Resource,
  key: KeySelector | undefined,
  users: readonly Resource[],
): Pick<ThanosPart, 'bucket'> {
  if (key?.name === undefined) return {};
  const others = [...new Set(users)].filter((other) => other !== resource);
  const isOf = (kind: Resource['kind']) => byName(others.filter((other) => other.kind === kind).map(refOf));
  return {
    bucket: {
      name: key.name,
      key: key.key,
      filledBy: byName(others.filter(({ kind }) => !isOfBucket(kind)).map(refOf)),
      servedBy: isOf('ThanosStoreGateway'),
      compactedBy: isOf('ThanosCompactor'),
    },
  };
}

function asksOf(declaration: InstanceDeclaration, app: App): ThanosPart['asks'] {
  const { resource } = declaration;
  if (resource.kind === 'ThanosQuery') return askedByQuery(resource, app);
  if (resource.kind === 'ThanosQueryFrontend') return askedByFrontend(resource as FrontendResource, app);
  return resource.kind === 'ThanosRuler' ? askedByRuler(resource as Resource<ThanosRulerPodSpec>, app) : [];
}

function askedByQuery(query: Resource, { instances, isForOperator }: App): ThanosPart['asks'] {
  const found = sourcesOf(query, instances).map((source) => ({
    object: refOf(source),
    address: endpointOf(source, isForOperator),
  }));
  const given = ((query as ThanosQueryResource).spec.endpoints ?? []).map((address) => ({ address }));
  return [...sortedBy(found, ({ object }) => nameOf(object)), ...given];
}

function askedByFrontend(frontend: FrontendResource, { instances }: App): ThanosPart['asks'] {
  const query = queryBehind(frontend, instances);
  if (query !== undefined) return [{ object: refOf(query.resource), address: serviceUrlOf(query, '/') }];
  const { downstreamUrl } = frontend.spec;
  return downstreamUrl === undefined ? [] : [{ address: downstreamUrl }];
}

function askedByRuler(ruler: Resource<ThanosRulerPodSpec>, app: App): ThanosPart['asks'] {
  const { queryEndpoints = [], queryConfig } = ruler.spec;
  if (queryConfig !== undefined)
    return [{ address: `what key ${queryConfig.key} of Secret ${queryConfig.name} names` }];
  if (queryEndpoints.length > 0) return queryEndpoints.map((address) => ({ address }));
  const query = foundQuery(app);
  return query === undefined ? [] : [{ object: refOf(query.resource), address: serviceUrlOf(query) }];
}

/** What has data and is not asked, and why. */
function passedOverBy(query: Resource, instances: readonly InstanceDeclaration[]): ThanosPart['passesOver'] {
  const asked = new Set(sourcesOf(query, instances));
  const { sources } = (query as ThanosQueryResource).spec;
  const passed = instances.flatMap(({ resource }) => {
    const why = unasked(resource);
    if (resource === query || asked.has(resource) || why === 'kind') return [];
    return [{ object: refOf(resource), why: why === undefined ? unnamed(resource, sources !== undefined) : WHY[why] }];
  });
  return sortedBy(passed, ({ object }) => nameOf(object));
}

const WHY = {
  'without-sidecar': 'it has no sidecar of Thanos: add `thanos: {}` to its spec',
  local: 'the gRPC port of its sidecar is open only to its own pod: remove `listenLocal` and `grpcListenLocal`',
} as const;

function unnamed({ kind }: Resource, isList: boolean): string {
  if (isList) return '`spec.sources` does not name it';
  return kind === 'ThanosQuery' ? 'another query is asked only where `spec.sources` names it' : 'it cannot be asked';
}
