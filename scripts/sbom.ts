/**
 * `npm run sbom`, after a build: the bill of materials of the package, of what its bundles hold by their own notices, and of its peers.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Held, heldBy } from './bundle/licences';
import { bomOf } from './release/bom';

const ROOT = join(__dirname, '..');
const jsonIn = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

function held(): Held[] {
  const build = join(ROOT, 'build');
  const programs = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const all = programs.flatMap((file) => heldBy(readFileSync(join(build, file), 'utf8')));
  if (all.length === 0) throw new Error('nothing is built: `npm run build` comes first');
  return all;
}

const own = jsonIn('package.json');
const packages = held();
const file = `${own.name}-${own.version}.cdx.json`;
writeFileSync(
  join(ROOT, file),
  `${JSON.stringify(bomOf(own, packages, jsonIn('package-lock.json').packages), null, 2)}\n`,
);
console.log(`${file}: ${[...new Set(packages.map(({ name }) => name))].sort().join(', ')}; and the peers`);
