/** A repository of Git with a folder that is one itself: all of it is committed, and its configuration names a command. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RepositoryInFolder {
  readonly folder: string;
  /** Whether the command has run. */
  readonly hasRun: () => boolean;
}

/** Makes one of the folder `below` of a folder with files, whose file `file` Git would have to fetch. */
export function repositoryInFolder(root: string, below: string, file: string): RepositoryInFolder {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
  const folder = join(root, below);
  const ran = join(root, 'ran');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'a');
  mkdirSync(join(folder, 'refs', 'heads'), { recursive: true });
  cpSync(join(root, '.git', 'objects'), join(folder, 'objects'), { recursive: true });
  const blob = git('rev-parse', `HEAD:${below}/${file}`);
  rmSync(join(folder, 'objects', blob.slice(0, 2), blob.slice(2)));
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(folder, 'refs', 'heads', 'main'), `${git('rev-parse', 'HEAD')}\n`);
  writeFileSync(join(folder, 'config'), configuration(ran));
  return { folder, hasRun: () => existsSync(ran) };
}

function configuration(ran: string): string {
  return `[core]
  repositoryformatversion = 1
  bare = false
  worktree = ../..
[extensions]
  partialClone = origin
[remote "origin"]
  url = .
  promisor = true
  partialclonefilter = blob:none
  uploadpack = "sh -c 'touch ${ran}; false' --"
`;
}
