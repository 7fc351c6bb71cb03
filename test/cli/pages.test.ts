/** Pages that show commands and what they print: the commands are run as a reader runs them, in a shell. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InstalledPackage } from '../support/installed';

const PAGES = ['docs/start.md', 'docs/sharding.md', 'docs/troubleshooting.md'];

interface Step {
  /** The first line names it, as a comment. */
  readonly file?: { readonly name: string; readonly content: string };
  readonly command?: string;
  readonly output?: string;
}

const FILE = /^```yaml\n(# (\S+)\n[\s\S]*?)^```$/;
const COMMAND = /^```sh\n(npx [\s\S]*?)^```\n\n```\n([\s\S]*?)^```$/;

/** Files and commands of a page, in its order. */
function stepsOf(page: string): Step[] {
  const text = readFileSync(join(__dirname, '..', '..', page), 'utf8');
  return [...text.matchAll(new RegExp(`${FILE.source}|${COMMAND.source}`, 'gm'))].map(
    ([, content, name, command, output]) =>
      name === undefined ? { command: command!, output: output! } : { file: { name, content: content! } },
  );
}

describe('what pages say that commands print', () => {
  it.each(PAGES)('is what they print: %s', { timeout: 120_000 }, async (page) => {
    const steps = stepsOf(page);
    expect(steps.filter(({ command }) => command !== undefined)).not.toEqual([]);
    const installed = await InstalledPackage.prepared();
    for (const { file, command, output } of steps) {
      if (file !== undefined) {
        mkdirSync(dirname(join(installed.folder, file.name)), { recursive: true });
        writeFileSync(join(installed.folder, file.name), file.content);
      }
      if (command === undefined) continue;
      const { out, error } = installed.sh(command);
      expect(`${error}${out}`, command).toBe(output);
    }
  });
});
