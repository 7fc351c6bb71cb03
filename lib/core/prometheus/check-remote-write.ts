/** What schemas cannot say of an end that samples are written to. */

import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import { formatVersion } from '../base/version';
import { checkClient, checkExclusive, checkProxy, checkSigv4 } from '../http/check';
import { AZURE_AD_GATES } from '../http/cloud';
import { checkOneIdentity } from '../http/identity';
import type { AzureAd } from '../http/input';
import { parseDuration } from '../languages/duration';
import { urlProblem } from '../languages/url';
import type { QueueConfig, RemoteWriteSpec } from './spec';

/** All of an end that samples are written to, but for its relabelings. */
export function checkWrittenEnd(given: RemoteWriteSpec, context: BuildContext, at: string): void {
  checkRemoteWrite(given, context, at);
  checkClient(given, context, at);
  checkSigv4(given.sigv4, context, `${at}.sigv4`);
}

/** Authentication at the end, and the proxy; what is referred to has a check of its own. */
export function checkRemoteWrite(given: RemoteWriteSpec, context: BuildContext, at: string): void {
  checkOneIdentity(given, context, at);
  checkAzureAd(given.azureAd, context, `${at}.azureAd`);
  checkProxy(given, context, at);
  checkRemoteEnd(given, context, at);
  if (/^https?:\/\/[^/?#]+\/?$/.test(given.url)) warnOfNoPath(given.url, context, `${at}.url`);
  checkDirection(given.url, 'write', context, `${at}.url`);
}

/** How servers name the places where samples are taken and given. */
const PLACES = {
  write: {
    pattern: /\/(?:push|write|receive)\/?$/,
    does: 'samples are taken at this address, and nothing is read from it',
  },
  read: {
    pattern: /\/(?:read|query|query_range)\/?$/,
    does: 'samples are read from this address, and nothing is taken there',
  },
};

/** Whether the address is the one for the other direction. */
export function checkDirection(url: string, direction: 'read' | 'write', context: BuildContext, at: string): void {
  const other = PLACES[direction === 'read' ? 'write' : 'read'];
  const [address] = url.split(/[?#]/) as [string];
  if (!other.pattern.test(address)) return;
  const better = address.replace(other.pattern, `/${direction}`);
  context.warning(at, {
    code: 'doubtful-value',
    message: other.does,
    given: url,
    allowed: `the address that the documentation of the server names for remote ${direction === 'read' ? 'reads' : 'writes'}`,
    hint:
      direction === 'read'
        ? `Write \`${better}\`, where the server is one that can be read from`
        : `Write \`${better}\`, or \`/push\` for Mimir`,
  });
}

/** No server that is known takes samples at its root. */
function warnOfNoPath(url: string, context: BuildContext, at: string): void {
  context.warning(at, {
    code: 'doubtful-value',
    message: 'the URL has no path, and servers take samples at one',
    given: url,
    allowed: 'the URL that the documentation of the server names, with its path',
    hint: `Write \`${url.replace(/\/$/, '')}/api/v1/write\` for a Prometheus, \`/api/v1/push\` for Mimir, \`/api/v1/receive\` for Thanos`,
  });
}

interface RemoteEnd {
  readonly url: string;
  readonly tlsConfig?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What of any remote end keeps Prometheus from loading its configuration. */
export function checkRemoteEnd({ url, headers, tlsConfig = {} }: RemoteEnd, context: BuildContext, at: string): void {
  const problem = urlProblem(url);
  if (problem !== undefined) {
    context.error(`${at}.url`, {
      code: 'invalid-value',
      message: `this is not a URL: ${problem}`,
      given: url,
      allowed: 'a URL with the scheme http or https, and a host',
      hint: 'Correct it',
    });
  }
  if (url.startsWith('http://') && Object.keys(tlsConfig).length > 0) {
    context.warning(`${at}.tlsConfig`, {
      code: 'doubtful-value',
      message: 'the URL is one of http, where there is no TLS',
      allowed: 'TLS beside a URL of https',
      hint: 'Write `https://` in the URL, or remove it',
    });
  }
  checkHeaders(headers, context, `${at}.headers`);
}

/** Since when a queue that can hold or send nothing is refused. */
const CHECKED_QUEUES: Gate = { since: '3.12.0' };

/** What a queue is that says nothing of itself. */
const DEFAULT_QUEUE = { minShards: 1, maxShards: 50, minBackoff: '30ms', maxBackoff: '5s' } as const;

export function checkQueue(given: QueueConfig | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  if (!context.knows(CHECKED_QUEUES)) {
    warnOfBackoff(given, context, at);
    return;
  }
  for (const field of ['capacity', 'minShards', 'maxShards', 'maxSamplesPerSend'] as const) {
    if ((given[field] ?? 0) < 0) queueError(`${at}.${field}`, given[field]!, 'a positive number', context);
  }
  const shards = [given.minShards || DEFAULT_QUEUE.minShards, given.maxShards || DEFAULT_QUEUE.maxShards] as const;
  if (shards[0] > shards[1]) queueError(`${at}.minShards`, shards[0], `at most maxShards: ${shards[1]}`, context);
  const { minBackoff = DEFAULT_QUEUE.minBackoff, maxBackoff = DEFAULT_QUEUE.maxBackoff } = given;
  const [least, most] = [parseDuration(minBackoff), parseDuration(maxBackoff)];
  if ('problem' in least || 'problem' in most || least.milliseconds <= most.milliseconds) return;
  queueError(`${at}.minBackoff`, minBackoff, `at most maxBackoff: ${maxBackoff}`, context);
}

/** Versions that take it wait longer before the first attempt than before all others. */
function warnOfBackoff(
  { minBackoff = DEFAULT_QUEUE.minBackoff, maxBackoff = DEFAULT_QUEUE.maxBackoff }: QueueConfig,
  context: BuildContext,
  at: string,
): void {
  const [least, most] = [parseDuration(minBackoff), parseDuration(maxBackoff)];
  if ('problem' in least || 'problem' in most || least.milliseconds <= most.milliseconds) return;
  context.warning(`${at}.minBackoff`, {
    code: 'doubtful-value',
    message: 'it waits longer after a first failure than after all others, and newer versions refuse that',
    given: minBackoff,
    allowed: `at most maxBackoff: ${maxBackoff}`,
    hint: 'Correct it; what is not set has a default',
  });
}

function queueError(at: string, given: string | number, allowed: string, context: BuildContext): void {
  context.error(at, {
    code: 'invalid-value',
    message: 'Prometheus refuses such a queue',
    given: String(given),
    allowed,
    hint: 'Correct it; what is not set has a default',
  });
}

/** What Prometheus sets itself, or has fields for. */
const RESERVED_HEADERS: ReadonlySet<string> = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'user-agent',
  'www-authenticate',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-prometheus-remote-read-version',
  'x-prometheus-remote-write-version',
]);

export function checkHeaders(headers: RemoteEnd['headers'], context: BuildContext, at: string): void {
  for (const name of Object.keys(headers ?? {})) {
    if (!RESERVED_HEADERS.has(name.toLowerCase())) continue;
    context.error(at, {
      code: 'invalid-value',
      message: 'Prometheus does not allow this header to be set',
      given: name,
      allowed: 'headers that Prometheus does not write itself',
      hint: 'Remove it; credentials have fields of their own: `authorization`, `basicAuth` and others',
    });
  }
}

const AZURE_IDENTITIES = ['managedIdentity', 'oauth', 'sdk', 'workloadIdentity'] as const;

function checkAzureAd(given: AzureAd | undefined, context: BuildContext, at: string): void {
  if (given === undefined) return;
  checkExclusive(given, AZURE_IDENTITIES, context, at);
  if (AZURE_IDENTITIES.every((identity) => given[identity] === undefined)) {
    context.error(at, {
      code: 'missing-field',
      message: 'nothing says how to authenticate at Azure',
      given: 'nothing',
      allowed: `one of ${AZURE_IDENTITIES.join(', ')}`,
      hint: 'Add one of them',
    });
  }
  checkManagedIdentity(given, context, at);
  requireGate(given.oauth, AZURE_AD_GATES.oauth, context, `${at}.oauth`);
  requireGate(given.sdk, AZURE_AD_GATES.sdk, context, `${at}.sdk`);
  requireGate(given.workloadIdentity, AZURE_AD_GATES.workload_identity, context, `${at}.workloadIdentity`);
  checkUuid(given.managedIdentity?.clientId || undefined, context, `${at}.managedIdentity.clientId`);
  checkUuid(given.oauth?.clientId, context, `${at}.oauth.clientId`);
  checkUuid(given.workloadIdentity?.clientId, context, `${at}.workloadIdentity.clientId`);
  checkUuid(given.workloadIdentity?.tenantId, context, `${at}.workloadIdentity.tenantId`);
  if (context.knows(AZURE_AD_GATES.scope)) checkScope(given.scope, context, `${at}.scope`);
}

/** The schema lets a backslash and blanks of Unicode through, which the server does not. */
function checkScope(given: string | undefined, context: BuildContext, at: string): void {
  if (given === undefined || /^[\w \t\n\f\r:/.-]*$/.test(given)) return;
  context.error(at, {
    code: 'invalid-value',
    message: 'this is not the scope of a token',
    given,
    allowed: 'letters, digits, blanks and any of _:/.-',
    hint: 'Copy it from Azure',
  });
}

/** From here on the identity that the system assigns can be used without its name. */
export const UNNAMED_IDENTITY: Gate = { since: '3.5.0' };

function checkManagedIdentity({ managedIdentity }: AzureAd, context: BuildContext, at: string): void {
  if (managedIdentity === undefined || context.knows(UNNAMED_IDENTITY) || (managedIdentity.clientId ?? '') !== '') {
    return;
  }
  context.error(`${at}.managedIdentity.clientId`, {
    code: 'missing-field',
    message: 'this Prometheus needs the client id of a managed identity',
    given: 'nothing',
    allowed: 'the client id',
    hint: `Name it, or use Prometheus ${UNNAMED_IDENTITY.since} or newer`,
  });
}

/** Without its identity the end would be asked as nobody: an error rather than an omission. */
function requireGate(given: object | undefined, gate: Gate | undefined, context: BuildContext, at: string): void {
  if (given === undefined || context.knows(gate)) return;
  context.error(at, {
    code: 'unsupported-by-version',
    message: 'this Prometheus cannot be known to Azure in this way',
    given: formatVersion(context.target.version),
    allowed: `since ${gate!.since}`,
    hint: 'Choose another identity, or a newer version',
  });
}

/** As plain, in braces, as a URN or without its hyphens. */
const UUID =
  /^(?:(?:urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}|[0-9a-f]{32})$/i;

function checkUuid(given: string | undefined, context: BuildContext, at: string): void {
  if (given === undefined || UUID.test(given)) return;
  context.error(at, {
    code: 'invalid-value',
    message: 'this is not a UUID',
    given,
    allowed: 'a UUID, such as 00000000-0000-0000-0000-000000000000',
    hint: 'Copy it from Azure',
  });
}
