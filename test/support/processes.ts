/** Real servers as processes of a test: started on free ports, awaited, and ended with the test. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end';
import { pathOf, RELOADER, type Tool } from './tool-paths';
import { eventually, sleep } from './wait';

export interface Launched {
  readonly process: ChildProcess;
  /** Everything that it has written so far. */
  readonly output: () => string;
}

export interface Running extends Launched {
  readonly url: string;
}

/** A process that is killed when the test ends. */
export function launch(path: string, args: readonly string[], env: NodeJS.ProcessEnv): Launched {
  const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (written += data.toString()));
  atEnd(() => end(child));
  return { process: child, output: () => written };
}

/** The same, with so many kilobytes of addresses: as much as a pod may have, and not as much as the machine has. */
export function launchWithin(kilobytes: number, path: string, args: readonly string[]): Launched {
  return launch('/bin/sh', ['-c', `ulimit -v ${kilobytes} && exec "$@"`, 'sh', path, ...args], {});
}

/** Until the process answers; what it wrote, where it ends instead. */
export function answering(name: string, launched: Launched, answers: () => Promise<boolean>): Promise<unknown> {
  const { process: child, output } = launched;
  return eventually(`${name} answers`, () => {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}:\n${output()}`);
    return answers();
  });
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await Promise.race([ended, sleep(5_000)]);
}

/** A folder that vanishes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-prometheus-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

interface StartOptions {
  readonly port: number;
  /** A path that answers 200 once the server is up. */
  readonly ready: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A server that is killed when the test ends. */
export function start(tool: Tool, args: readonly string[], options: StartOptions): Promise<Running> {
  return startProgram(tool, pathOf(tool), args, options);
}

export async function startProgram(
  name: string,
  path: string,
  args: readonly string[],
  { port, ready, env = {} }: StartOptions,
): Promise<Running> {
  const launched = launch(path, args, { ...process.env, ...env });
  const url = `http://127.0.0.1:${port}`;
  await answering(`${name} on ${ready}`, launched, async () => (await fetch(url + ready)).ok);
  return { ...launched, url };
}

export async function startPrometheus(
  version: string,
  configFile: string,
  { port: given }: { readonly port?: number | undefined } = {},
): Promise<Running> {
  const port = given ?? (await freePort());
  const all = [
    `--config.file=${configFile}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--web.enable-lifecycle',
    `--storage.tsdb.path=${temporaryFolder()}`,
  ];
  return start(`prometheus-${version}`, all, { port, ready: '/-/ready' });
}

export async function startAlertmanager(
  version: string,
  configFile: string,
  args: readonly string[] = [],
): Promise<Running> {
  const port = await freePort();
  const mesh = args.some((arg) => arg.startsWith('--cluster.listen-address=')) ? [] : ['--cluster.listen-address='];
  const own = [`--config.file=${configFile}`, `--web.listen-address=127.0.0.1:${port}`];
  const all = [...own, `--storage.path=${temporaryFolder()}`, ...mesh, ...args];
  return start(`alertmanager-${version}`, all, { port, ready: '/-/ready' });
}

/** The sidecar, with the arguments of a container but for its own port. */
export async function startReloader(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const port = await freePort();
  return start(RELOADER, [...args, `--listen-address=127.0.0.1:${port}`], { port, ready: '/healthz', env });
}
