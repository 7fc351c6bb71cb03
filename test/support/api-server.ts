/** As much of an API server as the sidecar asks for: list and watch of single objects, with faults on demand. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { constants, createSecureServer, type Http2ServerResponse, type ServerHttp2Session } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { atEnd } from './at-end';

export interface ApiObject {
  readonly data?: Readonly<Record<string, string | Uint8Array>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Stored {
  readonly version: number;
  readonly wire: object;
}

interface Watch {
  readonly path: string;
  readonly response: Response;
}

/** Node's HTTP/2 has the same requests and responses, by design. */
type Request = Pick<IncomingMessage, 'url' | 'headers'>;
type Response = Pick<ServerResponse, 'writeHead' | 'flushHeaders' | 'write' | 'end' | 'on' | 'destroy'>;

/** What connections of HTTP/2 come to that go on answering pings: requests are refused, broken off, or never answered. */
export type Spoiling = 'silent' | 'refusing' | 'resetting' | 'breaking';

/** How watches end at once: as they should, in the middle, or with word that the history is gone. */
export type ShortWatches = 'properly' | 'broken' | 'gone';

/** Of a server that speaks as a real one does: HTTP/2, by TLS. */
export interface SecureOptions {
  readonly cert: string;
  readonly key: string;
  /** How many requests a connection may carry. */
  readonly maxConcurrentStreams?: number;
  /** As a server where it is turned off. */
  readonly withoutHttp2?: boolean;
}

/** Paths are `secret/NAMESPACE/NAME` or `configmap/NAMESPACE/NAME`. */
export class FakeApiServer {
  /** Without it, nobody is let in. */
  token = 'first-token';
  /** Paths that the account has no right to. */
  readonly forbidden = new Set<string>();
  /** Where it is set, the account has the right to nothing else. */
  allowed: ReadonlySet<string> | undefined;
  /** What was asked for, as `list PATH` or `watch PATH`. */
  readonly requests: string[] = [];
  #version = 1;
  /** Older versions are no longer known. */
  #oldest = 0;
  /** How many connections there have been, of HTTP/2. */
  connections = 0;
  /** Every watch ends when it begins. */
  shortWatches: ShortWatches | undefined;
  /** How late every list is answered. */
  lateMs = 0;
  #closeConnections: () => void = () => undefined;
  readonly #sessions = new Set<ServerHttp2Session>();
  readonly #spoiled = new Map<ServerHttp2Session, Spoiling>();
  #server: Server | undefined;
  #port = 0;
  readonly #objects = new Map<string, Stored>();
  readonly #events: { readonly version: number; readonly path: string; readonly line: string }[] = [];
  readonly #watches = new Set<Watch>();

  private constructor(private readonly secure: SecureOptions | undefined) {}

  static async start(secure?: SecureOptions): Promise<FakeApiServer> {
    const api = new FakeApiServer(secure);
    await api.up();
    atEnd(() => api.down());
    return api;
  }

  get url(): string {
    return `${this.secure === undefined ? 'http' : 'https'}://127.0.0.1:${this.#port}`;
  }

  get ca(): string | undefined {
    return this.secure?.cert;
  }

  /** Answers again, on the port that it had before. */
  up(): Promise<void> {
    const server = this.#makeServer();
    this.#server = server;
    return new Promise((resolve) => {
      server.listen(this.#port, '127.0.0.1', () => {
        this.#port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  #makeServer(): Server {
    const answer = (request: Request, response: Response) => this.#answer(request, response);
    if (this.secure === undefined || this.secure.withoutHttp2 === true) {
      const server = this.secure === undefined ? createServer(answer) : createTlsServer(this.secure, answer);
      this.#closeConnections = () => server.closeAllConnections();
      return server;
    }
    const { cert, key, maxConcurrentStreams = 100 } = this.secure;
    const server = createSecureServer(
      { cert, key, settings: { maxConcurrentStreams }, maxSessionMemory: 1_000 },
      (request, response) => answer(request, response as unknown as Response),
    );
    server.on('session', (session) => {
      this.connections++;
      this.#sessions.add(session);
      session.on('close', () => this.#sessions.delete(session));
      session.on('error', () => undefined);
    });
    this.#closeConnections = () => {
      for (const session of this.#sessions) session.destroy();
    };
    return server;
  }

  /** Gone, with every connection. */
  down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#watches.clear();
    return new Promise((resolve) => {
      if (server === undefined) return resolve();
      server.close(() => resolve());
      this.#closeConnections();
    });
  }

  put(path: string, object: ApiObject): void {
    const type = this.#objects.has(path) ? 'MODIFIED' : 'ADDED';
    this.#version++;
    const wire = wireObject(path, this.#version, object);
    this.#objects.set(path, { version: this.#version, wire });
    this.#tell(path, type, wire);
  }

  remove(path: string): void {
    const stored = this.#objects.get(path);
    if (stored === undefined) return;
    this.#version++;
    this.#objects.delete(path);
    this.#tell(path, 'DELETED', wireObject(path, this.#version, {}));
  }

  /** Ends every stream; `broken` in the middle of it. */
  closeWatches(how: 'properly' | 'broken' = 'properly'): void {
    for (const { response } of this.#watches) how === 'broken' ? breakOff(response) : response.end();
    this.#watches.clear();
  }

  /** What is asked from now on by the connections that there are; another connection has nothing wrong with it. */
  spoilConnections(how: Spoiling): void {
    for (const session of this.#sessions) this.#spoiled.set(session, how);
  }

  /** How many connections there are, of HTTP/2. */
  get openConnections(): number {
    return this.#sessions.size;
  }

  /** Forgets its history: watches from an older version are told that it is gone. */
  forgetHistory(): void {
    this.#oldest = ++this.#version;
  }

  get watches(): number {
    return this.#watches.size;
  }

  #tell(path: string, type: string, object: object): void {
    const line = `${JSON.stringify({ type, object })}\n`;
    this.#events.push({ version: this.#version, path, line });
    for (const watch of this.#watches) if (watch.path === path) watch.response.write(line);
  }

  #answer(request: Request, response: Response): void {
    const url = new URL(request.url ?? '', this.url);
    const [, namespace, kinds = ''] = /^\/api\/v1\/namespaces\/([^/]+)\/(secrets|configmaps)$/.exec(url.pathname) ?? [];
    const name = url.searchParams.get('fieldSelector')?.replace('metadata.name=', '');
    const path = `${kinds.slice(0, -1)}/${namespace}/${name}`;
    if (this.#spoils(response)) return;
    const lets = request.headers.authorization === `Bearer ${this.token}`;
    const hasRight = !this.forbidden.has(path) && this.allowed?.has(path) !== false;
    if (!lets || name === undefined || !hasRight) {
      refuse(response, lets ? 403 : 401, lets ? `${path} is forbidden` : 'Unauthorized');
      return;
    }
    const watches = url.searchParams.get('watch') === 'true';
    this.requests.push(`${watches ? 'watch' : 'list'} ${path}`);
    if (watches) this.#watch(path, Number(url.searchParams.get('resourceVersion')), response);
    else if (this.lateMs === 0) this.#list(path, response);
    else setTimeout(() => this.#list(path, response), this.lateMs);
  }

  /** Whether nothing good comes of what is asked by that connection. */
  #spoils(response: Response): boolean {
    const { stream } = response as unknown as Partial<Http2ServerResponse>;
    const how = stream?.session === undefined ? undefined : this.#spoiled.get(stream.session as ServerHttp2Session);
    if (how === 'refusing') refuse(response, 503, 'there is no server behind this proxy');
    if (how === 'resetting') breakOff(response);
    if (how === 'breaking') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.flushHeaders();
      setImmediate(() => breakOff(response));
    }
    return how !== undefined;
  }

  #list(path: string, response: Response): void {
    const stored = this.#objects.get(path);
    const items = stored === undefined ? [] : [stored.wire];
    response.end(JSON.stringify({ kind: 'List', metadata: { resourceVersion: String(this.#version) }, items }));
  }

  #watch(path: string, from: number, response: Response): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    if (from < this.#oldest || this.shortWatches === 'gone') {
      const status = { kind: 'Status', code: 410, message: 'too old resource version' };
      response.end(`${JSON.stringify({ type: 'ERROR', object: status })}\n`);
      return;
    }
    for (const event of this.#events) if (event.path === path && event.version > from) response.write(event.line);
    if (this.shortWatches !== undefined) {
      // What is broken off has arrived before.
      setImmediate(() => (this.shortWatches === 'broken' ? breakOff(response) : response.end()));
      return;
    }
    const watch = { path, response };
    this.#watches.add(watch);
    response.on('close', () => this.#watches.delete(watch));
  }
}

function breakOff(response: Response): void {
  const { stream } = response as unknown as Partial<Http2ServerResponse>;
  if (stream === undefined) response.destroy();
  else stream.close(constants.NGHTTP2_INTERNAL_ERROR);
}

function refuse(response: Response, code: number, message: string): void {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ kind: 'Status', code, message }));
}

function wireObject(path: string, version: number, { data = {}, annotations = {} }: ApiObject): object {
  const [kind, namespace, name] = path.split('/');
  const encoding = kind === 'secret' ? 'base64' : 'utf8';
  return {
    metadata: { name, namespace, resourceVersion: String(version), annotations },
    data: Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, Buffer.from(value as Uint8Array).toString(encoding)]),
    ),
  };
}
