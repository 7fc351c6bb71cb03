/** Quantiles of all that was counted since a process started, where those of the last minutes are meant. */

import type { BuildContext } from '../base/context';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import { positionIn } from '../languages/promql';
import { children, type Expr, type VectorSelector } from '../languages/promql/ast';
import type { PlacedRule } from './flows';
import { namesIn } from './recorded';
import { placeIn, shown } from './shown';

/** `objects` are all that the instance takes. */
export function warnOfWholeHistograms(
  rules: readonly PlacedRule[],
  objects: readonly Resource[],
  context: BuildContext,
): void {
  const found = rules.flatMap((placed) => {
    const buckets = countedIn(placed.expr);
    return buckets === undefined ? [] : [{ ...placed, buckets }];
  });
  if (found.length === 0) return;
  const recorded = new Set(objects.flatMap((object) => namesIn(object, 'record')));
  for (const { resource, rule, at, buckets } of found) {
    if (recorded.has(buckets.name!.text)) continue;
    const text = String(rule.expr);
    const { from, to } = buckets;
    context.findings.warning(refOf(resource), `${at}.expr`, {
      code: 'doubtful-value',
      message: `${placeIn(text, positionIn(text, buckets))}these buckets count from the start of the process, and so does the quantile: what happens now hardly moves it`,
      given: shown(text),
      hint: `Write \`rate(${shown(text.slice(from, to))}[5m])\` in its place. ${otherwise('the series has rates already', 'doubtful-value')}`,
    });
  }
}

/** A colon is for names of recorded series, which are rates as a rule. */
const BUCKETS = /^[^:]*_bucket$/;

/** The first buckets that go into a quantile as they are. */
function countedIn(expr: Expr): VectorSelector | undefined {
  if (expr.kind === 'call' && expr.name === 'histogram_quantile') {
    const buckets = bucketsOf(expr.args[1]);
    if (buckets !== undefined) return buckets;
  }
  for (const child of children(expr)) {
    const found = countedIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is summed up is as old as its parts. */
function bucketsOf(expr: Expr | undefined): VectorSelector | undefined {
  if (expr?.kind === 'selector') return BUCKETS.test(expr.name?.text ?? '') ? expr : undefined;
  if (expr?.kind === 'aggregate') return bucketsOf(expr.args.at(-1));
  return expr?.kind === 'paren' || expr?.kind === 'offset' || expr?.kind === 'at' ? bucketsOf(expr.expr) : undefined;
}
