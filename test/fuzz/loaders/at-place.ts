/** Objects of a kind with a nasty value at one place of it, whichever that is, among values that are mostly sensible. */

import fc from 'fast-check';
import type { Schema } from '../../../lib/core/input/schema';
import type { Path } from '../../support/schema-places';
import { arbitraryOf, type Choice, COMPANIONS, RIVALS } from '../values';
import { KEYS, nastyValues, PIECES } from './nasty';

/** A field, or what is in a list or a mapping: those have no step of their own. */
export interface Place {
  readonly path: Path;
  readonly schema: Schema;
}

/** Routes hold routes. */
const NESTING = 1;

/** Every place below a schema: fields, lists, mappings, what they hold, and objects. */
export function everyPlace(schema: Schema, path: Path = [], nesting: number = NESTING): Place[] {
  const own: Place[] = path.length === 0 ? [] : [{ path, schema }];
  switch (schema.type) {
    case 'list':
    case 'map':
      return [...own, ...everyPlace(schema.items!, path, nesting)];
    case 'object':
      return [
        ...own,
        ...Object.entries(schema.fields ?? {}).flatMap(([name, field]) => everyPlace(field, [...path, name], nesting)),
      ];
    case 'any':
      return [
        ...own,
        ...(schema.readAs === undefined || nesting === 0 ? [] : everyPlace(schema.readAs, path, nesting - 1)),
      ];
    default:
      return own;
  }
}

/** Deep enough for an object to have nothing but what it needs. */
const SPARSE = 7;

/** What is at the place is nasty; the fields beside it are those that it needs, or a few more. */
export function nastyAt(schema: Schema, place: Place, choice: Choice, name: string): fc.Arbitrary<unknown> {
  const [sparse, dense] = [SPARSE, 0].map((depth) => withPlace(schema, place.path, place, choice, name, depth));
  return fc.oneof(sparse!, dense!);
}

function withPlace(
  schema: Schema,
  path: Path,
  place: Place,
  choice: Choice,
  name: string,
  depth: number,
): fc.Arbitrary<unknown> {
  if (path.length === 0 && schema === place.schema) return nastyOf(schema, choice, name, depth);
  switch (schema.type) {
    case 'list':
      return listWith(schema, path, place, choice, name, depth);
    case 'map': {
      const item = withPlace(schema.items!, path, place, choice, `${name}.*`, depth + 1);
      return fc.tuple(fc.constantFrom('a', 'team'), item).map((member) => Object.fromEntries([member]));
    }
    case 'any':
      return withPlace(schema.readAs!, path, place, choice, name, depth + 1);
    default:
      return objectWith(schema, path, place, choice, name, depth);
  }
}

/** Values are of the type; of lists and mappings besides, what they hold is. */
function nastyOf(schema: Schema, choice: Choice, name: string, depth: number): fc.Arbitrary<unknown> {
  const values = nastyValues(schema);
  // A pattern may let none of them through.
  const nasty = values.length === 0 ? arbitraryOf(schema, choice, name, depth) : fc.constantFrom(...values);
  if (schema.type === 'string' && schema.enum === undefined && schema.pattern === undefined) {
    const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 });
    return fc.oneof({ weight: 3, arbitrary: nasty }, { weight: 1, arbitrary: pieces.map((some) => some.join('')) });
  }
  if (schema.type === 'list') {
    const item = arbitraryOf(schema.items!, choice, `${name}[]`, depth + 1);
    return fc.oneof(
      nasty,
      item.map((twice) => [twice, twice]),
    );
  }
  if (schema.type === 'map') {
    const item = arbitraryOf(schema.items!, choice, `${name}.*`, depth + 1);
    return fc.tuple(fc.constantFrom(...KEYS), item).map((member) => Object.fromEntries([member]));
  }
  return nasty;
}

function listWith(schema: Schema, path: Path, place: Place, choice: Choice, name: string, depth: number) {
  const item = withPlace(schema.items!, path, place, choice, `${name}[]`, depth + 1);
  const other = arbitraryOf(schema.items!, choice, `${name}[]`, depth + 1);
  return fc.oneof(
    { weight: 9, arbitrary: item.map((only) => [only]) },
    { weight: 1, arbitrary: fc.tuple(item, other).map((both) => [...both]) },
  );
}

function objectWith(
  { fields = {}, ...rules }: Schema,
  [step, ...rest]: Path,
  place: Place,
  choice: Choice,
  name: string,
  depth: number,
): fc.Arbitrary<unknown> {
  const field = step!;
  const companion = COMPANIONS[field] ?? field;
  const inner = { special: choice.special };
  const beside = arbitraryOf({ fields, ...rules }, choice, name, depth);
  const needed =
    companion === field || fields[companion] === undefined
      ? fc.constant({})
      : arbitraryOf(fields[companion], inner, companion, depth + 1).map((value) => ({ [companion]: value }));
  const value = withPlace(fields[field]!, rest, place, inner, field, depth + 1);
  const rivals = new Set(RIVALS.filter((group) => group.includes(field)).flat());
  return fc.tuple(beside, needed, value).map(([others, with_, here]) => {
    const kept = Object.entries(others as object).filter(([other]) => !rivals.has(other));
    return { ...with_, ...Object.fromEntries(kept), [field]: here };
  });
}

/** Both at once: where both say something, the second does. */
export function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    const longer = one.length > other.length ? one : other;
    return longer.map((_, i) => (i < one.length && i < other.length ? merged(one[i], other[i]) : longer[i]));
  }
  if (!isMapping(one) || !isMapping(other)) return other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const at = (key: string) =>
    Object.hasOwn(one, key) && Object.hasOwn(other, key)
      ? merged(one[key], other[key])
      : (Object.hasOwn(one, key) ? one : other)[key];
  return Object.fromEntries([...keys].map((key) => [key, at(key)]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
