/** What Git holds of files: asked of the repository that is around them. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const MOST_BYTES = 2 ** 30;

/**
 * A folder can be a repository itself, without `.git` in it: all that makes it one can be committed to another repository, and so can
 * a configuration that names commands. Nobody can commit `.git`: what has it was made here, and Git finds it there first.
 */
const ONLY_WITH_FOLDER = ['-c', 'safe.bareRepository=explicit'];

export class Repository {
  /** The one around a path, which may be gone by now; undefined where there is none. */
  static around(path: string): Repository | undefined {
    if (existsSync(join(path, '.git'))) return new Repository(path);
    return dirname(path) === path ? undefined : Repository.around(dirname(path));
  }

  private constructor(readonly root: string) {}

  /** Paths of files of a commit, from the root: a file, or those below a folder. Throws what Node does of a program that fails. */
  filesAt(revision: string, path: string): string[] {
    const below = relative(this.root, path).split(sep).join('/') || '.';
    const listed = this.#ask('--literal-pathspecs', 'ls-tree', '-r', '-z', '--name-only', revision, '--', below);
    return listed.split('\0').filter((name) => name !== '');
  }

  textOf(revision: string, file: string): string {
    return this.#ask('cat-file', 'blob', `${revision}:${file}`);
  }

  #ask(...args: readonly string[]): string {
    return execFileSync('git', [...ONLY_WITH_FOLDER, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: MOST_BYTES,
    });
  }
}
