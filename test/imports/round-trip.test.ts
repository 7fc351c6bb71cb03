import { describe, expect, it } from 'vitest';
import { fromWire, type KindSchema, knownKinds, type Schema, toWire, validate } from '../../lib/core/input/schema';
import { RENAMES } from '../../scripts/imports/renames';
import { everyField } from '../support/schema-values';

const kinds = knownKinds().map((kind) => [`${kind.apiVersion.split('/')[1]} ${kind.kind}`, kind] as const);

const completeOf = ({ schema }: KindSchema) => everyField(schema) as Record<string, unknown>;

/** Every schema that is reachable, once. */
function schemasBelow(schema: Schema, seen: Set<Schema> = new Set()): Set<Schema> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  const below = [...Object.values(schema.fields ?? {}), schema.items, schema.readAs];
  for (const next of below) if (next !== undefined) schemasBelow(next, seen);
  return seen;
}

/** Names of all members, at any depth. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...namesIn(member)]);
}

describe('every field of every kind goes from the wire to the typed API and back unchanged', () => {
  it('the operator’s ten kinds and our own are known, AlertmanagerConfig in both versions', () => {
    expect(kinds.map(([name]) => name).sort()).toEqual([
      'v1 Alertmanager',
      'v1 PodMonitor',
      'v1 Probe',
      'v1 Prometheus',
      'v1 PrometheusRule',
      'v1 ServiceMonitor',
      'v1 ThanosRuler',
      'v1alpha1 AlertmanagerConfig',
      'v1alpha1 PrometheusAgent',
      'v1alpha1 ScrapeConfig',
      'v1alpha1 ThanosCompactor',
      'v1alpha1 ThanosQuery',
      'v1alpha1 ThanosQueryFrontend',
      'v1alpha1 ThanosStoreGateway',
      'v1beta1 AlertmanagerConfig',
    ]);
  });

  it.each(kinds)('%s', (_, kind) => {
    const wire = completeOf(kind);
    expect(toWire(kind, fromWire(kind, wire))).toEqual(wire);
  });

  it.each(kinds)('%s: the value with every field is valid', (_, kind) => {
    expect(validate(kind, completeOf(kind))).toEqual([]);
  });

  it.each(kinds)(
    '%s: in the typed form each renamed field has its new name, and keys of users keep theirs',
    (_, kind) => {
      const renamed = [...schemasBelow(kind.schema)].flatMap(({ renamed = {} }) => Object.entries(renamed));
      const wire = completeOf(kind);
      const before = namesIn(wire);
      const after = namesIn(fromWire(kind, wire));
      expect(after).toHaveLength(before.length);
      for (const [typed, name] of renamed) expect(RENAMES[name]).toBe(typed);
      const changed = after.filter((name, index) => name !== before[index]);
      // Recursion below free-form values is in wire names in both forms.
      expect([...new Set(changed)].sort()).toEqual([...new Set(renamed.map(([typed]) => typed))].sort());
    },
  );

  it('every renaming is in use', () => {
    const used = kinds.flatMap(([, kind]) =>
      [...schemasBelow(kind.schema)].flatMap(({ renamed = {} }) => Object.values(renamed)),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(RENAMES).sort());
  });

  it('what has nothing to rename is not copied', () => {
    const kind = kinds.find(([name]) => name === 'v1 ServiceMonitor')![1];
    const wire = { spec: { selector: {}, endpoints: [{ port: 'web' }] } };
    expect(toWire(kind, wire)).toBe(wire);
  });
});
