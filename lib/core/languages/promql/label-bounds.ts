/** Which labels the series of an expression can have, where the expression says so. */

import { memoized } from '../../base/memoized';
import type { AggregateExpr, BinaryExpr, Call, Expr, GroupingLabel } from './ast';
import { FUNCTIONS } from './functions';

/** The only labels that may be there; `undefined` where nothing is known, as of a selector. */
export type LabelBound = ReadonlySet<string> | undefined;

const NONE: LabelBound = new Set();

/** Operands of long rows are asked for again and again. */
const known = memoized((expr: Expr) => ({ bound: boundOf(expr) }));

export function labelBound(expr: Expr): LabelBound {
  return known(expr).bound;
}

function boundOf(expr: Expr): LabelBound {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return NONE;
    case 'selector':
      return undefined;
    case 'aggregate':
      return ofAggregate(expr);
    case 'call':
      return ofCall(expr);
    case 'binary':
      return ofBinary(expr);
    default:
      return labelBound(expr.expr);
  }
}

const PICKING: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio']);

function ofAggregate({ operator, args, without, grouping }: AggregateExpr): LabelBound {
  const operand = args.at(-1);
  const inner = operand === undefined ? undefined : labelBound(operand);
  if (PICKING.has(operator)) return inner;
  const names = namesOf(grouping);
  const kept = without ? minus(inner, names) : among(names, inner);
  const [label] = args;
  if (operator !== 'count_values') return kept;
  return label?.kind === 'string' ? plus(kept, [label.value]) : undefined;
}

/** They add labels of which their arguments say too little. */
const UNKNOWN: ReadonlySet<string> = new Set(['info', 'histogram_quantiles']);

function ofCall({ name, args }: Call): LabelBound {
  const [first, second] = args;
  if (name === 'absent' || name === 'absent_over_time') return ofAbsent(first);
  if (UNKNOWN.has(name)) return undefined;
  if (name === 'vector' || name === 'scalar') return NONE;
  if (first === undefined) return NONE;
  if (name === 'label_replace' || name === 'label_join')
    return second?.kind === 'string' ? plus(labelBound(first), [second.value]) : undefined;
  if (name === 'histogram_quantile') return second && minus(labelBound(second), ['le']);
  const series = args.find((arg) => arg.kind !== 'string' && !isScalar(arg));
  return series === undefined ? NONE : labelBound(series);
}

/** It gives the labels that its selector asks for by `=`. */
function ofAbsent(argument: Expr | undefined): LabelBound {
  let expr = argument;
  while (expr !== undefined && expr.kind !== 'selector') {
    if (!('expr' in expr)) return NONE;
    expr = expr.expr;
  }
  return new Set(expr?.matchers.filter(({ operator }) => operator === '=').map(({ label }) => label));
}

function ofBinary(binary: BinaryExpr): LabelBound {
  const { operator, left, right, matching, fills } = binary;
  if (fills !== undefined) return undefined;
  const [first, second] = [labelBound(left), labelBound(right)];
  if (isScalar(left)) return second;
  if (isScalar(right) || operator === 'and' || operator === 'unless') return first;
  if (operator === 'or') return first === undefined || second === undefined ? undefined : plus(first, second);
  if (matching?.group !== undefined) {
    const [many] = matching.group === 'group_left' ? [first] : [second];
    return many && plus(many, namesOf(matching.include));
  }
  if (matching === undefined) return first ?? second;
  return matching.on ? among(namesOf(matching.labels), first) : minus(first, namesOf(matching.labels));
}

/** A number, which has no labels because it is no series. */
export function isScalar(expr: Expr): boolean {
  if (expr.kind === 'number') return true;
  if (expr.kind === 'paren' || expr.kind === 'unary') return isScalar(expr.expr);
  if (expr.kind === 'call') return FUNCTIONS[expr.name]?.returns === 'scalar';
  return expr.kind === 'binary' && isScalar(expr.left) && isScalar(expr.right);
}

/** The labels of both sides by which their series are matched. */
export function matchedBounds({ left, right, matching }: BinaryExpr): readonly [LabelBound, LabelBound] {
  const matched = (expr: Expr) => {
    const bound = labelBound(expr);
    if (bound === undefined || matching === undefined) return bound;
    const names = namesOf(matching.labels);
    return matching.on ? among(names, bound) : minus(bound, names);
  };
  return [matched(left), matched(right)];
}

function namesOf(labels: readonly GroupingLabel[]): string[] {
  return labels.map(({ name }) => name);
}

function among(names: readonly string[], bound: LabelBound): LabelBound {
  return new Set(bound === undefined ? names : names.filter((name) => bound.has(name)));
}

function minus(bound: LabelBound, names: readonly string[]): LabelBound {
  return bound && new Set([...bound].filter((name) => !names.includes(name)));
}

function plus(bound: LabelBound, names: Iterable<string>): LabelBound {
  return bound && new Set([...bound, ...names]);
}
