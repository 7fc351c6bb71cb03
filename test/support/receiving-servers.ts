/** Small real servers that notifications arrive at. */

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { Certificate } from './certificates';

export interface Request {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  /** Who has said the right password. */
  readonly user: string;
  readonly encrypted: boolean;
}

export interface Receiving<T> {
  readonly port: number;
  /** In the order of their arrival. */
  readonly received: readonly T[];
}

/** Takes whatever it is sent. */
export async function startHttpServer(): Promise<Receiving<Request>> {
  const received: Request[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, received };
}

export interface MailAccount {
  readonly user: string;
  readonly password: string;
}

/** Takes mail only of one user over TLS: from the start, or (`STARTTLS`) from the client's asking for it. */
export async function startMailServer(
  { cert, key }: Certificate,
  account: MailAccount,
  tls: 'implicit' | 'starttls',
): Promise<Receiving<Mail>> {
  const received: Mail[] = [];
  const server = new SMTPServer({
    secure: tls === 'implicit',
    cert,
    key,
    authMethods: ['PLAIN', 'LOGIN'],
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) => {
      if (username === account.user && password === account.password) done(null, { user: username });
      else done(new Error('this is not the password'));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : (mailFrom?.address ?? ''),
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
          user: String(session.user),
          encrypted: session.secure,
        });
        done();
      });
    },
  });
  // Clients that do not trust it hang up.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return { port: (server.server.address() as AddressInfo).port, received };
}
