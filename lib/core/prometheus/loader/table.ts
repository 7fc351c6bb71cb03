/** The sections of the configuration as Prometheus' own source declares them, read from the generated table. */

import type { Gate } from '../../base/gates';
import { SECTIONS } from './sections.generated';

/** What a field holds: a scalar of a kind, a list or a mapping of something, or a section. */
export type Type =
  | { readonly is: 'scalar'; readonly kind: string }
  | { readonly is: 'list' | 'mapping'; readonly of: Type }
  | { readonly is: 'section'; readonly name: string };

export interface Field {
  readonly type: Type;
  readonly gates: readonly Gate[];
}

export type Section = ReadonlyMap<string, Field>;

let lines: ReadonlyMap<string, string> | undefined;
const sections = new Map<string, Section>();

/** Read when it is first asked for: most builds hold no text that needs it. */
export function sectionCalled(name: string): Section {
  let section = sections.get(name);
  if (section === undefined) {
    lines ??= new Map(SECTIONS.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line]));
    section = new Map((lines.get(name) ?? '').split(' ').slice(1).flatMap(fieldsIn));
    sections.set(name, section);
  }
  return section;
}

/** `field:kind@since-until`, or `+section:inline` for all fields of another section. */
function fieldsIn(written: string): readonly (readonly [string, Field])[] {
  const [, name = '', kind = '', since = '', until = ''] =
    /^([^:]+):([^@]+)(?:@([\d.]*)-([\d.]*))?$/.exec(written) ?? [];
  const gate: Gate = { ...(since === '' ? {} : { since }), ...(until === '' ? {} : { until }) };
  if (!name.startsWith('+')) return [[name, { type: typeOf(kind), gates: [gate] }]];
  const inlined = [...sectionCalled(name.slice(1))];
  return inlined.map(([field, { type, gates }]) => [field, { type, gates: [gate, ...gates] }]);
}

function typeOf(kind: string): Type {
  const inner = kind.slice(1, -1);
  if (kind === 'labels') return { is: 'mapping', of: { is: 'scalar', kind: 'text' } };
  if (kind.startsWith('[')) return { is: 'list', of: typeOf(inner) };
  if (kind.startsWith('{')) return { is: 'mapping', of: typeOf(inner) };
  return kind.startsWith('<') ? { is: 'section', name: inner } : { is: 'scalar', kind };
}
