/** What checks of the package share. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from '../support/example-names';

export const ROOT = join(__dirname, '..', '..');

/** jsii warns of every Node that is not its favourite. */
export const WITHOUT_WARNING = { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' };

/** Runs an example in a project, and compares what it writes with what is recorded of the sources. */
export function checkWritten(
  project: string,
  example: string,
  by: string,
  synthesize: (environment: NodeJS.ProcessEnv) => void,
): void {
  const outdir = mkdtempSync(join(project, 'out-'));
  synthesize({ ...process.env, CDK8S_OUTDIR: outdir });
  const files = readdirSync(outdir).sort();
  const actual = files.map((file) => `# ${file}\n${readFileSync(join(outdir, file), 'utf8')}`).join('---\n');
  if (actual !== readFileSync(join(EXAMPLES, example, 'expected.yaml'), 'utf8')) {
    throw new Error(`${by} writes something else for ${example} than the sources do`);
  }
  rmSync(outdir, { recursive: true });
}
