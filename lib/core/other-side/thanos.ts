/** Servers that nobody can ask as one, and servers whose data in a bucket nobody could tell apart. */

import type { App, InstanceDeclaration } from '../base/app';
import { groupBy, sortedByKey } from '../base/collections';
import { prefixedName, shardName, THANOS_RULER } from '../base/conventions';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import { instanceLabelOf, replicaLabelOf } from '../prometheus/global';
import { uploadedBucket } from '../thanos/bucket/bucket-of';
import { sourcesOf } from '../thanos/query/sources';
import { checkBucketConfigurations } from './bucket-configurations';
import { checkBucketsApart } from './buckets';
import { checkRulerConfigurations } from './ruler-configurations';
import { checkRulers } from './rulers';

interface ServerSpec {
  readonly shards?: number;
  readonly replicas?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly externalLabels?: Readonly<Record<string, string>>;
  readonly prometheusExternalLabelName?: string;
  readonly replicaExternalLabelName?: string;
  readonly containers?: readonly object[];
  readonly remoteWrite?: readonly object[];
  readonly thanos?: object;
}

type Server = Resource<ServerSpec>;

const LISTED = 10;

/** `inputs`: what can be used of them; `isIncomplete`: whether there are instances that nobody could look at. */
export interface ThanosParts {
  readonly declarations: readonly InstanceDeclaration[];
  readonly inputs: readonly Resource[];
  readonly isIncomplete: boolean;
}

export function checkThanos({ declarations, inputs, isIncomplete }: ThanosParts, app: App, findings: Findings): void {
  // Of a configuration of the user's own, labels and remote ends are not known.
  const servers = declarations
    .filter(({ settings }) => settings.config === undefined)
    .map(({ resource }) => resource as Server);
  for (const server of servers) {
    if (server.kind !== 'Prometheus') continue;
    warnOfShardsApart(server, findings);
    checkLabelled(server, findings);
  }
  checkBuckets(servers, app, findings);
  const resources = declarations.map(({ resource }) => resource);
  checkBucketConfigurations(resources, app, findings);
  checkRulerConfigurations(resources, app, findings);
  if (isIncomplete) return;
  const queries = resources.filter(({ kind }) => kind === 'ThanosQuery');
  const asked = new Set(queries.flatMap((query) => sourcesOf(query, declarations)));
  checkBucketsApart(resources, asked, app, findings);
  checkRulers(resources, inputs, app.namespaces, { queries, asked }, findings);
}

/** What else is in the pods, or takes what they scrape, may answer for all of them. */
function warnOfShardsApart(server: Server, findings: Findings): void {
  const { shards = 1, thanos, containers = [], remoteWrite = [] } = server.spec;
  if (shards < 2 || thanos !== undefined || containers.length > 0 || remoteWrite.length > 0) return;
  findings.warning(refOf(server), 'spec.shards', {
    code: 'shards-apart',
    message: 'each shard answers for a part of the targets, and nothing of the app asks all of them',
    given: String(shards),
    hint: `Add \`thanos: {}\` to its spec and a ThanosQuery, or declare a GlobalView of it. ${otherwise('something else asks all of them', 'shards-apart')}`,
  });
}

/** A sidecar does not start beside a server that nothing tells from others. */
function checkLabelled(server: Server, findings: Findings): void {
  if (server.spec.thanos === undefined || labelsOfPods(server).every((labels) => Object.keys(labels).length > 0))
    return;
  findings.error(refOf(server), 'spec.thanos', {
    code: 'conflicting-fields',
    message: 'the sidecar of Thanos does not start beside a server without external labels',
    given: 'no external labels',
    allowed: 'labels that tell the servers apart',
    hint: 'Remove `prometheusExternalLabelName: ""` or `replicaExternalLabelName: ""`',
  });
}

type Labels = Readonly<Record<string, string>>;

/** The labels of what its pods upload; those of two pods where they are alike, and of one where each pod's name is among them. */
function labelsOfPods(server: Server): Labels[] {
  const { kind, metadata, spec } = server;
  const { shards = 1, replicas = 1, externalLabels = {}, labels = {} } = spec;
  if (kind === 'ThanosRuler') {
    return [{ ...labels, [THANOS_RULER.replicaLabel]: prefixedName('ThanosRuler', metadata.name) }];
  }
  const [instance, replica] = [instanceLabelOf(spec), replicaLabelOf(spec)];
  const own = { ...externalLabels, ...(instance === undefined ? {} : { [instance]: keyOf(server) }) };
  if (replica === undefined) return shards > 1 || replicas > 1 ? [own, own] : [own];
  return Array.from({ length: shards }, (_, shard) => ({
    ...own,
    [replica]: shardName('Prometheus', metadata.name, shard),
  }));
}

interface Uploading {
  readonly server: Server;
  /** The bucket and the labels, by which its blocks are known. */
  readonly identity: string;
}

/** Blocks of the same labels are one stream to Thanos: of two servers they overlap, and stop the compactor. */
function checkBuckets(servers: readonly Server[], app: App, findings: Findings): void {
  const uploading = servers.flatMap((server) => uploadsOf(server, app));
  const alike = [...groupBy(uploading, ({ identity }) => identity).values()].filter((group) => group.length > 1);
  const confused = new Map<Server, Set<Server>>();
  for (const group of alike) {
    for (const { server } of group) {
      const others = confused.get(server) ?? new Set();
      for (const other of group) others.add(other.server);
      confused.set(server, others);
    }
  }
  for (const [server, others] of confused) {
    const names = [...others].map((other) => `${other.kind} ${keyOf(other)}`).sort();
    findings.error(refOf(server), server.kind === 'Prometheus' ? 'spec.thanos.objectStorageConfig' : 'spec.labels', {
      code: 'conflicting-fields',
      message:
        'several pods upload to one bucket with the same labels: nothing tells their blocks apart, and they overlap',
      given: few(names, LISTED),
      allowed: 'labels of its own for each pod that uploads',
      hint:
        server.kind === 'Prometheus'
          ? 'Give `externalLabels` that differ, and leave `replicaExternalLabelName` as it is'
          : 'Give `labels` that differ',
    });
  }
}

function uploadsOf(server: Server, app: App): Uploading[] {
  const bucket = uploadedBucket(server, app);
  if (bucket === undefined) return [];
  return labelsOfPods(server).map((labels) => ({
    server,
    identity: JSON.stringify([bucket, sortedByKey(labels)]),
  }));
}
