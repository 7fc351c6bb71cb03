/**
 * Writes the sections of Prometheus' configuration, with the versions that know each field, from the source of every minor
 * version: `npm run generate:prometheus-config`. It needs Go, which gets the sources.
 */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Minor versions of Prometheus 2 and 3: the oldest is the oldest that is supported. */
const MINORS: readonly [major: number, minors: readonly number[]][] = [
  [2, range(45, 55)],
  [3, range(0, 14)],
];

const versions = MINORS.flatMap(([major, minors]) =>
  minors.map((minor) => ({
    name: `${major}.${minor}.0`,
    module: `v0.${major === 2 ? minor : 300 + minor}.${major === 2 && minor === 50 ? 1 : 0}`,
  })),
);

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

const folder = join(__dirname, 'prometheus-config');
const printed = execFileSync('go', ['run', '.', ...versions.map(({ module }) => module)], {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const read: Readonly<Record<string, Sections>> = JSON.parse(printed);
const bySection = versions.map(({ module }) => read[module]!);

const names = [...new Set(bySection.flatMap((sections) => Object.keys(sections)))].sort();
const lines = names.map((section) => {
  const fields = [...new Set(bySection.flatMap((sections) => Object.keys(sections[section] ?? {})))].sort();
  return [section, ...fields.map((field) => entry(section, field))].join(' ');
});

/** `field:kind@since-until`; of a field that comes and goes, the first and the last version. */
function entry(section: string, field: string): string {
  const kinds = bySection.map((sections) => sections[section]?.[field]);
  const [known, there] = [placesOf(kinds), placesOf(bySection.map((sections) => sections[section]))];
  // Where the whole section is newer, its fields need not say so.
  const since = known.first === there.first ? '' : versions[known.first]!.name;
  const until = known.last === there.last ? '' : versions[known.last + 1]!.name;
  const bounds = since === '' && until === '' ? '' : `@${since}-${until}`;
  return `${field}:${kinds[known.last]}${bounds}`;
}

function placesOf(list: readonly unknown[]): { readonly first: number; readonly last: number } {
  const there = list.flatMap((item, index) => (item === undefined ? [] : [index]));
  return { first: there[0]!, last: there[there.length - 1]! };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

writeFileSync(
  join(__dirname, '..', 'lib', 'core', 'prometheus', 'loader', 'sections.generated.ts'),
  [
    '/** The sections of the configuration, one a line, with the versions of their fields. Written by `npm run generate:prometheus-config`. */',
    `export const SECTIONS = ${JSON.stringify(lines.join('\n'))};`,
    '',
  ].join('\n'),
);
