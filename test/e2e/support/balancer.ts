/** A balancer of HTTP/2 before several kube-apiservers: a connection belongs to one of them, for as long as it is open. */

import {
  type ClientHttp2Session,
  connect,
  constants,
  createSecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { atEnd } from '../../support/at-end';
import { selfSignedCertificate } from '../../support/certificates';

export class Balancer {
  /** How many connections there have been. */
  connections = 0;
  readonly #certificate = selfSignedCertificate();
  readonly #server = createSecureServer(this.#certificate);
  readonly #upstreams = new Map<ServerHttp2Session, ClientHttp2Session>();
  readonly #streams = new Set<ServerHttp2Stream>();

  private constructor(
    /** The server that the next connections belong to. */
    public backend: string,
    ca: string,
  ) {
    this.#server.on('session', (session) => {
      this.connections++;
      const upstream = connect(this.backend, { ca });
      upstream.on('error', () => session.destroy());
      this.#upstreams.set(session, upstream);
      session.on('error', () => undefined);
      session.on('close', () => {
        this.#upstreams.delete(session);
        upstream.destroy();
      });
    });
    this.#server.on('stream', (stream, headers) => this.#pass(stream, headers));
  }

  static async start(backend: string, ca: string): Promise<Balancer> {
    const balancer = new Balancer(backend, ca);
    await new Promise<void>((resolve) => balancer.#server.listen(0, '127.0.0.1', resolve));
    atEnd(() => balancer.#end());
    return balancer;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get ca(): string {
    return this.#certificate.cert;
  }

  /** Ends what is under way, as a balancer does that has heard nothing for long; the connections stay. */
  cutStreams(): void {
    for (const stream of this.#streams) stream.close(constants.NGHTTP2_CANCEL);
  }

  #pass(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    const { ':path': path, ':method': method, authorization, accept } = headers;
    const asked = this.#upstreams.get(stream.session as ServerHttp2Session)!.request({
      ':path': path,
      ':method': method,
      authorization,
      accept,
    });
    this.#streams.add(stream);
    stream.on('error', () => undefined);
    stream.on('close', () => {
      this.#streams.delete(stream);
      asked.close(constants.NGHTTP2_CANCEL);
    });
    asked.on('error', () => stream.close(constants.NGHTTP2_INTERNAL_ERROR));
    asked.on('response', (answer) => {
      if (!stream.closed && !stream.headersSent)
        stream.respond({ ':status': answer[':status'], 'content-type': answer['content-type'] });
    });
    asked.on('data', (chunk: Buffer) => stream.write(chunk));
    asked.on('end', () => (stream.headersSent ? stream.end() : stream.close(constants.NGHTTP2_INTERNAL_ERROR)));
  }

  #end(): void {
    for (const session of this.#upstreams.keys()) session.destroy();
    this.#server.close();
  }
}
