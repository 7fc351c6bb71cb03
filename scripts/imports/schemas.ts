/** Reads the pinned CRD schemas, and corrects the two places where they say less than the operator knows. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBJECT_META } from './object-meta';
import { ownKinds } from './own-kinds';

/** The part of OpenAPI v3 that the CRDs use. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly default?: string | number | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  /** Ours: free-form JSON for the API server, which the operator reads as another structure of the same kind. */
  readonly readAs?: string;
}

const KNOWN_KEYWORDS: ReadonlySet<string> = new Set<keyof JsonSchema | 'anyOf' | 'x-kubernetes-map-type'>([
  'type',
  'properties',
  'additionalProperties',
  'items',
  'required',
  'enum',
  'default',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  'readAs',
  // Both say nothing more: `anyOf` is beside int-or-string, the map type concerns server-side apply.
  'anyOf',
  'x-kubernetes-map-type',
]);

/** One version of one kind. */
export interface KindSource {
  readonly apiVersion: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  /** The schema of `metadata` and `spec`; users do not write a status. */
  readonly metadata: JsonSchema;
  readonly spec: JsonSchema;
}

interface CrdFile {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly versions: readonly { readonly name: string; readonly schema: JsonSchema }[];
}

const CRDS = join(__dirname, '../../imports/crds');

/** All kinds, the operator's by file name and version, and then our own. */
export function readKinds(): readonly KindSource[] {
  const kinds = readdirSync(CRDS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => kindsOf(JSON.parse(readFileSync(join(CRDS, file), 'utf8'))));
  return [...kinds, ...ownKinds(kinds)];
}

function kindsOf({ group, kind, plural, versions }: CrdFile): KindSource[] {
  return versions.map(({ name, schema }) => ({
    apiVersion: `${group}/${name}`,
    version: name,
    kind,
    plural,
    metadata: OBJECT_META,
    spec: corrected(kind, checked(`${kind}.spec`, schema.properties!['spec']!)),
  }));
}

/** A keyword that nobody here reads would be a rule of the API server that nobody here applies. */
function checked(path: string, schema: JsonSchema): JsonSchema {
  for (const keyword of Object.keys(schema)) {
    if (KNOWN_KEYWORDS.has(keyword) || keyword === 'x-kubernetes-preserve-unknown-fields') continue;
    throw new Error(`${path}: unknown schema keyword ${keyword}`);
  }
  for (const [step, child] of children(schema)) checked(path + step, child);
  return schema;
}

/** An AlertmanagerConfig's nested routes are free-form JSON, for CRDs cannot recur; the operator reads them as routes. */
function corrected(kind: string, spec: JsonSchema): JsonSchema {
  if (kind !== 'AlertmanagerConfig') return spec;
  const route = spec.properties!['route']!;
  const routes = { ...route.properties!['routes'], items: { readAs: 'AlertmanagerConfig.spec.route' } };
  const nested = { ...route, properties: { ...route.properties, routes } };
  return { ...spec, properties: { ...spec.properties, route: nested } };
}

/** The schemas right below, each with the step that leads to it: `.field`, `[]` or `{}`. */
export function children(schema: JsonSchema): readonly (readonly [step: string, child: JsonSchema])[] {
  return [
    ...Object.entries(schema.properties ?? {}).map(([name, child]) => [`.${name}`, child] as const),
    ...(schema.items === undefined ? [] : [['[]', schema.items] as const]),
    ...(schema.additionalProperties === undefined ? [] : [['{}', schema.additionalProperties] as const]),
  ];
}

/** Whether a schema becomes an interface. */
export function isStructure(schema: JsonSchema): boolean {
  return schema.type === 'object' && schema.properties !== undefined;
}
