/** The pod's volume in memory, full. */

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { atEnd } from './at-end';
import type { ReloadedPod } from './reloaded-pod';

/** Room for the configuration that runs, and for little else, until what is returned is called. */
export async function fillDisk(pod: ReloadedPod): Promise<() => void> {
  const dir = dirname(pod.outputFile);
  const held = readFileSync(pod.outputFile);
  await pod.endSidecar();
  const isMounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', dir);
  if (isMounted) {
    atEnd(() => spawnSync('umount', ['--lazy', dir]));
    writeFileSync(pod.outputFile, held, { mode: 0o600 });
  }
  await pod.startSidecar();
  return isMounted ? () => void mount('-o', 'remount,size=4m', dir) : withoutMount(dir, basename(pod.outputFile));
}

/** For users who may not mount: whatever the sidecars would write beside goes to a device that is always full. */
function withoutMount(dir: string, file: string): () => void {
  const beside = [join(dir, `.writing-${file}`), join(dir, `${file}.tmp`)];
  for (const path of beside) symlinkSync('/dev/full', path);
  return () => {
    for (const path of beside) rmSync(path, { force: true });
  };
}

function mount(...args: string[]): boolean {
  return spawnSync('mount', args).status === 0;
}
