/** The examples of the repository, for tests and scripts alike. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** Those that Git ignores are for trying things out; `languages` holds one of them in other languages. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => !name.startsWith('zz-') && existsSync(join(EXAMPLES, name, 'main.ts')))
    .sort();
}
