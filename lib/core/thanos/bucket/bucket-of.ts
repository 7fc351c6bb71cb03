/** Which bucket an instance works on, or uploads to. */

import type { App } from '../../base/app';
import { isOfBucket } from '../../base/conventions';
import type { KeySelector } from '../../base/references';
import type { Resource } from '../../base/resource';
import type { BucketResource } from './spec';

interface UploadingSpec {
  readonly objectStorageConfig?: KeySelector;
  readonly remoteWrite?: readonly object[];
  readonly thanos?: { readonly objectStorageConfig?: KeySelector };
}

/** What a bucket is known by: what the Secret says, where it is at hand, since several Secrets may say the same. */
export function bucketOf(
  { metadata: { namespace } }: Resource,
  key: Partial<KeySelector> | undefined,
  { contentOf }: Pick<App, 'contentOf'>,
): string | undefined {
  const { name, key: entry } = key ?? {};
  if (name === undefined || entry === undefined) return undefined;
  return contentOf('Secret', namespace, name, entry)?.trim() ?? `${namespace}/${name}/${entry}`;
}

/** The key of the bucket that its pods upload to; undefined where they do not, or nobody can tell. A ruler that writes elsewhere has no blocks. */
export function uploadKeyOf({ kind, spec }: Resource): KeySelector | undefined {
  const { thanos, objectStorageConfig, remoteWrite = [] } = spec as UploadingSpec;
  if (kind === 'Prometheus') return thanos?.objectStorageConfig;
  return kind === 'ThanosRuler' && remoteWrite.length === 0 ? objectStorageConfig : undefined;
}

/** The key of the bucket that it works on, or uploads to. */
export function bucketKeyOf(resource: Resource): KeySelector | undefined {
  return isOfBucket(resource.kind) ? (resource as BucketResource).spec.objectStorageConfig : uploadKeyOf(resource);
}

/**
 * By what its bucket is known beside others: what the Secret says, or its place; and by the name and the key, since the same Secret has
 * the same ones in each namespace that needs it. None where it uses none.
 */
export function bucketIdsOf(resource: Resource, app: Pick<App, 'contentOf'>): readonly string[] {
  const key = bucketKeyOf(resource);
  const bucket = bucketOf(resource, key, app);
  return bucket === undefined ? [] : [bucket, `${key!.name}/${key!.key}`];
}

/** The bucket that its pods upload to. */
export function uploadedBucket(server: Resource, app: Pick<App, 'contentOf'>): string | undefined {
  return bucketOf(server, uploadKeyOf(server), app);
}

/** The servers of the app whose blocks are in the bucket of a gateway or a compactor. */
export function uploadersOf(resource: BucketResource, app: Pick<App, 'instances' | 'contentOf'>): Resource[] {
  const bucket = bucketOf(resource, resource.spec.objectStorageConfig, app);
  if (bucket === undefined) return [];
  return app.instances.map((each) => each.resource).filter((each) => uploadedBucket(each, app) === bucket);
}
