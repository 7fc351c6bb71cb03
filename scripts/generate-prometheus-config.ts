/**
 * Writes the sections of Prometheus' configuration, with the versions that know each field, from the source of every minor
 * version: `npm run generate:prometheus-config`. It needs Go, which gets the sources.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, versionsFrom } from './prometheus-source/versions';

const OLDEST = '2.45.0';

const versions = versionsFrom(OLDEST);

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

const bySection = readSources<Sections>('config', versions);

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

writeFileSync(
  join(__dirname, '..', 'lib', 'core', 'prometheus', 'loader', 'sections.generated.ts'),
  [
    '/** The sections of the configuration, one a line, with the versions of their fields. Written by `npm run generate:prometheus-config`. */',
    `export const SECTIONS = ${JSON.stringify(lines.join('\n'))};`,
    '',
  ].join('\n'),
);
