/** One connection of HTTP/2, and the requests that share it. */

import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import type { Answer, Asked } from './connections';

/** As many as a server of Kubernetes lets a connection carry, unless it says less. */
const MOST_STREAMS = 100;
/** Many objects of a megabyte may be on their way. */
const SESSION_MEGABYTES = 32;
const CONNECT_MS = 15_000;
/** A server answers at once, also to a watch that has nothing to tell yet. */
const ANSWER_MS = 15_000;
/** A connection that died unnoticed is noticed after the two of them. */
const PING_MS = 15_000;
const PONG_MS = 10_000;

/** Why a request is ended whose answer took too long; other ends are nobody's fault. */
export class Late extends Error {}

/** The server, or a proxy before it, speaks no HTTP/2. */
export class NoHttp2 extends Error {}

export class SharedConnection {
  /** Those that are open, and those that wait for the connection. */
  streams = 0;
  readonly ready: Promise<void>;
  #mostStreams = MOST_STREAMS;
  /** Whether something went wrong that may be the connection's: what is asked next is asked elsewhere. */
  #suspect = false;
  readonly #session: ClientHttp2Session;

  constructor(origin: string, ca: string | undefined, onClose: () => void) {
    this.#session = connect(origin, { maxSessionMemory: SESSION_MEGABYTES, ...(ca === undefined ? {} : { ca }) });
    this.ready = this.#connected();
    // All that wait are told; nothing may be waiting.
    this.ready.catch(() => undefined);
    const pings = setInterval(() => this.#ping(), PING_MS);
    this.#session.on('close', () => {
      clearInterval(pings);
      onClose();
    });
  }

  get hasRoom(): boolean {
    return this.#isUsable && this.streams < this.#mostStreams;
  }

  /** Whether all that want it may have it: the server may have announced meanwhile that it takes less. */
  get isEnough(): boolean {
    return this.#isUsable && this.streams <= this.#mostStreams;
  }

  get #isUsable(): boolean {
    return !this.#suspect && !this.#session.closed && !this.#session.destroyed;
  }

  get({ url, headers, signal }: Asked): Promise<Answer> {
    const path = `${url.pathname}${url.search}`;
    return new Promise((resolve, reject) => {
      let stream: ClientHttp2Stream;
      try {
        stream = this.#session.request({ ':path': path, ...headers } as OutgoingHttpHeaders, { signal });
      } catch (error) {
        this.leave();
        reject(error);
        return;
      }
      const late = setTimeout(() => stream.close(constants.NGHTTP2_CANCEL), ANSWER_MS);
      let answered = false;
      stream.on('error', reject);
      stream.on('close', () => {
        clearTimeout(late);
        const broken = !answered || stream.rstCode !== constants.NGHTTP2_NO_ERROR;
        if (signal.aborted ? signal.reason instanceof Late : broken) this.#distrust();
        this.leave();
        reject(new Error('the connection ended before there was an answer'));
      });
      stream.on('response', (answer: IncomingHttpHeaders) => {
        clearTimeout(late);
        answered = true;
        const status = Number(answer[':status']);
        // Another server may be behind another connection.
        if (status >= 500) this.#distrust();
        resolve({ status, body: bodyOf(stream) });
      });
    });
  }

  leave(): void {
    this.streams--;
    if (this.#suspect && this.streams === 0) this.#session.destroy();
  }

  /** Those that it carries go on as long as they can. */
  #distrust(): void {
    if (this.#suspect) return;
    this.#suspect = true;
    this.#ping();
  }

  #connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#session.destroy(new Error(`no connection in ${CONNECT_MS} ms`)), CONNECT_MS);
      this.#session.once('remoteSettings', ({ maxConcurrentStreams = MOST_STREAMS }) => {
        clearTimeout(late);
        this.#mostStreams = Math.max(1, Math.min(MOST_STREAMS, maxConcurrentStreams));
        resolve();
      });
      // After it is connected, nobody hears of it by this.
      this.#session.on('error', (error) => reject(refusesHttp2(error) ? new NoHttp2(error.message) : error));
      this.#session.on('close', () => {
        clearTimeout(late);
        reject(new Error('the connection was closed'));
      });
    });
  }

  #ping(): void {
    if (this.#session.closed || this.#session.destroyed || this.#session.connecting) return;
    const silent = setTimeout(() => this.#session.destroy(new Error(`no word for ${PONG_MS} ms`)), PONG_MS);
    this.#session.ping(() => clearTimeout(silent));
  }
}

function refusesHttp2(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.endsWith('NO_APPLICATION_PROTOCOL') || code === 'ERR_HTTP2_ERROR';
}

/** A stream that breaks ends like one that was ended: its code tells. */
async function* bodyOf(stream: ClientHttp2Stream): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield chunk as Buffer;
  if (stream.rstCode !== constants.NGHTTP2_NO_ERROR || stream.aborted) throw new Error('the stream broke');
}
