/** A real Prometheus, and what both sidecars that may be beside it have in common. */

import { join } from 'node:path';
import { answering, end, freePort, launch, type Running, startPrometheus } from './processes';
import { NEWEST } from './versions';
import { eventually, metric } from './wait';

export const KEY = 'prometheus.yaml';
export const VERSION = NEWEST.Prometheus;

export const marked = (marker: string) => `global: {external_labels: {pod: "$(POD_NAME)", marker: ${marker}}}\n`;

export type Content = string | Uint8Array;

export abstract class ReloadedPod {
  sidecar!: Running;
  prometheus!: Running;

  constructor(readonly folder: string) {}

  get outputFile(): string {
    return join(this.folder, 'out', 'prometheus.env.yaml');
  }

  get credentialsDir(): string {
    return join(this.folder, 'credentials');
  }

  /** Where the server finds files of rules. */
  get rulesDir(): string {
    return join(this.folder, 'rules');
  }

  /** The configuration, in the object that holds it. */
  abstract putConfig(content: Content): void;

  /** The object of the configuration with other keys. */
  abstract putKeys(keys: Readonly<Record<string, Content>>): void;

  abstract putRules(files: Readonly<Record<string, string>>): void;

  /** From now on the configuration refers to that key, `secret/NAMESPACE/NAME/KEY`, which is there or will be. */
  abstract refer(path: string): void;

  /** The value of such a key. */
  abstract putCredential(path: string, value: string): void;

  abstract removeConfig(): void;

  abstract startSidecar(): Promise<void>;

  async startServer(): Promise<void> {
    const port = this.prometheus === undefined ? undefined : Number(new URL(this.prometheus.url).port);
    this.prometheus = await startPrometheus(VERSION, this.outputFile, { port });
  }

  async running(): Promise<string> {
    const response = await fetch(`${this.prometheus.url}/api/v1/status/config`);
    return ((await response.json()) as { data: { yaml: string } }).data.yaml;
  }

  serves(text: string, seconds?: number): Promise<unknown> {
    return eventually(`Prometheus serves ${text}`, async () => (await this.running()).includes(text), seconds);
  }

  /** Of the sidecar. */
  metric(name: string): Promise<number | undefined> {
    return metric(this.sidecar.url, name);
  }

  /** Of the server. */
  serverMetric(name: string): Promise<number | undefined> {
    return metric(this.prometheus.url, name);
  }

  async endSidecar(signal?: NodeJS.Signals): Promise<void> {
    await end(this.sidecar.process, signal);
  }
}

/** On a free port. */
export async function startSidecarProgram(
  path: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { listen, ready }: { readonly listen: (port: number) => string; readonly ready: string },
): Promise<Running> {
  const port = await freePort();
  const launched = launch(path, [...args, listen(port)], podEnv(env));
  const url = `http://127.0.0.1:${port}`;
  await answering('the sidecar', launched, async () => (await fetch(url + ready)).ok);
  return { ...launched, url };
}

/** As an init container does; what it wrote. */
export async function runToEnd(path: string, args: readonly string[]): Promise<string> {
  const { process: child, output } = launch(path, args, podEnv({}));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the sidecar ended with ${code}:\n${output()}`);
  return output();
}

export function podEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], POD_NAME: 'prometheus-test-0', ...env };
}
