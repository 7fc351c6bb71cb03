/**
 * Requests to the API server by few connections: an instance may look at hundreds of objects, and a connection each would
 * cost more memory than the sidecar has.
 */

import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { NoHttp2, SharedConnection } from './shared-connection';

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
  /** Whether the answer goes on for minutes. */
  readonly lasts: boolean;
}

/** Requests that last, where each needs a connection for itself. */
const MOST_LASTING_APART = 100;
/** The same where connections are shared: each takes ten KiB of memory all the same. */
const MOST_LASTING = 1_000;
/** Connections for all that do not. */
const MOST_SHORT = 6;
/** How long a server without HTTP/2 is taken for one. */
const WITHOUT_HTTP2_MS = 600_000;
const KEEP_ALIVE_MS = 15_000;

export class Connections {
  readonly #shared = new Set<SharedConnection>();
  #shares: boolean;
  #sharesAgainAt = Number.NEGATIVE_INFINITY;
  readonly #lastingApart = new Places(MOST_LASTING_APART);
  readonly #lasting = new Places(MOST_LASTING);
  #short: Agents | undefined;

  constructor(private readonly isPlain: boolean) {
    this.#shares = !isPlain;
  }

  /** Whether the client of that name may make requests that last. The first to ask may, fewer where nothing is shared. */
  mayLast(name: string): boolean {
    for (const places of [this.#lastingApart, this.#lasting]) places.ask(name);
    return this.#places.has(name);
  }

  /** Leaves its room to others. */
  forget(name: string): void {
    for (const places of [this.#lastingApart, this.#lasting]) places.leave(name);
  }

  /** How many have no right to requests that last. */
  get others(): number {
    return this.#places.others;
  }

  get #places(): Places {
    return this.#shares ? this.#lasting : this.#lastingApart;
  }

  async get(asked: Asked): Promise<Answer> {
    if (!this.#shares && !this.#isToBeTried(asked)) return this.#apart(asked);
    try {
      const connection = await this.#withRoom(asked);
      this.#shares = true;
      return await connection.get(asked);
    } catch (error) {
      if (!(error instanceof NoHttp2)) throw error;
      this.#shares = false;
      this.#sharesAgainAt = performance.now() + WITHOUT_HTTP2_MS;
      // Who may make one that lasts is asked anew.
      if (asked.lasts) throw error;
      return this.#apart(asked);
    }
  }

  /** By one request at a time, with something else to fall back on. */
  #isToBeTried({ lasts }: Asked): boolean {
    if (this.isPlain || lasts || performance.now() < this.#sharesAgainAt) return false;
    this.#sharesAgainAt = performance.now() + WITHOUT_HTTP2_MS;
    return true;
  }

  async #withRoom({ url, ca }: Asked): Promise<SharedConnection> {
    for (;;) {
      let connection = [...this.#shared].find((candidate) => candidate.hasRoom);
      if (connection === undefined) {
        const made = new SharedConnection(url.origin, ca, () => this.#shared.delete(made));
        connection = made;
        this.#shared.add(connection);
      }
      connection.streams++;
      try {
        await connection.ready;
      } catch (error) {
        connection.leave();
        throw error;
      }
      if (connection.isEnough) return connection;
      connection.leave();
    }
  }

  /** By HTTP/1.1. */
  async #apart(asked: Asked): Promise<Answer> {
    if (this.#short?.ca !== asked.ca) {
      this.#short?.end();
      this.#short = undefined;
    }
    this.#short ??= new Agents(asked.ca);
    try {
      return await this.#short.ask(asked);
    } catch (error) {
      // The server had just closed it; nothing has been asked.
      if (!(error instanceof StaleConnection)) throw error;
      return this.#short.ask({ ...asked, lasts: true });
    }
  }
}

/** The first so many to ask have a place, as long as they stay. */
class Places {
  readonly #taken = new Set<string>();
  readonly #others = new Set<string>();

  constructor(private readonly most: number) {}

  ask(name: string): void {
    if (this.#taken.size < this.most) this.#taken.add(name);
    if (this.#taken.has(name)) this.#others.delete(name);
    else this.#others.add(name);
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  leave(name: string): void {
    this.#taken.delete(name);
    this.#others.delete(name);
  }

  get others(): number {
    return this.#others.size;
  }
}

/** A connection that was kept for the next request, and is none any longer. */
class StaleConnection extends Error {}

/** What requests of HTTP/1.1 go by: one read of the certificates for all, and few connections for what does not last. */
class Agents {
  readonly #tls: { readonly secureContext?: SecureContext };
  readonly #http: HttpAgent;
  readonly #https: HttpsAgent;

  constructor(readonly ca: string | undefined) {
    this.#tls = { secureContext: createSecureContext(ca === undefined ? {} : { ca }) };
    const options = { keepAlive: true, maxSockets: MOST_SHORT };
    this.#http = new HttpAgent(options);
    this.#https = new HttpsAgent({ ...options, ...this.#tls });
  }

  end(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  /** What lasts has a connection for itself: none that died unnoticed is used again. */
  ask({ url, headers, signal, lasts }: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const answered = (response: IncomingMessage) => resolve({ status: response.statusCode ?? 0, body: response });
      const agent = lasts ? { agent: false as const } : {};
      const sent =
        url.protocol === 'http:'
          ? httpRequest(url, { headers, signal, agent: this.#http, ...agent }, answered)
          : httpsRequest(url, { headers, signal, agent: this.#https, ...agent, ...this.#tls }, answered);
      sent.on('socket', (socket: Socket) => socket.setKeepAlive(true, KEEP_ALIVE_MS));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        reject(sent.reusedSocket && error.code === 'ECONNRESET' ? new StaleConnection(error.message) : error);
      });
      sent.end();
    });
  }
}
