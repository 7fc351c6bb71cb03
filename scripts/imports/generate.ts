/** All generated files: what they hold, whether they are up to date, and writing them. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderFields } from '../docs/render-fields';
import { packSchemas } from './pack';
import { PINS_FILE, renderPins } from './pins';
import { HEADER, renderImports } from './render';
import { readKinds } from './schemas';
import { collectStructures } from './structures';

const ROOT = join(__dirname, '../..');

/** Text by path from the root of the repository. */
export function generate(): ReadonlyMap<string, string> {
  const kinds = readKinds();
  const imports = renderImports(collectStructures(kinds));
  const packed = JSON.stringify(packSchemas(kinds)).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return new Map([
    ...[...imports].map(([file, text]) => [`imports/${file}`, text] as const),
    ['docs/fields.md', renderFields()],
    [PINS_FILE, renderPins()],
    ['lib/core/input/schema/schemas.generated.ts', `${HEADER}\nexport const SCHEMAS =\n  '${packed}';\n`],
  ]);
}

export function write(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), text);
  }
  for (const file of leftovers(files)) rmSync(join(ROOT, file));
}

/** Files that differ from what is generated, and files that are no longer generated. */
export function outdated(files: ReadonlyMap<string, string>): readonly string[] {
  const changed = [...files].filter(([file, text]) => read(file) !== text).map(([file]) => file);
  return [...changed, ...leftovers(files)];
}

function leftovers(files: ReadonlyMap<string, string>): string[] {
  return readdirSync(join(ROOT, 'imports/monitoring'))
    .map((file) => `imports/monitoring/${file}`)
    .filter((file) => !files.has(file));
}

function read(file: string): string | undefined {
  const path = join(ROOT, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
