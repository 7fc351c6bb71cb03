/** Relabelings that every Prometheus takes, and that cannot mean what they say. */

import type { BuildContext, Target } from '../../base/context';
import type { Remark } from '../../base/findings';
import { memoized } from '../../base/memoized';
import { isConstant } from '../../emit/yaml';
import { QUOTES_OF_THE_VALUE, withinQuotes } from '../../languages/quoted';
import { type Groups, readRegex } from '../../languages/re2/re2';
import { groupsOf, type MissingGroup, missingGroup } from '../../languages/re2/references';
import { isSlip } from '../../languages/slip';
import type { Relabeling } from '../scrape-job';
import { meantInCluster } from './cluster-labels';
import { ofChoices } from './doubtful-choices';
import { ofExpressions } from './doubtful-expressions';
import { ofLabels } from './doubtful-labels';
import { keptApart } from './kept-apart';
import { Written } from './written';

/** What is relabeled: a target before it is scraped, or what has come of it. */
export type Stage = 'targets' | 'samples' | 'alerts';

export type Field = keyof Relabeling;

export interface RelabelingDoubt {
  /** Which one of a list it is in. */
  readonly index: number;
  readonly field: Field;
  readonly problem: Remark;
}

/** Constants that mean what they say, at each stage. */
const clear = memoized((_target: Target): Readonly<Record<Stage, WeakSet<Relabeling>>> => {
  return { targets: new WeakSet(), samples: new WeakSet(), alerts: new WeakSet() };
});

/** Of relabelings that Prometheus takes. A constant without a doubt is looked at once. */
export function doubtsOf(list: readonly Relabeling[], stage: Stage, context: BuildContext): readonly RelabelingDoubt[] {
  const known = clear(context.target)[stage];
  const written = new Written(list);
  const found: RelabelingDoubt[] = [];
  for (let index = 0; index < list.length; index++) {
    const relabeling = list[index]!;
    const apart = keptApart(list[index - 1], relabeling);
    if (apart !== undefined) {
      found.push({ index, ...apart });
      continue;
    }
    if (known.has(relabeling)) continue;
    const doubt =
      withoutGroup(relabeling) ??
      inQuotes(relabeling) ??
      withoutSource(relabeling) ??
      ofTargets(relabeling, stage, written) ??
      ofCluster(relabeling) ??
      ofChoices(relabeling) ??
      ofExpressions(relabeling) ??
      ofLabels(relabeling, index, stage, written);
    if (doubt !== undefined) found.push({ index, ...doubt });
    else if (isConstant(relabeling)) known.add(relabeling);
  }
  return found;
}

type Doubt = Omit<RelabelingDoubt, 'index'> | undefined;

/** Actions that put groups of the expression into their result. */
const REPLACING: ReadonlySet<string> = new Set(['replace', 'labelmap']);

/** A group that the expression does not have is empty. */
function withoutGroup({ action = 'replace', regex, replacement = '$1', target_label = '' }: Relabeling): Doubt {
  if (!REPLACING.has(action) || (regex === undefined && replacement === '$1' && !target_label.includes('$')))
    return undefined;
  const groups = groupsOf(String(regex ?? ANY));
  if (groups === undefined) return undefined;
  for (const [field, text] of [
    ['replacement', replacement],
    ['target_label', action === 'replace' ? target_label : ''],
  ] as const) {
    if (!text.includes('$')) continue;
    const missing = missingGroup(text, groups);
    if (missing !== undefined) return { field, problem: emptyGroup(text, missing, String(regex ?? ANY), groups) };
  }
  return undefined;
}

/** What the server takes for an expression that is left out. */
const ANY = '(.*)';

function emptyGroup(text: string, { name, meant }: MissingGroup, regex: string, groups: Groups): Remark {
  return {
    code: 'doubtful-value',
    message:
      meant === undefined
        ? `the expression has no group \`${name}\`: there will be nothing in its place`
        : `this asks for a group called \`${name}\`, which the expression does not have: there will be nothing in its place`,
    given: `${text}, of the expression ${regex}`,
    allowed:
      groups.count === 0
        ? 'no reference, since it has no group'
        : `$1${groups.count === 1 ? '' : ` to $${groups.count}`}, or the name of a group`,
    hint:
      meant === undefined
        ? 'Put brackets around the part that is meant, or write `replacement` without a reference'
        : `Write \`${meant}\``,
  };
}

function inQuotes({ replacement = '' }: Relabeling): Doubt {
  const plain = withinQuotes(replacement);
  if (plain === undefined) return undefined;
  const hint = `Write \`replacement: ${plain}\``;
  return {
    field: 'replacement',
    problem: { code: 'doubtful-value', message: QUOTES_OF_THE_VALUE, given: replacement, hint },
  };
}

/** Of no label nothing is read, and the expression is held against an empty text. */
function withoutSource({ action, source_labels = [], regex = '' }: Relabeling): Doubt {
  if (source_labels.length > 0 || (action !== 'keep' && action !== 'drop')) return undefined;
  const read = readRegex(String(regex));
  if ('problem' in read) return undefined;
  const matches = regex === '' || read.matchesEmpty;
  const keepsAll = matches === (action === 'keep');
  return {
    field: 'source_labels',
    problem: {
      code: 'doubtful-value',
      message: `it looks at no label, so that the expression is held against an empty text: ${keepsAll ? 'nothing is dropped' : 'everything is dropped'}`,
      given: `action: ${action}`,
      allowed: 'at least one label',
      hint: "Add `sourceLabels: ['NAME']`, with the label that is meant",
    },
  };
}

/** Labels that a target has until it is scraped. */
const UNTIL_SCRAPED = /^__(?:meta_\w+|param_\w+|address__|scheme__|metrics_path__|scrape_\w+__)$/;

const HAVE_PASSED: Readonly<Record<Exclude<Stage, 'targets'>, string>> = {
  samples: 'samples do not have it any more: only relabelings of the target see it',
  alerts: 'alerts do not have it: they have the labels of their rule and of its result',
};

function ofTargets({ action, source_labels = [], regex = '' }: Relabeling, stage: Stage, written: Written): Doubt {
  if (stage === 'targets') return undefined;
  const mapped = action === 'labelmap' ? /^\^?__meta_\w*/.exec(String(regex))?.[0] : undefined;
  const label = source_labels.find((each) => UNTIL_SCRAPED.test(each)) ?? mapped;
  if (label === undefined || written.has(label)) return undefined;
  return {
    field: mapped === undefined ? 'source_labels' : 'regex',
    problem: {
      code: 'doubtful-value',
      message: `${HAVE_PASSED[stage]}, and here it is empty`,
      given: label,
      hint:
        stage === 'samples'
          ? 'Move it to `relabelings`, or copy the label there under another name and read that one here'
          : 'Read a label of the alert',
    },
  };
}

/** Discovery in the cluster gives labels that begin so, with what is not a letter, a digit or `_` replaced by `_`. */
const NAMED =
  /^__meta_kubernetes_(?:pod|service|node|namespace|ingress|endpoints|endpointslice)_(?:label|annotation)(?:present)?_/;

/** A label that no discovery ever writes. */
function ofCluster({ source_labels = [], action, regex }: Relabeling): Doubt {
  const mapped = action === 'labelmap' ? ofMapped(String(regex)) : undefined;
  if (mapped !== undefined) return mapped;
  for (const label of source_labels) {
    if (!label.startsWith('__meta_')) continue;
    const written = label.replace(/[^A-Za-z0-9_]/g, '_');
    if (written !== label && NAMED.test(written)) return strange(label, `Write \`${written}\``);
    const { meant } = meantInCluster(label);
    if (meant !== undefined) return strange(label, `Write \`${meant}\``);
    const [, system] = /^__meta_([a-z]+)/.exec(label) ?? [];
    if (system !== 'kubernetes' && system !== undefined && isSlip(system, 'kubernetes'))
      return strange(label, `Write \`${label.replace(system, 'kubernetes')}\``);
  }
  return undefined;
}

/** Labels of the user's own in the cluster, of which all are taken. */
function ofMapped(regex: string): Doubt {
  const begin = /^\w+_(?=[(.[])/.exec(regex)?.[0];
  const { meant } = begin === undefined ? {} : meantInCluster(begin);
  return begin === undefined || meant?.endsWith('_') !== true
    ? undefined
    : strange(regex, `Write \`${meant}${regex.slice(begin.length)}\``, 'regex');
}

function strange(label: string, hint: string, field: Field = 'source_labels'): Doubt {
  return {
    field,
    problem: {
      code: 'doubtful-value',
      message: 'no discovery writes a label of this name: here it is empty',
      given: label,
      hint,
    },
  };
}
