/** Pages of the documentation, and the files and commands that they show: tests run them as they are there. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export const DOCS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`)
  .sort();

export function textOf(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** The only block of a language on a page that holds a text; without the indentation of a list around it. */
export function blockOf(page: string, language: string, holding: string): string {
  const blocks = [...textOf(page).matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)]
    .filter(([, , its, content]) => its === language && content!.includes(holding))
    .map(([, indent, , content]) => content!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
  if (blocks.length !== 1) throw new Error(`${page} has ${blocks.length} blocks of ${language} with ${holding}`);
  return blocks[0]!;
}
