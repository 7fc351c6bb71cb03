/** Texts of which the service behind a receiver takes certain ones only: Alertmanager sends whatever they are. */

import type { BuildContext } from '../base/context';
import { didYouMean } from '../languages/suggest';
import type { FieldRow, Shape } from './shape';
import type { Words } from './templated-fields';
import type { Mapping } from './walk';

export interface ServiceValues {
  readonly names: readonly string[];
  /** What else it takes. */
  readonly more?: { readonly pattern: RegExp; readonly form: string };
  /** What comes of another one. */
  readonly effect: string;
}

/** A row whose text the service knows. */
export function takes<R extends FieldRow>(values: ServiceValues, row: R): R {
  return { ...row, values };
}

export function checkServiceValues(
  { fields }: Shape,
  settings: readonly Mapping[],
  words: Words,
  context: BuildContext,
  at: string,
): void {
  for (const [name, { values, api }] of Object.entries(fields)) {
    const field = words === 'of the API' ? api?.from : name;
    if (values === undefined || field === undefined) continue;
    for (const [i, section] of settings.entries()) check(section[field], values, context, `${at}[${i}].${field}`);
  }
}

function check(given: unknown, values: ServiceValues, context: BuildContext, at: string): void {
  if (typeof given !== 'string' || given === '' || given.includes('{{')) return;
  const { names, more, effect } = values;
  if (names.includes(given) || more?.pattern.test(given) === true) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: effect,
    given,
    allowed: [...names, ...(more === undefined ? [] : [more.form]), 'or a template that gives one'].join(', '),
    hint: didYouMean(given, names) ?? (names.length === 0 ? `Write ${more?.form}` : 'Write one of them'),
  });
}
