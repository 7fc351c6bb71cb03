import type { Duration, Expr, MatrixSelector, PostfixExpr, SubqueryExpr, ValueType } from './ast';
import { type Check, DOCUMENTED } from './check';
import { checkDuration, secondsOf } from './durations';
import { isDuration } from './literals';
import { checkSelector } from './selectors';
import { checkExpr } from './typecheck';

/** What changes the time that a selector is read at, without changing its type. */
type Modifier = Exclude<PostfixExpr, MatrixSelector | SubqueryExpr>;

interface Modified {
  readonly base: Expr;
  /** From the last to the first. */
  readonly modifiers: readonly Modifier[];
}

function unwrap(expr: Expr): Modified {
  const modifiers: Modifier[] = [];
  let base = expr;
  while (base.kind === 'offset' || base.kind === 'at' || base.kind === 'anchored' || base.kind === 'smoothed') {
    modifiers.push(base);
    base = base.expr;
  }
  return { base, modifiers };
}

/** A selector, range vector or subquery with its modifiers. */
export function checkPostfix(expr: PostfixExpr, check: Check): ValueType {
  const { base, modifiers } = unwrap(expr);
  const beforeRange = base.kind === 'matrix' ? unwrap(base.expr).modifiers : [];
  for (const modifier of modifiers) checkModifier(modifier, [...modifiers, ...beforeRange], base, check);
  if (base.kind === 'matrix') return checkMatrix(base, check);
  if (base.kind === 'subquery') return checkSubquery(base, check);
  if (base.kind !== 'selector') {
    check.report(expr, `${NAMES[expr.kind]} comes after a selector, its range or a subquery, not after ${what(base)}`);
  }
  return checkExpr(base, check);
}

const NAMES = {
  matrix: 'a range',
  subquery: 'a subquery',
  offset: 'offset',
  at: '@',
  anchored: 'anchored',
  smoothed: 'smoothed',
} as const satisfies Record<PostfixExpr['kind'], string>;

function what(expr: Expr): string {
  switch (expr.kind) {
    case 'paren':
      return 'parentheses: write it inside';
    case 'call':
    case 'aggregate':
      return `${expr.kind === 'call' ? expr.name : expr.operator}(): write it inside`;
    default:
      return expr.kind === 'string' ? 'a string' : 'a number';
  }
}

function checkModifier(modifier: Modifier, all: readonly Modifier[], base: Expr, check: Check): void {
  const earlier = all.slice(all.indexOf(modifier) + 1);
  switch (modifier.kind) {
    case 'offset':
      checkDuration(modifier.offset, ['', '-'], check);
      if (secondsOf(modifier.offset) === 0) check.requireSyntax(modifier, 'offset of zero');
      if (earlier.some(isOffset)) check.report(modifier, 'offset is there twice');
      break;
    case 'at':
      if (isDuration(modifier.written ?? '')) check.requireSyntax(modifier, 'duration in place of a number');
      if (modifier.written?.includes('_')) check.requireSyntax(modifier, 'underscore in a number');
      if (modifier.timestamp !== undefined && !(Math.abs(modifier.timestamp) < LONGEST)) {
        check.report(modifier, 'the time after @ is out of range');
      }
      if (earlier.some(({ kind }) => kind === 'at')) check.report(modifier, '@ is there twice');
      break;
    default:
      check.requireSyntax(modifier, `${modifier.kind} modifier`);
      if (base.kind === 'subquery') check.report(modifier, `${modifier.kind} does not go with subqueries`);
      if (earlier.some(({ kind }) => kind !== modifier.kind && (kind === 'anchored' || kind === 'smoothed'))) {
        check.report(modifier, 'anchored and smoothed exclude each other');
      }
  }
}

function isOffset(modifier: Modifier): boolean {
  return modifier.kind === 'offset' && secondsOf(modifier.offset) !== 0;
}

function checkMatrix(expr: MatrixSelector, check: Check): ValueType {
  const { base, modifiers } = unwrap(expr.expr);
  checkPositive(expr.range, check);
  if (base.kind === 'selector') {
    checkSelector(base, check);
  } else {
    const hint = base.kind === 'call' || base.kind === 'aggregate' ? ': for a subquery add a colon, as in [5m:]' : '';
    check.report(expr, `a range comes only after a selector${hint}`);
    checkExpr(base, check);
  }
  for (const modifier of modifiers) {
    checkModifier(modifier, modifiers, base, check);
    checkBeforeRange(modifier, check);
  }
  return 'matrix';
}

function checkBeforeRange(modifier: Modifier, check: Check): void {
  if (modifier.kind === 'at' && modifier.timestamp === undefined) {
    check.requireSyntax(modifier, '@ start() or @ end() before a range');
  } else if (modifier.kind === 'offset' && secondsOf(modifier.offset) === undefined) {
    check.requireSyntax(modifier, 'reckoned offset before a range');
  } else if (modifier.kind === 'at' || isOffset(modifier)) {
    check.report(modifier, `${NAMES[modifier.kind]} comes after the range, not before`);
  }
}

function checkSubquery(expr: SubqueryExpr, check: Check): ValueType {
  const type = checkExpr(expr.expr, check);
  if (type !== 'vector') check.report(expr, `a subquery runs over an instant vector, not over ${DOCUMENTED[type]}`);
  checkPositive(expr.range, check);
  if (expr.bare) check.requireSyntax(expr.range, 'colon without a number before it');
  if (expr.step) checkPositive(expr.step, check);
  return 'matrix';
}

const LONGEST = 2 ** 63;

function checkPositive(duration: Duration, check: Check): void {
  checkDuration(duration, [''], check);
  const seconds = secondsOf(duration);
  if (seconds !== undefined && seconds <= 0) check.report(duration, 'the duration must be greater than 0');
}
