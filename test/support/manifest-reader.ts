/** What kubectl makes of files of manifests. */

import { spawnSync } from 'node:child_process';
import { MANIFEST_READER, pathOf } from './tool-paths';

/** The objects of each file in turn, or why it cannot be read. */
export type ReadFile = readonly unknown[] | { readonly error: string };

/** `kubectl`, or the reader that kustomize and Helm have. */
export type Reader = 'kubectl' | 'kustomize';

export function readManifests(files: readonly string[], reader: Reader = 'kubectl'): readonly ReadFile[] {
  const input = files.map((file) => `${JSON.stringify(file)}\n`).join('');
  const args = reader === 'kustomize' ? ['-v3'] : [];
  const { status, stdout, stderr } = spawnSync(pathOf(MANIFEST_READER), args, { input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(stderr.toString());
  const lines = stdout.toString().trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as ReadFile);
}
