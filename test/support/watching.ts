/** A Prometheus with the watching sidecar beside it, as processes, fed by an API server of the test's. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WATCHING_RELOADER } from '../../lib/core/watching/bundle.generated';
import { type ApiObject, FakeApiServer } from './api-server';
import { atEnd } from './at-end';
import { freePort, type Running, startPrometheus, temporaryFolder } from './processes';
import { eventually, sleep } from './wait';

export const CONFIG = 'secret/monitoring/prometheus-main';
export const KEY = 'prometheus.yaml';
export const VERSION = '3.13.1';

export const marked = (marker: string) => `global: {external_labels: {pod: "$(POD_NAME)", marker: ${marker}}}\n`;

export interface Sidecar {
  readonly url: string;
  readonly process: ChildProcess;
  readonly output: () => string;
}

export class WatchedPod {
  sidecar!: Sidecar;
  prometheus!: Running;

  private constructor(
    readonly folder: string,
    readonly api: FakeApiServer,
  ) {}

  static async start(config: ApiObject | string, { args = [], env = {} }: SidecarOptions = {}): Promise<WatchedPod> {
    const api = await FakeApiServer.start();
    const pod = new WatchedPod(temporaryFolder(), api);
    mkdirSync(join(pod.folder, 'account'));
    writeFileSync(join(pod.folder, 'account', 'token'), api.token);
    pod.put(config);
    await runToEnd(pod, ['--once', ...args]);
    pod.prometheus = await startPrometheus(VERSION, pod.outputFile);
    pod.sidecar = await startSidecar(pod, args, env);
    return pod;
  }

  get outputFile(): string {
    return join(this.folder, 'out', 'prometheus.env.yaml');
  }

  get tokenFile(): string {
    return join(this.folder, 'account', 'token');
  }

  get credentialsDir(): string {
    return join(this.folder, 'credentials');
  }

  /** Text stands for an object with the configuration alone. */
  put(config: ApiObject | string): void {
    this.api.put(CONFIG, typeof config === 'string' ? { data: { [KEY]: config } } : config);
  }

  async running(): Promise<string> {
    const response = await fetch(`${this.prometheus.url}/api/v1/status/config`);
    return ((await response.json()) as { data: { yaml: string } }).data.yaml;
  }

  serves(text: string, seconds?: number): Promise<unknown> {
    return eventually(`Prometheus serves ${text}`, async () => (await this.running()).includes(text), seconds);
  }

  async restartSidecar(options: SidecarOptions = {}): Promise<void> {
    await end(this.sidecar.process);
    this.sidecar = await startSidecar(this, options.args ?? [], options.env ?? {});
  }
}

export interface SidecarOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

function sidecarArgs(pod: WatchedPod, args: readonly string[]): string[] {
  const file = join(pod.folder, 'watching-reloader.js');
  writeFileSync(file, WATCHING_RELOADER);
  return [
    '--max-old-space-size=64',
    file,
    `--config=${CONFIG}:${KEY}`,
    `--output-file=${pod.outputFile}`,
    `--mounted-file=${join(pod.folder, 'mounted', KEY)}`,
    `--credentials-dir=${pod.credentialsDir}`,
    `--api-server=${pod.api.url}`,
    `--account-dir=${join(pod.folder, 'account')}`,
    ...args,
  ];
}

async function runToEnd(pod: WatchedPod, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, sidecarArgs(pod, args), {
    env: podEnv({}),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the sidecar ended with ${code}:\n${output}`);
}

async function startSidecar(pod: WatchedPod, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Sidecar> {
  const port = await freePort();
  const reloads = args.some((arg) => arg.startsWith('--reload-'))
    ? []
    : [`--reload-url=${pod.prometheus.url}/-/reload`];
  const all = sidecarArgs(pod, [...reloads, `--listen=127.0.0.1:${port}`, ...args]);
  const child = spawn(process.execPath, all, { env: podEnv(env), stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  atEnd(() => end(child));
  const url = `http://127.0.0.1:${port}`;
  await eventually('the sidecar answers', async () => (await fetch(`${url}/livez`)).ok);
  return { url, process: child, output: () => output };
}

function podEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], POD_NAME: 'prometheus-test-0', ...env };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await Promise.race([ended, sleep(5_000)]);
}
