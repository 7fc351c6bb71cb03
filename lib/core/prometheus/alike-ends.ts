/** Remote ends that a server cannot tell apart, and does not start with. */

import type { BuildContext } from '../base/context';
import { isRecord, type Values } from '../base/values';
import { parseDuration } from '../languages/duration';
import type { RemoteReadConfig, RemoteWriteConfig } from './remote';

/** What a server takes where a field says nothing, in any version: without a name, saying it tells nothing apart. */
const DEFAULTS: Values = {
  protobuf_message: 'prometheus.WriteRequest',
  follow_redirects: true,
  capacity: 10_000,
  min_shards: 1,
  max_shards: 50,
  batch_send_deadline: '5s',
  min_backoff: '30ms',
  max_backoff: '5s',
  sample_age_limit: '0s',
  send: true,
  send_interval: '1m',
  max_samples_per_send: 2_000,
  filter_external_labels: true,
  type: 'Bearer',
  separator: ';',
  regex: '(.*)',
  replacement: '$1',
  action: 'replace',
};

/** The servers write stars in their place. */
const SECRETS: ReadonlySet<string> = new Set([
  'secret_key',
  'client_secret',
  'password',
  'credentials',
  'bearer_token',
]);

/** The first is on by default in some versions, and off in others; no server of today reads the second. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(['enable_http2', 'max_retries']);

/** Keys of these are the user's own. */
const MAPPINGS: ReadonlySet<string> = new Set([
  'headers',
  'required_matchers',
  'endpoint_params',
  'proxy_connect_header',
]);

export function checkAlikeWritten(ends: readonly RemoteWriteConfig[], context: BuildContext, at: string): void {
  checkAlike(ends, { ...DEFAULTS, remote_timeout: '30s' }, context, at);
}

export function checkAlikeRead(ends: readonly RemoteReadConfig[], context: BuildContext, at: string): void {
  checkAlike(ends, { ...DEFAULTS, remote_timeout: '1m' }, context, at);
}

/** Ends are told apart by their names, and without a name by all that the server reads of them; `ends` are as written. */
function checkAlike(ends: readonly { readonly name?: string }[], defaults: Values, context: BuildContext, at: string) {
  const seen = new Set<string>();
  for (const [i, end] of ends.entries()) {
    const { name = '' } = end;
    const identity = name === '' ? JSON.stringify(readOf(end, defaults)) : name;
    if (seen.has(identity)) reportAlike(name, context, `${at}[${i}]`);
    seen.add(identity);
  }
}

function readOf(section: object, defaults: Values): Values {
  const read = Object.entries(section).map(([field, value]) => [field, readField(field, value, defaults)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readField(field: string, value: unknown, defaults: Values): unknown {
  if (MAPPINGS.has(field)) return value;
  if (WITHOUT_MEANING.has(field)) return undefined;
  if (SECRETS.has(field)) return true;
  if (Array.isArray(value)) return value.map((item) => (isRecord(item) ? readOf(item, defaults) : item));
  if (isRecord(value)) {
    const read = readOf(value, defaults);
    return Object.keys(read).length === 0 ? undefined : read;
  }
  const usual = defaults[field];
  // Everything else is off, or nothing, by default.
  if (usual === undefined) return value === false || value === '' || value === 0 ? undefined : value;
  const [given, otherwise] = [value, usual].map(inMilliseconds);
  return given === otherwise ? undefined : given;
}

/** Of a duration; what is none stays. */
function inMilliseconds(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const parsed = parseDuration(value);
  return 'problem' in parsed ? value : parsed.milliseconds;
}

function reportAlike(name: string, context: BuildContext, at: string): void {
  context.error(name === '' ? at : `${at}.name`, {
    code: 'duplicate-name',
    message: `${context.target.product} would not start with two of ${name === '' ? 'the same settings' : 'one name'}`,
    given: name === '' ? 'settings that are before it in the list' : name,
    allowed: 'names that differ',
    hint: name === '' ? 'Remove one of them, or give one a name' : 'Rename one of them',
  });
}
