/** Remote ends that a server cannot tell apart, and does not start with: it compares them as it would print them. */

import { sortedBy } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import { isRecord, type Values } from '../base/values';
import { parseDuration } from '../languages/duration';
import { printedUrl } from '../languages/printed-url';
import type { RemoteReadConfig, RemoteWriteConfig } from './remote';

/** What a server takes where a field says nothing: without a name, saying it tells nothing apart. */
const DEFAULTS: Values = {
  protobuf_message: 'prometheus.WriteRequest',
  follow_redirects: true,
  enable_http2: true,
  min_shards: 1,
  batch_send_deadline: '5s',
  min_backoff: '30ms',
  max_backoff: '5s',
  sample_age_limit: '0s',
  send: true,
  send_interval: '1m',
  filter_external_labels: true,
  cloud: 'AzurePublic',
  separator: ';',
  replacement: '$1',
  action: 'replace',
};

const LARGER_QUEUES: Gate = { since: '2.44.0' };
const LARGE = { capacity: 10_000, max_shards: 50, max_samples_per_send: 2_000 };
const SMALL = { capacity: 2_500, max_shards: 200, max_samples_per_send: 500 };

/** A pattern that says what is usual is printed all the same. */
const PATTERNS_PRINTED: Gate = { since: '2.54.0' };

const WRITTEN_BY_HTTP1: Gate = { since: '3.0.0' };

/** The servers print stars in their place. */
const SECRETS: ReadonlySet<string> = new Set([
  'secret_key',
  'client_secret',
  'password',
  'credentials',
  'bearer_token',
  'key',
]);

const URLS: ReadonlySet<string> = new Set(['url', 'proxy_url']);

/** No server of today reads it. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(['max_retries']);

/** Even an empty one is printed: that it is there says something. */
const PRINTED_EMPTY: ReadonlySet<string> = new Set([
  'basic_auth',
  'authorization',
  'oauth2',
  'sigv4',
  'azuread',
  'managed_identity',
  'workload_identity',
  'oauth',
  'sdk',
]);

/** Keys of these are the user's own. */
const MAPPINGS: ReadonlySet<string> = new Set(['headers', 'required_matchers', 'endpoint_params']);
const MAPPINGS_TO_SECRETS: ReadonlySet<string> = new Set(['proxy_connect_header']);

/** `reader` has the version of the Prometheus whose code reads the ends. */
export function checkAlikeWritten(
  ends: readonly RemoteWriteConfig[],
  context: BuildContext,
  at: string,
  reader: BuildContext = context,
): void {
  const usual = { remote_timeout: '30s', enable_http2: !reader.knows(WRITTEN_BY_HTTP1) };
  checkAlike(ends, { ...defaultsOf(reader), ...usual }, context, at);
}

export function checkAlikeRead(ends: readonly RemoteReadConfig[], context: BuildContext, at: string): void {
  checkAlike(ends, { ...defaultsOf(context), remote_timeout: '1m' }, context, at);
}

function defaultsOf(reader: BuildContext): Values {
  const patterns = reader.knows(PATTERNS_PRINTED) ? {} : { regex: '(.*)' };
  return { ...DEFAULTS, ...patterns, ...(reader.knows(LARGER_QUEUES) ? LARGE : SMALL) };
}

/** Ends are told apart by their names, and without a name by all that the server prints of them. */
function checkAlike(ends: readonly { readonly name?: string }[], defaults: Values, context: BuildContext, at: string) {
  const seen = new Set<string>();
  for (const [i, end] of ends.entries()) {
    const { name = '' } = end;
    const identity = name === '' ? JSON.stringify(printedOf(withToken(end), defaults)) : name;
    if (seen.has(identity)) reportAlike(name, context, `${at}[${i}]`);
    seen.add(identity);
  }
}

/** A token of its own is an older way to write an authorization. */
function withToken(end: Values): Values {
  const { bearer_token: credentials, bearer_token_file: credentials_file, ...rest } = end;
  if (credentials === undefined && credentials_file === undefined) return end;
  return { ...rest, authorization: { type: 'Bearer', credentials, credentials_file } };
}

function printedOf(section: Values, defaults: Values): Values {
  const printed = Object.entries(section).map(
    ([field, value]) => [field, printedField(field, value, defaults)] as const,
  );
  return sorted(printed.filter(([, value]) => value !== undefined));
}

function sorted(entries: readonly (readonly [string, unknown])[]): Values {
  return Object.fromEntries(sortedBy(entries, ([field]) => field));
}

/** Nothing for what is not printed, or as without the field. */
function printedField(field: string, value: unknown, defaults: Values): unknown {
  if (WITHOUT_MEANING.has(field) || value === undefined) return undefined;
  if (SECRETS.has(field)) return true;
  if (URLS.has(field)) return printedUrl(String(value));
  if (Array.isArray(value)) {
    return orNothing(value.map((item) => (isRecord(item) ? printedOf(item, defaults) : item)));
  }
  if (isRecord(value)) return printedRecord(field, value, defaults);
  if (field === 'action') return printedText(String(value).toLowerCase(), defaults[field]);
  return printedText(value, defaults[field]);
}

function printedRecord(field: string, value: Values, defaults: Values): unknown {
  if (MAPPINGS.has(field)) return orNothing(sorted(Object.entries(value)));
  if (MAPPINGS_TO_SECRETS.has(field)) {
    return orNothing(sorted(Object.entries(value).map(([key, secrets]) => [key, (secrets as unknown[]).length])));
  }
  const printed = printedOf(value, defaults);
  return PRINTED_EMPTY.has(field) ? printed : orNothing(printed);
}

function orNothing(value: object): object | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

function printedText(value: unknown, usual: unknown): unknown {
  // Everything else is off, or nothing, by default.
  if (usual === undefined) return value === false || value === '' || value === 0 ? undefined : value;
  const ordinary = milliseconds(usual);
  const given = ordinary === undefined ? value : milliseconds(value);
  return given === (ordinary ?? usual) ? undefined : given;
}

/** Of a duration; what is none has none. */
function milliseconds(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const parsed = parseDuration(value);
  return 'problem' in parsed ? undefined : parsed.milliseconds;
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
