/**
 * Between the typed API and the wire: the few fields whose names not every language can carry change their names, where
 * the schema has them. All else, such as the keys of labels, is the user's and stays.
 */

import { isRecord, mapList, mapMembers, type Values } from '../../base/values';
import type { KindSchema, Schema } from './schema';

/** The wire form of an object of the typed API. Shares with the input what needs no change. */
export function toWire<T extends object>(kind: KindSchema, typed: T): T {
  return convert(kind.schema, typed, TO_WIRE) as T;
}

/** The typed form of an object in wire format. Shares with the input what needs no change. */
export function fromWire<T extends object>(kind: KindSchema, wire: T): T {
  return convert(kind.schema, wire, FROM_WIRE) as T;
}

/** The wire name of a field, and the name that it gets. */
type Naming = (schema: Schema, name: string) => { readonly wire: string; readonly result: string };

const TO_WIRE: Naming = (schema, name) => {
  const wire = schema.renamed?.[name] ?? name;
  return { wire, result: wire };
};

const FROM_WIRE: Naming = (schema, name) => {
  const renamed = Object.entries(schema.renamed ?? {}).find(([, wire]) => wire === name);
  return { wire: name, result: renamed?.[0] ?? name };
};

function convert(schema: Schema, value: unknown, naming: Naming): unknown {
  if (!holdsRenamed(schema)) return value;
  if (schema.type === 'object') return isRecord(value) ? convertFields(schema, value, naming) : value;
  const item = (member: unknown) => convert(schema.items!, member, naming);
  if (schema.type === 'list') return Array.isArray(value) ? mapList(value, item) : value;
  return isRecord(value) ? mapMembers(value, (key, member) => [key, item(member)]) : value;
}

function convertFields(schema: Schema, value: Values, naming: Naming): Values {
  return mapMembers(value, (name, member) => {
    const { wire, result } = naming(schema, name);
    const field = schema.fields?.[wire];
    const converted = field === undefined ? member : convert(field, member, naming);
    // Both names given: neither may hide the other, validation will name the wrong one.
    return [result !== name && Object.hasOwn(value, result) ? name : result, converted];
  });
}

const renamedBelow = new WeakMap<Schema, boolean>();

/** Whether a schema or one below it renames a field: most do not, and their values need no visit. */
function holdsRenamed(schema: Schema): boolean {
  const known = renamedBelow.get(schema);
  if (known !== undefined) return known;
  const below = [...Object.values(schema.fields ?? {}), ...(schema.items === undefined ? [] : [schema.items])];
  const holds = schema.renamed !== undefined || below.some(holdsRenamed);
  renamedBelow.set(schema, holds);
  return holds;
}
