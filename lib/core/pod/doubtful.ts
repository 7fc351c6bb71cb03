/** Values that every API server takes, and that cannot mean what they say. */

import type { BuildContext } from '../base/context';
import { type FeatureRow, isAlways, isIdle } from '../base/features';
import { describeGate, type Gate, isOpen } from '../base/gates';
import { formatVersion } from '../base/version';
import { bytesOf } from '../languages/byte-size';
import { parseDuration } from '../languages/duration';
import { quantity } from '../languages/quantity';
import { didYouMean } from '../languages/suggest';
import { withScheme } from '../languages/url';
import type { StorageSpec } from './spec';

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;
/** Of the environment of the pod: nobody knows it before. */
const VARIABLE = '$(';

/** A path where its server puts it behind an address of its own. */
export function checkPath(path: string | undefined, context: BuildContext, at: string): void {
  // This is asked of every endpoint of every monitor.
  if (path === undefined || (!path.includes('?') && !path.includes('://'))) return;
  const url = SCHEME.exec(path);
  if (url !== null) {
    const rest = path.slice(url[0].length).replace(/^[^/]*/, '');
    context.warning(at, {
      code: 'doubtful-value',
      message: 'this is a URL, and only its path is meant: scheme and address are said elsewhere',
      given: path,
      hint: `Write \`${rest === '' ? '/' : rest}\``,
    });
  } else if (path.includes('?')) {
    const [before, query = ''] = path.split('?');
    context.warning(at, {
      code: 'doubtful-value',
      message: 'what is after the question mark becomes a part of the path, and is no parameter',
      given: path,
      hint: `Write \`path: ${before}\`, and the parameters as \`params: { ${paramsOf(query)} }\``,
    });
  }
}

function paramsOf(query: string): string {
  return query
    .split('&')
    .map((each) => each.split('='))
    .map(([name, value = '']) => `${name}: ['${value}']`)
    .join(', ');
}

/** The address by which users come to a server. */
export function checkExternalUrl(url: string | undefined, context: BuildContext, at: string, effect: string): void {
  if (url === undefined || url === '' || url.includes(VARIABLE) || SCHEME.test(url)) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: `the URL has no scheme: ${effect}`,
    given: url,
    allowed: 'a URL such as `https://metrics.example.com/prometheus`',
    hint: `Write \`${withScheme(url, 'https')}\`, or \`http://\` where that is how users come`,
  });
}

/** Zero is what servers go by where nothing is said. */
export function checkInterval(given: string | undefined, instead: string, context: BuildContext, at: string): void {
  // This is asked of every endpoint of every monitor.
  if (given?.startsWith('0') !== true) return;
  const read = parseDuration(given);
  if ('problem' in read || read.milliseconds !== 0) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: `zero is taken for nothing: ${instead} counts`,
    given,
    allowed: 'a duration such as `30s`',
    hint: 'Write how long, or remove it',
  });
}

export function checkReplicas(replicas: number | undefined, taken: number, context: BuildContext): void {
  if (replicas === undefined || replicas >= 0) return;
  context.warning('spec.replicas', {
    code: 'doubtful-value',
    message: `there is no negative number of pods: it is taken for ${taken}`,
    given: String(replicas),
    allowed: '0, which stops the server, or more',
    hint: `Write \`replicas: ${taken}\`, or how many there are to be`,
  });
}

interface Kept {
  readonly retention?: string;
  readonly retentionSize?: string;
  readonly retentionPercentage?: string | number;
  readonly storage?: StorageSpec;
}

/** Longer than anybody wants to lose with a pod that is moved. */
const LONG_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Whether what is to be kept has a place, and for as long. */
export function checkStorage(
  { retention = '', retentionSize = '', retentionPercentage, storage }: Kept,
  context: BuildContext,
): void {
  checkShare(retentionPercentage, retentionSize, context);
  const bytes = bytesOf(retentionSize) ?? 0;
  const room = roomOf(storage);
  if (room !== undefined && bytes >= (quantity(room.size) ?? Number.POSITIVE_INFINITY)) {
    context.warning('spec.retentionSize', {
      code: 'doubtful-value',
      message: 'more data would be kept than there is room for: the disk is full before anything is deleted',
      given: retentionSize,
      allowed: `less than \`${room.at}\`, which is ${room.size}`,
      hint: 'Ask for a larger volume, or keep at most four fifths of it',
    });
  }
  const kept = parseDuration(retention);
  const isLost = storage?.volumeClaimTemplate === undefined && storage?.ephemeral === undefined;
  if (!isLost || 'problem' in kept || kept.milliseconds < LONG_DAYS * DAY) return;
  context.warning('spec.storage', {
    code: 'doubtful-value',
    message: 'the data is in a directory of the pod, and is gone with the pod long before that',
    given: `retention: ${retention}`,
    allowed: 'a volume that outlives the pod',
    hint: 'Add `storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 50Gi } } } } }`, or shorten `retention`',
  });
}

function checkShare(percentage: Kept['retentionPercentage'], retentionSize: string, context: BuildContext): void {
  if (retentionSize === '' || (quantity(percentage) ?? 0) === 0) return;
  context.warning('spec.retentionSize', {
    code: 'ignored-field',
    message: 'Prometheus goes by the percentage where both are given, and takes no notice of the size',
    given: retentionSize,
    allowed: 'retentionSize or retentionPercentage',
    hint: 'Remove one of them',
  });
}

type Sized = { readonly spec?: { readonly resources?: { readonly requests?: Readonly<Record<string, string>> } } };

function roomOf(storage: StorageSpec | undefined): { readonly size: string; readonly at: string } | undefined {
  const limit = storage?.emptyDir?.['sizeLimit'];
  if (limit !== undefined) return { size: String(limit), at: 'storage.emptyDir.sizeLimit' };
  const claim = storage?.ephemeral?.['volumeClaimTemplate'] ?? storage?.volumeClaimTemplate;
  const size = (claim as Sized | undefined)?.spec?.resources?.requests?.['storage'];
  return size === undefined ? undefined : { size, at: 'requests.storage' };
}

export interface KnownFeatures {
  readonly known: Readonly<Record<string, FeatureRow>>;
  /** What the server makes of a name that it does not know. */
  readonly effect: string;
  /** The versions that features can be named to: for others, all of them are left out. */
  readonly gate?: Gate;
}

/** Names that the server does not know, and such as change nothing in its version. */
export function checkFeatures(features: readonly string[] | undefined, of: KnownFeatures, context: BuildContext): void {
  if (!context.knows(of.gate)) return;
  features?.forEach((feature, i) => {
    if (feature.includes(VARIABLE)) return;
    const names = feature.split(',').filter((name) => name !== '');
    for (const name of names) checkFeature(name, of, context, `spec.enableFeatures[${i}]`);
  });
}

function checkFeature(given: string, { known, effect }: KnownFeatures, context: BuildContext, at: string): void {
  const row = Object.hasOwn(known, given) ? known[given] : undefined;
  const { product, version } = context.target;
  const hint = row?.instead ?? 'Remove it';
  if (row === undefined) {
    context.warning(at, {
      code: 'doubtful-value',
      message: `no version that this library knows has this feature, and ${effect}`,
      given,
      hint: didYouMean(given, Object.keys(known)) ?? 'Correct or remove it',
    });
  } else if (isAlways(row, version)) {
    const message = `since ${row.until}, what this enables is always enabled, and the server no longer knows the name`;
    context.warning(at, { code: 'ignored-field', message, given, hint });
  } else if (!isOpen(row, version)) {
    const message = `${product} has this feature ${describeGate(row)}, here it is ${formatVersion(version)}, and ${effect}`;
    context.warning(at, { code: 'doubtful-value', message, given, hint });
  } else if (isIdle(row, version)) {
    const message = row.always ? 'what this enables is always enabled' : 'the server no longer does anything for this';
    context.warning(at, { code: 'ignored-field', message: `since ${row.idle}, ${message}`, given, hint });
  }
}
