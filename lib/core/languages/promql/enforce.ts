/** An expression that sees only the series of one tenant: a matcher is put into each of its selectors. */

import type { AggregateExpr, Call, Expr, VectorSelector } from './ast';
import { growsLabels } from './label-growth';
import { parsePromql } from './parse';
import { printPromql } from './print';

export interface EnforcedMatcher {
  readonly label: string;
  readonly value: string;
  /** Whether a matcher of the label with this value stays beside it. */
  readonly keeps?: (value: string) => boolean;
}

export type EnforcedPromql =
  | {
      readonly text: string;
      /** Whether an `info()` that took every label has got a selector. */
      readonly narrowed: boolean;
      /** Whether it may make labels that are far longer than those it reads. */
      readonly grows: boolean;
    }
  | { readonly problem: string };

/** The expression with `label="value"` in every selector, in place of whatever a selector says of that label. */
export function enforceMatcher(text: string, matcher: EnforcedMatcher): EnforcedPromql {
  const { expr, problems } = parsePromql(text);
  const [problem] = problems;
  if (expr === undefined || problem !== undefined) return { problem: problem?.message ?? 'it is no expression' };
  const enforcer: Enforcer = { ...matcher, narrowed: false };
  const enforcedExpr = enforced(expr, enforcer);
  return { text: printPromql(enforcedExpr), narrowed: enforcer.narrowed, grows: growsLabels(expr) };
}

interface Enforcer extends EnforcedMatcher {
  narrowed: boolean;
}

/** Parameters of aggregations are expressions like all others: what they see would show in the result. */
function enforced(expr: Expr, enforcer: Enforcer): Expr {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return expr;
    case 'selector':
      return enforcedSelector(expr, enforcer);
    case 'binary':
      return { ...expr, left: enforced(expr.left, enforcer), right: enforced(expr.right, enforcer) };
    case 'aggregate':
    case 'call':
      return { ...expr, args: argumentsOf(expr, enforcer).map((argument) => enforced(argument, enforcer)) };
    default:
      return { ...expr, expr: enforced(expr.expr, enforcer) };
  }
}

/** What `info()` looks up besides its operand is what its second argument selects, and everything without one. */
function argumentsOf(expr: AggregateExpr | Call, enforcer: Enforcer): readonly Expr[] {
  const { args, from, to } = expr;
  if (expr.kind !== 'call' || expr.name !== 'info' || args.length !== 1) return args;
  enforcer.narrowed = true;
  return [...args, { kind: 'selector', from, to, matchers: [] }];
}

function enforcedSelector(selector: VectorSelector, { label, value, keeps }: EnforcedMatcher): VectorSelector {
  const others = selector.matchers.filter((matcher) => matcher.label !== label || keeps?.(matcher.value) === true);
  const { from, to } = selector;
  return { ...selector, matchers: [...others, { from, to, label, operator: '=', value, quoted: false }] };
}
