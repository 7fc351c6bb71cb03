import type { Expr, Span } from './ast';

/** What is said of a part of an expression that can be read and evaluated, and that nobody means. */
export interface Doubt extends Span {
  readonly message: string;
  readonly hint: string;
}

export function at({ from, to }: Span, message: string, hint: string): Doubt {
  return { from, to, message, hint };
}

export function withoutParens(expr: Expr): Expr {
  return expr.kind === 'paren' ? withoutParens(expr.expr) : expr;
}
