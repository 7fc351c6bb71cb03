/** Between which numbers the values of an expression lie, where the expression says so, and comparisons that this decides. */

import type { BinaryExpr, Expr } from './ast';

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
};

const OF_AGGREGATIONS: Readonly<Record<string, Bounds>> = {
  count: AT_LEAST_ONE,
  count_values: AT_LEAST_ONE,
  group: [1, 1],
  stddev: NOT_NEGATIVE,
  stdvar: NOT_NEGATIVE,
};

const PASSING: ReadonlySet<string> = new Set(['min', 'max', 'avg', 'topk', 'bottomk', 'limitk', 'limit_ratio']);

export function valueBounds(expr: Expr): Bounds | undefined {
  switch (expr.kind) {
    case 'paren':
    case 'offset':
    case 'at':
      return valueBounds(expr.expr);
    case 'call':
      return Object.hasOwn(OF_CALLS, expr.name) ? OF_CALLS[expr.name] : undefined;
    case 'aggregate': {
      const operand = expr.args.at(-1);
      if (PASSING.has(expr.operator)) return operand && valueBounds(operand);
      return Object.hasOwn(OF_AGGREGATIONS, expr.operator) ? OF_AGGREGATIONS[expr.operator] : undefined;
    }
    case 'binary':
      return expr.bool ? [0, 1] : undefined;
    default:
      return undefined;
  }
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

/** What is written as a number. */
export function numberOf(expr: Expr): number | undefined {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind === 'paren') return numberOf(expr.expr);
  if (expr.kind !== 'unary') return undefined;
  const value = numberOf(expr.expr);
  return value === undefined || expr.operator === '+' ? value : -value;
}
