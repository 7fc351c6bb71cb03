/** One file, which is as it was or as it should be, and nothing between. */

import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { reasonOf } from '../../lib/shared/input/reasons';
import type { SourceFile } from '../../lib/shared/input/source-file';
import { UsageError } from '../../lib/shared/usage-error';
import { targetOf, writtenAside } from './aside';
import { keepRights } from './rights';

/** Refuses what cannot be written safely, before anything is written. */
export function checkFile(file: string, sources: readonly SourceFile[]): void {
  const target = targetOf(file);
  if (sources.some(({ path }) => path === target)) throw new UsageError(`\`${file}\` is read: write to another file`);
  if (existsSync(target) && !statSync(target).isFile()) throw new UsageError(`\`${file}\` is no file`);
}

export function writeFile(file: string, text: string): void {
  const target = targetOf(file);
  try {
    writtenAside(target, (fresh) => {
      writeFileSync(fresh, text);
      keepRights(target, fresh);
      renameSync(fresh, target);
    });
  } catch (error) {
    throw new UsageError(`\`${file}\` cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}
