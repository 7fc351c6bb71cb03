/** What an expression reads, and which labels of it may come out longer than they were. */

import { type Call, children, type Expr, type VectorSelector } from './ast';
import { textOf } from './label-growth';

export interface Reading {
  readonly selector: Pick<VectorSelector, 'name' | 'matchers'>;
  /** Whether labels of what is read may get longer on the way to the result. */
  readonly lengthened: boolean;
}

/** Without a second argument, `info()` looks up what nobody names. */
const ANY: Reading['selector'] = { matchers: [] };

export function readingsOf(expr: Expr): readonly Reading[] {
  const found: Reading[] = [];
  const visit = (part: Expr, lengthened: boolean): void => {
    if (part.kind === 'selector') found.push({ selector: part, lengthened });
    if (part.kind === 'call' && part.name === 'info' && part.args.length === 1)
      found.push({ selector: ANY, lengthened });
    const longer = lengthened || (part.kind === 'call' && lengthens(part));
    for (const child of children(part)) visit(child, longer);
  };
  visit(expr, false);
  return found;
}

/** One label as it is, or a part of it. */
const ONE_REFERENCE = /^\$(?:\w+|\{\w+\})$/;

function lengthens({ name, args }: Call): boolean {
  if (name === 'label_join') return args.length > 4;
  if (name !== 'label_replace') return false;
  const replacement = textOf(args[2]);
  return replacement.includes('$') && !ONE_REFERENCE.test(replacement);
}
