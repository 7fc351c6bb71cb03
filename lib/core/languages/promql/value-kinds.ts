/** What the value of an alert is, where its expression says so. */

import { memoized } from '../../base/memoized';
import type { Expr } from './ast';
import { withoutParens } from './doubt';
import { COMPARISONS } from './typecheck';
import { numberOf } from './value-bounds';

/** A `ratio` is a part of 1. */
export type ValueOf = 'percentage' | 'duration' | 'ratio';

const KEEPING: ReadonlySet<string> = new Set(['min', 'max', 'avg', 'sum', 'topk', 'bottomk']);

/** Operands of long rows are asked for again and again. */
const known = memoized((expr: Expr) => ({ value: kindOf(expr) }));

/** `100 * a / b > 5` is a percentage, `a / b > 0.05` a ratio, and `time() - a > 60` a duration. */
export function measureOf(expr: Expr): ValueOf | undefined {
  return known(expr).value;
}

function kindOf(expr: Expr): ValueOf | undefined {
  const part = withoutParens(expr);
  if (part.kind === 'aggregate') return KEEPING.has(part.operator) ? measureOf(part.args.at(-1)!) : undefined;
  if (part.kind !== 'binary' || part.bool) return undefined;
  const { operator, left, right } = part;
  if (COMPARISONS.has(operator))
    return measureOf(left) ?? (isPartOfOne(right) && isQuotient(left) ? 'ratio' : undefined);
  if (operator === 'and' || operator === 'unless') return measureOf(left);
  if (operator === '*' && (numberOf(left) === 100 || numberOf(right) === 100)) return 'percentage';
  // `100 * a / b` is read from the left.
  if (operator === '/')
    return measureOf(left) === 'percentage' && numberOf(right) === undefined ? 'percentage' : undefined;
  if (operator === '-' && isNow(left)) return 'duration';
  const isOf = (side: Expr) => measureOf(side) === 'percentage';
  return (operator === '-' || operator === '+') && (isOf(left) || isOf(right)) ? 'percentage' : undefined;
}

function isNow(expr: Expr): boolean {
  const part = withoutParens(expr);
  return part.kind === 'call' && part.name === 'time';
}

/** Nobody asks for more than half a percent: who writes such a limit, means a part of 1. */
function isPartOfOne(limit: Expr): boolean {
  const number = numberOf(limit);
  return number !== undefined && number > 0 && number < 1;
}

/** `a / b`, and `1 - a / b`. */
function isQuotient(expr: Expr): boolean {
  const part = withoutParens(expr);
  if (part.kind === 'aggregate') return KEEPING.has(part.operator) && isQuotient(part.args.at(-1)!);
  if (part.kind !== 'binary' || part.bool) return false;
  const { operator, left, right } = part;
  if (operator === '-') return numberOf(left) === 1 && isQuotient(right);
  return operator === '/' && numberOf(left) === undefined && numberOf(right) === undefined;
}
