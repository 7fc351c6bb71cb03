/** `docs/fields.md`: every field of every kind, what it does and becomes, and for which versions. */

import { summaryOf } from '../imports/docs';
import type { ObservedField } from '../imports/observed';
import { OBSERVED } from '../imports/observed.generated';
import { idOf, type Structure, V1BETA1 } from '../imports/structures';
import { typeOf } from '../imports/types';
import { code, table } from './markdown';
import { STRUCTURES } from './schema-fields';

const INTRODUCTION = `# Fields

<!-- Written by \`npm run generate:imports\` from imports/crds, scripts/imports/summaries and what the compiler does. Do not edit. -->

Every field of the API, and what it does. **versions** are those that know the field, of the server that the field is for;
others leave it out with a warning, or are refused. Fields without any version are known to all. **becomes** names the
outputs that differ when the field is set: a file of a configuration, with the setting in it where there is one, or a kind
of object, with the argument. What is in structures of Kubernetes' own is passed on as it is.
`;

export function renderFields(): string {
  const parts = [...STRUCTURES.all].sort(byName).flatMap((structure) => {
    const own = Object.keys(structure.schema.properties ?? {}).flatMap((name) => {
      const known = OBSERVED[`${idOf(structure)}.${name}`];
      return known === undefined ? [] : [cellsOf(structure, name, known)];
    });
    const headings = ['field', 'what it does', 'type', 'versions', 'becomes'];
    return own.length === 0 ? [] : [`\n## ${idOf(structure)}\n\n${placesOf(structure)}\n\n${table(headings, own)}`];
  });
  return INTRODUCTION + parts.join('');
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

function cellsOf(structure: Structure, name: string, observed: ObservedField): string[] {
  const { schema } = structure;
  const type = typeOf(schema.properties![name]!, `${structure.paths[0]}.${name}`, (at) => nameOf(at, structure));
  return [
    `${code(name)}${schema.required?.includes(name) === true ? ', required' : ''}`,
    whatItDoes(structure, name),
    code(type),
    (observed.versions ?? []).join('; '),
    becomes(observed),
  ];
}

function whatItDoes(structure: Structure, name: string): string {
  const { default: value } = structure.schema.properties![name]!;
  const ending = value === undefined || value === '' ? '' : `. Default: ${code(String(value))}`;
  return `${summaryOf(structure, name) ?? ''}${ending}`.replaceAll('|', '\\|');
}

function nameOf(path: string, { module }: Structure): string {
  return STRUCTURES.at(path, module === V1BETA1).name;
}

/** Outputs, with the setting beside those that it is in; or why there are none. */
function becomes({ shapes, setting, nothing }: ObservedField): string {
  if (nothing !== undefined) return `nothing: ${nothing.replace(/^this has no effect: /, '').replaceAll('|', '\\|')}`;
  const isHolder = (output: string) =>
    setting !== undefined && (setting.files.length === 0 ? WORKLOADS.has(output) : setting.files.includes(output));
  const holders = shapes.filter(isHolder).map(code).join(', ');
  const others = shapes
    .filter((output) => !isHolder(output))
    .map(code)
    .join(', ');
  return [holders === '' ? '' : `${holders}: ${code(setting!.name)}`, others].filter((part) => part !== '').join('; ');
}

const WORKLOADS: ReadonlySet<string> = new Set(['StatefulSet', 'DaemonSet']);
