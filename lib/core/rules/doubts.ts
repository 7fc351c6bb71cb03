/** Rules that every server takes, and that cannot do what they are for. */

import type { BuildContext } from '../base/context';
import { memberPath } from '../base/place';
import { withoutWordsOf } from '../base/shown';
import { isMetricName } from '../languages/labels';
import { positionIn } from '../languages/promql';
import { alwaysFires } from '../languages/promql/always-fires';
import type { Expr } from '../languages/promql/ast';
import { doubtsOf } from '../languages/promql/doubts';
import type { TemplateDoubt } from './alert-template';
import { labelDoubts, textDoubts } from './doubtful-texts';
import { placeIn, shown } from './shown';
import type { Rule } from './spec';

/** Of an expression without a fault. */
export function warnOfExpression(expr: Expr, text: string, isAlert: boolean, context: BuildContext, at: string): void {
  const doubts = doubtsOf(expr, text);
  const always = isAlert && doubts.length === 0 ? alwaysFires(expr) : undefined;
  for (const doubt of always === undefined ? doubts : [always]) {
    context.warning(at, {
      code: 'doubtful-value',
      message: placeIn(text, positionIn(text, doubt)) + withoutWordsOf(text, doubt.message),
      given: shown(text),
      hint: withoutWordsOf(text, doubt.hint),
    });
  }
}

export function warnOfTemplate(
  doubts: readonly TemplateDoubt[],
  text: string,
  context: BuildContext,
  at: string,
): void {
  for (const { message, hint } of doubts) {
    context.warning(at, {
      code: 'doubtful-value',
      message: withoutWordsOf(text, message),
      given: shown(text),
      hint: withoutWordsOf(text, hint),
    });
  }
}

/** Newer servers take any name; a dot is in those of other systems, and a dash or a blank is a slip. */
export function warnOfRecord(record: string, context: BuildContext, at: string): void {
  if (isMetricName(record, 'legacy') || !/[-\s]/.test(record)) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: 'a metric of this name has to be written in braces and quotes, in every query',
    given: record,
    allowed: 'letters, digits, "_" and ":" without quotes',
    hint: `Write \`${record.trim().replace(/[-\s]+/g, '_')}\``,
  });
}

/** Of one rule. */
export function warnOfTexts(rule: Rule, context: BuildContext, at: string): void {
  warnOf(textDoubts(rule), context, at);
}

/** Of all rules of a group. */
export function warnOfLabels(labels: Rule['labels'], context: BuildContext, at: string): void {
  warnOf(labelDoubts(labels), context, at);
}

function warnOf(doubts: ReturnType<typeof textDoubts>, context: BuildContext, at: string): void {
  for (const { path, message, hint, given } of doubts) {
    const [field, entry] = path;
    const place = entry === undefined ? `${at}.${field}` : memberPath(`${at}.${field}`, entry);
    context.warning(place, { code: 'doubtful-value', message, given: shown(given), hint });
  }
}
