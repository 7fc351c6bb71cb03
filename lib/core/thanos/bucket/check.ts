/** What is wrong with what works on a bucket: no bucket, several compactors on one, bounds that exclude each other. */

import type { App } from '../../base/app';
import type { BuildContext } from '../../base/context';
import { few } from '../../base/listed';
import { keyOf } from '../../base/resource';
import { nonEmpty } from '../../base/values';
import { parseDuration } from '../../languages/duration';
import { checkDownsampledHistograms, checkHistograms } from '../fit';
import { bucketOf, uploadersOf } from './bucket-of';
import { readBucketConfiguration } from './configuration';
import type { BucketPodSpec, BucketResource, CompactorPodSpec } from './spec';

const LISTED = 10;

export function checkBucket(resource: BucketResource, app: App, context: BuildContext): void {
  const { objectStorageConfig, objectStorageConfigFile } = resource.spec;
  if (objectStorageConfig === undefined && nonEmpty(objectStorageConfigFile) === undefined) reportNoBucket(context);
  const servers = uploadersOf(resource, app);
  if (resource.kind !== 'ThanosCompactor') {
    checkHistograms(servers, context);
    return;
  }
  checkAlone(resource, app, context);
  warnOfNodeDisk(resource, app, context);
  const spec = resource.spec as CompactorPodSpec;
  checkRetention(spec, context);
  if (spec.disableDownsampling !== true) checkDownsampledHistograms(servers, context);
}

function reportNoBucket(context: BuildContext): void {
  context.error('spec.objectStorageConfig', {
    code: 'missing-field',
    message: 'it works on a bucket, and none is named',
    given: 'nothing',
    allowed: 'a key of a Secret with the configuration of the bucket, in the form of Thanos',
    hint: "Write `objectStorageConfig: { name: 'bucket', key: 'bucket.yaml' }`",
  });
}

/** Two compactors work against each other, and leave blocks that overlap. Some share a bucket by relabelings of their own. */
function checkAlone(compactor: BucketResource, app: App, context: BuildContext): void {
  const bucket = bucketOf(compactor, compactor.spec.objectStorageConfig, app);
  if (bucket === undefined || selectsBlocks(compactor.spec)) return;
  const others = app.instances
    .map(({ resource }) => resource as BucketResource)
    .filter((other) => other.kind === 'ThanosCompactor' && other !== compactor && !selectsBlocks(other.spec))
    .filter((other) => bucketOf(other, other.spec.objectStorageConfig, app) === bucket);
  if (others.length === 0) return;
  context.error('spec.objectStorageConfig', {
    code: 'conflicting-fields',
    message: 'another compactor works on this bucket, and two of them destroy what the other one does',
    given: few([compactor, ...others].map(keyOf).sort(), LISTED),
    allowed: 'one compactor for each bucket',
    hint: 'Remove all but one, or have each take blocks of its own by `--selector.relabel-config`',
  });
}

function selectsBlocks({ additionalArgs = [] }: BucketPodSpec): boolean {
  return additionalArgs.some(({ name }) => name.startsWith('selector.relabel-config'));
}

/** A folder as a bucket is one of tests. */
function warnOfNodeDisk({ metadata, spec }: BucketResource, { contentOf }: App, context: BuildContext): void {
  const { storage, objectStorageConfig: { name, key } = {} } = spec;
  if (storage !== undefined || name === undefined || key === undefined) return;
  const text = contentOf('Secret', metadata.namespace, name, key);
  if (text !== undefined && readBucketConfiguration(text).type === 'FILESYSTEM') return;
  context.warning('spec.storage', {
    code: 'doubtful-value',
    message: 'it works on whole blocks, on the disk of its node, and ends where that is full',
    given: 'no storage',
    allowed: 'a volume that holds the largest blocks of one stream twice',
    hint: 'Add `storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 100Gi } } } } }`; if the disk of a node is enough, `storage: { emptyDir: {} }`',
  });
}

const HOUR = 3_600_000;

/** Data is downsampled when its blocks are that old, and must not be gone before. */
const LEAST = { raw: [40 * HOUR, '40h', 'raw'], fiveMinutes: [240 * HOUR, '10d', 'five minutes'] } as const;

function checkRetention({ retention = {}, disableDownsampling }: CompactorPodSpec, context: BuildContext): void {
  if (disableDownsampling === true) {
    warnOfNothingLeft(retention, context);
    return;
  }
  for (const field of ['raw', 'fiveMinutes'] as const) {
    const [least, allowed, resolution] = LEAST[field];
    if (keptFor(retention[field]) >= least) continue;
    context.error(`spec.retention.${field}`, {
      code: 'conflicting-fields',
      message: `data of the resolution \`${resolution}\` would be gone before it is downsampled: the compactor does not start`,
      given: retention[field]!,
      allowed: `${allowed} or more, or 0 for ever`,
      hint: 'Keep it longer, or set `disableDownsampling: true`',
    });
  }
  for (const [field, source] of MADE_OF) warnOfMadeAgain(field, source, retention, context);
}

type Retention = NonNullable<CompactorPodSpec['retention']>;

/** In milliseconds; of one that nobody can read something is said already. */
function keptFor(given: string | undefined): number {
  const kept = given === undefined ? undefined : parseDuration(given);
  return kept === undefined || 'problem' in kept || kept.milliseconds === 0
    ? Number.POSITIVE_INFINITY
    : kept.milliseconds;
}

/** Each resolution, and the one that it is made of. */
const MADE_OF = [
  ['fiveMinutes', 'raw'],
  ['oneHour', 'fiveMinutes'],
] as const;

/** A round of the compactor looks which blocks lack a downsampled one. */
function warnOfMadeAgain(
  field: 'fiveMinutes' | 'oneHour',
  source: 'raw' | 'fiveMinutes',
  retention: Retention,
  context: BuildContext,
): void {
  if (keptFor(retention[field]) >= keptFor(retention[source])) return;
  context.warning(`spec.retention.${field}`, {
    code: 'doubtful-value',
    message: `it is deleted while the data that it is made of is kept: the compactor makes it again, and deletes it again`,
    given: `${retention[field]}, and \`${source}\` ${retention[source] ?? 'for ever'}`,
    allowed: `as long as \`${source}\`, or longer`,
    hint: `Keep it longer, or set \`${source}\` to ${retention[field]} or less`,
  });
}

/** Without downsampling, raw data is all that there is. */
function warnOfNothingLeft(retention: Retention, context: BuildContext): void {
  const { raw, fiveMinutes, oneHour } = retention;
  const longest = { fiveMinutes, oneHour };
  const longer = (['fiveMinutes', 'oneHour'] as const).filter(
    (field) => longest[field] !== undefined && keptFor(longest[field]) > keptFor(raw),
  );
  if (longer.length === 0) return;
  context.warning('spec.disableDownsampling', {
    code: 'doubtful-value',
    message: 'without downsampling there is raw data only, and nothing is left of what is older than its retention',
    given: [`raw: ${raw}`, ...longer.map((field) => `${field}: ${retention[field]}`)].join(', '),
    hint: `Remove \`disableDownsampling\`, or ${longer.map((field) => `\`retention.${field}\``).join(' and ')}`,
  });
}
