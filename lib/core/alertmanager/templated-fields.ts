/** Which settings of receivers are templates: their rows know. */

import { memberPath } from '../base/place';
import type { FieldRow, Shape } from './shape';
import { isMapping, type Mapping } from './walk';

/** Whose names the fields have. */
export type Words = 'of Alertmanager' | 'of the API';

export interface TemplatedText {
  readonly text: string;
  readonly at: string;
}

/** What only rules have; in a text without braces it goes out as it is. */
export const OF_RULES = /\$(?:labels|externalLabels|value)\b/;

/** The texts of a section that are templates, or are meant to be. URLs that may be templates are left to those who check URLs. */
export function* templatesIn({ fields }: Shape, section: Mapping, words: Words, at: string): Generator<TemplatedText> {
  for (const [name, row] of Object.entries(fields)) {
    const field = words === 'of the API' ? row.api?.from : name;
    const value = field === undefined ? undefined : section[field];
    if (value !== undefined) yield* inField(value, row, words, `${at}.${field}`);
  }
}

function* inField(value: unknown, { kind, template }: FieldRow, words: Words, at: string): Generator<TemplatedText> {
  if (typeof kind === 'string') {
    if (template !== undefined) yield* inValue(value, template, at);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      if (isMapping(item)) yield* templatesIn(kind, item, words, `${at}[${index}]`);
  } else if (isMapping(value)) yield* templatesIn(kind, value, words, at);
}

/** `all`: every text below. */
function* inValue(value: unknown, template: 'text' | 'all', at: string): Generator<TemplatedText> {
  if (typeof value === 'string') {
    if (value.includes('{{') || OF_RULES.test(value)) yield { text: value, at };
  } else if (template === 'text') return;
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* inValue(item, template, `${at}[${index}]`);
  } else if (isMapping(value)) {
    for (const [field, item] of Object.entries(value)) yield* inValue(item, template, memberPath(at, field));
  }
}
