/** A cdk8s app, which is run and asked for what it declares. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { type AppModel, isRecord, MODEL_VARIABLE, readOwnYaml } from '../lib/core';
import { bytesAt } from '../lib/shared/read-file';
import { UsageError } from '../lib/shared/usage-error';
import { type Ended, ended } from './child';
import type { Io } from './io';
import { inFolderOfItsOwn } from './temporary';

const SETTINGS_FILE = 'cdk8s.yaml';

/** What cdk8s.yaml of the working folder says, where there is one. */
export function cdk8sSettings({ folder }: Io): { readonly app?: string; readonly output?: string } {
  const file = join(folder, SETTINGS_FILE);
  if (!existsSync(file)) return {};
  let said: unknown;
  try {
    said = readOwnYaml(bytesAt(file).toString());
  } catch {
    throw new UsageError(`\`${SETTINGS_FILE}\` cannot be read: it is no YAML`);
  }
  const { app, output } = isRecord(said) ? said : {};
  return {
    ...(typeof app === 'string' && app.trim() !== '' ? { app } : {}),
    ...(typeof output === 'string' ? { output } : {}),
  };
}

/** Runs an app as the cdk8s CLI does, with a folder for its output that nobody else has and that does not stay. */
export async function modelOf(command: string, io: Io, quiet: boolean): Promise<AppModel> {
  return inFolderOfItsOwn((folder) => modelIn(folder, command, io, quiet));
}

async function modelIn(folder: string, command: string, io: Io, quiet: boolean): Promise<AppModel> {
  const output = join(folder, 'output');
  const ran = await ended(command, [], {
    shell: true,
    cwd: io.folder,
    env: { ...io.environment, CDK8S_OUTDIR: output, [MODEL_VARIABLE]: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const models = modelsIn(folder);
  const failed = failureOf(command, ran);
  // What the library found in it is said by the command, with the same words.
  const isOurs = models.some(fails);
  const said = ran.stderr;
  if (failed !== undefined && !isOurs) {
    io.error(withLineEnd(said));
    throw new UsageError(failed);
  }
  if (!isOurs && !quiet) io.error(withLineEnd(said));
  return onlyOne(command, models, existsSync(output));
}

/** What apps have left in a folder for those who ask. */
export function modelsIn(folder: string): AppModel[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => deserialize(readFileSync(join(folder, name))) as AppModel);
}

/** A shell says itself, on its standard error, what it does not find. */
function failureOf(command: string, { error, status, signal }: Ended): string | undefined {
  if (error !== undefined) return `the app \`${command}\` cannot be run: ${error.message}`;
  if (signal !== null) return `the app \`${command}\` was ended by ${signal}`;
  return status === 0 ? undefined : `the app \`${command}\` has failed, with exit code ${status}`;
}

function onlyOne(command: string, models: readonly AppModel[], hasWritten: boolean): AppModel {
  const [model, another] = models;
  if (another !== undefined) {
    throw new UsageError(
      `\`${command}\` makes ${models.length} apps, each of which has instances of its own: have a command for each`,
    );
  }
  if (model !== undefined) return model;
  throw new UsageError(
    hasWritten
      ? `nothing of the app \`${command}\` is compiled by cdk8s-prometheus. Add one line: \`new Monitoring(app, 'monitoring')\`; or read what it writes with \`-f\``
      : `the app \`${command}\` has written nothing: does it call \`app.synth()\`?`,
  );
}

function fails({ findings }: AppModel): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
