/** Relabelings by which labels are lost that the server cannot do without, or that read what is not there yet. */

import type { Remark } from '../../base/findings';
import { compileRegex } from '../../languages/re2/match';
import type { Relabeling } from '../scrape-job';
import type { Field, Stage } from './doubtful';
import type { Written } from './written';

type Doubt = { readonly field: Field; readonly problem: Remark } | undefined;

/** `written` is known of the list in which it has this index. */
export function ofLabels(relabeling: Relabeling, index: number, stage: Stage, written: Written): Doubt {
  return (
    ofNeeded(relabeling, index, stage, written) ?? ofName(relabeling, index, stage, written) ?? ofJoined(relabeling)
  );
}

/** The label that each stage needs, and what comes of its loss. */
const NEEDED: Readonly<Partial<Record<Stage, { readonly label: string; readonly effect: string }>>> = {
  targets: { label: '__address__', effect: 'no target is left, since none has an address' },
  samples: { label: '__name__', effect: 'the names of metrics are lost, and no sample without one is taken' },
};

function ofNeeded({ action, regex }: Relabeling, index: number, stage: Stage, written: Written): Doubt {
  const needed = NEEDED[stage];
  if (needed === undefined || regex === undefined || (action !== 'labelkeep' && action !== 'labeldrop'))
    return undefined;
  const { label, effect } = needed;
  const pattern = compileRegex(`^(?s:${regex})$`);
  if ('problem' in pattern || pattern.matches(label) === (action === 'labelkeep')) return undefined;
  if (written.mayBeAfter(index, label)) return undefined;
  return {
    field: 'regex',
    problem: {
      code: 'doubtful-value',
      message: `this drops the label \`${label}\`: ${effect}`,
      given: String(regex),
      hint:
        action === 'labelkeep' ? `Write \`${label}|${regex}\`` : `Write an expression that does not match \`${label}\``,
    },
  };
}

/** A target has no samples yet, and so no name of one. */
function ofName({ source_labels = [] }: Relabeling, index: number, stage: Stage, written: Written): Doubt {
  if (stage !== 'targets' || !source_labels.includes('__name__')) return undefined;
  if (written.isBefore(index, '__name__')) return undefined;
  return {
    field: 'source_labels',
    problem: {
      code: 'doubtful-value',
      message: 'targets have no such label: only samples have the name of a metric, and here it is empty',
      given: '__name__',
      hint: 'Move it to `metricRelabelings`',
    },
  };
}

/** Nothing in it matches more than it says. */
const PLAIN = /^[\w|()/:;,@ -]+$/;

const COMPARING: ReadonlySet<string> = new Set(['replace', 'keep', 'drop']);

/** Names of objects, as discovery writes them: they have no other characters than letters, digits, dots and dashes. */
const OF_NAMES = /^__meta_kubernetes_(?!\w+_(?:label|annotation)(?:present)?_)(?:namespace|\w+_name)$/;
const BEYOND_NAME = /^[\w-]+([/:,@ ])/;

/** `shop/web-.*` of a namespace and a pod: what comes first can neither have the slash nor be joined by it. */
function beginsBeyondName(first: string, separator: string, regex: string): boolean {
  const beyond = OF_NAMES.test(first) ? BEYOND_NAME.exec(regex)?.[1] : undefined;
  return beyond !== undefined && !separator.includes(beyond) && !regex.includes('|');
}

/** An expression that has no place for what the values are joined by. */
function ofJoined({ source_labels = [], separator = ';', regex, action = 'replace' }: Relabeling): Doubt {
  if (source_labels.length < 2 || typeof regex !== 'string' || separator === '') return undefined;
  if (!PLAIN.test(regex) && !beginsBeyondName(source_labels[0]!, separator, regex)) return undefined;
  if (!COMPARING.has(action) || regex.includes(separator)) return undefined;
  return {
    field: 'regex',
    problem: {
      code: 'doubtful-value',
      message: `this never matches: between the values of ${source_labels.length} labels is \`${separator}\`, which the expression does not have`,
      given: regex,
      hint: `Write \`${separator}\` between the values, such as \`A${separator}B\`, or set \`separator\` to what is between them`,
    },
  };
}
