/** Every field of every kind, with a smallest value of the spec in which it is set. */

import { PATTERNS } from '../../lib/core/input/schema/patterns';
import { isStructure, type JsonSchema, type KindSource, readKinds } from '../imports/schemas';
import { collectStructures, idOf, type Structure, V1BETA1 } from '../imports/structures';
import { companionsOf, samplesOf } from './samples';

export interface SchemaField {
  readonly kind: KindSource;
  /** `Prometheus.spec.remoteWrite[].url`. */
  readonly path: string;
  /** What it is a field of. */
  readonly structure: Structure;
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Values to set it to. */
  readonly values: readonly unknown[];
  /** The spec with this value in it and what it needs beside it; without a value, only what it needs. */
  readonly specWith: (value?: unknown) => unknown;
}

/** Structures of Kubernetes' own that the compiler reads; the others are passed on as they are. */
const READ_OF_KUBERNETES: ReadonlySet<string> = new Set([
  'ConfigMapKeySelector',
  'LabelSelector',
  'LabelSelectorRequirement',
  'SecretKeySelector',
]);

export const KINDS = readKinds();
export const STRUCTURES = collectStructures(KINDS);

export function fieldsOf(kind: KindSource): readonly SchemaField[] {
  const fields: SchemaField[] = [];
  new FieldVisitor(kind, (field) => fields.push(field)).visitFields(kind.spec, `${kind.kind}.spec`, (spec) => spec);
  return fields;
}

/** Puts a value at a place into the smallest spec. */
type Put = (value: unknown) => unknown;

class FieldVisitor {
  /** A structure is looked into once for each field of another that it is the value of. */
  readonly #entered = new Set<string>();

  constructor(
    readonly kind: KindSource,
    readonly found: (field: SchemaField) => void,
  ) {}

  visitFields(schema: JsonSchema, path: string, put: Put): void {
    const structure = this.structureAt(path);
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const at = `${path}.${name}`;
      const present = companionsOf({ path: at, structure: idOf(structure) });
      const beside = without({ ...this.requiredFields(schema, path), ...present }, name);
      const specWith = (value?: unknown) => put(value === undefined ? beside : { ...beside, [name]: value });
      const required = schema.required?.includes(name) === true;
      const values = this.valuesOf(child, at, idOf(structure));
      this.found({ kind: this.kind, path: at, structure, schema: child, required, values, specWith });
      this.visitValue(child, at, specWith, `${idOf(structure)}.${name}`);
    }
  }

  visitValue(schema: JsonSchema, path: string, put: Put, from: string): void {
    if (schema.items !== undefined) {
      const list = (item: unknown) => put(Array.from({ length: Math.max(schema.minItems ?? 1, 1) }, () => item));
      this.visitValue(schema.items, `${path}[]`, list, from);
    } else if (schema.additionalProperties !== undefined) {
      this.visitValue(schema.additionalProperties, `${path}{}`, (value) => put({ some: value }), from);
    } else if (isStructure(schema) && this.isRead(path) && !this.#entered.has(from)) {
      this.#entered.add(from);
      this.visitFields(schema, path, put);
    }
  }

  structureAt(path: string): Structure {
    return STRUCTURES.at(path, this.kind.version === V1BETA1);
  }

  isRead(path: string): boolean {
    const { module, name } = this.structureAt(path);
    return module !== 'kubernetes' || READ_OF_KUBERNETES.has(name);
  }

  requiredFields(schema: JsonSchema, path: string, nth = 0): Record<string, unknown> {
    const structure = idOf(this.structureAt(path));
    return Object.fromEntries(
      (schema.required ?? []).map((name) => {
        const at = `${path}.${name}`;
        const values = this.valuesOf(schema.properties![name]!, at, structure);
        return [name, values[nth] ?? values[0]];
      }),
    );
  }

  /** A structure with what it needs, of the first or the second of its values. */
  exampleOf(schema: JsonSchema, path: string, nth: number): object {
    const companions = companionsOf({ path: '', structure: idOf(this.structureAt(path)) });
    const required = this.requiredFields(schema, path, nth);
    const needed = without(nth === 0 ? { ...required, ...companions } : { ...companions, ...required });
    return Object.keys(needed).length > 0 ? needed : this.firstFieldOf(schema, path, nth);
  }

  /** Something that is not empty, for a structure that needs nothing. */
  firstFieldOf(schema: JsonSchema, path: string, nth: number): object {
    const [name, child] = Object.entries(schema.properties!)[0]!;
    const values = this.valuesOf(child, `${path}.${name}`, idOf(this.structureAt(path)));
    return { [name]: values[nth] ?? values[0] };
  }

  /** Values that the schema allows, those of the table of samples where it has some. */
  valuesOf(schema: JsonSchema, path: string, structure = ''): readonly unknown[] {
    const ofType = isStructure(schema) ? idOf(this.structureAt(path)) : undefined;
    const given = samplesOf({ path, structure }, ofType, schema.type === 'string');
    if (given !== undefined) return given;
    if (schema.enum !== undefined) return schema.enum;
    if (schema.items !== undefined) {
      const items = this.valuesOf(schema.items, `${path}[]`);
      return items.map((item) => Array.from({ length: Math.max(schema.minItems ?? 1, 1) }, () => item));
    }
    if (schema.additionalProperties !== undefined) {
      return this.valuesOf(schema.additionalProperties, `${path}{}`).map((value) => ({ some: value }));
    }
    if (ofType !== undefined) return [this.exampleOf(schema, path, 0), this.exampleOf(schema, path, 1)];
    return plainValuesOf(schema);
  }
}

function plainValuesOf(schema: JsonSchema): readonly unknown[] {
  if (schema.pattern !== undefined) return PATTERNS[schema.pattern]!.examples;
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = schema;
  switch (schema.type) {
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
      return [minimum + 7, minimum + 1, minimum].filter((number) => number <= maximum);
    case 'string':
      return schema.format === 'date-time' ? ['2024-01-31T12:00:00Z'] : ['sample', 'other'];
    default:
      return schema['x-kubernetes-int-or-string'] === true ? [8080, '25%'] : [{ some: 'value' }];
  }
}

function without(fields: Readonly<Record<string, unknown>>, name?: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => field !== name && value !== undefined));
}
