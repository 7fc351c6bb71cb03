/** Buckets that the app fills and does not read or compact, and gateways that nothing asks. */

import type { App } from '../base/app';
import { groupBy } from '../base/collections';
import { isOfBucket } from '../base/conventions';
import type { Findings, Remark } from '../base/findings';
import { few } from '../base/listed';
import { otherwise } from '../base/otherwise';
import type { KeySelector } from '../base/references';
import { keyOf, type Resource, refOf } from '../base/resource';
import { nearName } from '../input/near-objects';
import { isSlip } from '../languages/slip';
import { bucketIdsOf, bucketKeyOf } from '../thanos/bucket/bucket-of';
import type { BucketKind, BucketResource } from '../thanos/bucket/spec';
import { pathOf } from './bucket-configurations';

const LISTED = 10;

/** Something that uses a bucket, and how the bucket is known. */
interface Use {
  readonly resource: Resource;
  readonly key: KeySelector & { readonly name: string };
  readonly ids: readonly string[];
}

/** `asked`: all that the queries of the app ask. */
export function checkBucketsApart(
  resources: readonly Resource[],
  asked: ReadonlySet<Resource>,
  app: App,
  findings: Findings,
): void {
  const working = resources.filter((each): each is BucketResource => isOfBucket(each.kind));
  const queries = resources.filter(({ kind }) => kind === 'ThanosQuery');
  for (const gateway of working) {
    if (gateway.kind === 'ThanosStoreGateway' && !asked.has(gateway)) warnOfUnasked(gateway, queries, findings);
  }
  // Without any part of it in the app, all of it is elsewhere.
  if (working.length + queries.length === 0) return;
  const uploads = resources.filter(({ kind }) => !isOfBucket(kind)).flatMap((each) => useOf(each, app));
  const isElsewhere = queries.some(({ spec }) => ((spec as QuerySpec).endpoints ?? []).length > 0);
  if (!isElsewhere) checkWorked('ThanosStoreGateway', uploads, working, app, findings);
  checkWorked('ThanosCompactor', uploads, working, app, findings);
}

interface QuerySpec {
  readonly endpoints?: readonly string[];
}

function useOf(resource: Resource, app: App): Use[] {
  const ids = bucketIdsOf(resource, app);
  const { name = '', key = '' } = bucketKeyOf(resource) ?? {};
  return ids.length === 0 ? [] : [{ resource, key: { name, key }, ids }];
}

function warnOfUnasked(gateway: Resource, queries: readonly Resource[], findings: Findings): void {
  const names = queries.map((query) => `ThanosQuery ${keyOf(query)}`).sort();
  const hint =
    queries.length === 0
      ? 'Declare a ThanosQuery, or a GlobalView that names it in `of`'
      : 'Name it in `sources` of a query, or in `of` of a GlobalView';
  findings.warning(refOf(gateway), '', {
    code: 'unasked',
    message: 'it serves the blocks of a bucket, and no query of the app asks it',
    ...(names.length === 0 ? {} : { given: `asked by none of ${few(names, LISTED)}` }),
    hint: `${hint}. ${otherwise('something else asks it', 'unasked')}`,
  });
}

const WITHOUT: Readonly<Record<BucketKind, Remark>> = {
  ThanosStoreGateway: {
    code: 'unasked',
    message: 'blocks go to this bucket, and no query of the app can ask for them: no ThanosStoreGateway serves it',
    hint: `Declare one with this \`objectStorageConfig\`, or a LongTermStorage. ${otherwise('something else serves it', 'unasked')}`,
  },
  ThanosCompactor: {
    code: 'no-compactor',
    message:
      'blocks go to this bucket, and no ThanosCompactor works on it: nothing is downsampled, and nothing is deleted',
    hint: `Declare one with this \`objectStorageConfig\`, or a LongTermStorage; a bucket has one. ${otherwise('it is elsewhere', 'no-compactor')}`,
  },
};

/** What is on another bucket may have the same one by a Secret of its own: then nobody can tell, unless it looks like a slip. */
function checkWorked(
  kind: BucketKind,
  uploads: readonly Use[],
  working: readonly BucketResource[],
  app: App,
  findings: Findings,
): void {
  const own = working.filter((each) => each.kind === kind);
  const uses = own.flatMap((each) => useOf(each, app));
  const filled = new Set(uploads.flatMap(({ ids }) => ids));
  const idle = uses.filter(({ ids }) => !ids.some((id) => filled.has(id)));
  const worked = new Set(uses.flatMap(({ ids }) => ids));
  const left = uploads.filter(({ ids }) => !ids.some((id) => worked.has(id)));
  const known = uses.length === own.length && idle.length === 0;
  if (known) warnOfLeft(kind, left, findings);
  for (const use of idle) warnOfSlip(use, left, app, findings);
}

function warnOfLeft(kind: BucketKind, left: readonly Use[], findings: Findings): void {
  const alike = groupBy(left, ({ resource, ids }) => `${resource.kind} ${ids[0]}`);
  for (const [first, ...others] of alike.values()) {
    const { resource, key } = first!;
    findings.report(
      {
        object: refOf(resource),
        ...(others.length === 0 ? {} : { also: others.map((other) => refOf(other.resource)) }),
        path: pathOf(resource),
        given: wordsOf(key),
        ...WITHOUT[kind],
      },
      'warning',
    );
  }
}

function wordsOf({ name, key }: Use['key']): string {
  return `key ${key} of Secret ${name}`;
}

/** Of a Secret of the app, and of one that it nearly has, something is said already. */
function warnOfSlip({ resource, key }: Use, left: readonly Use[], app: App, findings: Findings): void {
  const { namespace } = resource.metadata;
  if (app.dataOf?.('Secret', namespace, key.name) !== undefined) return;
  if (nearName(app, 'Secret', namespace, key.name) !== undefined) return;
  const meant = left.find((other) => isNear(key, other.key))?.key;
  if (meant === undefined) return;
  findings.warning(refOf(resource), 'spec.objectStorageConfig', {
    code: 'unknown-object',
    message: 'nothing of the app uploads to this bucket, and something does to one of nearly the same name',
    given: wordsOf(key),
    allowed: wordsOf(meant),
    hint: `Did you mean \`{ name: ${meant.name}, key: ${meant.key} }\`? ${otherwise('others upload to it', 'unknown-object')}`,
  });
}

function isNear(a: Use['key'], b: Use['key']): boolean {
  return isAlike(a.name, b.name) && isAlike(a.key, b.key);
}

const SHORTEST = 4;

function isAlike(a: string, b: string): boolean {
  return a === b || isSlip(a, b, SHORTEST);
}
