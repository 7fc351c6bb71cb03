import type { parser } from '@prometheus-io/lezer-promql';
import type { Span } from './ast';

/** A node of the grammar's tree. */
export type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

export function span(node: SyntaxNode): Span {
  return { from: node.from, to: node.to };
}

/** The named children, comments aside. */
export function parts(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'LineComment') found.push(child);
  }
  return found;
}

export function first(node: SyntaxNode): SyntaxNode {
  return parts(node)[0] as SyntaxNode;
}

export function last(node: SyntaxNode): SyntaxNode {
  return parts(node).at(-1) as SyntaxNode;
}
