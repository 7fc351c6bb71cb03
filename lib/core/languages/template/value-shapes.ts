/** What the values of a template have. A field that is not there ends the run of the template. */

import type { Action, Operand, ParsedTemplate, Pipeline } from './parse';

export interface ValueShape {
  readonly fields: Readonly<Record<string, ValueShape>>;
  /** What a mapping has under every other name. */
  readonly others?: ValueShape;
  /** Of a list: what a loop gives. */
  readonly item?: ValueShape;
  /** Nobody knows, or it is not worth knowing. */
  readonly unknown?: true;
}

export const UNKNOWN: ValueShape = { fields: {}, unknown: true };
export const PLAIN: ValueShape = { fields: {} };

export interface Values {
  /** The dot of the whole text. */
  readonly root: ValueShape;
  readonly variables: Readonly<Record<string, ValueShape>>;
}

/** A field that a value does not have. */
export interface MissingField {
  /** The part up to it, as it is written: `.Labels`. */
  readonly written: string;
  readonly field: string;
  readonly of: ValueShape;
  /** Whether the value is that of the whole text. */
  readonly ofRoot: boolean;
  readonly from: number;
}

/** The first one. */
export function missingField({ actions }: ParsedTemplate, values: Values): MissingField | undefined {
  const scopes = new Map<Action, Scope>();
  const whole = { ...values, dot: values.root };
  // What another template is run with, is said where it is run.
  const other = { ...values, root: UNKNOWN, dot: UNKNOWN };
  for (const action of actions) {
    const { around } = action;
    const scope = around === undefined ? whole : around === 'template' ? other : scopes.get(around)!;
    const missing = missingIn(action.pipeline, scope);
    if (missing !== undefined) return missing;
    scopes.set(action, { ...scope, dot: dotIn(action, scope) });
  }
  return undefined;
}

interface Scope extends Values {
  readonly dot: ValueShape;
}

function missingIn(pipeline: Pipeline, scope: Scope): MissingField | undefined {
  for (const operand of pipeline.flat()) {
    const found = operand.inner === undefined ? shapeOf(operand, scope) : missingIn(operand.inner, scope);
    if (found !== undefined && 'written' in found) return found;
  }
  return undefined;
}

/** What the dot is within `with` and `range`. */
function dotIn({ keyword, pipeline }: Action, scope: Scope): ValueShape {
  const [command = [], ...more] = pipeline;
  const [operand] = command;
  if (operand === undefined || command.length + more.length > 1) return UNKNOWN;
  const value = shapeOf(operand, scope);
  if ('written' in value) return UNKNOWN;
  return keyword === 'range' ? (value.item ?? value.others ?? UNKNOWN) : value;
}

function shapeOf({ token, fields }: Operand, { dot, root, variables }: Scope): ValueShape | MissingField {
  const { type, text, from } = token;
  if (type === 'dot') return dot;
  const isField = type === 'field';
  if (!isField && type !== 'variable') return UNKNOWN;
  let value = isField ? dot : text === '$' ? root : (variables[text] ?? UNKNOWN);
  let written = isField ? '' : text;
  for (const name of isField ? [text, ...fields] : fields) {
    const field = name.slice(1);
    written += name;
    if (value.unknown) return UNKNOWN;
    const next = Object.hasOwn(value.fields, field) ? value.fields[field] : value.others;
    if (next === undefined) return { written, field, of: value, ofRoot: value === root, from };
    value = next;
  }
  return value;
}
