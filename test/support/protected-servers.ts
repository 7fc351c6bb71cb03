/** Servers that ask for a password, and how they are asked. */

import { spawn, spawnSync } from 'node:child_process';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isAbsolute, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from './processes';
import { pathOf, type Tool } from './tools';
import { eventually } from './wait';

/** A user's password, and the hash of it that a web configuration holds. */
export interface User {
  readonly username: string;
  readonly password: string;
  readonly hash: string;
}

export const BEFORE: User = {
  username: 'operations',
  password: 'open-sesame',
  hash: '$2b$04$abcdefghijklmnopqrstuuXcjcm5avyCiJoD2uS24xa2lb6fjMB3G',
};

export const AFTER: User = {
  username: 'operations',
  password: 'close-sesame',
  hash: '$2b$04$zyxwvutsrqponmlkjihgfets5w6XeOA/Sxz.c1E2AAYyViXnkIs9K',
};

export function users({ username, hash }: User): string {
  return `basic_auth_users:\n  ${username}: ${hash}\n`;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks with a password, or without one; certificates are of the test's own making. */
export function ask(url: string, user?: User, method: 'GET' | 'POST' = 'GET'): Promise<Answer> {
  const auth = user === undefined ? {} : { auth: `${user.username}:${user.password}` };
  const options = { method, agent: false as const, signal: AbortSignal.timeout(10_000), ...auth };
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https:')
      ? httpsRequest(url, { ...options, rejectUnauthorized: false })
      : httpRequest(url, options);
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.end();
  });
}

/** The files of a certificate for `localhost`, below a folder; undefined where OpenSSL is not at hand. */
export function certificate(folder: string): { readonly certFile: string; readonly keyFile: string } | undefined {
  const [certFile, keyFile] = [join(folder, 'tls.crt'), join(folder, 'tls.key')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', keyFile, '-out', certFile];
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  return spawnSync('openssl', [...args, ...subject, ...files]).status === 0 ? { certFile, keyFile } : undefined;
}

export interface Protected {
  readonly url: string;
  readonly output: () => string;
}

/** A process on a port of its own, up when that port answers with `status` to those without a password. */
export async function startProtected(
  program: Tool | `/${string}`,
  args: (port: number) => readonly string[],
  { https = false, status = 401, env = {} }: { https?: boolean; status?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<Protected> {
  const port = await freePort();
  const child = spawn(isAbsolute(program) ? program : pathOf(program as Tool), args(port), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (written += data.toString()));
  onTestFinished(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
  });
  const url = `${https ? 'https' : 'http'}://127.0.0.1:${port}`;
  await eventually(`${program} answers ${status}`, async () => {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}:\n${written}`);
    return (await ask(`${url}/metrics`)).status === status;
  });
  return { url, output: () => written };
}
