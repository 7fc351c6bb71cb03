/** Configurations of buckets that are Secrets of the app, and that Thanos would not start with. */

import type { App } from '../base/app';
import { groupBy } from '../base/collections';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import { formatVersion, parseVersion } from '../base/version';
import { DEFAULT_VERSIONS } from '../pod/image';
import { bucketKeyOf } from '../thanos/bucket/bucket-of';
import { readBucketConfiguration } from '../thanos/bucket/configuration';
import { PROVIDERS } from '../thanos/bucket/providers';
import { thanosVersionOf } from '../thanos/fit';

const LISTED = 5;

interface Use {
  readonly resource: Resource;
  readonly text: string;
  readonly given: string;
  readonly isNewest: boolean;
}

export function checkBucketConfigurations(resources: readonly Resource[], app: App, findings: Findings): void {
  const uses = resources.flatMap((resource) => useOf(resource, app));
  const alike = groupBy(uses, ({ resource, given, isNewest }) =>
    JSON.stringify([resource.metadata.namespace, given, isNewest]),
  );
  for (const group of alike.values()) report(group, findings);
}

function useOf(resource: Resource, { contentOf }: App): Use[] {
  const { name, key } = bucketKeyOf(resource) ?? {};
  if (name === undefined || key === undefined) return [];
  const text = contentOf('Secret', resource.metadata.namespace, name, key);
  if (text === undefined) return [];
  return [{ resource, text, given: `key ${key} of Secret ${name}`, isNewest: isNewest(resource) }];
}

/** Whether it runs the version whose fields are known. */
function isNewest(resource: Resource): boolean {
  const version = thanosVersionOf(resource);
  return version !== undefined && formatVersion(version) === formatVersion(parseVersion(DEFAULT_VERSIONS.Thanos)!);
}

export function pathOf({ kind }: Resource): string {
  return kind === 'Prometheus' ? 'spec.thanos.objectStorageConfig' : 'spec.objectStorageConfig';
}

function report([first, ...others]: readonly Use[], findings: Findings): void {
  const { resource, text, given, isNewest } = first!;
  const { type, problems, meant } = readBucketConfiguration(text, isNewest);
  if (problems.length === 0) return;
  findings.report(
    {
      code: 'refused-by-loader',
      object: refOf(resource),
      ...(others.length === 0 ? {} : { also: others.map((other) => refOf(other.resource)) }),
      path: pathOf(resource),
      message: `Thanos would not start with this configuration of a bucket: ${few(problems, LISTED)}`,
      given,
      allowed:
        type === undefined ? `a type of ${Object.keys(PROVIDERS).join(', ')}` : `what Thanos knows of the type ${type}`,
      hint: `${meant ?? 'Correct the content of the Secret.'} ${otherwise('it does start with it', 'refused-by-loader')}`,
    },
    'warning',
  );
}
