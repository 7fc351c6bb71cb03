/** Files that are whole whenever somebody looks, and only for the eyes of this pod's user. */

import {
  closeSync,
  type Dirent,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Path → content. */
export type FileSet = ReadonlyMap<string, Buffer>;

const OWNER_ONLY = 0o600;
/** No key of any object is called so, and it is short enough beside a key of any length. */
const TEMPORARY = '~writing';

/** Written beside, then renamed: the reader sees the old content or the new one. */
export function writeWhole(path: string, content: Buffer): void {
  const beside = join(dirname(path), TEMPORARY);
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
  try {
    const file = openSync(beside, 'w', OWNER_ONLY);
    try {
      for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** From what is there to what is wanted; files that are the same are not touched. */
export function swap(from: FileSet, to: FileSet): void {
  for (const [path, content] of to) {
    if (from.get(path)?.equals(content) !== true) writeWhole(path, content);
  }
  for (const path of from.keys()) if (!to.has(path)) rmSync(path, { force: true });
}

/** What a folder holds, links of a mounted volume followed; nothing where there is none. */
export function filesIn(dir: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { name } of entriesIn(dir)) {
    // A mounted volume's own folders, and what a killed writer left behind.
    if (name.startsWith('..') || name === TEMPORARY) continue;
    const content = fileAt(join(dir, name));
    if (content !== undefined) files.set(name, content);
  }
  return files;
}

export function fileAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** All files below a folder, as paths from there. */
export function filesBelow(dir: string, path = ''): string[] {
  return entriesIn(join(dir, path)).flatMap((entry) => {
    const below = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(dir, below) : [below];
  });
}

/** With the folders that are empty then, but for `dir` itself. */
export function removeBelow(dir: string, path: string): void {
  rmSync(join(dir, path), { force: true });
  for (
    let folder = dirname(path);
    folder !== '.' && entriesIn(join(dir, folder)).length === 0;
    folder = dirname(folder)
  )
    rmSync(join(dir, folder), { recursive: true, force: true });
}

function entriesIn(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

export function same(a: FileSet, b: FileSet): boolean {
  return a.size === b.size && [...a].every(([path, content]) => b.get(path)?.equals(content) === true);
}
