/** What of Thanos works on the data of a Prometheus of YAML, as far as its texts can be read: nobody has judged them yet. */

import { type InstanceKind, isOfBucket, isOfThanos } from '../base/conventions';
import { DEFAULT_NAMESPACE } from '../base/resource';
import { isRecord, type Values } from '../base/values';
import type { Submission } from '../input/assemble';
import type { RawResource } from '../input/raw';
import type { SaidComponent } from '../input/setting-annotations';

/** An instance by its name, and what is said of it. */
interface Said {
  readonly kind: InstanceKind;
  readonly name: string;
  readonly namespace: string;
  readonly spec: Values;
}

/** The queries that ask it, frontends before those, and what works on the bucket that it uploads to. */
export function thanosOfServer(server: RawResource, all: readonly Submission[]): SaidComponent[] {
  const own = saidOf('Prometheus', server);
  const { thanos } = own.spec;
  if (!isRecord(thanos)) return [];
  const parts = all.flatMap(({ kind, raw }) => (isOfThanos(kind) && raw !== undefined ? [saidOf(kind, raw)] : []));
  const queries = parts.filter(({ kind }) => kind === 'ThanosQuery');
  const asking = queries.filter((query) => asks(query, own));
  const found = parts.filter(
    (part) =>
      asking.includes(part) ||
      (part.kind === 'ThanosQueryFrontend' && asking.some((query) => isBefore(part, query, queries.length))) ||
      isOnBucket(part, thanos['objectStorageConfig']),
  );
  return found.map(({ kind, name, namespace }) => ({ kind, name, namespace }));
}

function saidOf(
  kind: InstanceKind,
  { metadata: { name = '', namespace = DEFAULT_NAMESPACE }, spec }: RawResource,
): Said {
  return { kind, name, namespace, spec: isRecord(spec) ? spec : {} };
}

/** Without a list, a query asks all that can be asked. */
function asks({ spec: { sources }, namespace }: Said, server: Said): boolean {
  if (sources === undefined) return true;
  const named = Array.isArray(sources) ? sources.filter(isRecord) : [];
  return named.some((source) => source['kind'] === server.kind && isNamed(source, namespace, server));
}

function isBefore({ spec, namespace }: Said, query: Said, queries: number): boolean {
  const { query: named, downstreamUrl } = spec;
  return isRecord(named) ? isNamed(named, namespace, query) : downstreamUrl === undefined && queries === 1;
}

function isNamed(reference: Values, from: string, { name, namespace }: Said): boolean {
  return reference['name'] === name && (reference['namespace'] ?? from) === namespace;
}

/** The same Secret has the same name in the namespaces that need it. */
function isOnBucket({ kind, spec: { objectStorageConfig: own } }: Said, bucket: unknown): boolean {
  return (
    isOfBucket(kind) &&
    isRecord(own) &&
    isRecord(bucket) &&
    own['name'] === bucket['name'] &&
    own['key'] === bucket['key']
  );
}
