/** An expression that sees the series of one tenant alone: a matcher is put into each of its selectors. */

import type { Expr, VectorSelector } from './ast';
import { parsePromql } from './parse';
import { printPromql } from './print';

export interface EnforcedMatcher {
  readonly label: string;
  readonly value: string;
}

/**
 * The expression with `label="value"` in every selector, in place of whatever a selector says of that label; undefined
 * where its syntax is wrong.
 */
export function enforceMatcher(text: string, matcher: EnforcedMatcher): string | undefined {
  const { expr, problems } = parsePromql(text);
  if (expr === undefined || problems.length > 0) return undefined;
  return printPromql(enforced(expr, matcher), text);
}

/** Parameters of aggregations are expressions like all others: what they see would show in the result. */
function enforced(expr: Expr, matcher: EnforcedMatcher): Expr {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return expr;
    case 'selector':
      return enforcedSelector(expr, matcher);
    case 'binary':
      return { ...expr, left: enforced(expr.left, matcher), right: enforced(expr.right, matcher) };
    case 'aggregate':
    case 'call':
      return { ...expr, args: expr.args.map((argument) => enforced(argument, matcher)) };
    default:
      return { ...expr, expr: enforced(expr.expr, matcher) };
  }
}

function enforcedSelector(selector: VectorSelector, { label, value }: EnforcedMatcher): VectorSelector {
  const others = selector.matchers.filter((matcher) => matcher.label !== label);
  const { from, to } = selector;
  return { ...selector, matchers: [...others, { from, to, label, operator: '=', value, quoted: false }] };
}
