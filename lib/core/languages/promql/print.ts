/** Writes a tree as Prometheus itself writes expressions, for instance in its API: spaces, order and numbers alike. */

import { isLabelName } from '../labels';
import type {
  AggregateExpr,
  BinaryExpr,
  Duration,
  Expr,
  GroupingLabel,
  LabelMatcher,
  UnaryExpr,
  VectorSelector,
} from './ast';
import { quote, writeDuration, writeNumber } from './write-literal';

/** `text` is what the tree was read from: arithmetic in durations is taken over as it stands. */
export function printPromql(expr: Expr, text: string): string {
  switch (expr.kind) {
    case 'number':
      return expr.duration ? writeDuration(expr.value) : writeNumber(expr.value);
    case 'string':
      return quote(expr.value);
    case 'paren':
      return `(${printPromql(expr.expr, text)})`;
    case 'unary':
      return printUnary(expr, text);
    case 'binary':
      return printBinary(expr, text);
    case 'aggregate':
      return `${expr.operator}${groupingOf(expr)}(${printAll(expr.args, text)})`;
    case 'call':
      return `${expr.name}(${printAll(expr.args, text)})`;
    default:
      return printOperand(expr, text);
  }
}

/** A sign before a number is part of the number. */
function printUnary({ operator, expr }: UnaryExpr, text: string): string {
  if (expr.kind !== 'number') return operator + printPromql(expr, text);
  return printPromql(operator === '-' ? { ...expr, value: -expr.value } : expr, text);
}

function printAll(exprs: readonly Expr[], text: string): string {
  return exprs.map((expr) => printPromql(expr, text)).join(', ');
}

function printBinary({ left, right, operator, ...binary }: BinaryExpr, text: string): string {
  const bool = binary.bool ? ' bool' : '';
  const matching = matchingOf(binary) + fillsOf(text.slice(binary.operatorSpan.to, right.from));
  return `${printPromql(left, text)} ${operator}${bool}${matching} ${printPromql(right, text)}`;
}

function matchingOf({ matching }: Pick<BinaryExpr, 'matching'>): string {
  if (matching === undefined) return '';
  const { on, labels, group, include } = matching;
  if (!on && labels.length === 0 && group === undefined) return '';
  const side = group === undefined ? '' : ` ${group} (${printLabels(include)})`;
  return ` ${on ? 'on' : 'ignoring'} (${printLabels(labels)})${side}`;
}

function fillsOf(modifiers: string): string {
  return (modifiers.match(/\bfill(_left|_right)?\s*\([^)]*\)/g) ?? []).map((fill) => ` ${fill}`).join('');
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

function printOperand(expr: Expr, text: string, suffix: Suffix = {}): string {
  switch (expr.kind) {
    case 'offset':
      return printOperand(expr.expr, text, { ...suffix, offset: offsetOf(expr.offset, text) });
    case 'at':
      return printOperand(expr.expr, text, { ...suffix, at: timeOf(expr) });
    case 'anchored':
    case 'smoothed':
      return printOperand(expr.expr, text, { ...suffix, modifier: ` ${expr.kind}` });
    case 'matrix': {
      const { at = '', modifier = '', offset = '' } = suffix;
      return `${printPromql(expr.expr, text)}[${durationOf(expr.range, text)}]${modifier}${at}${offset}`;
    }
    case 'subquery': {
      const step = expr.step === undefined ? '' : durationOf(expr.step, text);
      return `${printPromql(expr.expr, text)}[${durationOf(expr.range, text)}:${step}]${joined(suffix)}`;
    }
    case 'selector':
      return printSelector(expr) + joined(suffix);
    default:
      return printPromql(expr, text) + joined(suffix);
  }
}

function joined({ at = '', modifier = '', offset = '' }: Suffix): string {
  return at + modifier + offset;
}

function timeOf({ timestamp, bound }: { readonly timestamp?: number; readonly bound?: string }): string {
  return timestamp === undefined ? ` @ ${bound}()` : ` @ ${timestamp.toFixed(3)}`;
}

function offsetOf(offset: Duration, text: string): string {
  return offset.seconds === 0 ? '' : ` offset ${durationOf(offset, text)}`;
}

function durationOf({ seconds, from, to }: Duration, text: string): string {
  return seconds === undefined ? text.slice(from, to) : writeDuration(seconds);
}

function printSelector({ name, matchers }: VectorSelector): string {
  const braces = matchers.map(printMatcher).sort().join(',');
  return (name?.text ?? '') + (braces === '' ? (name === undefined ? '{}' : '') : `{${braces}}`);
}

function printMatcher({ label, operator, value }: LabelMatcher): string {
  return labelName(label) + operator + quote(value);
}
