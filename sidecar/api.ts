/** List and watch of one object through the API server, with nothing but Node. */

import { readFileSync } from 'node:fs';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { ObjectName, Settings } from './settings';

/** A Secret or ConfigMap, with its values as bytes. */
export interface Content {
  readonly version: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly data: ReadonlyMap<string, Buffer>;
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export type WatchEvent =
  | { readonly type: 'changed'; readonly content: Content }
  | { readonly type: 'deleted'; readonly version: string }
  | { readonly type: 'bookmark'; readonly version: string };

interface WireObject {
  readonly metadata?: {
    readonly resourceVersion?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly data?: Readonly<Record<string, string>>;
  readonly binaryData?: Readonly<Record<string, string>>;
  readonly code?: number;
  readonly message?: string;
}

const LIST_MS = 15_000;
/** The server ends a watch after so long: contact is renewed, and a silent stream does not stay silent. */
const WATCH_SECONDS = 110;
const KEEP_ALIVE_MS = 15_000;
/** An object holds a megabyte, which base64 and its annotations may triple. */
const LONGEST_EVENT = 16 * 1024 * 1024;

export class Api {
  constructor(private readonly settings: Settings['api']) {}

  /** The object, or undefined where there is none, and the version from which to watch. */
  async list(object: ObjectName, signal: AbortSignal): Promise<{ content: Content | undefined; version: string }> {
    const response = await this.#get(object, {}, LIST_MS, signal);
    const text = Buffer.concat(await collect(response)).toString();
    const list = JSON.parse(text) as { items?: WireObject[]; metadata?: { resourceVersion?: string } };
    const item = list.items?.[0];
    const version = list.metadata?.resourceVersion ?? '';
    return { content: item === undefined ? undefined : contentOf(object, item), version };
  }

  /** Until the server ends the stream, which it does in the end; throws where it breaks. */
  async watch(
    object: ObjectName,
    version: string,
    on: (event: WatchEvent) => void,
    signal: AbortSignal,
  ): Promise<void> {
    // Not all at the same moment.
    const seconds = Math.round(WATCH_SECONDS * (0.8 + Math.random() * 0.4));
    const parameters = {
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: version,
      timeoutSeconds: String(seconds),
    };
    const response = await this.#get(object, parameters, (seconds + 20) * 1_000, signal);
    for await (const line of lines(response)) {
      const event = eventOf(object, JSON.parse(line) as { type: string; object: WireObject });
      if (event !== undefined) on(event);
    }
  }

  #get(
    { kind, namespace, name }: ObjectName,
    parameters: Readonly<Record<string, string>>,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const query = new URLSearchParams({ fieldSelector: `metadata.name=${name}`, ...parameters });
    const url = new URL(`${this.settings.server}/api/v1/namespaces/${namespace}/${kind}s?${query}`);
    return new Promise((resolve, reject) => {
      const sent = this.#request(url);
      const timer = setTimeout(() => sent.destroy(new Error(`nothing for ${timeoutMs} ms`)), timeoutMs);
      const abort = () => sent.destroy(new Error('no longer watched'));
      signal.addEventListener('abort', abort);
      sent.on('close', () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      });
      sent.on('socket', (socket: Socket) => socket.setKeepAlive(true, KEEP_ALIVE_MS));
      sent.on('error', reject);
      sent.on('response', (response) => {
        if (response.statusCode === 200) resolve(response);
        else refusal(response).then(reject, reject);
      });
      sent.end();
    });
  }

  /** Token and certificates are read each time: the kubelet renews them. */
  #request(url: URL): ClientRequest {
    const read = (file: string) => optionalFile(join(this.settings.accountDir, file));
    const token = read('token');
    const headers = {
      accept: 'application/json',
      'user-agent': 'cdk8s-prometheus-reloader',
      ...(token === undefined ? {} : { authorization: `Bearer ${token.trim()}` }),
    };
    // A connection of its own each: none that died unnoticed is used again.
    const options = { headers, agent: false as const };
    if (url.protocol === 'http:') return httpRequest(url, options);
    const ca = read('ca.crt');
    return httpsRequest(url, { ...options, ...(ca === undefined ? {} : { ca }) });
  }
}

function optionalFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function refusal(response: IncomingMessage): Promise<ApiError> {
  const status = response.statusCode ?? 0;
  const text = Buffer.concat(await collect(response)).toString();
  let message = text.slice(0, 300);
  try {
    message = (JSON.parse(text) as WireObject).message ?? message;
  } catch {
    // A proxy's page, which says what it says.
  }
  return new ApiError(status, `the API server answers ${status}: ${message}`);
}

async function collect(response: IncomingMessage): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return chunks;
}

const NEWLINE = 10;

async function* lines(response: IncomingMessage): AsyncGenerator<string> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const received of response) {
    let chunk = received as Buffer;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE)) {
      yield Buffer.concat([...held, chunk.subarray(0, end)]).toString();
      held = [];
      size = 0;
      chunk = chunk.subarray(end + 1);
    }
    if (chunk.length === 0) continue;
    held.push(chunk);
    size += chunk.length;
    if (size > LONGEST_EVENT) throw new Error('an event of the watch is too long');
  }
}

function eventOf(
  object: ObjectName,
  { type, object: wire }: { type: string; object: WireObject },
): WatchEvent | undefined {
  const version = wire.metadata?.resourceVersion ?? '';
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
      return { type: 'changed', content: contentOf(object, wire) };
    case 'DELETED':
      return { type: 'deleted', version };
    case 'BOOKMARK':
      return { type: 'bookmark', version };
    case 'ERROR':
      throw new ApiError(wire.code ?? 500, `the watch ended: ${wire.message ?? 'no reason given'}`);
    default:
      return undefined;
  }
}

function contentOf({ kind }: ObjectName, { metadata, data = {}, binaryData = {} }: WireObject): Content {
  const encoding = kind === 'secret' ? 'base64' : 'utf8';
  return {
    version: metadata?.resourceVersion ?? '',
    annotations: metadata?.annotations ?? {},
    data: new Map([
      ...Object.entries(data).map(([key, value]) => [key, Buffer.from(value, encoding)] as const),
      ...Object.entries(binaryData).map(([key, value]) => [key, Buffer.from(value, 'base64')] as const),
    ]),
  };
}
