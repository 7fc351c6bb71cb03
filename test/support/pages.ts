/** Files and commands that a page of the documentation shows: tests run them as they are there. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The only block of a language on a page that holds a text; without the indentation of a list around it. */
export function blockOf(page: string, language: string, holding: string): string {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const blocks = [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)]
    .filter(([, , its, content]) => its === language && content!.includes(holding))
    .map(([, indent, , content]) => content!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
  if (blocks.length !== 1) throw new Error(`${page} has ${blocks.length} blocks of ${language} with ${holding}`);
  return blocks[0]!;
}
