/** Writes a tree as Prometheus itself writes expressions, for instance in its API: spaces, order and numbers alike. */

import { isLabelName } from '../labels';
import type {
  AggregateExpr,
  AtExpr,
  BinaryExpr,
  Expr,
  Fills,
  GroupingLabel,
  LabelMatcher,
  MatrixSelector,
  OffsetExpr,
  RangeModifierExpr,
  UnaryExpr,
  VectorSelector,
} from './ast';
import { printDuration, secondsOf } from './durations';
import { FUNCTIONS } from './functions';
import { quote, writeDuration, writeGeneral, writeNumber } from './write-literal';

export function printPromql(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return expr.duration ? writeDuration(expr.value) : writeNumber(expr.value);
    case 'string':
      return quote(expr.value);
    case 'paren':
      return `(${printPromql(expr.expr)})`;
    case 'unary':
      return printUnary(expr);
    case 'binary':
      return printBinary(expr);
    case 'aggregate':
      return `${expr.operator}${groupingOf(expr)}(${printAll(expr.args)})`;
    case 'call':
      return `${expr.name}(${printAll(expr.args)})`;
    default:
      return printOperand(expr);
  }
}

/** Signs before a number are part of the number. */
function printUnary(unary: UnaryExpr): string {
  let signs = '';
  let operand: Expr = unary;
  while (operand.kind === 'unary') {
    signs += operand.operator;
    operand = operand.expr;
  }
  if (operand.kind !== 'number') return signs + printPromql(operand);
  const negative = signs.replaceAll('+', '').length % 2 === 1;
  return printPromql(negative ? { ...operand, value: -operand.value } : operand);
}

function printAll(exprs: readonly Expr[]): string {
  return exprs.map((expr) => printPromql(expr)).join(', ');
}

function printBinary({ left, right, operator, ...binary }: BinaryExpr): string {
  const bool = binary.bool ? ' bool' : '';
  // What does not match vectors, matches nothing: the server forgets it.
  const written = matchingOf(binary) + fillsOf(binary.fills);
  const matching = written !== '' && (isScalar(left) || isScalar(right)) ? '' : written;
  return `${printPromql(left)} ${operator}${bool}${matching} ${printPromql(right)}`;
}

function isScalar(expr: Expr): boolean {
  switch (expr.kind) {
    case 'number':
      return true;
    case 'paren':
    case 'unary':
      return isScalar(expr.expr);
    case 'binary':
      return isScalar(expr.left) && isScalar(expr.right);
    case 'call':
      return FUNCTIONS[expr.name]?.returns === 'scalar';
    default:
      return false;
  }
}

function matchingOf({ matching }: Pick<BinaryExpr, 'matching'>): string {
  if (matching === undefined) return '';
  const { on, labels, group, include } = matching;
  if (!on && labels.length === 0 && group === undefined) return '';
  const side = group === undefined ? '' : ` ${group} (${printLabels(include)})`;
  return ` ${on ? 'on' : 'ignoring'} (${printLabels(labels)})${side}`;
}

function fillsOf({ left, right }: Fills = {}): string {
  if (left !== undefined && left === right) return ` fill (${writeGeneral(left)})`;
  const of = (side: string, value: number | undefined) =>
    value === undefined ? '' : ` fill_${side} (${writeGeneral(value)})`;
  return of('left', left) + of('right', right);
}

function groupingOf({ without, grouping }: AggregateExpr): string {
  if (without) return ` without (${printLabels(grouping)}) `;
  return grouping.length === 0 ? '' : ` by (${printLabels(grouping)}) `;
}

function printLabels(labels: readonly GroupingLabel[]): string {
  return labels.map(({ name }) => labelName(name)).join(', ');
}

function labelName(name: string): string {
  return isLabelName(name, 'legacy') ? name : quote(name);
}

/** What follows a selector or subquery, in the order in which it is always written. */
interface Suffix {
  readonly at?: string;
  readonly modifier?: string;
  readonly offset?: string;
}

function printOperand(expr: Expr, suffix: Suffix = {}): string {
  switch (expr.kind) {
    case 'offset':
      // One of zero says nothing, and another may be beside it.
      return printOperand(
        expr.expr,
        secondsOf(expr.offset) === 0 ? suffix : { ...suffix, offset: ` offset ${printDuration(expr.offset)}` },
      );
    case 'at':
      return printOperand(expr.expr, { ...suffix, at: timeOf(expr) });
    case 'anchored':
    case 'smoothed':
      return printOperand(expr.expr, { ...suffix, modifier: ` ${expr.kind}` });
    case 'matrix':
      return printMatrix(expr, suffix);
    case 'subquery': {
      const step = expr.step === undefined ? '' : printDuration(expr.step);
      return `${printPromql(expr.expr)}[${printDuration(expr.range)}:${step}]${joined(suffix)}`;
    }
    case 'selector':
      return printSelector(expr) + joined(suffix);
    default:
      return printPromql(expr) + joined(suffix);
  }
}

/** What is before a range is written behind it. */
function printMatrix({ expr, range }: MatrixSelector, suffix: Suffix): string {
  let { at = '', modifier = '', offset = '' } = suffix;
  let selector = expr;
  while (isModifier(selector)) {
    if (selector.kind === 'at') at = timeOf(selector);
    else if (selector.kind !== 'offset') modifier = ` ${selector.kind}`;
    else if (secondsOf(selector.offset) !== 0) offset = ` offset ${printDuration(selector.offset)}`;
    selector = selector.expr;
  }
  return `${printPromql(selector)}[${printDuration(range)}]${modifier}${at}${offset}`;
}

function isModifier(expr: Expr): expr is OffsetExpr | AtExpr | RangeModifierExpr {
  return expr.kind === 'offset' || expr.kind === 'at' || expr.kind === 'anchored' || expr.kind === 'smoothed';
}

function joined({ at = '', modifier = '', offset = '' }: Suffix): string {
  return at + modifier + offset;
}

function timeOf({ timestamp, bound }: AtExpr): string {
  if (timestamp === undefined) return ` @ ${bound}()`;
  // Milliseconds count: half of one goes up, away from zero.
  const milliseconds = Math.sign(timestamp) * Math.round(Math.abs(timestamp) * 1000);
  return ` @ ${(milliseconds / 1000).toFixed(3)}`;
}

function printSelector({ name, matchers }: VectorSelector): string {
  const braces = matchers.map(printMatcher).sort().join(',');
  return (name?.text ?? '') + (braces === '' ? (name === undefined ? '{}' : '') : `{${braces}}`);
}

function printMatcher({ label, operator, value }: LabelMatcher): string {
  return labelName(label) + operator + quote(value);
}
