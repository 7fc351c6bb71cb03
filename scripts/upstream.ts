/**
 * `npm run upstream -- VERSION`: follows the operator to a version. Writes the pins, `imports/crds`, types and tables, and
 * says what a person has to decide. What is written depends on VERSION and on `reviewed` in pins.json only.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelogLines, changesBetween } from './upstream/changes';
import { renderCrd } from './upstream/crds';
import { CHANGELOG, FIELDS } from './upstream/decisions';
import { changelogIn, crdsIn, defaultServers, moduleOf } from './upstream/module';
import { movedPins } from './upstream/pins';
import { CHANGES_FILE, type Move, renderMove, undecided } from './upstream/render';

const ROOT = join(__dirname, '..');
const PINS = join(ROOT, 'pins.json');

function main([version]: readonly string[]): void {
  if (version === undefined || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error('npm run upstream -- VERSION, such as 1.2.3');
  const folder = moduleOf(version);
  const pins = JSON.parse(readFileSync(PINS, 'utf8'));
  const crds = crdsIn(folder);
  const move: Move = {
    from: pins.reviewed,
    to: version,
    fields: changesBetween(crdsIn(moduleOf(pins.reviewed)), crds),
    changelog: changelogLines(changelogIn(folder), pins.reviewed, version),
  };
  writeFileSync(PINS, movedPins(readFileSync(PINS, 'utf8'), version, defaultServers(folder)));
  for (const crd of crds) writeFileSync(join(ROOT, 'imports/crds', `${crd.plural}.json`), renderCrd(crd));
  writeFileSync(join(ROOT, CHANGES_FILE), renderMove(move));
  report(move);
  run('npm', 'run', '--silent', 'generate:imports');
}

function report(move: Move): void {
  console.log(`Prometheus Operator, from ${move.from} to ${move.to}`);
  for (const { field, what, places } of move.fields) {
    console.log(
      `  ${field}: ${what}\n    ${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}`,
    );
  }
  const open = undecided(move, { fields: FIELDS, changelog: CHANGELOG });
  console.log(
    `To decide in scripts/upstream/decisions.ts: ${open.length === 0 ? 'nothing' : `\n  ${open.join('\n  ')}`}`,
  );
  console.log(
    'An added field needs a summary and an entry of a section; npx vitest run test/pins.test.ts names modules to move.',
  );
}

function run(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed; what it says has to be decided first`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
