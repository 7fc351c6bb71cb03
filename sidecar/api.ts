/** List and watch of one object through the API server, with nothing but Node. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNT } from '../lib/core/base/sidecar-protocol';
import { type Answer, Connections } from './connections';
import { type ObjectName, pathOf, type Settings } from './settings';
import { Late } from './shared-connection';

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

const LIST_MS = 20_000;
/** At a time; the others wait for their turn. */
const MOST_LISTS = 32;
/** Of all objects together that may not be watched; each is left for as long as that takes, within bounds. */
const POLLS_PER_SECOND = 30;
const SHORTEST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
/** The server ends a watch after so long: contact is renewed, and a silent stream does not stay silent. */
const WATCH_SECONDS = 110;
/** An object holds a megabyte, which base64 and its annotations may triple. */
const LONGEST_EVENT = 16 * 1024 * 1024;

export class Api {
  readonly #connections: Connections;
  readonly #turns = new Turns(MOST_LISTS);

  constructor(private readonly settings: Settings['api']) {
    this.#connections = new Connections(settings.server.startsWith('http:'));
  }

  /** Whether the object may be watched, or is to be asked for from time to time: not all may have a connection each. */
  mayWatch(object: ObjectName): boolean {
    return this.#connections.mayLast(pathOf(object));
  }

  /** How long an object that may not be watched is left before it is asked for again. */
  get pauseMs(): number {
    const all = (this.#connections.others / POLLS_PER_SECOND) * 1_000;
    return Math.min(Math.max(all, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
  }

  /** Nobody wants it any longer. */
  forget(object: ObjectName): void {
    this.#connections.forget(pathOf(object));
  }

  /** The object, or undefined where there is none, and the version from which to watch. */
  list(object: ObjectName, stop: AbortSignal): Promise<{ content: Content | undefined; version: string }> {
    return this.#turns.take(() => this.#list(object, stop));
  }

  #list(object: ObjectName, stop: AbortSignal): Promise<{ content: Content | undefined; version: string }> {
    return this.#get(object, {}, LIST_MS, stop, async (body) => {
      const text = Buffer.concat(await collect(body)).toString();
      const list = JSON.parse(text) as { items?: WireObject[]; metadata?: { resourceVersion?: string } };
      const item = list.items?.[0];
      const version = list.metadata?.resourceVersion ?? '';
      return { content: item === undefined ? undefined : contentOf(object, item), version };
    });
  }

  /** Until the server ends the stream, which it does in the end; throws where it breaks. */
  async watch(object: ObjectName, version: string, on: (event: WatchEvent) => void, stop: AbortSignal): Promise<void> {
    // Not all at the same moment.
    const seconds = Math.round(WATCH_SECONDS * (0.8 + Math.random() * 0.4));
    const parameters = {
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: version,
      timeoutSeconds: String(seconds),
    };
    await this.#get(object, parameters, (seconds + 20) * 1_000, stop, async (body) => {
      for await (const line of lines(body)) {
        const event = eventOf(object, JSON.parse(line) as { type: string; object: WireObject });
        if (event !== undefined) on(event);
      }
    });
  }

  /** Asks, and reads the answer, within a time and until nobody wants it any longer. */
  async #get<T>(
    { kind, namespace, name }: ObjectName,
    parameters: Readonly<Record<string, string>>,
    timeoutMs: number,
    stop: AbortSignal,
    read: (body: Answer['body']) => Promise<T>,
  ): Promise<T> {
    const query = new URLSearchParams({ fieldSelector: `metadata.name=${name}`, ...parameters });
    const url = new URL(`${this.settings.server}/api/v1/namespaces/${namespace}/${kind}s?${query}`);
    const request = new AbortController();
    const abort = () => request.abort();
    const timer = setTimeout(() => request.abort(new Late(`no answer within ${timeoutMs} ms`)), timeoutMs);
    stop.addEventListener('abort', abort);
    if (stop.aborted) abort();
    try {
      const answer = await this.#ask(url, request.signal, 'watch' in parameters);
      if (answer.status !== 200) throw await refusal(answer);
      return await read(answer.body);
    } finally {
      clearTimeout(timer);
      stop.removeEventListener('abort', abort);
    }
  }

  /** Token and certificates are read each time: the kubelet renews them. */
  #ask(url: URL, signal: AbortSignal, lasts: boolean): Promise<Answer> {
    const read = (file: string) => optionalFile(join(this.settings.accountDir, file));
    const token = read(ACCOUNT.token);
    const headers = {
      accept: 'application/json',
      'user-agent': 'cdk8s-prometheus-reloader',
      ...(token === undefined ? {} : { authorization: `Bearer ${token.trim()}` }),
    };
    return this.#connections.get({ url, headers, ca: read(ACCOUNT.ca), signal, lasts });
  }
}

/** So many at a time, in the order in which they came. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}

function optionalFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function refusal({ status, body }: Answer): Promise<ApiError> {
  const text = Buffer.concat(await collect(body)).toString();
  let message = text.slice(0, 300);
  try {
    message = (JSON.parse(text) as WireObject).message ?? message;
  } catch {
    // A proxy's page, which says what it says.
  }
  return new ApiError(status, `the API server answers ${status}: ${message}`);
}

async function collect(body: Answer['body']): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return chunks;
}

const NEWLINE = 10;

async function* lines(body: Answer['body']): AsyncGenerator<string> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const received of body) {
    let chunk = received;
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
