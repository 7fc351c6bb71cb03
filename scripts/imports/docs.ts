/** The documentation of the generated interfaces. */

import { inWords } from '../../lib/core/input/schema/patterns';
import { typedName } from './renames';
import type { JsonSchema } from './schemas';
import type { Structure } from './structures';
import { SUMMARIES } from './summaries';
import { isQuantity } from './types';

const PLACES_SHOWN = 3;

export function documentStructure({ module, name, paths }: Structure): readonly string[] {
  const shown = shortestFirst(paths).slice(0, PLACES_SHOWN).map(code).join(', ');
  const more = paths.length > PLACES_SHOWN ? ` and ${paths.length - PLACES_SHOWN} more places` : '';
  const summary = SUMMARIES[`${module}.${name}`] ?? SUMMARIES[name];
  return summary === undefined ? [`${shown}${more}.`] : [`${summary}.`, `${shown}${more}.`];
}

export function documentField(structure: Structure, wire: string, schema: JsonSchema): readonly string[] {
  const summary = SUMMARIES[`${structure.name}.${wire}`] ?? SUMMARIES[`*.${wire}`];
  const place = code(`${placeOf(structure)}.${wire}`);
  const facts = [
    structure.schema.required?.includes(wire) === true ? 'required' : undefined,
    ...factsOf(schema),
    ...(schema.items === undefined ? [] : factsOf(schema.items).map((fact) => `each ${fact}`)),
    typedName(wire) === wire ? undefined : `in YAML ${code(wire)}`,
  ].filter((fact) => fact !== undefined);
  const sentence = `${[place, ...facts].join('; ')}.`;
  return [
    ...(summary === undefined ? [sentence] : [`${summary}.`, sentence]),
    ...(schema.default === undefined ? [] : [`@default ${JSON.stringify(schema.default)}`]),
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
