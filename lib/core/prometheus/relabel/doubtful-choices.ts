/** Relabelings that choose by a list where an expression is read, or that choose nothing. */

import type { Remark } from '../../base/findings';
import type { Relabeling } from '../scrape-job';

interface Found {
  readonly field: 'regex' | 'action';
  readonly problem: Remark;
}

/** Names of series, labels or objects, separated by commas: an expression has `|` between them. */
const LIST = /^[\w./:-]+(?:,\s*[\w./:-]+)+$/;

/** Every text, an empty one too. */
const ANYTHING = /^\^?(?:\.\*|\(\.\*\))\$?$/;

export function ofChoices({ action, regex, source_labels = [], separator }: Relabeling): Found | undefined {
  if (action !== 'keep' && action !== 'drop') return undefined;
  const text = String(regex ?? '');
  if (regex === undefined || ANYTHING.test(text)) return source_labels.length === 0 ? undefined : ofAll(action, regex);
  // What several labels are joined by may be a comma.
  if (!LIST.test(text) || separator?.includes(',') === true) return undefined;
  return {
    field: 'regex',
    problem: {
      code: 'doubtful-value',
      message: `${source_labels.length > 1 ? 'values of several labels are not joined by commas' : 'a comma separates nothing in an expression'}: it matches this text as a whole, and ${action === 'keep' ? 'everything' : 'nothing'} else is dropped`,
      given: text,
      hint: `Write \`${text.replace(/,\s*/g, source_labels.length > 1 ? (separator ?? ';') : '|')}\``,
    },
  };
}

function ofAll(action: 'keep' | 'drop', regex: Relabeling['regex']): Found {
  const all = action === 'keep' ? 'everything is kept' : 'everything is dropped';
  const meant = "`regex: 'VALUE'`, with the value that is meant";
  const found = (problem: Omit<Remark, 'code' | 'message'>, message: string, field: Found['field']): Found => ({
    field,
    problem: { code: 'doubtful-value', message, ...problem },
  });
  return regex === undefined
    ? found(
        { given: action, allowed: `${action} with \`regex\``, hint: `Add ${meant}, or remove the relabeling` },
        `without an expression ${all}`,
        'action',
      )
    : found(
        { given: String(regex), hint: `Write ${meant}, or remove the relabeling` },
        `this matches every value, an empty one too: ${all}`,
        'regex',
      );
}
