/** Queries that `printf` writes values into, each of which has to stay in a text of its own, whatever it holds. */

import type { Enforce, Enforced } from './queries';

/** Holds the place of a value; PromQL prints it as it is. */
const PLACE = 'cdk8s_prometheus_value_';
const PRINTED_PLACE = new RegExp(`"${PLACE}(\\d+)"`, 'g');

/** A value between quotes, or one that brings its own. */
const VERB = /(["'`])%s\1|%([\s\S]?)/g;

/** The format with an enforced expression. Values are written by `%q`: they cannot end the text that they are in. */
export function enforceFormat(format: string, values: number, enforce: Enforce): Enforced {
  if (format.includes(PLACE)) return { problem: `it holds "${PLACE}"` };
  let count = 0;
  let other: string | undefined;
  const expression = format.replace(VERB, (verb: string, quotes: string | undefined, letter: string | undefined) => {
    if (quotes !== undefined || letter === 'q') return `"${PLACE}${count++}"`;
    if (letter !== '%') other ??= verb;
    return '%';
  });
  if (other !== undefined)
    return { problem: `${other} may write anything into it: write %q for a whole text with its quotes` };
  if (count !== values) return { problem: `it has place for ${count} values, and ${values} are given` };
  const enforced = enforce(expression, (value) => value.includes(PLACE));
  return 'problem' in enforced ? enforced : withVerbs(enforced.text, count);
}

function withVerbs(expression: string, count: number): Enforced {
  const order = [...expression.matchAll(PRINTED_PLACE)].map(([, index]) => Number(index));
  const pieces = expression.replaceAll(PRINTED_PLACE, '');
  if (order.length !== count || new Set(order).size !== count || pieces.includes(PLACE))
    return { problem: 'a value is not a whole text in quotes' };
  const sorted = order.every((index, position) => index === position);
  const format = expression
    .replaceAll('%', '%%')
    .replaceAll(PRINTED_PLACE, (_, index: string) => (sorted ? '%q' : `%[${Number(index) + 1}]q`));
  return { text: format };
}
