/** Packs the schemas for the compiler: every distinct schema once, referred to by its index. */

import { PATTERNS } from '../../lib/core/input/schema/patterns';
import type { PackedSchema, PackedSchemas, Schema } from '../../lib/core/input/schema/schema';
import { keyRules, nameRules } from './name-formats';
import { OTHER_METADATA } from './object-meta';
import { typedName } from './renames';
import type { JsonSchema, KindSource } from './schemas';

export function packSchemas(kinds: readonly KindSource[]): PackedSchemas {
  const pool = new Pool();
  const packed = kinds.map((source) => ({
    apiVersion: source.apiVersion,
    kind: source.kind,
    plural: source.plural,
    schema: packKind(source, pool),
  }));
  return { kinds: packed, schemas: pool.resolved() };
}

/** A schema on its way: what it is read as may not be packed yet. */
type Draft = Omit<PackedSchema, 'readAs'> & { readonly readAs?: string };

/** Gives equal schemas one index. */
class Pool {
  readonly #drafts: Draft[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #places = new Map<string, number>();

  add(draft: Draft): number {
    const text = JSON.stringify(draft);
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#drafts.length);
    return this.#drafts.push(draft) - 1;
  }

  addAt(place: string, draft: Draft): number {
    const index = this.add(draft);
    this.#places.set(place, index);
    return index;
  }

  resolved(): PackedSchema[] {
    return this.#drafts.map(({ readAs, ...draft }) =>
      readAs === undefined ? draft : { ...draft, readAs: this.#places.get(readAs)! },
    );
  }
}

function packKind({ apiVersion, kind, metadata, spec }: KindSource, pool: Pool): number {
  const text = pool.add({ type: 'string' });
  const any = pool.add({ type: 'any' });
  const place = `${apiVersion} ${kind}`;
  return pool.add({
    type: 'object',
    fields: {
      apiVersion: text,
      kind: text,
      metadata: pool.add({
        type: 'object',
        fields: {
          ...packFields(metadata, `${place}.metadata`, pool),
          ...Object.fromEntries(OTHER_METADATA.map((name) => [name, any])),
        },
      }),
      spec: pack(spec, `${place}.spec`, pool),
      status: any,
    },
    required: ['spec'],
  });
}

/** `place` is the path of a field, with version and kind in front: `monitoring.coreos.com/v1 Probe.spec.targets`. */
function pack(schema: JsonSchema, place: string, pool: Pool, siblings?: readonly string[]): number {
  const draft = { ...shape(schema, place, pool), ...rules(schema, place) };
  const names = draft.type === 'string' ? nameRules(place, siblings) : draft.type === 'map' ? keyRules(place) : {};
  return pool.addAt(place, { ...draft, ...names });
}

function shape(schema: JsonSchema, place: string, pool: Pool): Draft {
  if (schema.readAs !== undefined) return { type: 'any', readAs: `${place.split(' ')[0]} ${schema.readAs}` };
  if (schema['x-kubernetes-int-or-string'] === true) return { type: 'int-or-string' };
  if (schema.additionalProperties !== undefined) {
    return { type: 'map', items: pack(schema.additionalProperties, `${place}{}`, pool) };
  }
  switch (schema.type) {
    case 'object':
      return { type: 'object', fields: packFields(schema, place, pool), ...renamed(schema) };
    case 'array':
      return { type: 'list', items: pack(schema.items!, `${place}[]`, pool) };
    case undefined:
      throw new Error(`${place} has no type`);
    default:
      return { type: schema.type };
  }
}

function packFields(schema: JsonSchema, place: string, pool: Pool): Record<string, number> {
  const { properties = {} } = schema;
  const siblings = Object.keys(properties);
  return Object.fromEntries(
    Object.entries(properties).map(([name, child]) => [name, pack(child, `${place}.${name}`, pool, siblings)]),
  );
}

function renamed(schema: JsonSchema): Pick<Schema, 'renamed'> {
  const entries = Object.keys(schema.properties ?? {})
    .filter((wire) => typedName(wire) !== wire)
    .map((wire) => [typedName(wire), wire]);
  return entries.length === 0 ? {} : { renamed: Object.fromEntries(entries) };
}

type Rules = Omit<Schema, 'type' | 'fields' | 'items' | 'readAs' | 'renamed' | 'keyFormat'>;

function rules(schema: JsonSchema, place: string): Rules {
  const { required, pattern, format, minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  if (pattern !== undefined && PATTERNS[pattern] === undefined) {
    throw new Error(`${place}: describe the pattern ${pattern} in lib/core/input/schema/patterns.ts`);
  }
  const all: { readonly [K in keyof Required<Rules>]: Rules[K] } = {
    required,
    keys: schema['x-kubernetes-list-type'] === 'map' ? schema['x-kubernetes-list-map-keys'] : undefined,
    unique: schema['x-kubernetes-list-type'] === 'set' ? true : undefined,
    enum: schema.enum,
    pattern,
    format: format === 'int32' || format === 'date-time' ? format : undefined,
    minimum,
    maximum,
    minLength,
    maxLength,
    minItems,
    maxItems,
    default: schema.default,
  };
  return Object.fromEntries(Object.entries(all).filter(([, rule]) => rule !== undefined));
}
