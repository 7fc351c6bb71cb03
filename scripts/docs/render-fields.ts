/** `docs/fields.md`: every field of every kind, what it shapes, and for which versions. */

import type { JsonSchema, KindSource } from '../imports/schemas';
import { type Structure, V1BETA1 } from '../imports/structures';
import { typeOf } from '../imports/types';
import { code, table } from './markdown';
import { type ObservedGate, observedGates } from './observed-gates';
import { type Effect, effectOf } from './probe';
import { SILENT } from './reviewed-fields';
import { fieldsOf, idOf, KINDS, type SchemaField, STRUCTURES } from './schema-fields';

const INTRODUCTION = `# Fields

<!-- Written by \`npm run docs:fields\` from imports/crds and from what the compiler does. Do not edit. -->

Every field of the API. **shapes** names the outputs that differ when the field is set: a file of a configuration, or a
kind of object. **versions** are those that know the field, of the server that the field is for; others leave it out with
a warning, or are refused. Fields without any version are known to all. What is in structures of Kubernetes' own is
passed on as it is.
`;

const effects = new Map<KindSource, readonly Effect[]>();

/** Effects of a kind's fields: found out once. */
export function effectsOf(kind: KindSource): readonly Effect[] {
  let known = effects.get(kind);
  if (known === undefined) {
    known = fieldsOf(kind).map((field) => effectOf(field));
    effects.set(kind, known);
  }
  return known;
}

interface Row {
  readonly schema: JsonSchema;
  readonly structure: Structure;
  readonly name: string;
  readonly shapes: Set<string>;
  readonly versions: Set<string>;
  /** What the compiler says where it shapes nothing. */
  readonly answers: Set<string>;
}

export function renderFields(): string {
  const rows = new Map<string, Row>();
  for (const effect of KINDS.flatMap(effectsOf)) {
    const { field } = effect;
    const row = rowOf(field, rows);
    for (const output of effect.shapes) row.shapes.add(output);
    for (const { message } of effect.reported) row.answers.add(message);
    for (const gate of observedGates(field).filter(isOfField)) row.versions.add(inWords(gate));
  }
  const structures = [...new Set([...rows.values()].map(({ structure }) => structure))];
  const parts = [...structures].sort(byName).map((structure) => {
    const own = [...rows.values()].filter((row) => row.structure === structure);
    return `\n## ${idOf(structure)}\n\n${placesOf(structure)}\n\n${table(['field', 'type', 'versions', 'shapes'], own.map(cellsOf))}`;
  });
  return INTRODUCTION + parts.join('');
}

function rowOf({ path, schema, structure }: SchemaField, rows: Map<string, Row>): Row {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const id = `${idOf(structure)}.${name}`;
  const row = rows.get(id) ?? { schema, structure, name, shapes: new Set(), versions: new Set(), answers: new Set() };
  rows.set(id, row);
  return row;
}

/** Not of what is in it, or what it is in. */
function isOfField({ at, isOwn, field }: ObservedGate): boolean {
  const own = field.path.slice(field.kind.kind.length + 1);
  return !isOwn || at === own || at === own.slice(0, own.lastIndexOf('.'));
}

function inWords({ product, since, until }: ObservedGate): string {
  if (since === undefined && until === undefined) return `no ${product}`;
  const bounds = [since === undefined ? '' : `from ${since}`, until === undefined ? '' : `before ${until}`];
  return `${product} ${bounds.filter((bound) => bound !== '').join(' and ')}`;
}

function byName(a: Structure, b: Structure): number {
  return idOf(a) < idOf(b) ? -1 : 1;
}

const PLACES_SHOWN = 4;

function placesOf({ paths }: Structure): string {
  const shortest = [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const more = paths.length > PLACES_SHOWN ? ` and ${paths.length - PLACES_SHOWN} more places` : '';
  return `${shortest.slice(0, PLACES_SHOWN).map(code).join(', ')}${more}.`;
}

function cellsOf(row: Row): string[] {
  const { schema, structure, name, shapes, versions } = row;
  const path = `${structure.paths[0]}.${name}`;
  const isRequired = structure.schema.required?.includes(name) === true;
  return [
    `${code(name)}${isRequired ? ', required' : ''}`,
    code(typeOf(schema, path, (at) => nameOf(at, structure))),
    [...versions].sort().join('; '),
    shapes.size > 0 ? [...shapes].sort().map(code).join(', ') : whyNothing(row),
  ];
}

function nameOf(path: string, { module }: Structure): string {
  return STRUCTURES.at(path, module === V1BETA1).name;
}

/** Why a field changes nothing: the reviewed reason, or the compiler's own words. */
function whyNothing({ structure, name, answers }: Row): string {
  const reason = SILENT[`${idOf(structure)}.${name}`] ?? [...answers].sort()[0] ?? '';
  return `nothing: ${reason.replace(/^this has no effect: /, '').replaceAll('|', '\\|')}`;
}
