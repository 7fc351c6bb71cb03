/** What the servers' own tools say of a configuration. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { pathOf } from './tools';

export interface Verdict {
  readonly ok: boolean;
  readonly output: string;
}

/** What Debian's packages of the older lines are built without: their promtool knows no such field. */
const NOT_BUILT_IN: Readonly<Record<string, { readonly discoveries: readonly string[]; readonly remote: string }>> = {
  '2.53.3': { discoveries: ['azure', 'consul', 'kuma', 'nomad'], remote: 'azuread' },
  '3.5.3': { discoveries: ['azure', 'consul', 'kuma', 'nomad', 'openstack'], remote: 'azuread' },
};

/** `promtool check config`, syntax only: paths in the pod do not exist here. */
export function promtool(version: string, config: string): Verdict {
  return check(`promtool-${version}`, ['check', 'config', '--syntax-only'], withoutMissingParts(version, config));
}

/** Whether the tool was built with everything that the configuration has. */
export function isBuiltFor(version: string, config: string): boolean {
  return withoutMissingParts(version, config) === config;
}

/** The rest of a configuration can be judged all the same. */
function withoutMissingParts(version: string, config: string): string {
  const { discoveries = [], remote = '' } = NOT_BUILT_IN[version] ?? {};
  const lists: [string, string][] = [
    ...discoveries.map((discovery): [string, string] => ['scrape_configs', `${discovery}_sd_configs`]),
    ['remote_write', remote],
  ];
  const present = lists.filter(([, field]) => field !== '' && config.includes(`${field}:`));
  if (present.length === 0) return config;
  const document = parseDocument(config);
  for (const [list, field] of present) {
    const items = document.get(list) as YAMLSeq<YAMLMap> | undefined;
    for (const item of items?.items ?? []) item.delete(field);
  }
  return document.toString();
}

/**
 * `promtool check config` of many at once, in one process: a verdict each, in their order. Not `syntaxOnly`: with the files
 * that they name.
 */
export function promtoolOnAll(version: string, configs: readonly string[], { syntaxOnly = true } = {}): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const files = configs.map((config, index) => {
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, withoutMissingParts(version, config));
      return file;
    });
    const args = ['check', 'config', syntaxOnly ? '--syntax-only' : '--lint=none', ...files];
    const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    const { stdout, stderr, error } = spawnSync(pathOf(`promtool-${version}`), args, options);
    if (error !== undefined) throw error;
    const failures = stderr.split('  FAILED: ');
    return files.map((file) => ({
      ok: stdout.includes(` SUCCESS: ${file} is valid`),
      output: failures
        .filter((failure) => failure.includes(file))
        .join('')
        .replaceAll(file, ''),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function amtool(version: string, config: string): Verdict {
  return check(`amtool-${version}`, ['check-config'], config);
}

/** `amtool check-config` of many at once, in as few processes as can be: a verdict each, in their order. */
export function amtoolOnAll(version: string, configs: readonly string[]): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const files = configs.map((config, index) => {
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, config);
      return file;
    });
    const verdicts: Verdict[] = [];
    while (verdicts.length < files.length) verdicts.push(...amtoolUntilItDies(version, files.slice(verdicts.length)));
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** There are configurations that it does not survive: that is a verdict too, and the last of its process. */
function amtoolUntilItDies(version: string, files: readonly string[]): Verdict[] {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { stdout, stderr, error } = spawnSync(pathOf(`amtool-${version}`), ['check-config', ...files], options);
  if (error !== undefined) throw error;
  const answers = stdout.split(/^Checking '/m).slice(1);
  if (answers.length === 0) throw new Error(`amtool did not check anything: ${stderr}`);
  return answers.map((answer, index) => {
    const output = answer.slice(files[index]!.length + 1).trim();
    if (output === '') return { ok: false, output: stderr.split('\n')[0]! };
    return { ok: output.startsWith('SUCCESS'), output: output.replace(/^FAILED: /, '') };
  });
}

function check(tool: `promtool-${string}` | `amtool-${string}`, args: readonly string[], config: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const file = join(folder, 'config.yaml');
    writeFileSync(file, config);
    const { status, stdout, stderr, error } = spawnSync(pathOf(tool), [...args, file], { encoding: 'utf8' });
    if (error !== undefined) throw error;
    return { ok: status === 0, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
