/** The servers' own tools, where they are. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigFile, type Role, roleOf } from '../lib/shared/config-files';
import { UsageError } from '../lib/shared/usage-error';
import type { Io } from './io';
import { holding, inFolderOfItsOwn } from './temporary';

export type Tool = 'promtool' | 'amtool';

/** How each is called, by the role of a file; of files that it cannot check, it is not asked. */
const CALLS: Readonly<Record<Tool, Readonly<Partial<Record<Role, readonly string[]>>>>> = {
  promtool: {
    // The files that a configuration names are in the pod.
    main: ['check', 'config', '--syntax-only'],
    jobs: ['check', 'config', '--syntax-only'],
    // What the server takes as it is would be called a failure.
    rules: ['check', 'rules', '--lint=none'],
  },
  amtool: { main: ['check-config'] },
};

export interface Verdict {
  readonly ok: boolean;
  readonly said: string;
}

/** Who stops the program stops the tool, and the files go all the same. */
export function validateFiles(files: readonly ConfigFile[], tool: Tool, environment: Io['environment']): Verdict {
  return holding(['SIGINT'], () => inFolderOfItsOwn((folder) => verdictIn(folder, files, tool, environment)));
}

function verdictIn(folder: string, files: readonly ConfigFile[], tool: Tool, environment: Io['environment']): Verdict {
  const verdicts = files.flatMap((file, i) => {
    const args = CALLS[tool][roleOf(file)];
    if (args === undefined) return [];
    const path = join(folder, `${i}.yaml`);
    writeFileSync(path, file.text, { mode: 0o600 });
    const { ok, said } = call(tool, [...args, path], environment);
    return [{ ok, said: said.replaceAll(path, `${file.name}/${file.key}`) }];
  });
  return { ok: verdicts.every(({ ok }) => ok), said: verdicts.map(({ said }) => said).join('') };
}

/** As the tool says it itself; undefined where it says none. */
export function versionOf(tool: Tool, environment: Io['environment']): string | undefined {
  return /\bversion (\d+\.\d+\.\d+\S*)/.exec(call(tool, ['--version'], environment).said)?.[1];
}

function call(tool: Tool, args: readonly string[], environment: Io['environment']): Verdict {
  const program = environment[tool.toUpperCase()] || tool;
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...environment } });
  if (error !== undefined) {
    throw new UsageError(`\`${program}\` cannot be run: install it, or say where it is by $${tool.toUpperCase()}`);
  }
  return { ok: status === 0, said: `${stdout}${stderr}` };
}
