/** Measurements in processes of their own: no case profits from what another has warmed up or left behind. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export const root = join(__dirname, '..', '..');
export const folder = join(root, '.cache', 'bench');

/** What a program prints, which is JSON. */
export function run(command: string, args: readonly string[]): unknown {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** A program of `scripts/bench` as one file, so that no measurement counts what compiles TypeScript. */
export function bundle(name: string): string {
  const outfile = join(folder, `${name}.cjs`);
  buildSync({
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
