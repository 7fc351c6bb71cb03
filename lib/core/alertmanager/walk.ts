/** Through a configuration along its table. */

import type { BuildContext } from '../base/context';
import { isRecord as isMapping, type Values as Mapping } from '../base/values';
import type { Shape } from './shape';

export { isMapping, type Mapping };

/** A section on its way through a check. */
export interface Visited {
  readonly section: Mapping;
  readonly shape: Shape;
  readonly at: string;
}

/** The section and all below it, each before what it holds. */
export function* sectionsOf(section: Mapping, shape: Shape, at: string): Generator<Visited> {
  yield { section, shape, at };
  for (const [field, { kind, list }] of Object.entries(shape.fields)) {
    const value = section[field];
    if (typeof kind === 'string' || value === undefined) continue;
    if (list !== true) {
      if (isMapping(value)) yield* sectionsOf(value, kind, `${at}.${field}`);
      continue;
    }
    for (const [index, item] of asList(value).entries()) yield* sectionsOf(item, kind, `${at}.${field}[${index}]`);
  }
}

/** A list of sections, whatever a loosely typed field holds. */
export function asList(value: unknown): readonly Mapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== 0 && value !== false;
}

/** What was given, only by its kind: it may be a password. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'bigint') return 'a number';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

/** Says what is wrong with a field of the section that is looked at; without a hint, that it is to be added or corrected. */
export type Complain = (
  field: string,
  message: string,
  more: { readonly allowed: string; readonly hint?: string },
) => void;

export function complainer(context: BuildContext, at: string, section: object): Complain {
  return (field, message, { allowed, hint }) => {
    const given = kindOf(valueAt(section, field));
    const usual = given === 'nothing' ? 'Add it' : 'Correct it, or remove it';
    const problem = { code: 'invalid-value', message, given, allowed, hint: hint ?? usual } as const;
    context.error(field === '' ? at : `${at}.${field}`, problem);
  };
}

/** Ours have fewer; only the last may be a name of the user's, with as many dots as he likes. */
const MOST_STEPS = 8;

/** What is at a path such as `fields[0].title`; the names of headers have dots themselves. */
function valueAt(section: object, path: string): unknown {
  let value: unknown = section;
  let rest = path;
  for (let steps = 0; rest !== ''; steps++) {
    if (typeof value !== 'object' || value === null || steps === MOST_STEPS) return undefined;
    if (Object.hasOwn(value, rest)) return (value as Mapping)[rest];
    const [step = '', name = ''] = /^\[?([^.[\]]*)\]?\.?/.exec(rest) ?? [];
    if (step === '' || !Object.hasOwn(value, name)) return undefined;
    value = (value as Mapping)[name];
    rest = rest.slice(step.length);
  }
  return value;
}
