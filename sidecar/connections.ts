/**
 * Requests to the API server by few connections: an instance may look at hundreds of objects, and a watch each would
 * cost as much memory as the sidecar has.
 */

import { request as httpRequest, type IncomingMessage } from 'node:http';
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: AsyncIterable<Buffer>;
}

export interface Asked {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly ca: string | undefined;
  /** Ends the request, whatever has come of it. */
  readonly signal: AbortSignal;
}

/** As many as a server of Kubernetes lets a connection carry, unless it says less. */
const MOST_STREAMS = 100;
/** Many objects of a megabyte may be on their way. */
const SESSION_MEGABYTES = 32;
const CONNECT_MS = 15_000;
/** A connection that died unnoticed is noticed after the two of them. */
const PING_MS = 15_000;
const PONG_MS = 10_000;

export class Connections {
  readonly #open = new Set<Connection>();
  #shares = true;

  async get(asked: Asked): Promise<Answer> {
    if (asked.url.protocol === 'http:' || !this.#shares) return alone(asked);
    try {
      const connection = await this.#withRoom(asked);
      return await connection.get(asked);
    } catch (error) {
      if (!refusesHttp2(error)) throw error;
      this.#shares = false;
      return alone(asked);
    }
  }

  async #withRoom({ url, ca }: Asked): Promise<Connection> {
    for (;;) {
      let connection = [...this.#open].find((candidate) => candidate.hasRoom);
      if (connection === undefined) {
        const made = new Connection(url.origin, ca, () => this.#open.delete(made));
        connection = made;
        this.#open.add(connection);
      }
      connection.streams++;
      try {
        await connection.ready;
      } catch (error) {
        connection.streams--;
        throw error;
      }
      // The server may have said meanwhile that it takes less.
      if (connection.streams <= connection.mostStreams) return connection;
      connection.streams--;
    }
  }
}

class Connection {
  /** Those that are open, and those that wait for the connection. */
  streams = 0;
  mostStreams = MOST_STREAMS;
  readonly ready: Promise<void>;
  readonly #session: ClientHttp2Session;

  constructor(origin: string, ca: string | undefined, onClose: () => void) {
    this.#session = connect(origin, { maxSessionMemory: SESSION_MEGABYTES, ...(ca === undefined ? {} : { ca }) });
    this.ready = this.#connected();
    // Whoever waits hears of it; nobody may.
    this.ready.catch(() => undefined);
    const pings = setInterval(() => this.#ping(), PING_MS);
    this.#session.on('close', () => {
      clearInterval(pings);
      onClose();
    });
  }

  get hasRoom(): boolean {
    return !this.#session.closed && !this.#session.destroyed && this.streams < this.mostStreams;
  }

  get({ url, headers, signal }: Asked): Promise<Answer> {
    const path = `${url.pathname}${url.search}`;
    return new Promise((resolve, reject) => {
      let stream: ClientHttp2Stream;
      try {
        stream = this.#session.request({ ':path': path, ...headers } as OutgoingHttpHeaders, { signal });
      } catch (error) {
        this.streams--;
        reject(error);
        return;
      }
      stream.on('error', reject);
      stream.on('close', () => {
        this.streams--;
        reject(new Error('the connection ended before there was an answer'));
      });
      stream.on('response', (answer: IncomingHttpHeaders) => {
        resolve({ status: Number(answer[':status']), body: bodyOf(stream) });
      });
    });
  }

  #connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#session.destroy(new Error(`no connection in ${CONNECT_MS} ms`)), CONNECT_MS);
      this.#session.once('remoteSettings', ({ maxConcurrentStreams = MOST_STREAMS }) => {
        clearTimeout(late);
        this.mostStreams = Math.max(1, Math.min(MOST_STREAMS, maxConcurrentStreams));
        resolve();
      });
      this.#session.on('error', reject);
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

/** A server where it is turned off, or a proxy before it. */
function refusesHttp2(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.endsWith('NO_APPLICATION_PROTOCOL') || code === 'ERR_HTTP2_ERROR';
}

/** A connection for this request: none that died unnoticed is used again. */
function alone({ url, headers, ca, signal }: Asked): Promise<Answer> {
  const options = { headers, agent: false as const, signal };
  return new Promise((resolve, reject) => {
    const answered = (response: IncomingMessage) => resolve({ status: response.statusCode ?? 0, body: response });
    const sent =
      url.protocol === 'http:'
        ? httpRequest(url, options, answered)
        : httpsRequest(url, { ...options, ...(ca === undefined ? {} : { ca }) }, answered);
    sent.on('socket', (socket: Socket) => socket.setKeepAlive(true, PING_MS));
    sent.on('error', reject);
    sent.end();
  });
}

/** A stream that breaks ends like one that was ended: its code tells. */
async function* bodyOf(stream: ClientHttp2Stream): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield chunk as Buffer;
  if (stream.rstCode !== constants.NGHTTP2_NO_ERROR || stream.aborted) throw new Error('the stream broke');
}
