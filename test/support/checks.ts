/** What the servers' own tools say of a configuration. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOf } from './tools';

export interface Verdict {
  readonly ok: boolean;
  readonly output: string;
}

/** `promtool check config`, syntax only: paths in the pod do not exist here. */
export function promtool(version: string, config: string): Verdict {
  return check(`promtool-${version}`, ['check', 'config', '--syntax-only'], config);
}

export function amtool(version: string, config: string): Verdict {
  return check(`amtool-${version}`, ['check-config'], config);
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
