/** The files that `-f` names, and their texts. */

import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type Problem, visible } from '../../core';
import { bytesAt, MOST_BYTES } from '../read-file';
import { isUsageError, UsageError } from '../usage-error';
import { reasonOf } from './reasons';
import type { SourceFile } from './source-file';

export interface StandardInput {
  readonly readInput: () => Buffer;
}

/** What it is called where it is said to be a file. */
export const STANDARD_INPUT = '<stdin>';

/** All files, in the order in which they are named; those of a folder by name, each once. */
export function filesOf(names: readonly string[], { readInput }: StandardInput): SourceFile[] {
  const found = new Map<string, SourceFile>();
  for (const name of names) {
    if (name === '-') found.set('-', { name: STANDARD_INPUT, bytes: readInput, pipe: 'seen' });
    else for (const file of readable(name, filesAt)) if (!found.has(file.path)) found.set(file.path, file);
  }
  return [...found.values()];
}

type NamedFile = SourceFile & { readonly path: string };

function filesAt(name: string): NamedFile[] {
  const stats = atPath(name, (path) => statSync(path));
  const files = stats.isDirectory() ? filesIn(name) : [fileAt(name)];
  if (files.length === 0) throw new UsageError(`\`${name}\`: there is no file *.yaml, *.yml or *.json in the folder`);
  return files;
}

/** What cannot be read is said with all else that cannot, when the files are read. */
function readable(name: string, work: (name: string) => NamedFile[]): NamedFile[] {
  try {
    return work(name);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    const bytes = () => {
      throw error;
    };
    return [{ name: visible(name), path: resolve(name), bytes }];
  }
}

/** The same of what may not be there, or not yet, or not any more. */
export function filesIfAny(name: string): SourceFile[] {
  const stats = atPath(name, (path) => statSync(path, { throwIfNoEntry: false }));
  if (stats === undefined) return [];
  return stats.isDirectory() ? filesIn(name) : [fileAt(name)];
}

function filesIn(folder: string): NamedFile[] {
  return filesBelow(folder, { root: realPath(folder), seen: new Set() });
}

function fileAt(name: string): NamedFile {
  return {
    name: visible(name),
    path: realPath(name),
    bytes: () => atPath(name, bytesAt),
  };
}

const MANIFEST = /\.(ya?ml|json)$/i;

interface Walk {
  /** The folder that is named, as it really is. */
  readonly root: string;
  readonly seen: Set<string>;
}

/** Folders may be linked in a circle: each is read once. */
function filesBelow(folder: string, walk: Walk): NamedFile[] {
  const path = realPath(folder);
  if (!isWithin(path, walk)) return [wrongLink(folder, STRAY)];
  if (walk.seen.has(path)) return [];
  walk.seen.add(path);
  const names = atPath(folder, (at) => readdirSync(at))
    .filter((name) => !name.startsWith('.'))
    .sort();
  return names.flatMap((name) => readable(join(folder, name), (full) => filesOfEntry(full, walk)));
}

function filesOfEntry(name: string, walk: Walk): NamedFile[] {
  const stats = followed(name);
  if (stats === 'no end') return [wrongLink(name, ENDLESS)];
  if (stats?.isDirectory()) return filesBelow(name, walk);
  if (stats?.isFile() !== true || !MANIFEST.test(name)) return [];
  if (!isWithin(realPath(name), walk)) return [wrongLink(name, STRAY)];
  const file = fileAt(name);
  // Anybody who writes a file of the folder can write a large one.
  return [stats.size > MOST_BYTES ? { ...file, bytes: () => TOO_LARGE } : file];
}

function realPath(name: string): string {
  return atPath(name, (at) => realpathSync(at));
}

function isWithin(path: string, { root }: Walk): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
}

/** A link may be anybody's, and could lead to what is not theirs: what is read is written to the output. */
function wrongLink(name: string, problem: Problem): NamedFile {
  return { name: visible(name), path: resolve(name), bytes: () => problem };
}

const STRAY: Problem = {
  code: 'invalid-value',
  message: 'this is a link that leads out of the folder',
  given: 'a link',
  allowed: 'files and folders of the folder that is named',
  hint: 'Name what it leads to with `-f`, or remove it',
};

const ENDLESS: Problem = {
  code: 'invalid-value',
  message: 'this is a link that cannot be followed',
  given: 'a link',
  allowed: 'files and folders of the folder that is named',
  hint: 'Correct or remove it',
};

const TOO_LARGE: Problem = {
  code: 'invalid-value',
  message: 'the file is too large to be read',
  given: 'a large file',
  allowed: `${MOST_BYTES / 2 ** 20} MiB at most`,
  hint: 'Split or remove it',
};

/** A link to nothing is no manifest. */
function followed(name: string): Stats | 'no end' | undefined {
  try {
    return statSync(name, { throwIfNoEntry: false });
  } catch {
    // Links in a circle, and those to names that nothing can have.
    const isLink = atPath(name, (path) => lstatSync(path)).isSymbolicLink();
    return isLink ? 'no end' : atPath(name, (path) => statSync(path));
  }
}

/** What is written where one name is meant for many files. */
function ofSeveral(name: string): string {
  if (/[*?]/.test(name)) return '. Patterns are not read: name the folder, which is read with all below it';
  return name.includes(',') ? '. Name each file by itself' : '';
}

function atPath<T>(name: string, work: (path: string) => T): T {
  try {
    return work(name);
  } catch (error) {
    throw new UsageError(`\`${visible(name)}\`: ${reasonOf(error as NodeJS.ErrnoException)}${ofSeveral(name)}`);
  }
}
