/** What a Thanos query is to ask, and cannot; and what it could not tell apart. */

import type { App, InstanceDeclaration } from '../../base/app';
import { append } from '../../base/collections';
import type { BuildContext } from '../../base/context';
import type { Problem } from '../../base/findings';
import { few } from '../../base/listed';
import { keyOf, type Resource } from '../../base/resource';
import { didYouMean } from '../../languages/suggest';
import { checkQueryFit } from '../fit';
import { replicaLabelIn, replicasIn, serversBehind, servesTls, sourceKey, sourcesOf, unasked } from './sources';
import type { ThanosQueryResource } from './spec';

const LISTED = 10;

export function checkSources(query: ThanosQueryResource, app: App, context: BuildContext): void {
  const { instances } = app;
  const sources = sourcesOf(query, instances);
  query.spec.sources?.forEach((source, i) => {
    const problem = problemOf(sourceKey(source, query), query, instances, app);
    if (problem !== undefined) context.error(`spec.sources[${i}]`, problem);
  });
  if (query.spec.sources === undefined) for (const { resource } of instances) warnOfLocal(resource, context);
  if (sources.length === 0 && (query.spec.endpoints ?? []).length === 0) reportNothing(query, app, context);
  checkTls(query, sources, context);
  for (const source of sources) checkReplicas(source, context);
  checkQueryFit(query, sources, serversBehind(sources, app), context);
}

function problemOf(
  key: string,
  query: ThanosQueryResource,
  instances: readonly InstanceDeclaration[],
  app: App,
): Problem | undefined {
  const all = instances.map(({ resource }) => resource);
  const source = all.find((resource) => nameOf(resource) === key);
  if (source === undefined) {
    // What is refused may be what is meant: that is said of it.
    return (app.refusedInstances ?? []).length > 0 ? undefined : unknownSource(key, all);
  }
  if (leadsTo(source, query, instances)) return CYCLE;
  const why = unasked(source);
  return why === undefined || why === 'kind' ? undefined : UNASKED[why](nameOf(source));
}

function nameOf(resource: Resource): string {
  return `${resource.kind}/${keyOf(resource)}`;
}

function unknownSource(given: string, all: readonly Resource[]): Problem {
  const names = all
    .filter((resource) => unasked(resource) !== 'kind')
    .map(nameOf)
    .sort();
  return {
    code: 'invalid-value',
    message: 'the app has no such instance',
    given,
    allowed: names.length === 0 ? 'instances of the app' : few(names, LISTED),
    hint: didYouMean(given, names) ?? 'Correct it; what is not a part of the app is named in `spec.endpoints`',
  };
}

const CYCLE: Problem = {
  code: 'conflicting-fields',
  message: 'the query would come back to itself, and ask without end',
  given: 'a query that asks this one',
  allowed: 'queries that do not ask this one',
  hint: 'Remove one of them from the other’s `spec.sources`',
};

/** Whether a source is the query, or asks it, itself or through others. */
function leadsTo(from: Resource, query: Resource, instances: readonly InstanceDeclaration[]): boolean {
  const seen = new Set<Resource>();
  const pending = [from];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === query) return true;
    if (next.kind !== 'ThanosQuery' || seen.has(next)) continue;
    seen.add(next);
    append(pending, sourcesOf(next, instances));
  }
  return false;
}

const UNASKED: Readonly<Record<'without-sidecar' | 'local', (name: string) => Problem>> = {
  'without-sidecar': (given) => ({
    code: 'missing-field',
    message: 'this Prometheus has no sidecar of Thanos, which a query asks',
    given,
    allowed: 'a Prometheus with `spec.thanos`',
    hint: 'Add `thanos: {}` to its spec',
  }),
  local: (given) => ({
    code: 'conflicting-fields',
    message: 'the gRPC port of its sidecar is open only to its own pod',
    given,
    allowed: 'a sidecar that its pod serves to others',
    hint: 'Remove `listenLocal` and `grpcListenLocal` of its `spec.thanos`',
  }),
};

/** Without a list of sources, what cannot be asked is left out. */
function warnOfLocal(resource: Resource, context: BuildContext): void {
  if (unasked(resource) !== 'local') return;
  const { message, hint } = UNASKED.local(nameOf(resource));
  context.warning('spec.sources', { code: 'conflicting-fields', message, given: nameOf(resource), hint });
}

function reportNothing({ spec }: ThanosQueryResource, { refusedInstances = [] }: App, context: BuildContext): void {
  // Something is said of these already.
  if ((spec.sources ?? []).length > 0 || refusedInstances.length > 0) return;
  context.error('spec.sources', {
    code: 'missing-field',
    message: 'a query has no data of its own, and the app has nothing that it could ask',
    given: 'no Prometheus with `spec.thanos`, no ThanosRuler and no ThanosStoreGateway',
    allowed: 'something to ask',
    hint: 'Add `thanos: {}` to the spec of a Prometheus, or name what is elsewhere in `spec.endpoints`',
  });
}

/** All connections are made in one way. */
function checkTls({ spec }: ThanosQueryResource, sources: readonly Resource[], context: BuildContext): void {
  const secure = sources.filter(servesTls);
  const plain = sources.filter((source) => !servesTls(source));
  if (plain.length === 0 || (secure.length === 0 && spec.grpcClientTlsConfig === undefined)) return;
  context.error('spec.grpcClientTlsConfig', {
    code: 'conflicting-fields',
    message: 'a query asks all with TLS or none, and some of these do not speak it',
    given: `without TLS: ${few(plain.map(nameOf), LISTED)}`,
    allowed: 'TLS for all, or for none',
    hint: 'Set `grpcServerTlsConfig` of all of them alike; where they differ, two queries can be asked by a third',
  });
}

function checkReplicas(source: Resource, context: BuildContext): void {
  if (source.kind !== 'Prometheus' || replicasIn(source) < 2 || replicaLabelIn(source) !== undefined) return;
  context.warning('spec.sources', {
    code: 'doubtful-value',
    message: 'its replicas have no label that tells them apart: the query cannot make one series of theirs',
    given: nameOf(source),
    hint: 'Remove `replicaExternalLabelName: ""` from its spec',
  });
}
