/** What is written beside its place until it is whole. */

import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { holding } from '../temporary';

/** Links are followed: what they lead to is replaced. */
export function targetOf(name: string): string {
  const path = resolve(name);
  return existsSync(path) ? realpathSync(path) : path;
}

/** Calls `work` with a place for what is new and one for what was there. Nothing that is new stays, whatever happens. */
export function writtenAside(target: string, work: (fresh: string, old: string) => void): void {
  const aside = (what: string) => join(dirname(target), `.${basename(target)}.${what}-${process.pid}`);
  const fresh = aside('new');
  clearUp(target);
  holding(['SIGINT', 'SIGTERM', 'SIGHUP'], () => {
    try {
      work(fresh, aside('old'));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

/** What a run left that was killed while it wrote: what was there may have been on its way back. */
export function clearUp(target: string): void {
  const left = new RegExp(`^\\.${escaped(basename(target))}\\.(new|old)-(\\d+)$`);
  for (const name of existsSync(dirname(target)) ? readdirSync(dirname(target)) : []) {
    const [, what, pid] = left.exec(name) ?? [];
    if (pid === undefined || isAnother(Number(pid))) continue;
    const path = join(dirname(target), name);
    if (what === 'old' && !existsSync(target)) renameSync(path, target);
    else rmSync(path, { recursive: true, force: true });
  }
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** In a container each run has the same number. */
function isAnother(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
