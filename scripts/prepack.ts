/** Before the package is packed: builds it where the sources are newer than what was built. */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
/** The last file that a build writes. */
const BUILT = join(ROOT, 'build', 'helm', 'plugin.yaml');
const SOURCES = ['cli', 'imports', 'lib', 'scripts/bundle', 'package.json', 'tsconfig.json'];

function changedAt(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const newest = Math.max(...SOURCES.map((source) => changedAt(join(ROOT, source))));
if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < newest) {
  // What npm prints is the answer of `npm pack`.
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
}
