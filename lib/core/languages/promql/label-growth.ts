/** How long labels may become in an expression: what joins or replaces may read what another one has made of them. */

import { largest } from '../../base/collections';
import type { Call, Expr } from './ast';

/** Characters of a label; longer ones are rare. */
const LABEL = 1_000;
/** So many labels together, or copies of one, are more than anybody needs. */
const LONGEST = 16;

/** Whether the expression may make a label that is far longer than any that it reads. */
export function growsLabels(expr: Expr): boolean {
  return longest(expr) > LONGEST;
}

/** In labels. */
function longest(expr: Expr): number {
  switch (expr.kind) {
    case 'number':
    case 'string':
    case 'selector':
      return 1;
    case 'binary':
      return Math.max(longest(expr.left), longest(expr.right));
    case 'aggregate':
      return largest(expr.args.map(longest), 1);
    case 'call':
      return longestOfCall(expr);
    default:
      return longest(expr.expr);
  }
}

function longestOfCall({ name, args }: Call): number {
  const read = largest(args.map(longest), 1);
  if (name === 'label_join') {
    const sources = Math.max(args.length - 3, 1);
    return sources * (read + lengthOf(args[2]) / LABEL);
  }
  if (name !== 'label_replace') return read;
  const references = textOf(args[2]).match(/\$/g)?.length ?? 0;
  return Math.max(references, 1) * read + lengthOf(args[2]) / LABEL;
}

export function textOf(argument: Expr | undefined): string {
  return argument?.kind === 'paren' ? textOf(argument.expr) : argument?.kind === 'string' ? argument.value : '';
}

function lengthOf(argument: Expr | undefined): number {
  return textOf(argument).length;
}
