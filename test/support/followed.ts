/** A page, followed as a reader follows it: its files are written, its commands run in a shell, one after the other. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { InstalledPackage } from './installed';
import { textOf } from './pages';

export interface Step {
  /** The first line names it, as a comment. */
  readonly file?: { readonly name: string; readonly content: string };
  readonly command?: string;
  /** What the page says that the command prints, in the block behind it. */
  readonly output?: string;
}

const FILE = /^```(?:yaml|ts)\n((?:#|\/\/) (\S+\.\w+)\n[\s\S]*?)^```$/;
const COMMAND = /^```sh\n([\s\S]*?)^```$(?:\n\n```\n([\s\S]*?)^```$)?/;

/** Files and commands of a page, in its order. What a reader does in a cluster is in blocks without a language. */
export function stepsOf(page: string): Step[] {
  return [...textOf(page).matchAll(new RegExp(`${FILE.source}|${COMMAND.source}`, 'gm'))].map(
    ([, content, name, command, output]): Step =>
      name === undefined
        ? { command: command!, ...(output === undefined ? {} : { output }) }
        : { file: { name, content: content! } },
  );
}

/** A command without an output on the page has to end well; one with an output prints just that, however it ends. */
export function follow(steps: readonly Step[], installed: InstalledPackage): void {
  for (const { file, command, output } of steps) {
    if (file !== undefined) {
      mkdirSync(dirname(join(installed.folder, file.name)), { recursive: true });
      writeFileSync(join(installed.folder, file.name), file.content);
    }
    if (command === undefined) continue;
    const { code, out, error } = installed.sh(command);
    if (output === undefined) expect(code, `${command}${error}${out}`).toBe(0);
    else expect(`${error}${out}`, command).toBe(output);
  }
}
