/** What of an app answers queries of Thanos, and what of it a query asks. */

import type { App, InstanceDeclaration } from '../../base/app';
import { append } from '../../base/collections';
import {
  ANSWERING_KINDS,
  GOVERNING_SERVICE,
  type InstanceKind,
  isGoverned,
  storeAddress,
  storeServiceName,
  THANOS_RULER,
} from '../../base/conventions';
import { keyOf, type Resource } from '../../base/resource';
import { nonEmpty } from '../../base/values';
import type { GrpcServerTls } from '../../pod/spec';
import { replicaLabelOf } from '../../prometheus/global';
import { uploadersOf } from '../bucket/bucket-of';
import type { BucketResource } from '../bucket/spec';
import type { ThanosQueryResource } from './spec';

/** What decides whether an instance can be asked, and how. */
interface AskedSpec {
  readonly replicas?: number;
  readonly replicaExternalLabelName?: string;
  readonly grpcServerTlsConfig?: GrpcServerTls;
  readonly thanos?: {
    readonly listenLocal?: boolean;
    readonly grpcListenLocal?: boolean;
    readonly grpcServerTlsConfig?: GrpcServerTls;
  };
}

type Asked = Resource<AskedSpec>;

/** Why it cannot be asked; undefined where it can. */
export function unasked({ kind, spec }: Resource): 'kind' | 'without-sidecar' | 'local' | undefined {
  if (ANSWERING_KINDS.some((known) => known === kind)) return undefined;
  if (kind !== 'Prometheus') return 'kind';
  const { thanos } = spec as AskedSpec;
  if (thanos === undefined) return 'without-sidecar';
  return thanos.listenLocal === true || thanos.grpcListenLocal === true ? 'local' : undefined;
}

/**
 * The instances that a query asks: those that it names, or all that have data of their own. Another query is only asked
 * where it is named: each of two would ask the other without end.
 */
export function sourcesOf(query: Resource, instances: readonly InstanceDeclaration[]): Resource[] {
  const { sources } = (query as ThanosQueryResource).spec;
  const all = instances.map(({ resource }) => resource).filter((resource) => unasked(resource) === undefined);
  if (sources === undefined) return all.filter(({ kind }) => kind !== 'ThanosQuery');
  const named = new Set(sources.map((source) => sourceKey(source, query)));
  return all.filter((resource) => resource !== query && named.has(`${resource.kind}/${keyOf(resource)}`));
}

export function sourceKey(
  { kind, name, namespace }: { readonly kind: string; readonly name: string; readonly namespace?: string },
  { metadata }: Resource,
): string {
  return `${kind}/${namespace ?? metadata.namespace}/${name}`;
}

/** The queries that ask an instance. */
export function askersOf(resource: Resource, { instances }: Pick<App, 'instances'>): Resource[] {
  return instances
    .map((declaration) => declaration.resource)
    .filter((each) => each.kind === 'ThanosQuery' && sourcesOf(each, instances).includes(resource));
}

/** Where the pods of an instance are found. What an operator runs has only the Service that it shares. */
export function endpointOf(resource: Resource, isForOperator: App['isForOperator']): string {
  const { metadata } = resource;
  const kind = resource.kind as InstanceKind;
  const isShared = isGoverned(kind) && isForOperator?.(resource) === true;
  const service = isShared ? GOVERNING_SERVICE[kind] : storeServiceName(kind, metadata.name);
  return storeAddress(service, metadata.namespace);
}

/** Whether its gRPC port asks for TLS. */
export function servesTls({ spec, kind }: Resource): boolean {
  const { grpcServerTlsConfig, thanos } = (spec as Asked['spec']) ?? {};
  const tls = kind === 'Prometheus' ? thanos?.grpcServerTlsConfig : grpcServerTlsConfig;
  return nonEmpty(tls?.certFile) !== undefined;
}

/** The label by which replicas of a server are told apart; undefined where there is none. */
export function replicaLabelIn({ kind, spec }: Resource): string | undefined {
  if (kind === 'ThanosRuler') return THANOS_RULER.replicaLabel;
  return kind === 'Prometheus' ? replicaLabelOf(spec as AskedSpec) : undefined;
}

/** The query, and all that it gets data of: by other queries and, out of buckets, by gateways as well. */
function reachedBy(query: Resource, app: Pick<App, 'instances' | 'contentOf'>): Set<Resource> {
  const reached = new Set<Resource>();
  const pending = [query];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    if (next.kind === 'ThanosQuery') append(pending, sourcesOf(next, app.instances));
    else if (next.kind === 'ThanosStoreGateway') append(pending, uploadersOf(next as BucketResource, app));
  }
  return reached;
}

/** Whether it gets what servers no longer have: of that there may be downsampled data only. */
export function readsBuckets(query: Resource, app: Pick<App, 'instances' | 'contentOf'>): boolean {
  return [...reachedBy(query, app)].some(({ kind }) => kind === 'ThanosStoreGateway');
}

/**
 * The labels by which replicas are told apart in what a query gets: other queries and gateways give on each copy as they have
 * it from servers.
 */
export function replicaLabelsFor(query: Resource, app: Pick<App, 'instances' | 'contentOf'>): Set<string> {
  const labels = new Set<string>();
  for (const each of reachedBy(query, app)) {
    if (each.kind === 'ThanosQuery') {
      for (const label of (each as ThanosQueryResource).spec.replicaLabels ?? []) labels.add(label);
    } else if (each.kind === 'ThanosStoreGateway') {
      // A server of another app fills it: its replicas have the label of the default.
      if (uploadersOf(each as BucketResource, app).length === 0) labels.add(replicaLabelOf({})!);
    } else {
      const label = replicaLabelIn(each);
      if (label !== undefined) labels.add(label);
    }
  }
  return labels;
}

/** The servers that a query gets data of, by their sidecars or out of a bucket. */
export function serversBehind(sources: readonly Resource[], app: Pick<App, 'instances' | 'contentOf'>): Resource[] {
  const servers = sources.flatMap((source) =>
    source.kind === 'ThanosStoreGateway' ? uploadersOf(source as BucketResource, app) : [source],
  );
  return [...new Set(servers)];
}

export function replicasIn({ spec }: Resource): number {
  return (spec as AskedSpec).replicas ?? 1;
}
