/** Expressions and replacements in the language of something else, which Prometheus takes as they are. */

import type { Remark } from '../../base/findings';
import { GLOB_MESSAGE, withoutGlobs } from '../../languages/looks-like-pattern';
import type { Relabeling } from '../scrape-job';
import type { Field } from './doubtful';

type Doubt = { readonly field: Field; readonly problem: Remark } | undefined;

export function ofExpressions(relabeling: Relabeling): Doubt {
  return ofGlobs(relabeling) ?? ofNames(relabeling) ?? ofDollars(relabeling);
}

function ofGlobs({ regex = '' }: Relabeling): Doubt {
  const meant = withoutGlobs(String(regex));
  return meant === undefined ? undefined : doubt('regex', GLOB_MESSAGE, String(regex), meant);
}

/** The start of a name, as `go_`: no name of a metric ends so. */
const START = /^\w+_$/;
const IN_SLASHES = /^\/(.+)\/$/;

/** Of names of metrics, which have no slashes. */
function ofNames({ source_labels = [], regex = '' }: Relabeling): Doubt {
  if (source_labels.length !== 1 || source_labels[0] !== '__name__') return undefined;
  const text = String(regex);
  const within = IN_SLASHES.exec(text)?.[1];
  if (within !== undefined)
    return doubt('regex', 'the slashes are a part of the expression, and no name of a metric has one', text, within);
  if (!START.test(text)) return undefined;
  return doubt('regex', 'the whole name is held against the expression, and no name ends so', text, `${text}.*`);
}

/** As charts and tools before this one escape a dollar sign. */
const TWO_DOLLARS = /\$\$(?=\d|\{\w+\})/g;

function ofDollars({ action = 'replace', replacement = '' }: Relabeling): Doubt {
  if (!replacement.includes('$$') || (action !== 'replace' && action !== 'labelmap')) return undefined;
  const meant = replacement.replaceAll(TWO_DOLLARS, '$');
  if (meant === replacement) return undefined;
  return doubt('replacement', 'two dollar signs are a dollar sign in the text, and no group', replacement, meant);
}

function doubt(field: Field, message: string, given: string, meant: string): Doubt {
  return { field, problem: { code: 'doubtful-value', message, given, hint: `Write \`${meant}\`` } };
}
