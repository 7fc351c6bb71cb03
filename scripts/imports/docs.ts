/** The documentation of the generated interfaces. */

import { inWords } from '../../lib/core/input/schema/patterns';
import { OBSERVED } from './observed.generated';
import { referenceOf } from './references';
import { typedName } from './renames';
import type { JsonSchema } from './schemas';
import { idOf, type Structure } from './structures';
import { FIELD_SUMMARIES, STRUCTURE_SUMMARIES } from './summaries';
import { isQuantity } from './types';

const PLACES_SHOWN = 3;
const KUBERNETES = 'kubernetes';

export function documentStructure(structure: Structure): readonly string[] {
  const { module, name, paths } = structure;
  const shown = shortestFirst(paths).slice(0, PLACES_SHOWN).map(code).join(', ');
  const more = paths.length > PLACES_SHOWN ? ` and ${paths.length - PLACES_SHOWN} more places` : '';
  const summary = STRUCTURE_SUMMARIES[name];
  return [
    ...(summary === undefined ? [] : [`${summary}.`]),
    ...(module === KUBERNETES ? [`Kubernetes documents it: ${referenceOf(name)}.`] : []),
    `${shown}${more}.`,
  ];
}

export function documentField(structure: Structure, wire: string, schema: JsonSchema): readonly string[] {
  const summary = summaryOf(structure, wire);
  const place = code(`${placeOf(structure)}.${wire}`);
  const facts = [
    structure.schema.required?.includes(wire) === true ? 'required' : undefined,
    ...factsOf(schema),
    ...(schema.items === undefined ? [] : factsOf(schema.items).map((fact) => `each ${fact}`)),
    typedName(wire) === wire ? undefined : `in YAML ${code(wire)}`,
  ].filter((fact) => fact !== undefined);
  return [
    ...(summary === undefined ? [] : [`${summary}.`]),
    ...observedOf(structure, wire, schema),
    `${[place, ...facts].join('; ')}.`,
    ...(schema.default === undefined ? [] : [`@default ${JSON.stringify(schema.default)}`]),
  ];
}

/** What a field does, in one or two sentences without the last full stop. */
export function summaryOf({ module, name }: Structure, wire: string): string | undefined {
  const summary = FIELD_SUMMARIES[name]?.[wire];
  if (summary !== undefined || module !== KUBERNETES) return summary ?? FIELD_SUMMARIES['*']?.[wire];
  return `A field of Kubernetes' own: ${referenceOf(name)}`;
}

/** What it becomes, and which versions know it, as the compiler was seen to do. */
function observedOf(structure: Structure, wire: string, schema: JsonSchema): string[] {
  const { setting, versions, nothing } = OBSERVED[`${idOf(structure)}.${wire}`] ?? {};
  const files = (setting?.files ?? []).map((file) => (file === 'rules' ? 'files of rules' : code(file)));
  const isChoice = (schema.items ?? schema).enum !== undefined && (versions ?? []).length > 1;
  return [
    ...(setting === undefined
      ? []
      : [`${files.length === 0 ? 'Argument' : `In ${files.join(' and ')}`}: ${code(setting.name)}.`]),
    ...(versions === undefined
      ? []
      : [`Versions${isChoice ? ', depending on the value' : ''}: ${versions.join('; ')}.`]),
    ...(nothing === undefined || nothing === ''
      ? []
      : [`No effect here: ${nothing.replace(/^this has no effect: /, '')}.`]),
  ];
}

/** The whole path where the structure is in one place only, else the last step to it. */
function placeOf({ paths }: Structure): string {
  const shortest = shortestFirst(paths)[0]!;
  const steps = shortest.split('.');
  return (paths.length === 1 ? steps.slice(1) : steps.slice(-1)).join('.');
}

function shortestFirst(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function factsOf(schema: JsonSchema): string[] {
  return [
    schema.pattern === undefined ? undefined : inWords(schema.pattern),
    schema.pattern === undefined || isQuantity(schema) ? undefined : `pattern ${code(schema.pattern)}`,
    schema.enum === undefined ? undefined : `one of ${schema.enum.map((value) => code(value)).join(', ')}`,
    range(schema),
    schema.type === 'integer' ? `an integer${schema.format === 'int32' ? ' of 32 bits' : ''}` : undefined,
    schema.format === 'date-time' ? 'a date and time as in RFC 3339' : undefined,
    atLeast(schema.minLength, 'character'),
    atMost(schema.maxLength, 'character'),
    atLeast(schema.minItems, 'item'),
    atMost(schema.maxItems, 'item'),
    schema['x-kubernetes-list-type'] === 'set' ? 'no item twice' : undefined,
    schema['x-kubernetes-list-type'] === 'map' ? uniqueBy(schema['x-kubernetes-list-map-keys'] ?? []) : undefined,
  ].filter((fact) => fact !== undefined);
}

function range({ minimum, maximum }: JsonSchema): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return `from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `at least ${minimum}`;
  return maximum === undefined ? undefined : `at most ${maximum}`;
}

function atLeast(count: number | undefined, what: string): string | undefined {
  return count === undefined ? undefined : `at least ${plural(count, what)}`;
}

function atMost(count: number | undefined, what: string): string | undefined {
  return count === undefined ? undefined : `at most ${plural(count, what)}`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function uniqueBy(keys: readonly string[]): string {
  return `each ${keys.map(code).join(', ')} once`;
}

function code(text: string): string {
  return `\`${text}\``;
}
