/** Rules that every server takes, and that cannot do what they are for. */

import type { BuildContext } from '../base/context';
import { withoutWordsOf } from '../base/shown';
import { isMetricName } from '../languages/labels';
import { positionIn } from '../languages/promql';
import { alwaysFires } from '../languages/promql/always-fires';
import type { Expr } from '../languages/promql/ast';
import { doubtsOf } from '../languages/promql/doubts';
import type { TemplateDoubt } from './alert-template';
import { placeIn, shown } from './shown';

/** Of an expression without a fault. */
export function warnOfExpression(expr: Expr, text: string, isAlert: boolean, context: BuildContext, at: string): void {
  const always = isAlert ? alwaysFires(expr) : undefined;
  for (const doubt of [...(always === undefined ? [] : [always]), ...doubtsOf(expr, text)]) {
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
