import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWire, type KindSchema, knownKinds, type Schema, toWire, validate } from '../../lib/core/input/schema';
import { withDefaults } from '../../lib/core/input/schema/defaults';
import { arbitraryOf } from '../support/schema-values';

const kinds = knownKinds().map((kind) => [`${kind.apiVersion} ${kind.kind}`, kind] as const);
const RUNS = 25;

function withMapsReversed({ type, fields = {}, items }: Schema, value: unknown): unknown {
  if (type === 'list') return (value as readonly unknown[]).map((item) => withMapsReversed(items!, item));
  if (type !== 'map' && type !== 'object') return value;
  const members = Object.entries(value as object).map(
    ([key, member]) => [key, withMapsReversed(type === 'map' ? items! : fields[key]!, member)] as const,
  );
  return Object.fromEntries(type === 'map' ? members.reverse() : members);
}

const arbitrarySpec = ({ schema }: KindSchema) =>
  arbitraryOf(schema.fields!['spec']!).map((spec) => ({ spec: spec as object }));

describe('for arbitrary specs that the schema allows', () => {
  it.each(kinds)('%s: valid, the same after the typed API, and complete after one defaulting', (_, kind) => {
    fc.assert(
      fc.property(arbitrarySpec(kind), (wire) => {
        const before = JSON.stringify(wire);
        expect(validate(kind, wire)).toEqual([]);
        expect(toWire(kind, fromWire(kind, wire))).toEqual(wire);
        const complete = withDefaults(kind, wire);
        expect(withDefaults(kind, complete)).toBe(complete);
        expect(validate(kind, complete)).toEqual([]);
        expect(JSON.stringify(wire)).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(kinds)('%s: the same, in whatever order the keys of its maps are', (_, kind) => {
    const spec = kind.schema.fields!['spec']!;
    fc.assert(
      fc.property(arbitrarySpec(kind), (wire) => {
        const other = { spec: withMapsReversed(spec, wire.spec) as object };
        expect(JSON.stringify(withDefaults(kind, other))).toBe(JSON.stringify(withDefaults(kind, wire)));
      }),
      { numRuns: RUNS },
    );
  });

  it.each(kinds)('%s: validation answers anything at all, and reads it only', (_, kind) => {
    fc.assert(
      fc.property(fc.jsonValue(), (spec) => {
        const before = JSON.stringify(spec);
        validate(kind, { spec });
        expect(JSON.stringify(spec)).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });
});
