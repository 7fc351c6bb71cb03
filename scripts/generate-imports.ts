/**
 * Writes the typed specs (`imports/`), their page (`docs/fields.md`) and the compiler's knowledge of the schemas from the
 * pinned CRD schemas.
 * With `--check` it writes nothing, and fails where the files differ from what it would write.
 */

import { generate, outdated, write } from './imports/generate';

const files = generate();
if (process.argv.includes('--check')) {
  const differing = outdated(files);
  if (differing.length > 0) {
    console.error(`Run npm run generate:imports, these differ:\n${differing.join('\n')}`);
    process.exitCode = 1;
  }
} else {
  write(files);
}
