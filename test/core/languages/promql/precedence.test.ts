import { expect, test } from 'vitest';
import type { Expr } from '../../../../lib/core/languages/promql/ast';
import { parsePromql } from '../../../../lib/core/languages/promql/parse';

/** The expression with parentheses around each operation. */
function grouped(text: string): string {
  const show = (expr: Expr): string => {
    switch (expr.kind) {
      case 'binary':
        return `(${show(expr.left)} ${expr.operator} ${show(expr.right)})`;
      case 'unary':
        return `(-${show(expr.expr)})`;
      case 'offset':
        return `(${show(expr.expr)} offset)`;
      case 'at':
        return `(${show(expr.expr)} @)`;
      case 'matrix':
      case 'subquery':
        return `(${show(expr.expr)}[])`;
      default:
        return text.slice(expr.from, expr.to);
    }
  };
  return show(parsePromql(text).expr as Expr);
}

test.each([
  ['a + b * c', '(a + (b * c))'],
  ['a * b + c', '((a * b) + c)'],
  ['a - b - c', '((a - b) - c)'],
  ['a ^ b ^ c', '(a ^ (b ^ c))'],
  ['a or b and c', '(a or (b and c))'],
  ['a and b > c + d', '(a and (b > (c + d)))'],
  ['-a ^ b', '(-(a ^ b))'],
  ['-a * b', '((-a) * b)'],
  ['a offset 5m', '(a offset)'],
  ['-a offset 5m', '(-(a offset))'],
  ['a + b offset 5m', '(a + (b offset))'],
  ['a + b offset 5m * c', '(a + ((b offset) * c))'],
  ['a * b offset 5m + c', '((a * (b offset)) + c)'],
  ['a ^ b offset 5m ^ c', '(a ^ ((b offset) ^ c))'],
  ['-a offset 5m ^ b', '(-((a offset) ^ b))'],
  ['a or b offset 5m and c', '(a or ((b offset) and c))'],
  ['a + b[5m:] @ 0 offset 1m', '(a + (((b[]) @) offset))'],
])('%s is read as %s', (text, expected) => {
  expect(grouped(text)).toBe(expected);
});
