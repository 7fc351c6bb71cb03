/** The API server's defaulting: what a schema gives to a field that is missing. */

import { isRecord, type Member, mapList, mapMembers, type Values } from '../../base/values';
import type { KindSchema, Schema } from './schema';

/**
 * The object with its defaults, as the API server would store it: a field that is null counts as missing. Fields of
 * objects that are missing get none. Shares with the input what needs no change; expects an object that is valid.
 */
export function withDefaults<T extends object>(kind: KindSchema, wire: T): T {
  return complete(kind.schema, wire) as T;
}

/** What the API server writes into a field that is missing, where it writes anything. */
export function defaultAt({ schema }: KindSchema, ...path: readonly string[]): Schema['default'] {
  return path.reduce<Schema | undefined>((within, name) => within?.fields?.[name], schema)?.default;
}

function complete(schema: Schema, value: unknown): unknown {
  switch (schema.type) {
    case 'object':
      return isRecord(value) ? completeFields(schema, value) : value;
    case 'map':
      return isRecord(value) ? inOrder(mapMembers(value, (key, item) => present(key, item, schema.items!))) : value;
    case 'list':
      return Array.isArray(value) ? mapList(value, (item) => complete(schema.items!, item)) : value;
    default:
      return value;
  }
}

/** The keys of a map have no order: what is made of it is not to depend on the one that it happens to be in. */
function inOrder(map: Values): Values {
  const keys = Object.keys(map);
  if (keys.every((key, i) => i === 0 || keys[i - 1]! < key)) return map;
  return Object.fromEntries(keys.sort().map((key) => [key, map[key]]));
}

function completeFields(schema: Schema, value: Values): Values {
  const given = mapMembers(value, (name, member) => {
    const field = schema.fields?.[name];
    return field === undefined ? [name, member] : present(name, member, field);
  });
  const missing = defaultsOf(schema).filter(([name]) => given[name] === undefined);
  return missing.length === 0 ? given : { ...given, ...Object.fromEntries(missing) };
}

function present(name: string, member: unknown, schema: Schema): Member | undefined {
  return member === null ? undefined : [name, complete(schema, member)];
}

const defaults = new WeakMap<Schema, readonly Member[]>();

function defaultsOf(schema: Schema): readonly Member[] {
  const known = defaults.get(schema);
  if (known !== undefined) return known;
  const found = Object.entries(schema.fields ?? {}).flatMap(([name, field]): Member[] =>
    field.default === undefined ? [] : [[name, field.default]],
  );
  defaults.set(schema, found);
  return found;
}
