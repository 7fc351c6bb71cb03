import type { AggregateExpr, BinaryExpr, Call, Expr, UnaryExpr, ValueType } from './ast';
import { type Check, DOCUMENTED } from './check';
import { FUNCTIONS, type Signature } from './functions';
import { checkPostfix } from './modifiers';
import { printPromql } from './print';
import { AGGREGATIONS } from './prometheus.generated';
import { checkGrouping, checkInfoSelector, checkSelector } from './selectors';

/** The type of an expression; reports what is wrong in it. */
export function checkExpr(expr: Expr, check: Check): ValueType {
  switch (expr.kind) {
    case 'number':
      if (expr.duration) check.requireSyntax(expr, 'duration in place of a number');
      if (expr.grouped) check.requireSyntax(expr, 'underscore in a number');
      return 'scalar';
    case 'string':
      return 'string';
    case 'paren':
      return checkExpr(expr.expr, check);
    case 'unary':
      return checkUnary(expr, check);
    case 'binary':
      return checkBinary(expr, check);
    case 'aggregate':
      return checkAggregate(expr, check);
    case 'call':
      return checkCall(expr, check);
    case 'selector':
      checkSelector(expr, check);
      return 'vector';
    default:
      return checkPostfix(expr, check);
  }
}

function checkUnary(expr: UnaryExpr, check: Check): ValueType {
  const type = checkExpr(expr.expr, check);
  if (type === 'scalar' || type === 'vector') return type;
  check.report(expr, `a sign comes only before scalars and instant vectors, not before ${DOCUMENTED[type]}`);
  return 'vector';
}

export const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<=', '<', '>=', '>']);
const SET_OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'unless']);

function checkBinary(expr: BinaryExpr, check: Check): ValueType {
  const { operator, operatorSpan } = expr;
  const left = checkOperand(expr.left, operator, check);
  const right = checkOperand(expr.right, operator, check);
  if (operator === '</' || operator === '>/') check.requireSyntax(operatorSpan, 'operator that trims histograms');
  if (expr.fills) check.requireSyntax(expr, 'fill modifier');
  checkGrouping([...(expr.matching?.labels ?? []), ...(expr.matching?.include ?? [])], check);
  const scalars = left === 'scalar' && right === 'scalar';
  if (expr.bool && !COMPARISONS.has(operator)) check.report(operatorSpan, 'bool comes only after comparisons');
  if (!expr.bool && scalars && COMPARISONS.has(operator)) {
    check.report(operatorSpan, `a comparison of scalars needs bool: "${operator} bool"`);
  }
  if (left === 'vector' && right === 'vector') checkMatching(expr, check);
  else checkNoMatching(expr, check);
  return scalars ? 'scalar' : 'vector';
}

function checkOperand(operand: Expr, operator: string, check: Check): ValueType {
  const type = checkExpr(operand, check);
  const onSets = SET_OPERATORS.has(operator);
  if (type === 'vector' || (type === 'scalar' && !onSets)) return type;
  const operands = onSets ? 'instant vectors only' : 'scalars and instant vectors';
  const hint = type === 'scalar' ? ': write vector(...)' : '';
  check.report(operand, `"${operator}" works on ${operands}, not on ${DOCUMENTED[type]}${hint}`);
  return 'vector';
}

function checkMatching(expr: BinaryExpr, check: Check): void {
  const { matching, operator, operatorSpan } = expr;
  if (SET_OPERATORS.has(operator)) {
    if (matching?.group) check.report(operatorSpan, `"${operator}" knows no ${matching.group}`);
    if (expr.fills) check.report(operatorSpan, `"${operator}" knows no fill`);
  }
  if (matching?.on !== true) return;
  const matched = new Set(matching.labels.map(({ name }) => name));
  for (const label of matching.include.filter(({ name }) => matched.has(name))) {
    check.report(label, `the label "${label.name}" is in both on and ${matching.group}`);
  }
}

function checkNoMatching(expr: BinaryExpr, check: Check): void {
  if (expr.matching && expr.matching.labels.length > 0) {
    check.report(expr.operatorSpan, 'on and ignoring stand between two instant vectors only');
  }
  if (expr.fills) check.report(expr.operatorSpan, 'fill comes only between two instant vectors');
}

function checkAggregate(expr: AggregateExpr, check: Check): ValueType {
  const { operator } = expr;
  const aggregation = AGGREGATIONS[operator] ?? {};
  const { parameter } = aggregation;
  check.require(expr, `${operator}()`, aggregation);
  checkArguments(expr, operator, { args: parameter ? [parameter, 'vector'] : ['vector'], returns: 'vector' }, check);
  checkGrouping(expr.grouping, check);
  return 'vector';
}

function checkCall(expr: Call, check: Check): ValueType {
  const signature = Object.hasOwn(FUNCTIONS, expr.name) ? FUNCTIONS[expr.name] : undefined;
  if (signature === undefined) {
    check.report(expr.nameSpan, `unknown function "${expr.name}"`);
    return 'vector';
  }
  check.require(expr.nameSpan, `${expr.name}()`, signature);
  checkArguments(expr, expr.name, signature, check);
  return signature.returns;
}

function checkArguments(expr: Call | AggregateExpr, name: string, signature: Signature, check: Check): void {
  const { args, min = args.length, max = args.length } = signature;
  const given = expr.args.length;
  if (given < min || given > max) {
    check.report(expr, `${name}() takes ${amount(min, max)}, ${given} given`);
    return;
  }
  for (const [index, argument] of expr.args.entries()) {
    const wanted = args[Math.min(index, args.length - 1)] as ValueType;
    if (name === 'info' && index === 1) checkInfoSelector(argument, check);
    else if (expr.kind === 'call' && wanted === 'matrix' && isAggregatedRange(argument))
      checkAggregatedRange(expr, argument, check);
    else checkArgument(argument, name, wanted, check);
  }
}

/** `sum(x[5m])`, where the range is for the function around it. */
function isAggregatedRange(argument: Expr): argument is AggregateExpr {
  return argument.kind === 'aggregate' && argument.args.at(-1)?.kind === 'matrix';
}

/** Faults of both would each lead away from the other. */
function checkAggregatedRange(call: Call, aggregate: AggregateExpr, check: Check): void {
  const range = aggregate.args.at(-1)!;
  checkExpr(range, check);
  const meant =
    call.to - call.from > LONGEST
      ? `${aggregate.operator}(${call.name}(…))`
      : printPromql({ ...aggregate, args: [...aggregate.args.slice(0, -1), takingFor(aggregate, range, call)] });
  check.report(call, `${call.name}() comes first, and what it gives is aggregated: write ${meant}`);
}

function takingFor(former: Expr, argument: Expr, call: Call): Call {
  return { ...call, args: call.args.map((each) => (each === former ? argument : each)) };
}

/** What is shown in a sentence. */
const LONGEST = 120;

function checkArgument(argument: Expr, name: string, wanted: ValueType, check: Check): void {
  const type = checkExpr(argument, check);
  if (type === wanted) return;
  const hint = wanted === 'matrix' && type === 'vector' ? ': add a range such as [5m]' : '';
  check.report(argument, `${name}() takes ${DOCUMENTED[wanted]} here, not ${DOCUMENTED[type]}${hint}`);
}

function amount(min: number, max: number): string {
  const noun = (count: number) => (count === 1 ? 'argument' : 'arguments');
  if (min === max) return `${min} ${noun(min)}`;
  return max === Number.POSITIVE_INFINITY ? `${min} ${noun(min)} or more` : `${min} to ${max} arguments`;
}
