/** Two relabelings in a row that each keep what the other drops. */

import type { Relabeling } from '../scrape-job';
import type { RelabelingDoubt } from './doubtful';

/** Words, of which the last part may be anything: more is not compared. */
const CHOICE = /^[\w:-]+(?:\.[*+])?$/;
/** Each is compared with each. */
const MOST_CHOICES = 20;

export function keptApart(
  before: Relabeling | undefined,
  relabeling: Relabeling,
): Omit<RelabelingDoubt, 'index'> | undefined {
  const [label, ...others] = relabeling.source_labels ?? [];
  if (!isKeep(relabeling) || label === undefined || others.length > 0) return undefined;
  if (before === undefined || !isKeep(before) || before.source_labels?.length !== 1) return undefined;
  if (before.source_labels[0] !== label) return undefined;
  const [first, second] = [choicesOf(before.regex), choicesOf(relabeling.regex)];
  if (first === undefined || second === undefined) return undefined;
  if (first.some((one) => second.some((other) => meet(one, other)))) return undefined;
  return {
    field: 'regex',
    problem: {
      code: 'doubtful-value',
      message: 'nothing is left: the relabeling before it keeps only what this one drops',
      given: `${before.regex}, and then ${relabeling.regex}`,
      hint: `Write one relabeling: \`${[...first, ...second].join('|')}\``,
    },
  };
}

function isKeep({ action, regex }: Relabeling): boolean {
  return action === 'keep' && regex !== undefined;
}

function choicesOf(regex: Relabeling['regex']): readonly string[] | undefined {
  const text = String(regex);
  const choices = (/^\(([^()]*)\)$/.exec(text)?.[1] ?? text).split('|');
  return choices.length <= MOST_CHOICES && choices.every((choice) => CHOICE.test(choice)) ? choices : undefined;
}

/** Whether a text may match both. */
function meet(one: string, other: string): boolean {
  const [a, b] = [startOf(one), startOf(other)];
  if (a === one && b === other) return a === b;
  return (a !== one && b.startsWith(a)) || (b !== other && a.startsWith(b));
}

function startOf(choice: string): string {
  return choice.replace(/\.[*+]$/, '');
}
