/** Ranges, steps and offsets: a number with or without a unit, or arithmetic with such. */

import type { Duration, DurationFormula, DurationFunction, Span } from './ast';
import type { Check } from './check';
import { isDuration } from './literals';
import { parts, type SyntaxNode, span } from './tree';
import { writeDuration, writeNumber } from './write-literal';

export interface DurationReader {
  readonly source: (node: Span) => string;
  readonly number: (node: SyntaxNode) => number;
  readonly report: (span: Span, message: string) => void;
}

export function readDuration(node: SyntaxNode, reader: DurationReader): Duration {
  const formula = readFormula(node, reader);
  return { ...span(node), formula, arithmetic: formula.kind !== 'literal' || reader.source(node).includes('(') };
}

const FUNCTIONS: Readonly<Record<string, DurationFunction>> = {
  DurationStep: 'step',
  DurationRange: 'range',
  DurationMinOf: 'min_of',
  DurationMaxOf: 'max_of',
};

function readFormula(node: SyntaxNode, reader: DurationReader): DurationFormula {
  const [head, second, third] = parts(node) as [SyntaxNode, SyntaxNode?, SyntaxNode?];
  const name = FUNCTIONS[head.name];
  if (name !== undefined) {
    const args = parts(node).slice(1);
    return { kind: 'function', ...span(node), name, args: args.map((arg) => readFormula(arg, reader)), wrapped: false };
  }
  if (head.name === 'UnaryOp') return signed(reader.source(head), readFormula(second!, reader));
  if (third !== undefined) return readArithmetic(head, second!, third, reader);
  if (head.name === 'NumberDurationLiteralInDurationContext') {
    const text = reader.source(head);
    return { kind: 'literal', ...span(head), seconds: reader.number(head), unit: isDuration(text), signs: '' };
  }
  const inner = readFormula(head, reader);
  return inner.kind === 'literal' || !reader.source(node).startsWith('(') ? inner : { ...inner, wrapped: true };
}

/** A sign of a number is part of it. */
function signed(sign: string, operand: DurationFormula): DurationFormula {
  if (operand.kind === 'literal') {
    const seconds = sign === '-' ? -operand.seconds : operand.seconds;
    return { ...operand, seconds, signs: sign + operand.signs };
  }
  if (sign !== '-') return operand;
  return { kind: 'negative', operand, wrapped: false };
}

function readArithmetic(
  head: SyntaxNode,
  middle: SyntaxNode,
  last: SyntaxNode,
  reader: DurationReader,
): DurationFormula {
  const operator = reader.source(middle);
  const [left, right] = [readFormula(head, reader), readFormula(last, reader)];
  if ((operator === '/' || operator === '%') && right.kind === 'literal' && right.seconds === 0) {
    reader.report(last, 'a duration cannot be divided by zero');
  }
  return { kind: 'arithmetic', operator, left, right, wrapped: false };
}

const LONGEST = 2 ** 63 / 1e9;

/** What a version lacks, and what is too long; `signs` are those that each of them reads. */
export function checkDuration(
  { formula, arithmetic, ...span }: Duration,
  signs: readonly string[],
  check: Check,
): void {
  if (arithmetic) check.requireSyntax(span, 'arithmetic in a duration');
  else if (formula.kind === 'literal') {
    if (!formula.unit) check.requireSyntax(span, 'number in place of a duration');
    if (!signs.includes(formula.signs)) check.requireSyntax(span, 'sign in a duration');
  }
  checkFormula(formula, check);
}

function checkFormula(formula: DurationFormula, check: Check): void {
  switch (formula.kind) {
    case 'literal':
      if (!(Math.abs(formula.seconds) <= LONGEST)) check.report(formula, 'the duration is out of range');
      return;
    case 'negative':
      checkFormula(formula.operand, check);
      return;
    case 'arithmetic':
      checkFormula(formula.left, check);
      checkFormula(formula.right, check);
      return;
    default:
      check.requireSyntax(formula, `${formula.name}() in a duration`);
      for (const arg of formula.args) checkFormula(arg, check);
  }
}

/** Where a duration has a value before it runs. */
export function secondsOf({ formula }: Duration): number | undefined {
  return formula.kind === 'literal' ? formula.seconds : undefined;
}

export function printDuration(duration: Duration): string {
  const seconds = secondsOf(duration);
  return seconds === undefined ? printFormula(duration.formula) : writeDuration(seconds);
}

function printFormula(formula: DurationFormula): string {
  if (formula.kind === 'literal') return formula.unit ? writeDuration(formula.seconds) : writeNumber(formula.seconds);
  const text = unwrapped(formula);
  return formula.wrapped ? `(${text})` : text;
}

function unwrapped(formula: Exclude<DurationFormula, { readonly kind: 'literal' }>): string {
  switch (formula.kind) {
    case 'negative':
      return `-${printFormula(formula.operand)}`;
    case 'arithmetic':
      return `${printFormula(formula.left)} ${formula.operator} ${printFormula(formula.right)}`;
    default:
      return `${formula.name}(${formula.args.map(printFormula).join(', ')})`;
  }
}
