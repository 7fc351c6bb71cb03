/** The command line as one file that runs with Node alone. */

import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

/** Small, since all of it is read at every start. */
export async function bundleCli(outfile: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    preserveSymlinks: true,
    entryPoints: ['cli/main.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    charset: 'ascii',
    legalComments: 'linked',
    logLevel: 'warning',
    outfile,
  });
}
