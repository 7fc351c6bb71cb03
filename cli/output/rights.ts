/** What is replaced may be private, and stays so. */

import { chmodSync, chownSync, statSync } from 'node:fs';

const BITS = 0o7777;

/** The mode of a file or folder; undefined where there is none. */
export function modeOf(path: string): number | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & BITS;
}

/** Gives what takes the place of another its owner, where that is allowed, and its mode. */
export function keepRights(old: string, fresh: string): void {
  const before = statSync(old, { throwIfNoEntry: false });
  if (before === undefined) return;
  const { uid, gid } = statSync(fresh);
  if (uid !== before.uid || gid !== before.gid) {
    try {
      chownSync(fresh, before.uid, before.gid);
    } catch {
      // Only some may give away what they own.
    }
  }
  chmodSync(fresh, before.mode & BITS);
}
