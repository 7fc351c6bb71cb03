/** Relabelings that choose by a list where an expression is read, or that choose nothing. */

import type { Remark } from '../../base/findings';
import type { Relabeling } from '../scrape-job';

interface Found {
  readonly field: 'regex' | 'action';
  readonly problem: Remark;
}

/** Names of series, labels or objects, separated by commas: an expression has `|` between them. */
const LIST = /^[\w./:-]+(?:,\s*[\w./:-]+)+$/;

export function ofChoices({ action, regex, source_labels = [], separator }: Relabeling): Found | undefined {
  if (action !== 'keep' && action !== 'drop') return undefined;
  if (regex === undefined) return source_labels.length === 0 ? undefined : ofAll(action);
  const text = String(regex);
  // What several labels are joined by may be a comma.
  if (!LIST.test(text) || separator?.includes(',') === true) return undefined;
  return {
    field: 'regex',
    problem: {
      code: 'doubtful-value',
      message: `a comma separates nothing in an expression: it matches this text as a whole, and ${action === 'keep' ? 'everything' : 'nothing'} else is dropped`,
      given: text,
      hint: `Write \`${text.replace(/,\s*/g, '|')}\``,
    },
  };
}

function ofAll(action: 'keep' | 'drop'): Found {
  return {
    field: 'action',
    problem: {
      code: 'doubtful-value',
      message: `without an expression ${action === 'keep' ? 'everything is kept' : 'everything is dropped'}`,
      given: action,
      allowed: `${action} with \`regex\``,
      hint: "Add `regex: 'VALUE'`, with the value that is meant, or remove the relabeling",
    },
  };
}
