/** What has to be put back whatever happens: signals that would end the program, and folders that are not to stay. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does something that leaves nothing half done: what would end the program is too late for it. */
export function holding<T>(signals: readonly NodeJS.Signals[], work: () => T): T {
  const wait = () => {};
  for (const signal of signals) process.on(signal, wait);
  try {
    return work();
  } finally {
    for (const signal of signals) process.removeListener(signal, wait);
  }
}

/** In a folder that nobody else has and that does not stay. */
export async function inFolderOfItsOwn<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-prometheus-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
