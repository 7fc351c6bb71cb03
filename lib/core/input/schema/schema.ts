/** What the custom resources' schemas say, for every kind and version: generated, and read when first asked for. */

import type { NameFormat } from '../../languages/names';
import { SCHEMAS } from './schemas.generated';

/** `any` is for what nobody checks: free-form JSON, and what only the API server writes. */
export type ValueType =
  | 'object'
  | 'map'
  | 'list'
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'int-or-string'
  | 'any';

/** The rules for a value. Equal rules are one object, wherever they are. */
export interface Schema {
  readonly type: ValueType;
  /** Of an object: its fields, by wire name. */
  readonly fields?: Readonly<Record<string, Schema>>;
  /** Of an object: wire name by typed name, for the fields whose names differ. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
  /** Of a list or a map: its values. */
  readonly items?: Schema;
  /** Of a list: together these fields of an item tell it from the others. */
  readonly keys?: readonly string[];
  /** Of a list: no item may be there twice. */
  readonly unique?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: 'int32' | 'date-time' | NameFormat;
  /** Of a map: what its keys are. */
  readonly keyFormat?: NameFormat;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: string | number | boolean;
  /** Free-form for the API server, which neither defaults nor prunes it; the operator reads it as this. */
  readonly readAs?: Schema;
}

export interface KindSchema {
  readonly apiVersion: string;
  readonly kind: string;
  /** The name of the resource in the API: `servicemonitors`. */
  readonly plural: string;
  /** The whole object: apiVersion, kind, metadata, spec and status. */
  readonly schema: Schema;
}

/** The schema of a kind in a version (`monitoring.coreos.com/v1`, `ServiceMonitor`), `undefined` where none is known. */
export function schemaOf(apiVersion: string, kind: string): KindSchema | undefined {
  kindSchemas ??= link(JSON.parse(SCHEMAS));
  return kindSchemas.get(`${apiVersion} ${kind}`);
}

/** All kinds and versions. */
export function knownKinds(): readonly KindSchema[] {
  kindSchemas ??= link(JSON.parse(SCHEMAS));
  return [...kindSchemas.values()];
}

let kindSchemas: ReadonlyMap<string, KindSchema> | undefined;

/** The generated form: schemas refer to each other by their index. */
export interface PackedSchemas {
  readonly schemas: readonly PackedSchema[];
  readonly kinds: readonly (Omit<KindSchema, 'schema'> & { readonly schema: number })[];
}

export interface PackedSchema extends Omit<Schema, 'fields' | 'items' | 'readAs'> {
  readonly fields?: Readonly<Record<string, number>>;
  readonly items?: number;
  readonly readAs?: number;
}

/** Puts the schemas themselves where the packed form has indexes; in two steps, for a schema can contain itself. */
function link({ schemas, kinds }: PackedSchemas): ReadonlyMap<string, KindSchema> {
  const linked = schemas.map(({ fields, items, readAs, ...rules }): Schema => rules);
  for (const [index, { fields, items, readAs }] of schemas.entries()) {
    Object.assign(
      linked[index]!,
      fields === undefined ? {} : { fields: fieldsOf(fields, linked) },
      items === undefined ? {} : { items: linked[items] },
      readAs === undefined ? {} : { readAs: linked[readAs] },
    );
  }
  return new Map(kinds.map((kind) => [`${kind.apiVersion} ${kind.kind}`, { ...kind, schema: linked[kind.schema]! }]));
}

/** Without a prototype: a user's field called `constructor` is an unknown one. */
function fieldsOf(packed: Readonly<Record<string, number>>, linked: readonly Schema[]): Record<string, Schema> {
  const fields: Record<string, Schema> = Object.create(null);
  for (const [name, index] of Object.entries(packed)) fields[name] = linked[index]!;
  return fields;
}
