/** What all bundles have in common. */

import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

export const ROOT = join(__dirname, '..', '..');

/** Licences are added by `licences.ts`, which the metafile tells what is in a bundle. */
export const BUNDLE = {
  absWorkingDir: ROOT,
  preserveSymlinks: true,
  bundle: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  metafile: true,
} as const satisfies BuildOptions;

export const FOR_NODE = {
  ...BUNDLE,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
} as const satisfies BuildOptions;
