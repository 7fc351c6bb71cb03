/**
 * One row a field: a section of a configuration is an object keyed by the output's fields, in the output's order. Each
 * entry says where the value comes from; typos, missing fields and wrong value types are compile errors.
 */

import type { BuildContext } from './context';
import type { Gate, Gates } from './gates';

/** Names of the fields of `F` whose values can be a `V` as they are. */
type FieldOfType<F, V> = {
  [K in keyof F]-?: Exclude<F[K], undefined> extends Exclude<V, undefined> ? K : never;
}[keyof F] &
  string;

/** A field of the input, converted: called only where it is present, with the path of that field. */
type Converted<F, V, C> = {
  [K in keyof F & string]-?: {
    readonly from: K;
    readonly map: (value: Exclude<F[K], undefined>, context: C, at: string, input: F) => V | undefined;
  };
}[keyof F & string];

/** The whole input decides: one field of the output from several, or from the context. */
type Computed<F, V, C> = (input: F, context: C, at: string) => V | undefined;

export type Section<F, T, C = BuildContext> = {
  readonly [L in keyof T]-?: FieldOfType<F, T[L]> | Converted<F, T[L], C> | Computed<F, T[L], C>;
};

export type Builder<F, T, C = BuildContext> = (input: F, context: C, at: string) => T;

interface Step<F, C> {
  readonly field: string;
  readonly gate: Gate | undefined;
  /** The input's field that the value comes from; absent where the whole input decides. */
  readonly from: string | undefined;
  /** The path of the input's field below `at`, for findings. */
  readonly below: string;
  readonly map: ((value: unknown, context: C, at: string, input: F) => unknown) | undefined;
  readonly compute: ((input: F, context: C, at: string) => unknown) | undefined;
}

/** Makes a builder of a section and its gates. Absent values (`undefined`) are left out; `0`, `false` and '' stay. */
export function section<F extends object, T extends object, C extends BuildContext = BuildContext>(
  fields: Section<F, T, C>,
  gates: Gates<T> = {},
): Builder<F, T, C> {
  const steps = Object.entries(fields).map(([field, entry]) =>
    step<F, C>(field, entry as Entry<F, C>, gates[field as keyof T]),
  );
  return (input, context, at) => {
    const output: Record<string, unknown> = {};
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i]!;
      const { from } = step;
      const value = from === undefined ? step.compute!(input, context, at) : (input as Record<string, unknown>)[from];
      // Most fields of most inputs are absent: that is found out first.
      if (value === undefined) continue;
      const { field, gate, below, map } = step;
      const built = map === undefined ? value : map(value, context, at + below, input);
      if (built !== undefined && (gate === undefined || context.admits(gate, field, at + below))) output[field] = built;
    }
    return output as T;
  };
}

type Entry<F, C> =
  | string
  | { readonly from: string; readonly map: (value: unknown, context: C, at: string, input: F) => unknown }
  | ((input: F, context: C, at: string) => unknown);

function step<F extends object, C>(field: string, entry: Entry<F, C>, gate: Gate | undefined): Step<F, C> {
  if (typeof entry === 'function') return { field, gate, from: undefined, below: '', map: undefined, compute: entry };
  const { from, map } = typeof entry === 'string' ? { from: entry, map: undefined } : entry;
  return { field, gate, from, below: `.${from}`, map, compute: undefined };
}
