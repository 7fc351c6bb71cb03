/** A real Prometheus with a sidecar beside it, for each way of keeping its configuration up to date. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WATCHING_RELOADER as SETTINGS } from '../../lib/core/base/conventions';
import { configReloader } from '../../lib/core/reloading/mounted/containers';
import { PROGRAM } from '../../lib/core/reloading/watching/program.generated';
import { MountedSecret } from '../../test/support/mounted-secret';
import {
  freePort,
  type Running,
  startProgram,
  startPrometheus,
  startReloader,
  temporaryFolder,
} from '../../test/support/processes';
import { eventually } from '../../test/support/wait';
import { watchedSecret } from './api';
import { configText, KEY_OF_CONFIG, SERVER_VERSION } from './config';
import { Door } from './door';

export interface Reloaded {
  readonly name: string;
  readonly prometheus: Running;
  readonly sidecar: Running;
  readonly door: Door;
  /** Makes a change that is known again by its marker; the moment at which it began. */
  change(marker: string): Promise<number>;
}

const ENVIRONMENT = { POD_NAME: 'prometheus-measured-0' };

/** Ours, through the API server. */
export async function watching(): Promise<Reloaded & { readonly api: string }> {
  const content = (marker: string) => ({ [KEY_OF_CONFIG]: configText(marker) });
  const secret = await watchedSecret(content('first'));
  const { folder, outputFile, prometheus, door } = await server();
  const program = join(folder, SETTINGS.file);
  writeFileSync(program, PROGRAM);
  const port = await freePort();
  const args = [
    ...SETTINGS.memoryFlags,
    program,
    `--config=${secret.object}:${KEY_OF_CONFIG}`,
    `--output-file=${outputFile}`,
    `--credentials-dir=${join(folder, 'credentials')}`,
    `--api-server=${secret.server}`,
    `--account-dir=${secret.accountDir}`,
    `--reload-url=${door.url}/-/reload`,
    `--listen=127.0.0.1:${port}`,
  ];
  const options = { port, ready: '/livez', env: ENVIRONMENT };
  const sidecar = await startProgram('watching', process.execPath, args, options);
  const change = (marker: string) => secret.write(content(marker));
  return { name: 'watching', prometheus, sidecar, door, change, api: secret.description };
}

interface Mounted {
  readonly file: string;
  readonly outputFile: string;
  readonly rulesDir: string;
  readonly reloadUrl: string;
}

/** Ours, on a mounted Secret. */
export function mounted(): Promise<Reloaded> {
  return onMount('mounted', ({ file, outputFile, rulesDir, reloadUrl }) => {
    const container = configReloader({
      reload: { method: 'http', url: reloadUrl },
      config: { file, outputFile },
      watchedDirs: [rulesDir],
      mounts: [],
    });
    return (container['args'] as string[]).filter((arg) => !arg.startsWith('--listen-address'));
  });
}

/** The same program with the flags that the operator gives it. */
export function operator(): Promise<Reloaded> {
  return onMount('operator', (paths) => [
    ...fileAlone(paths),
    `--watched-dir=${join(paths.file, '..')}`,
    `--watched-dir=${paths.rulesDir}`,
  ]);
}

/** As the operator had it before it watched the folder: the file is watched, the folder that it is in is not. */
export function fileWatched(): Promise<Reloaded> {
  return onMount('file only', (paths) => [...fileAlone(paths), `--watched-dir=${paths.rulesDir}`]);
}

function fileAlone({ file, outputFile, reloadUrl }: Mounted): string[] {
  return [`--reload-url=${reloadUrl}`, `--config-file=${file}`, `--config-envsubst-file=${outputFile}`];
}

async function onMount(name: string, argsFor: (paths: Mounted) => string[]): Promise<Reloaded> {
  const { folder, outputFile, prometheus, door } = await server();
  const secret = new MountedSecret(join(folder, 'config'), { [KEY_OF_CONFIG]: configText('first') });
  const rules = new MountedSecret(join(folder, 'rules'), { 'rules.yaml': 'groups: []\n' });
  const args = argsFor({
    file: secret.path(KEY_OF_CONFIG),
    outputFile,
    rulesDir: rules.folder,
    reloadUrl: `${door.url}/-/reload`,
  });
  const sidecar = await startReloader(args, ENVIRONMENT);
  const change = async (marker: string) => secret.update({ [KEY_OF_CONFIG]: configText(marker) });
  return { name, prometheus, sidecar, door, change };
}

async function server() {
  const folder = temporaryFolder();
  const outputFile = join(folder, 'out', 'prometheus.env.yaml');
  mkdirSync(join(folder, 'out'));
  writeFileSync(outputFile, '');
  const prometheus = await startPrometheus(SERVER_VERSION, outputFile);
  return { folder, outputFile, prometheus, door: await Door.before(prometheus.url) };
}

/** The marker of the configuration that runs. */
export async function served({ prometheus }: Reloaded): Promise<string | undefined> {
  const response = await fetch(`${prometheus.url}/api/v1/status/config`);
  const { data } = (await response.json()) as { data: { yaml: string } };
  return /marker: (\S+)/.exec(data.yaml)?.[1];
}

export function servesFirst(form: Reloaded): Promise<unknown> {
  return eventually(`${form.name}: the first configuration is served`, async () => (await served(form)) === 'first');
}
