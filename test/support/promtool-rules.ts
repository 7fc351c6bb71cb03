/** What promtool says of rules, each by itself. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOf } from './tool-paths';

/** `promtool check rules` of a whole file. */
export function checkRuleFile(version: string, text: string): { readonly ok: boolean; readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    const file = join(folder, 'rules.yaml');
    writeFileSync(file, text);
    const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    const { status, stdout, stderr, error } = spawnSync(
      pathOf(`promtool-${version}`),
      ['check', 'rules', '--lint=none', file],
      options,
    );
    if (error !== undefined) throw error;
    return { ok: status === 0, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** For each expression what promtool has against it, or `undefined`. */
export function promtoolOnExpressions(
  version: string,
  expressions: readonly string[],
): readonly (string | undefined)[] {
  const rules = expressions.map((expr, index) => `  - {record: "rule_${index}", expr: ${JSON.stringify(expr)}}\n`);
  const { output } = checkRuleFile(version, `groups:\n- name: g\n  rules:\n${rules.join('')}`);
  const problems = new Map<number, string>();
  for (const [, index, problem] of output.matchAll(/"rule_(\d+)": ([^\n]*)/g)) problems.set(Number(index), problem!);
  if (problems.size === 0 && !output.includes('SUCCESS')) throw new Error(output);
  return expressions.map((_, index) => problems.get(index));
}
