/** Expressions of alerts that give a result as long as there is any series: an alert fires for each result, whatever its value. */

import { children, type Expr } from './ast';
import { type Doubt, withoutParens } from './doubt';
import { isScalar } from './label-bounds';
import { alwaysTrue } from './value-bounds';

export function alwaysFires(expr: Expr): Doubt | undefined {
  const { from, to } = expr;
  const top = withoutParens(expr);
  if (top.kind === 'binary' && top.bool) {
    return {
      from,
      to,
      message: 'with `bool` a comparison gives 0 where it does not hold, and an alert fires for any number, 0 too',
      hint: 'Remove `bool`',
    };
  }
  const always = top.kind === 'binary' ? alwaysTrue(top) : undefined;
  if (always !== undefined) {
    return {
      from,
      to,
      message: 'the comparison holds for every number that there can be: an alert fires for each series',
      hint: 'Correct the limit, for instance `> 0`',
    };
  }
  if (top.kind === 'selector' && HEALTHY.has(top.name?.text ?? '')) {
    return {
      from,
      to,
      message: 'nothing is compared: an alert fires for each series, also where the value 1 says that all is well',
      hint: `Compare it: \`${top.name!.text}{…} == 0\``,
    };
  }
  if (!isMeasured(top) || isScalar(top) || mayBeNothing(top)) return undefined;
  return {
    from,
    to,
    message: 'nothing is compared: an alert fires for each series, whatever its value, 0 too',
    hint: 'Compare it with a limit, for instance `> 0`',
  };
}

/** They are 1 as long as all is well. */
const HEALTHY: ReadonlySet<string> = new Set(['up', 'probe_success']);

/** They give a number for every series that has samples. */
const MEASURES: ReadonlySet<string> = new Set([
  ...['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv', 'predict_linear', 'changes', 'resets'],
  ...['histogram_quantile', 'avg_over_time', 'quantile_over_time'],
]);
const SUMMARIES: ReadonlySet<string> = new Set(['sum', 'avg', 'min', 'max', 'quantile']);
const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^']);

function isMeasured(expr: Expr): boolean {
  switch (expr.kind) {
    case 'paren':
    case 'unary':
    case 'offset':
      return isMeasured(expr.expr);
    case 'call':
      return MEASURES.has(expr.name);
    case 'aggregate':
      return SUMMARIES.has(expr.operator) && expr.args.some(isMeasured);
    case 'binary':
      if (expr.bool) return true;
      return ARITHMETIC.has(expr.operator) && isQuantity(expr.left) && isQuantity(expr.right);
    default:
      return false;
  }
}

/** What is computed with: a series, a number, or what is measured. */
function isQuantity(expr: Expr): boolean {
  const part = withoutParens(expr);
  return part.kind === 'selector' || part.kind === 'aggregate' || isScalar(part) || isMeasured(part);
}

const FILTERS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'and', 'or', 'unless']);

/** Whether some part of it leaves series out by their values, or by others that are there. */
export function mayBeNothing(expr: Expr): boolean {
  if (expr.kind === 'binary' && FILTERS.has(expr.operator) && !expr.bool) return true;
  if (expr.kind === 'call' && expr.name.startsWith('absent')) return true;
  return children(expr).some(mayBeNothing);
}
