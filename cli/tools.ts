/** The servers' own tools, where they are. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGoYaml } from '../lib/core';
import { type ConfigFile, type Role, roleOf } from '../lib/shared/config-files';
import { UsageError } from '../lib/shared/usage-error';
import { ended } from './child';
import type { Io } from './io';
import { inFolderOfItsOwn } from './temporary';

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

type Environment = Io['environment'];

export async function validateFiles(
  files: readonly ConfigFile[],
  tool: Tool,
  environment: Environment,
): Promise<Verdict> {
  return inFolderOfItsOwn((folder) => verdictIn(folder, files, tool, environment));
}

async function verdictIn(
  folder: string,
  files: readonly ConfigFile[],
  tool: Tool,
  environment: Environment,
): Promise<Verdict> {
  const verdicts: Verdict[] = [];
  for (const [i, file] of files.entries()) {
    const args = CALLS[tool][roleOf(file)];
    if (args === undefined) continue;
    const path = join(folder, `${i}.yaml`);
    const judge = async (text: string) => {
      writeFileSync(path, text, { mode: 0o600 });
      const { ok, said } = await call(tool, [...args, path], environment);
      return { ok, said: said.replaceAll(path, `${file.name}/${file.key}`) };
    };
    verdicts.push(await asByServer(file.text, judge));
  }
  return { ok: verdicts.every(({ ok }) => ok), said: verdicts.map(({ said }) => said).join('') };
}

/** What promtool says of a target that the server drops, while it takes all others: one of anybody would fail all. */
const OF_TARGET = /instance \d+ in group \d+: .*/;

/** The verdict on all but static targets, where it is one of these that is refused. */
async function asByServer(text: string, judge: (text: string) => Promise<Verdict>): Promise<Verdict> {
  const verdict = await judge(text);
  const [refused] = OF_TARGET.exec(verdict.said) ?? [];
  if (verdict.ok || refused === undefined) return verdict;
  const others = await judge(withoutTargets(text));
  return others.ok ? { ok: true, said: `${others.said}  without targets that the server drops: ${refused}\n` } : others;
}

function withoutTargets(text: string): string {
  const read = readGoYaml(text) as { readonly scrape_configs?: readonly StaticJob[] };
  const jobs = read.scrape_configs?.map(({ static_configs: groups, ...job }) => ({
    ...job,
    ...(groups && { static_configs: groups.map((group) => ({ ...group, targets: [] })) }),
  }));
  return JSON.stringify({ ...read, scrape_configs: jobs });
}

interface StaticJob {
  readonly static_configs?: readonly object[];
}

/** As the tool says it itself; undefined where it says none. */
export async function versionOf(tool: Tool, environment: Environment): Promise<string | undefined> {
  return /\bversion (\d+\.\d+\.\d+\S*)/.exec((await call(tool, ['--version'], environment)).said)?.[1];
}

async function call(tool: Tool, args: readonly string[], environment: Environment): Promise<Verdict> {
  const program = environment[tool.toUpperCase()] || tool;
  const { error, status, stdout, stderr } = await ended(program, args, {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) {
    throw new UsageError(`\`${program}\` cannot be run: install it, or say where it is by $${tool.toUpperCase()}`);
  }
  return { ok: status === 0, said: `${stdout}${stderr}` };
}
