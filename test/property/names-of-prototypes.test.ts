import { expect, it } from 'vitest';
import { INPUT_KINDS } from '../../lib/core/input/selection';
import { outcomeOf } from '../../scripts/docs/probe';
import { fieldsOf, KINDS, type SchemaField } from '../../scripts/docs/schema-fields';

/** What every object of JavaScript has: to a user, names like all others. */
const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf'];

/** The field with the name as a text, in a list, and as a key of a mapping. */
function valuesOf({ schema, values }: SchemaField, name: string): unknown[] {
  if (schema.type === 'string') return [name, `{{ ${name} }}`, `$(${name})`];
  if (schema.items?.type === 'string') return [[name]];
  const { additionalProperties } = schema;
  if (additionalProperties === undefined) return [];
  const [member] = Object.values((values[0] ?? {}) as object);
  const members = additionalProperties.type === 'string' ? [name, `{{ ${name} }}`] : [member];
  return members.map((value) => own(name, value));
}

/** As a parser of YAML or JSON makes it: a member of the object itself, whatever its name. */
function own(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true, configurable: true, writable: true });
}

it.each(
  KINDS.filter(({ kind }) => INPUT_KINDS.some((input) => input === kind)).map(
    (kind) => [`${kind.kind} ${kind.version}`, kind] as const,
  ),
)('names of prototypes are data wherever they are in %s', { timeout: 300_000 }, (_, kind) => {
  for (const field of fieldsOf(kind)) {
    for (const name of NAMES) {
      for (const value of valuesOf(field, name)) {
        const { findings } = outcomeOf(kind, field.specWith(value));
        expect(
          findings.filter(({ code }) => code === 'internal-error').map(({ given }) => [field.path, name, given]),
        ).toEqual([]);
      }
    }
  }
});
