/** Every place of a configuration where a field is that not all versions know, taken from the table itself. */

import type { FieldRow, Kind, Shape } from '../../../lib/core/alertmanager/shape';
import { FILE } from '../../../lib/core/alertmanager/shapes';
import { atLeast, parseVersion } from '../../../lib/core/base/version';

export interface GatedPlace {
  /** As findings name it: `config.receivers[0].slack_configs[0].timeout`. */
  readonly at: string;
  readonly name: string;
  readonly since: string;
  readonly refused: boolean;
  /** The smallest configuration with the field, and the same without it. */
  readonly file: object;
  readonly without: object;
}

/** A section on its way down the table. */
interface Section {
  readonly shape: Shape;
  readonly at: string;
  /** The first version that knows all that it is in. */
  readonly since: string;
  /** Puts it at its place into the smallest configuration. */
  readonly put: (section: object) => object;
  readonly above: readonly Shape[];
}

export function gatedPlaces(): readonly GatedPlace[] {
  return placesIn({ shape: FILE, at: 'config', since: '0', put: (file) => file, above: [] });
}

function placesIn(section: Section): GatedPlace[] {
  // Routes hold routes: once around is enough.
  if (section.above.includes(section.shape)) return [];
  return Object.entries(section.shape.fields).flatMap(([name, row]) => [
    ...placeOf(name, row, section),
    ...sectionsOf(name, row, section).flatMap(placesIn),
  ]);
}

/** What came with the section that it is in has no bound of its own. */
function placeOf(name: string, row: FieldRow, { at, since, put }: Section): GatedPlace[] {
  const own = row.gate?.since;
  if (own === undefined || isKnownTo(since, own)) return [];
  const file = put({ [name]: sampleOf(row) });
  return [{ at: `${at}.${name}`, name, since: own, refused: row.refused === true, file, without: put({}) }];
}

function sectionsOf(
  name: string,
  { kind, list, gate }: FieldRow,
  { shape, at, since, put, above }: Section,
): Section[] {
  if (typeof kind === 'string') return [];
  const own = gate?.since ?? '0';
  return [
    {
      shape: kind,
      at: `${at}.${name}${list === true ? '[0]' : ''}`,
      since: isKnownTo(since, own) ? since : own,
      put: (section) => put({ [name]: list === true ? [section] : section }),
      above: [...above, shape],
    },
  ];
}

function isKnownTo(version: string, since: string): boolean {
  return atLeast(parseVersion(version)!, since);
}

const VALUES: Readonly<Record<Kind, unknown>> = {
  text: 'sample',
  'any-text': 'sample',
  url: 'https://example.com',
  'checked-url': 'https://example.com',
  'template-url': 'https://example.com',
  'proxy-url': 'http://example.com:3128',
  'host-port': 'example.com:25',
  duration: '5m',
  'short-duration': '5m',
  span: '5m',
  flag: true,
  switch: true,
  count: 7,
  number: 7,
  integer: -7,
  fraction: 0.5,
  texts: ['sample'],
  ranges: ['1:3'],
  mapping: { some: 'value' },
  patterns: { some: 'value' },
  data: { some: 'value' },
  headers: { some: ['value'] },
};

function sampleOf({ kind, list }: FieldRow): unknown {
  if (typeof kind === 'string') return VALUES[kind];
  return list === true ? [{}] : {};
}
