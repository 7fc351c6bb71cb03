/** Between which numbers the values of an expression lie, where the expression says so, and comparisons that this decides. */

import { memoized } from '../../base/memoized';
import type { AggregateExpr, BinaryExpr, Call, Expr, VectorSelector } from './ast';
import { withoutParens } from './doubt';
import { printPromql } from './print';

type Bounds = readonly [least: number, most: number];

const INFINITE = Number.POSITIVE_INFINITY;

/** Nothing counts what is not there: where there is no series there is no zero either. */
const AT_LEAST_ONE: Bounds = [1, INFINITE];
const NOT_NEGATIVE: Bounds = [0, INFINITE];

const OF_CALLS: Readonly<Record<string, Bounds>> = {
  absent: [1, 1],
  absent_over_time: [1, 1],
  present_over_time: [1, 1],
  count_over_time: AT_LEAST_ONE,
  changes: NOT_NEGATIVE,
  resets: NOT_NEGATIVE,
  stddev_over_time: NOT_NEGATIVE,
  stdvar_over_time: NOT_NEGATIVE,
  abs: NOT_NEGATIVE,
  rate: NOT_NEGATIVE,
  irate: NOT_NEGATIVE,
  increase: NOT_NEGATIVE,
  sgn: [-1, 1],
  minute: [0, 59],
  hour: [0, 23],
  day_of_week: [0, 6],
  day_of_month: [1, 31],
  day_of_year: [1, 366],
  days_in_month: [28, 31],
  month: [1, 12],
};

const OF_AGGREGATIONS: Readonly<Record<string, Bounds>> = {
  count: AT_LEAST_ONE,
  count_values: AT_LEAST_ONE,
  group: [1, 1],
  stddev: NOT_NEGATIVE,
  stdvar: NOT_NEGATIVE,
};

/** What the server itself writes. */
const OF_SERIES: Readonly<Record<string, Bounds>> = { up: [0, 1], ALERTS: [1, 1] };

const PASSING: ReadonlySet<string> = new Set([
  ...['min', 'max', 'avg', 'topk', 'bottomk', 'limitk', 'limit_ratio'],
  ...['min_over_time', 'max_over_time', 'avg_over_time', 'last_over_time', 'first_over_time'],
]);

/** Comparisons of comparisons are asked for again and again. */
const known = memoized((expr: Expr) => ({ bounds: boundsOf(expr) }));

export function valueBounds(expr: Expr): Bounds | undefined {
  return known(expr).bounds;
}

function boundsOf(expr: Expr): Bounds | undefined {
  switch (expr.kind) {
    case 'paren':
    case 'offset':
    case 'at':
    case 'matrix':
      return valueBounds(expr.expr);
    case 'selector':
      return ofSelector(expr);
    case 'call':
      return ofCall(expr);
    case 'aggregate':
      return ofAggregate(expr);
    case 'binary':
      return expr.bool ? [0, 1] : passedBy(expr);
    default:
      return undefined;
  }
}

function ofSelector({ name }: VectorSelector): Bounds | undefined {
  return name !== undefined && Object.hasOwn(OF_SERIES, name.text) ? OF_SERIES[name.text] : undefined;
}

function ofCall({ name, args: [first] }: Call): Bounds | undefined {
  if (PASSING.has(name)) return first && valueBounds(first);
  return Object.hasOwn(OF_CALLS, name) ? OF_CALLS[name] : undefined;
}

function ofAggregate({ operator, args }: AggregateExpr): Bounds | undefined {
  if (Object.hasOwn(OF_AGGREGATIONS, operator)) return OF_AGGREGATIONS[operator];
  const operand = args.at(-1);
  const bounds = operand && valueBounds(operand);
  if (bounds === undefined || PASSING.has(operator)) return bounds;
  return operator === 'sum' && bounds[0] >= 0 ? [bounds[0], INFINITE] : undefined;
}

/** A comparison gives the values of its left side for which it holds. */
function passedBy({ operator, left, right }: BinaryExpr): Bounds | undefined {
  const number = numberOf(right);
  if (number === undefined || !Object.hasOwn(MIRRORED, operator)) return undefined;
  const [least, most] = valueBounds(left) ?? [-INFINITE, INFINITE];
  if (operator === '==') return [number, number];
  if (operator.startsWith('>')) return [Math.max(least, number), most];
  return operator.startsWith('<') ? [least, Math.min(most, number)] : [least, most];
}

/** `x > 90 and x < 80`: what both sides compare, where they say of one thing what cannot both be. */
export function neverBoth({ operator, left, right, matching }: BinaryExpr): string | undefined {
  if (operator !== 'and' || matching !== undefined) return undefined;
  const [first, second] = [comparedIn(left), comparedIn(right)];
  if (first === undefined || second === undefined || !isNever(first.bounds, second.operator, second.number))
    return undefined;
  const text = printPromql(first.of);
  return text === printPromql(second.of) ? text : undefined;
}

/** What is printed to be compared, and shown in a sentence. */
const LONGEST = 120;

function comparedIn(expr: Expr) {
  const part = withoutParens(expr);
  if (part.kind !== 'binary' || part.bool || !Object.hasOwn(MIRRORED, part.operator)) return undefined;
  if (part.to - part.from > LONGEST) return undefined;
  const number = numberOf(part.right);
  const bounds = passedBy(part);
  return number === undefined || bounds === undefined
    ? undefined
    : { of: withoutParens(part.left), operator: part.operator, number, bounds };
}

const MIRRORED: Readonly<Record<string, string>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/** A comparison with a number that the other side can never be such as it asks. */
export interface Never {
  readonly side: Expr;
  readonly bounds: Bounds;
  readonly number: number;
}

export function neverTrue({ operator, left, right, bool }: BinaryExpr): Never | undefined {
  if (bool || !Object.hasOwn(MIRRORED, operator)) return undefined;
  return compared(left, operator, numberOf(right)) ?? compared(right, MIRRORED[operator]!, numberOf(left));
}

function compared(side: Expr, operator: string, number: number | undefined): Never | undefined {
  if (number === undefined) return undefined;
  const bounds = valueBounds(side);
  return bounds !== undefined && isNever(bounds, operator, number) ? { side, bounds, number } : undefined;
}

function isNever([least, most]: Bounds, operator: string, number: number): boolean {
  switch (operator) {
    case '==':
      return number < least || number > most;
    case '!=':
      return least === most && number === least;
    case '<':
      return least >= number;
    case '<=':
      return least > number;
    case '>':
      return most <= number;
    default:
      return most < number;
  }
}

/** What a comparison holds for whatever the value, where there may be 0. */
export function alwaysTrue({ operator, left, right, bool }: BinaryExpr): Expr | undefined {
  const number = numberOf(right);
  if (bool || number === undefined) return undefined;
  const [least, most] = valueBounds(left) ?? [Number.NaN, Number.NaN];
  if (least !== 0) return undefined;
  const holds = (operator === '>=' && number <= 0) || (operator === '>' && number < 0);
  return holds || (most === 1 && ((operator === '<=' && number >= 1) || (operator === '<' && number > 1)))
    ? left
    : undefined;
}

/** What is written as a number. */
export function numberOf(expr: Expr): number | undefined {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind === 'paren') return numberOf(expr.expr);
  if (expr.kind !== 'unary') return undefined;
  const value = numberOf(expr.expr);
  return value === undefined || expr.operator === '+' ? value : -value;
}
