import type { BinaryExpr, Expr, PostfixExpr, Span } from './ast';

/**
 * The grammar of the editor is made for highlighting: it hangs a postfix (`offset 5m`, `[5m]`, `@ end()`) on
 * everything to its left, where Prometheus hangs it on the last operand. What follows puts trees right.
 */

const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and', 'unless'],
  ['==', '!=', '<=', '<', '>=', '>', '</', '>/'],
  ['+', '-'],
  ['*', '/', '%', 'atan2'],
  ['^'],
];

const PRECEDENCE: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap((operators, level) => operators.map((operator) => [operator, level] as const)),
);

const POWER = LEVELS.length - 1;
const UNARY = POWER - 1;

/** Hangs a postfix that ends at `to` on the last operand of `expr`. */
export function bindPostfix(expr: Expr, to: number, wrap: (expr: Expr, at: Span) => PostfixExpr): Expr {
  switch (expr.kind) {
    case 'binary':
      return { ...expr, to, right: bindPostfix(expr.right, to, wrap) };
    case 'unary':
      return { ...expr, to, expr: bindPostfix(expr.expr, to, wrap) };
    default:
      return wrap(expr, { from: expr.from, to });
  }
}

/** Moves an operator that binds tighter than the one to its left onto the latter's last operand. */
export function associate(binary: BinaryExpr): Expr {
  const { left } = binary;
  const level = precedence(binary);
  if (left.kind === 'unary' && level > UNARY) {
    return { ...left, to: binary.to, expr: associate({ ...binary, from: left.expr.from, left: left.expr }) };
  }
  if (left.kind === 'binary' && bindsTighter(level, precedence(left))) {
    return { ...left, to: binary.to, right: associate({ ...binary, from: left.right.from, left: left.right }) };
  }
  return binary;
}

function precedence(binary: BinaryExpr): number {
  return PRECEDENCE.get(binary.operator) ?? 0;
}

function bindsTighter(level: number, than: number): boolean {
  return level > than || (level === POWER && than === POWER);
}
