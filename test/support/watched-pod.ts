/** A Prometheus with the watching sidecar beside it, as processes, fed by an API server of the test's. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WATCHING_RELOADER as SETTINGS } from '../../lib/core/base/conventions';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { PROGRAM } from '../../lib/core/reloading/watching/program.generated';
import { type ApiObject, FakeApiServer, type SecureOptions } from './api-server';
import { temporaryFolder } from './processes';
import { type Content, KEY, ReloadedPod, runToEnd, startSidecarProgram } from './reloaded-pod';

export { KEY, marked, VERSION } from './reloaded-pod';

/** A job of a configuration whose client is the value of a variable. */
export const jobWithClient = (name: string, id: string) => `
- job_name: ${name}
  oauth2:
    token_url: http://127.0.0.1:9/
    client_secret: secret
    client_id: |2-
      $(${id})
`;

export const CONFIG = 'secret/monitoring/prometheus-main';
export const RULES = 'configmap/monitoring/prometheus-main-rulefiles-0';

export interface SidecarOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The API server speaks as a real one does. */
  readonly secure?: SecureOptions;
}

/** What the sidecar asks, and what a test may do to it: the tests' own, or a real one. */
export interface WatchedApi {
  readonly url: string;
  readonly token: string;
  /** The certificate of its authority, where it speaks TLS. */
  readonly ca: string | undefined;
  put(path: string, object: ApiObject): void;
  remove(path: string): void;
}

export class WatchedPod<Api extends WatchedApi = FakeApiServer> extends ReloadedPod {
  private constructor(
    folder: string,
    readonly api: Api,
    private readonly options: SidecarOptions,
  ) {
    super(folder);
    mkdirSync(join(folder, 'account'));
    if (api.ca !== undefined) writeFileSync(join(folder, 'account', 'ca.crt'), api.ca);
    writeFileSync(this.tokenFile, api.token);
  }

  static async start(config: ApiObject | string, options: SidecarOptions = {}): Promise<WatchedPod> {
    const pod = await WatchedPod.prepared(options);
    await pod.startWith(config);
    return pod;
  }

  /** With nothing running but the API server, in which there is nothing. */
  static async prepared(options: SidecarOptions = {}): Promise<WatchedPod> {
    return WatchedPod.of(await FakeApiServer.start(options.secure), options);
  }

  static of<Api extends WatchedApi>(api: Api, options: SidecarOptions = {}): WatchedPod<Api> {
    return new WatchedPod(temporaryFolder(), api, options);
  }

  async startWith(config: ApiObject | string): Promise<void> {
    this.put(config);
    await this.runOnce();
    await this.startServer();
    await this.startSidecar();
  }

  get tokenFile(): string {
    return join(this.folder, 'account', 'token');
  }

  get mountedDir(): string {
    return join(this.folder, 'mounted');
  }

  /** A text is short for an object that has only the configuration. */
  put(config: ApiObject | string): void {
    this.api.put(CONFIG, typeof config === 'string' ? { data: { [KEY]: config } } : config);
  }

  putConfig(content: Content): void {
    this.putKeys({ [KEY]: content });
  }

  putKeys(data: Readonly<Record<string, Content>>): void {
    this.api.put(CONFIG, { data, annotations: this.#annotations });
  }

  putRules(data: Readonly<Record<string, string>>): void {
    this.api.put(RULES, { data });
  }

  #annotations: Readonly<Record<string, string>> = {};

  refer(path: string): void {
    this.#annotations = { [REFERENCES_ANNOTATION]: JSON.stringify({ files: [path] }) };
  }

  putCredential(path: string, value: string): void {
    const at = path.lastIndexOf('/');
    this.api.put(path.slice(0, at), { data: { [path.slice(at + 1)]: value } });
  }

  removeConfig(): void {
    this.api.remove(CONFIG);
  }

  async startSidecar(): Promise<void> {
    const { args = [], env = {} } = this.options;
    const reloads = args.some((arg) => /^--reload-(?:url|process)=/.test(arg))
      ? []
      : [`--reload-url=${this.prometheus.url}/-/reload`];
    const all = [...this.#node, ...this.#args(), ...reloads, ...args];
    const listen = (port: number) => `--listen=127.0.0.1:${port}`;
    this.sidecar = await startSidecarProgram(process.execPath, all, env, { listen, ready: '/livez' });
  }

  /** Arguments of Node's own, from the next start on. */
  runNodeWith(args: readonly string[]): void {
    this.#node = args;
  }

  #node: readonly string[] = [];

  /** As the init container does. */
  async runOnce(more: readonly string[] = []): Promise<string> {
    const all = [...this.#args(), '--once', ...(this.options.args ?? []), ...more];
    return runToEnd(process.execPath, all);
  }

  #args(): string[] {
    const file = join(this.folder, 'watching-reloader.js');
    writeFileSync(file, PROGRAM);
    return [
      ...SETTINGS.memoryFlags,
      file,
      `--config=${CONFIG}:${KEY}`,
      `--output-file=${this.outputFile}`,
      `--mounted-file=${join(this.mountedDir, KEY)}`,
      `--folder=${RULES}=${this.rulesDir}`,
      `--credentials-dir=${this.credentialsDir}`,
      `--api-server=${this.api.url}`,
      `--account-dir=${join(this.folder, 'account')}`,
    ];
  }
}
