/**
 * `npm run sbom`, after a build: the bill of materials of the package, as CycloneDX. It has what the bundles hold, by their own
 * notices, and the peers; npm knows of each where it comes from, and its digest.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Held, heldBy } from './bundle/licences';
import { type Bom, bomOf } from './release/bom';

const ROOT = join(__dirname, '..');
const { name, version, peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

function held(): Held[] {
  const build = join(ROOT, 'build');
  const programs = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return programs.flatMap((file) => heldBy(readFileSync(join(build, file), 'utf8')));
}

const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const whole = JSON.parse(
  execFileSync('npm', asked, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }),
) as Bom;
const file = `${name}-${version}.cdx.json`;
const bom = bomOf(whole, held(), Object.keys(peerDependencies), name);
writeFileSync(join(ROOT, file), `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${file}: ${bom.components.length} packages`);
