/** Servers that ask for a password, and how they are asked. */

import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isAbsolute } from 'node:path';
import { answering, freePort, launch, type Running } from './processes';
import { pathOf, type Tool } from './tool-paths';

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

/** A process on a port of its own, up when that port answers with `status` to those without a password. */
export async function startProtected(
  program: Tool | `/${string}`,
  args: (port: number) => readonly string[],
  { https = false, status = 401, env = {} }: { https?: boolean; status?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<Running> {
  const port = await freePort();
  const path = isAbsolute(program) ? program : pathOf(program as Tool);
  const launched = launch(path, args(port), { ...process.env, ...env });
  const url = `${https ? 'https' : 'http'}://127.0.0.1:${port}`;
  await answering(`${program} with ${status}`, launched, async () => (await ask(`${url}/metrics`)).status === status);
  return { ...launched, url };
}
