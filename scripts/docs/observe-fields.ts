/** What the compiler does with every field: `observed.generated.ts`, which the pages and the typed API tell of. */

import type { ObservedField } from '../imports/observed';
import type { KindSource } from '../imports/schemas';
import { idOf } from '../imports/structures';
import { type ObservedGate, observedGates } from './observed-gates';
import { type Effect, effectOf } from './probe';
import { OTHERWISE_SEEN, SILENT } from './reviewed-fields';
import { fieldsOf, KINDS, type SchemaField } from './schema-fields';
import type { Setting } from './settings';

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

interface Seen {
  readonly id: string;
  readonly shapes: Set<string>;
  readonly versions: Set<string>;
  readonly settings: Setting[];
  /** What the compiler says where it shapes nothing. */
  readonly answers: Set<string>;
}

/** Every field of a structure of ours once, by `Structure.field`. */
function observeFields(): Readonly<Record<string, ObservedField>> {
  const seen = new Map<string, Seen>();
  for (const { field, shapes, reported, settings } of KINDS.flatMap(effectsOf)) {
    const known = seenOf(nameOf(field), seen);
    for (const output of shapes) known.shapes.add(output);
    for (const { message } of reported) known.answers.add(message);
    for (const gate of observedGates(field).filter(isOfField)) known.versions.add(inWords(gate));
    known.settings.push(...settings);
  }
  return Object.fromEntries([...seen.values()].map((field) => [field.id, observedOf(field)]));
}

export function renderObserved(): string {
  const type = "import type { ObservedField } from './observed';\n";
  const rows = Object.entries(observeFields()).map(([id, field]) => `  '${id}': ${JSON.stringify(field)},\n`);
  return `// Written by \`npm run docs:fields\` from what the compiler does with every field. Do not edit.\n\n${type}
export const OBSERVED: Readonly<Record<string, ObservedField>> = {\n${rows.join('')}};\n`;
}

function nameOf({ path, structure }: SchemaField): string {
  return `${idOf(structure)}.${path.slice(path.lastIndexOf('.') + 1)}`;
}

function seenOf(id: string, seen: Map<string, Seen>): Seen {
  const known = seen.get(id) ?? { id, shapes: new Set(), versions: new Set(), settings: [], answers: new Set() };
  seen.set(id, known);
  return known;
}

function observedOf({ id, shapes, versions, settings, answers }: Seen): ObservedField {
  const setting = OTHERWISE_SEEN.has(id) ? undefined : commonSetting(id, settings);
  return {
    shapes: [...shapes].sort(),
    ...(versions.size === 0 ? {} : { versions: [...versions].sort() }),
    ...(setting === undefined ? {} : { setting }),
    ...(shapes.size > 0 ? {} : { nothing: SILENT[id] ?? [...answers].sort()[0] ?? '' }),
  };
}

/** What the settings of all places of a structure end in: `tls_config.ca_file` of `remote_write[].tls_config.ca_file` … */
function commonSetting(id: string, settings: readonly Setting[]): ObservedField['setting'] {
  const [first, ...others] = settings.map(({ name }) => name.split('.'));
  if (first === undefined) return undefined;
  let count = first.length;
  for (const steps of others) {
    while (count > 0 && first.slice(-count).join('.') !== steps.slice(-count).join('.')) count--;
  }
  if (count === 0) return undefined;
  const files = [...new Set(settings.flatMap(({ file }) => (file === undefined ? [] : [file])))].sort();
  const name = first.slice(-count).join('.');
  // What others become in a relabeling is no field of it.
  return {
    name: id.startsWith('RelabelConfig.') ? name : name.replace(/relabel_configs\[\]\..*/, 'relabel_configs'),
    files,
  };
}

/** Not of what is in it, or what it is in. */
function isOfField({ at, isOwn, field }: ObservedGate): boolean {
  const own = field.path.slice(field.kind.kind.length + 1);
  return !isOwn || at === own || at === own.slice(0, own.lastIndexOf('.'));
}

function inWords({ product, since, until, only = [] }: ObservedGate): string {
  const values = only.flat().map((value) => `\`${value}\``);
  const choice = values.length === 0 ? '' : ` for ${values.join(', ')}`;
  if (since === undefined && until === undefined) return `no ${product}${choice}`;
  const bounds = [since === undefined ? '' : `from ${since}`, until === undefined ? '' : `before ${until}`];
  return `${product} ${bounds.filter((bound) => bound !== '').join(' and ')}${choice}`;
}
