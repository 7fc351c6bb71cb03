/** Values that a schema allows: one with every field, and arbitrary ones. */

import fc from 'fast-check';
import type { Schema } from '../../lib/core/input/schema';
import { PATTERNS } from '../../lib/core/input/schema/patterns';
import type { NameFormat } from '../../lib/core/languages/names';

/** How often free-form values that are read as a schema of their own are followed: routes contain routes. */
const NESTING = 2;

/** Names that mean something else where the schema has a field of that name; as keys of a user's they mean themselves. */
const USERS_KEYS = ['team', 'proxyURL', 'proxyURLOriginal', 'keep_firing_for', 'keepFiringFor', 'kubernetes.io/name'];

const NAMES: Readonly<Record<NameFormat, readonly string[]>> = {
  'object-name': ['x', 'a.b-c'],
  'data-key': ['x', 'A_b-c.yaml'],
  'dns-label': ['x', 'a-b'],
  'port-name': ['x', 'a-1'],
  'label-key': ['x', 'example.com/A_b'],
  'variable-name': ['x', 'A_1'],
};

/** A value in which every field of the schema is present, wherever it is. */
export function everyField(schema: Schema, nesting: number = NESTING): unknown {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.fields ?? {}).map(([name, field]) => [name, everyField(field, nesting)]),
      );
    case 'map':
      return Object.fromEntries(USERS_KEYS.map((key) => [key, everyField(schema.items!, nesting)]));
    case 'list':
      return manyOf(schema, everyField(schema.items!, nesting));
    case 'any':
      return schema.readAs === undefined || nesting === 0
        ? requiredOnly(schema.readAs)
        : everyField(schema.readAs, nesting - 1);
    default:
      return scalarsOf(schema)[0];
  }
}

/** As many items as the list needs; more than one only where they may be equal. */
function manyOf({ minItems = 1 }: Schema, item: unknown): unknown[] {
  return Array.from({ length: Math.max(minItems, 1) }, () => item);
}

function requiredOnly(schema: Schema | undefined): unknown {
  if (schema === undefined) return { proxyURL: ['free', 1, null] };
  const { fields = {}, required = [] } = schema;
  return Object.fromEntries(required.map((name) => [name, everyField(fields[name]!, 0)]));
}

/** Some texts or numbers that a schema of such allows. */
function scalarsOf({ type, enum: values, pattern, format, minLength = 1, minimum, maximum }: Schema) {
  if (values !== undefined) return values;
  if (pattern !== undefined) return PATTERNS[pattern]!.examples;
  if (format === 'date-time') return ['2024-01-31T12:00:00Z'];
  if (format !== undefined && format !== 'int32') return NAMES[format];
  switch (type) {
    case 'boolean':
      return [false, true];
    case 'integer':
    case 'number':
      return [minimum ?? 0, Math.min((minimum ?? 0) + 3, maximum ?? Number.POSITIVE_INFINITY)];
    case 'int-or-string':
      return ['25%', 0, 8080];
    default:
      return ['x'.repeat(minLength), 'true'.padEnd(minLength), "a: 'b' #".padEnd(minLength), 'ü\n'.padEnd(minLength)];
  }
}

/** Values that the schema allows; each optional field is there in one of three. */
export function arbitraryOf(schema: Schema, nesting: number = NESTING): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'object':
      return arbitraryObject(schema, nesting);
    case 'map':
      return fc.dictionary(fc.constantFrom(...USERS_KEYS), arbitraryOf(schema.items!, nesting), { maxKeys: 2 });
    case 'list':
      return arbitraryList(schema, nesting);
    case 'any':
      return schema.readAs === undefined || nesting === 0
        ? fc.constant(requiredOnly(schema.readAs))
        : arbitraryOf(schema.readAs, nesting - 1);
    default:
      return fc.constantFrom(...(scalarsOf(schema) as readonly unknown[]));
  }
}

function arbitraryObject({ fields = {}, required = [] }: Schema, nesting: number): fc.Arbitrary<unknown> {
  const members = Object.entries(fields).map(([name, field]) => {
    const value = fc.constant(field).chain((known) => arbitraryOf(known, nesting));
    const member = value.map((made) => [[name, made]]);
    return required.includes(name)
      ? member
      : fc.oneof({ weight: 2, arbitrary: fc.constant<unknown[][]>([]) }, { weight: 1, arbitrary: member });
  });
  return fc.tuple(...members).map((made) => Object.fromEntries(made.flat() as [string, unknown][]));
}

function arbitraryList({ items, keys, unique, minItems = 0, maxItems = 3 }: Schema, nesting: number) {
  const identity = (item: unknown) =>
    JSON.stringify(keys?.map((key) => (item as Record<string, unknown>)[key]) ?? item);
  const item = arbitraryOf(items!, nesting);
  const bounds = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 2)) };
  return keys === undefined && unique !== true
    ? fc.array(item, bounds)
    : fc.uniqueArray(item, { ...bounds, selector: identity });
}
