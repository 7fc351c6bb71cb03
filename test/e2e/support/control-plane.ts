/**
 * etcd and two kube-apiservers on this machine, to be killed, frozen and brought back: `KUBETEST_SCRIPTS` names the folder
 * whose `apiserver.sh` starts them, in a folder and on ports of their own.
 */

import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'vitest';
import { watcherObjects } from '../../../lib/core/reloading/watching/watcher';
import type { ApiObject } from '../../support/api-server';
import { freePort } from '../../support/processes';
import { eventually } from '../../support/wait';
import type { WatchedApi } from '../../support/watched-pod';
import { kubectl } from './cluster';

const scripts = process.env['KUBETEST_SCRIPTS'];
const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
/** Where the scripts have put their programs. */
const built = join(process.env['KUBETEST_DIR'] ?? join(cache, 'kubetest'), 'bin');

/** Skipped, loudly, where no script starts an API server, unless everything has to be there. */
export function describeWithControlPlane(name: string, suite: () => void): void {
  if (scripts !== undefined || process.env['CI'] === 'true') {
    describe(name, suite);
    return;
  }
  process.stderr.write(`\nSKIPPED: ${name}\n  needs KUBETEST_SCRIPTS, a folder with apiserver.sh\n\n`);
  describe.skip(name, suite);
}

/**
 * Ends whatever has left its number in the folder, and removes the folder, as soon as its input ends: with the tests,
 * however these end.
 */
const CARETAKER = `
cat >/dev/null
for file in "$FOLDER"/run/*.pid; do
  pid=$(cat "$file") && grep -qF "$FOLDER" "/proc/$pid/cmdline" && kill -9 "$pid"
done
while [ -e "$FOLDER" ]; do rm -rf "$FOLDER"; done
`;

/** One of its processes: started anew, it is the same command on the same ports and data. */
class Daemon {
  readonly #pidFile: string;

  private constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly command: readonly string[],
  ) {
    this.#pidFile = join(folder, 'run', `${name}.pid`);
  }

  /** One that the script has begun. */
  static begun(folder: string, name: string): Daemon {
    const pid = readFileSync(join(folder, 'run', `${name}.pid`), 'utf8').trim();
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return new Daemon(folder, name, command);
  }

  /** The same with other values of flags, and flags that it had not. */
  another(name: string, flags: Readonly<Record<string, string>>): Daemon {
    const others = this.command.filter((word) => flags[word.split('=')[0]!] === undefined);
    return new Daemon(this.folder, name, [
      ...others,
      ...Object.entries(flags).map(([flag, value]) => `${flag}=${value}`),
    ]);
  }

  /** A zombie runs no longer: some first process of a machine never takes leave of it. */
  get runs(): boolean {
    try {
      const stat = readFileSync(`/proc/${this.#pid()}/stat`, 'utf8');
      return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
    } catch {
      return false;
    }
  }

  start(): void {
    const log = openSync(join(this.folder, 'run', 'log', `${this.name}.log`), 'a');
    const [program = '', ...args] = this.command;
    const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    child.unref();
    writeFileSync(this.#pidFile, `${child.pid}\n`);
  }

  /** At once: it can put nothing in order. */
  async kill(): Promise<void> {
    if (this.runs) this.signal('SIGKILL');
    await eventually(`${this.name} has ended`, () => !this.runs, 30);
  }

  signal(signal: NodeJS.Signals): void {
    process.kill(this.#pid(), signal);
  }

  #pid(): number {
    return Number(readFileSync(this.#pidFile, 'utf8'));
  }
}

const NAMESPACE = 'monitoring';
const ACCOUNT = 'prometheus-main';

export class ControlPlane implements WatchedApi {
  /** Of the sidecar's account. */
  token = '';
  /** The one that the sidecar asks. */
  server: Daemon;
  /** The one that everybody else asks: what it is told, the other knows, too. */
  readonly #other: Daemon;
  readonly etcd: Daemon;

  private constructor(
    private readonly folder: string,
    private readonly ports: { readonly server: number; readonly other: number },
  ) {
    this.etcd = Daemon.begun(folder, 'etcd');
    this.server = Daemon.begun(folder, 'kube-apiserver');
    this.#other = this.server.another('other-kube-apiserver', { '--secure-port': String(ports.other) });
  }

  /** With rights for the sidecar to look at those objects, and nothing else. */
  static async start(objects: readonly string[]): Promise<{ plane: ControlPlane; end: () => Promise<void> }> {
    const folder = mkdtempSync(join(tmpdir(), 'control-plane-'));
    const end = caretaker(folder);
    try {
      symlinkSync(built, join(folder, 'bin'));
      const ports = { server: await freePort(), other: await freePort() };
      await begin(folder, ports.server);
      const plane = new ControlPlane(folder, ports);
      await plane.up();
      plane.#grant(objects);
      return { plane, end };
    } catch (error) {
      await end();
      throw error;
    }
  }

  get url(): string {
    return urlAt(this.ports.server);
  }

  get otherUrl(): string {
    return urlAt(this.ports.other);
  }

  get ca(): string {
    return readFileSync(join(this.folder, 'run', 'pki', 'ca.crt'), 'utf8');
  }

  /** Everything, until it answers. */
  async up(): Promise<void> {
    await eventually('the control plane is ready', () => this.#ready(), 120);
  }

  #ready(): boolean {
    for (const daemon of [this.etcd, this.server, this.#other]) {
      if (daemon.runs) daemon.signal('SIGCONT');
      else daemon.start();
    }
    return [this.url, this.otherUrl].every((url) => this.#kubectl(['get', '--raw', '/readyz'], url) === 'ok');
  }

  /** The server that the sidecar asks, with flags that it had not. */
  async restartWith(flags: Readonly<Record<string, string>>): Promise<void> {
    await this.server.kill();
    this.server = this.server.another('kube-apiserver', flags);
    await this.up();
  }

  /** Everything at once, as where the power fails. */
  async down(): Promise<void> {
    await Promise.all([this.server, this.#other, this.etcd].map((daemon) => daemon.kill()));
  }

  put(path: string, object: ApiObject): void {
    this.putAll({ [path]: object });
  }

  putAll(objects: Readonly<Record<string, ApiObject>>): void {
    this.#apply(Object.entries(objects).map(([path, object]) => wireObject(path, object)));
  }

  remove(path: string): void {
    const { kind, namespace, name } = objectAt(path);
    this.#kubectl(['delete', kind, name, '-n', namespace, '--ignore-not-found']);
  }

  /** Another account of the same name: tokens of the old one are worth nothing. */
  renewAccount(): void {
    this.#kubectl(['delete', 'serviceaccount', ACCOUNT, '-n', NAMESPACE, '--ignore-not-found']);
    this.#kubectl(['create', 'serviceaccount', ACCOUNT, '-n', NAMESPACE]);
    this.token = this.#kubectl(['create', 'token', ACCOUNT, '-n', NAMESPACE]).trim();
  }

  #grant(objects: readonly string[]): void {
    const namespaces = [...new Set(objects.map((path) => objectAt(path).namespace))];
    for (const namespace of namespaces) this.#kubectl(['create', 'namespace', namespace]);
    this.renewAccount();
    const metadata = { name: `${ACCOUNT}-watching-reloader`, namespace: NAMESPACE };
    this.#apply(watcherObjects({ metadata, serviceAccountName: ACCOUNT, objects }));
  }

  #apply(items: readonly object[]): void {
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
    this.#kubectl(['apply', '-f', '-'], this.otherUrl, list);
  }

  #kubectl(args: readonly string[], url = urlAt(this.ports.other), input = ''): string {
    const place = [
      `--kubeconfig=${join(this.folder, 'kubeconfig')}`,
      `--cache-dir=${join(this.folder, 'cache')}`,
      `--server=${url}`,
    ];
    return kubectl([...place, ...args], input);
  }
}

const urlAt = (port: number) => `https://127.0.0.1:${port}`;

function objectAt(path: string): { kind: 'Secret' | 'ConfigMap'; namespace: string; name: string } {
  const [kind, namespace = '', name = ''] = path.split('/');
  return { kind: kind === 'secret' ? 'Secret' : 'ConfigMap', namespace, name };
}

function wireObject(path: string, { data = {}, annotations = {} }: ApiObject): object {
  const { kind, namespace, name } = objectAt(path);
  const content = Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')]);
  const field = kind === 'Secret' ? 'data' : 'binaryData';
  const metadata = { name, namespace, annotations };
  return { apiVersion: 'v1', kind, metadata, [field]: Object.fromEntries(content) };
}

async function begin(folder: string, port: number): Promise<void> {
  if (scripts === undefined) throw new Error('KUBETEST_SCRIPTS does not name the folder with apiserver.sh');
  const settings = {
    KUBETEST_DIR: folder,
    KUBETEST_PORT: String(port),
    KUBETEST_ETCD_PORT: String(await freePairOfPorts()),
  };
  await promisify(execFile)(join(scripts, 'apiserver.sh'), ['start'], { env: { ...process.env, ...settings } });
}

/** etcd takes the one behind for its peers. */
async function freePairOfPorts(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (await isFree(port + 1)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Sees to it that nothing is left; what ends it now. */
function caretaker(folder: string): () => Promise<void> {
  const env = { ...process.env, FOLDER: folder };
  // Of a group of its own, which what ends the tests does not end.
  const child = spawn('sh', ['-c', CARETAKER], { env, detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return () => {
    child.stdin.end();
    return ended;
  };
}
