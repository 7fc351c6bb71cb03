/** The versions of `pins.json`, which every other file takes from there. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PINS } from '../lib/core/base/pins.generated';
import { atLeast, parseVersion } from '../lib/core/base/version';
import { renderPins } from '../scripts/imports/pins';

const ROOT = join(__dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Versions that move. The older lines are keys of tables that say what each line does; types hold those. */
const MOVING: readonly string[] = [
  PINS.operator,
  PINS.configReloader,
  ...Object.values(PINS.servers).flatMap(({ default: standard, newest }) => [standard, newest]),
];

/** Who may spell a version. */
const EXCEPTIONS: readonly (readonly [files: RegExp, reason: string])[] = [
  [/^pins\.json$/, 'the pins'],
  [/\.generated\.ts$|^imports\/|^docs\/(fields|gates|findings)\.md$|\/expected\.yaml$/, 'generated, and compared'],
  [/^test\/bad\/cases\/.*\.txt$/, 'generated, and compared'],
  [/^test\/conformance\/|^test\/e2e\/data\//, 'recorded from the operator of that version'],
  [/^CHANGELOG\.md$/, 'history'],
  [/^lib\/core\/languages\/promql\/language\.ts$/, 'what each release of Thanos contains'],
  [/^test\/core\//, 'the sides of bounds, which stay where they are when the pins move'],
  [/^package(-lock)?\.json$|\/go\.(mod|sum)$/, 'read by npm and Go; compared below'],
];

/** A bound in a table of gates, or of its tests, which stays where it is when the pins move. */
const BOUND = /since|before|until|bound|from \d+\.\d+ (on|to) /i;

function spelled(file: string): string[] {
  return read(file)
    .split('\n')
    .flatMap((line, index) => {
      const of = MOVING.filter((version) =>
        new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?!\\.?\\d)`).test(line),
      );
      return of.length === 0 || BOUND.test(line) ? [] : [`${file}:${index + 1}: ${of}`];
    });
}

/** The version of a module, as go.mod asks for it. */
function required(goMod: string, module: string): string | undefined {
  return new RegExp(`^\\s*(?:require )?${module.replaceAll('.', '\\.')} v(\\S+)`, 'm').exec(read(goMod))?.[1];
}

describe('the pins', () => {
  it('are what the compiler has of them', () => {
    expect(read('lib/core/base/pins.generated.ts')).toBe(renderPins());
  });

  it('are spelled nowhere else', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
    const texts = files.filter((file) => !file.endsWith('.br') && !EXCEPTIONS.some(([known]) => known.test(file)));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(spelled)).toEqual([]);
  });

  it('test servers that are as new as what is run by default', () => {
    const older = Object.entries(PINS.servers).filter(
      ([, { default: standard, newest }]) => !atLeast(parseVersion(newest)!, standard),
    );
    expect(older).toEqual([]);
  });

  it('are those of the Go modules that build servers, loaders and the operator', () => {
    const { Prometheus, Alertmanager, Thanos } = PINS.servers;
    // Minor version 5 of Prometheus 3 is v0.305 of its module.
    const library = Prometheus.newest.replace(/^3\.(\d+)\./, (_, minor) => `0.3${minor.padStart(2, '0')}.`);
    const operator = 'github.com/prometheus-operator/prometheus-operator';
    const expected = [
      ['test/oracle/go.mod', operator, PINS.operator],
      ['test/oracle/go.mod', `${operator}/pkg/apis/monitoring`, PINS.operator],
      ['test/tools/config-reloader/go.mod', operator, PINS.configReloader],
      ['test/tools/go.mod', 'github.com/prometheus/prometheus', library],
      ['test/loaders/prometheus/go.mod', 'github.com/prometheus/prometheus', library],
      ['test/loaders/alertmanager/go.mod', 'github.com/prometheus/alertmanager', Alertmanager.newest],
      ['test/loaders/thanos/go.mod', 'github.com/thanos-io/thanos', Thanos.newest],
    ] as const;
    const answers = expected.map(([file, module]) => [file, module, required(file, module)]);
    expect(answers).toEqual(expected);
  });

  it('are the peers of the package, and what is installed to test with', () => {
    const { peerDependencies, devDependencies } = JSON.parse(read('package.json'));
    const peers = Object.entries<{ oldest: string; newest: string }>(JSON.parse(read('pins.json')).peers);
    expect(peerDependencies).toEqual(Object.fromEntries(peers.map(([name, { oldest }]) => [name, `^${oldest}`])));
    expect(peers.map(([name]) => [name, devDependencies[name]])).toEqual(
      peers.map(([name, { newest }]) => [name, newest]),
    );
  });
});
