/** Values that no YAML holds, and code may: something is said of them, and no bug of ours is hit. */

import { describe, expect, it } from 'vitest';
import { appWith } from '../support/app-with';
import { compiled } from '../support/compiled';
import { CONFIGURED_PARTS, objectAt, type Part, type Path, partSchema, placesIn } from '../support/schema-places';
import { NEWEST } from '../support/versions';

const PLACE = 'here';

const ODD: Readonly<Record<string, unknown>> = {
  'an integer of any size': 5n,
  nothing: undefined,
  'a symbol': Symbol('odd'),
  'no number': Number.NaN,
  'a number without end': Number.POSITIVE_INFINITY,
};

/** At the place itself, twice in a list there, and in a map. */
const FORMS: readonly ((odd: unknown) => unknown)[] = [
  (odd) => odd,
  (odd) => [odd, odd],
  (odd) => ({ team: odd }),
  (odd) => [{ team: odd }, { name: odd, key: odd }],
];

/** Every place, of a single value or of many. */
function pathsOf(apiVersion: string, kind: string, part: Part): Path[] {
  const schema = partSchema(apiVersion, kind, part);
  const singles = placesIn(schema, ({ type }) => type !== 'object' && type !== 'list' && type !== 'map');
  const many = placesIn(schema, ({ type }, path) => (type === 'list' || type === 'map') && path.length > 0);
  const all = new Map([...singles, ...many].map((path) => [path.join('.'), path]));
  return [...all.values()];
}

function withOdd(value: unknown, odd: unknown): unknown {
  if (value === PLACE) return odd;
  if (Array.isArray(value)) return value.map((item) => withOdd(item, odd));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withOdd(member, odd)]));
}

const VALUES = Object.values(ODD);

/** Everywhere, which takes minutes; or else at one place in so many. */
const ALL = process.env['ODD_VALUES'] === 'all';
const ONE_IN = ALL ? 1 : 7;

describe.each(CONFIGURED_PARTS)('%s, %s %s %s', (server, apiVersion, kind, part) => {
  it('may hold them at any place', { timeout: ALL ? 600_000 : 60_000 }, () => {
    const version = server === 'Prometheus' ? NEWEST.Prometheus : NEWEST.Alertmanager;
    const failed = pathsOf(apiVersion, kind, part).flatMap((path, i) => {
      if (i % ONE_IN !== 0) return [];
      const isPlace = (at: Path) => at.length === path.length + 1 && path.every((name, j) => name === at[j + 1]);
      const object = objectAt(apiVersion, kind, part, path, { at: (_schema, at) => (isPlace(at) ? PLACE : undefined) });
      const odd = ALL ? VALUES : [VALUES[i % VALUES.length]];
      return odd.flatMap((value) => {
        const app = appWith(withOdd(object, FORMS[(i >> 1) % FORMS.length]!(value)) as typeof object, server, version);
        const bugs = compiled(app).findings.filter(({ code }) => code === 'internal-error');
        return bugs.map(({ given }) => `${path.join('.')}: ${given}`);
      });
    });
    expect(failed).toEqual([]);
  });
});
