/** List and watch of one object through the API server, with nothing but Node. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ACCOUNT } from '../lib/core/base/sidecar-protocol';
import { LONG_ANSWER, LONGEST_FILE, UNCOLLECTED } from './bounds';
import { type Answer, Connections } from './connections';
import { type ObjectName, pathOf, type Settings } from './settings';
import type { Share } from './share';
import { Late } from './shared-connection';

/** A Secret or ConfigMap, with its values as bytes. */
export interface Content {
  readonly version: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly data: ReadonlyMap<string, Buffer>;
  /** Keys that are not kept, and why. */
  readonly refused: ReadonlyMap<string, string>;
  /** Whether there was no room, which there may be later. */
  readonly hasNoRoom: boolean;
}

/** What is kept of an object that somebody else writes. */
export interface Keeping {
  readonly keys: ReadonlySet<string>;
  /** Whether there is room for keys of that length. */
  readonly admit: (lengths: ReadonlyMap<string, number>) => boolean;
  /** What its events have a share of; those of the owner are read as they come. */
  readonly share?: Pick<Share, 'left' | 'worked'> | undefined;
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

interface Listed {
  readonly content: Content | undefined;
  readonly version: string;
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
/** Between two events of one object: a watch that is read no further is soon one that has failed. */
const LONGEST_REST_MS = 10_000;
/** An object holds a megabyte, which base64 and its annotations may triple. */
const LONGEST_EVENT = 16 * 1024 * 1024;

export class Api {
  readonly #connections: Connections;
  readonly #turns = new Turns(MOST_LISTS);
  readonly #longTurns = new Turns(1);

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
  async list(object: ObjectName, stop: AbortSignal, keeping?: Keeping): Promise<Listed> {
    const end = await this.#turns.begin();
    try {
      return await this.#list(object, stop, keeping);
    } finally {
      end();
    }
  }

  #list(object: ObjectName, stop: AbortSignal, keeping: Keeping | undefined): Promise<Listed> {
    return this.#get(object, {}, LIST_MS, stop, async (body, receipt) => {
      const text = Buffer.concat(await collect(body, receipt)).toString();
      const list = JSON.parse(text) as { items?: WireObject[]; metadata?: { resourceVersion?: string } };
      const item = list.items?.[0];
      const version = list.metadata?.resourceVersion ?? '';
      return { content: item === undefined ? undefined : contentOf(object, item, keeping), version };
    });
  }

  /** Until the server ends the stream, which it does in the end; throws where it breaks. */
  async watch(
    object: ObjectName,
    version: string,
    on: (event: WatchEvent) => void,
    stop: AbortSignal,
    keeping?: Keeping,
  ): Promise<void> {
    // Not all at the same moment.
    const seconds = Math.round(WATCH_SECONDS * (0.8 + Math.random() * 0.4));
    const parameters = {
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: version,
      timeoutSeconds: String(seconds),
    };
    await this.#get(object, parameters, (seconds + 20) * 1_000, stop, async (body, receipt, signal) => {
      const rested = restsOf(pathOf(object), keeping?.share, signal);
      for await (const line of lines(body, receipt, rested)) {
        const event = eventOf(object, JSON.parse(line) as { type: string; object: WireObject }, keeping);
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
    read: (body: Answer['body'], receipt: Receipt, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const query = new URLSearchParams({ fieldSelector: `metadata.name=${name}`, ...parameters });
    const url = new URL(`${this.settings.server}/api/v1/namespaces/${namespace}/${kind}s?${query}`);
    const request = new AbortController();
    const abort = () => request.abort();
    const late = (milliseconds: number) => request.abort(new Late(`no answer within ${milliseconds} ms`));
    const timer = setTimeout(late, timeoutMs, timeoutMs);
    const receipt = new Receipt(this.#longTurns, late);
    stop.addEventListener('abort', abort);
    if (stop.aborted) abort();
    try {
      const answer = await this.#ask(url, request.signal, 'watch' in parameters);
      if (answer.status !== 200) throw await refusal(answer);
      return await read(answer.body, receipt, request.signal);
    } finally {
      receipt.end();
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

  /** Gives what ends the turn. */
  async begin(): Promise<() => void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return () => {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    };
  }
}

/**
 * One answer, or one event of a watch, as it comes in. What is long waits for its turn before it goes on: many at once would
 * fill the memory. The server holds back what is not read.
 */
class Receipt {
  #length = 0;
  #endTurn: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly turns: Turns,
    private readonly late: (milliseconds: number) => void,
  ) {}

  async received(length: number): Promise<void> {
    this.#length += length;
    if (this.#length <= LONG_ANSWER || this.#endTurn !== undefined) return;
    this.#endTurn = await this.turns.begin();
    // Others wait for it.
    this.#timer = setTimeout(this.late, LIST_MS, LIST_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
    if (this.#endTurn !== undefined) collectAfter(this.#length);
    this.#endTurn?.();
    this.#endTurn = undefined;
    this.#length = 0;
  }
}

let uncollected = 0;

/** By itself, Node leaves what long answers were made of until there is more of it than the container may hold. */
function collectAfter(length: number): void {
  uncollected += length;
  if (uncollected < UNCOLLECTED) return;
  uncollected = 0;
  globalThis.gc?.();
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

async function collect(body: Answer['body'], receipt?: Receipt): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) {
    chunks.push(chunk);
    await receipt?.received(chunk.length);
  }
  return chunks;
}

const NEWLINE = 10;

/** After an event that took so long. */
type Rests = (milliseconds: number) => Promise<void>;

/** The server holds back what is not read, and ends the watch in the end: the newest is asked for then. */
function restsOf(path: string, share: Keeping['share'], signal: AbortSignal): Rests {
  return async (milliseconds) => {
    if (share === undefined) return;
    share.worked([path], milliseconds, performance.now());
    await sleep(Math.min(share.left(path, performance.now()), LONGEST_REST_MS), undefined, { signal });
  };
}

async function* lines(body: Answer['body'], receipt: Receipt, rests: Rests): AsyncGenerator<string> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const received of body) {
    let chunk = received;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE)) {
      const begin = performance.now();
      yield Buffer.concat([...held, chunk.subarray(0, end)]).toString();
      receipt.end();
      await rests(performance.now() - begin);
      held = [];
      size = 0;
      chunk = chunk.subarray(end + 1);
    }
    if (chunk.length === 0) continue;
    held.push(chunk);
    size += chunk.length;
    await receipt.received(chunk.length);
    if (size > LONGEST_EVENT) throw new Error('an event of the watch is too long');
  }
}

function eventOf(
  object: ObjectName,
  { type, object: wire }: { type: string; object: WireObject },
  keeping: Keeping | undefined,
): WatchEvent | undefined {
  const version = wire.metadata?.resourceVersion ?? '';
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
      return { type: 'changed', content: contentOf(object, wire, keeping) };
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

function contentOf(
  object: ObjectName,
  { metadata, data = {}, binaryData = {} }: WireObject,
  keeping?: Keeping,
): Content {
  const encoding = object.kind === 'secret' ? 'base64' : 'utf8';
  const all = [
    ...Object.entries(data).map(([key, text]) => ({ key, text, encoding }) as const),
    ...Object.entries(binaryData).map(([key, text]) => ({ key, text, encoding: 'base64' }) as const),
  ];
  const { kept, refused, hasNoRoom } = keeping === undefined ? everything(all) : within(keeping, all);
  return {
    version: metadata?.resourceVersion ?? '',
    annotations: metadata?.annotations ?? {},
    data: new Map(kept.map(({ key, text, encoding: of }) => [key, Buffer.from(text, of)])),
    refused,
    hasNoRoom,
  };
}

interface WireValue {
  readonly key: string;
  readonly text: string;
  readonly encoding: 'base64' | 'utf8';
}

function everything(kept: readonly WireValue[]) {
  return { kept, refused: new Map<string, string>(), hasNoRoom: false };
}

function within({ keys, admit }: Keeping, all: readonly WireValue[]): ReturnType<typeof everything> {
  const wanted = all.filter(({ key }) => keys.has(key));
  const lengthOf = ({ text, encoding }: WireValue) => Buffer.byteLength(text, encoding);
  const long = wanted.filter((value) => lengthOf(value) > LONGEST_FILE);
  const short = wanted.filter((value) => lengthOf(value) <= LONGEST_FILE);
  const hasRoom = admit(new Map(short.map((value) => [value.key, lengthOf(value)])));
  const refused = new Map(long.map(({ key }) => [key, `it is longer than ${LONGEST_FILE} bytes`]));
  if (!hasRoom) for (const { key } of short) refused.set(key, 'its namespace has no room for it');
  return { kept: hasRoom ? short : [], refused, hasNoRoom: !hasRoom };
}
