/** The texts that a regular expression matches, where they are few. */

import { type RegexNode, readRegex } from './re2';

const MOST = 64;
const LONGEST = 2000;

/** Undefined where there are many or no end of them, or where the expression is none. */
export function literalsOf(pattern: string): readonly string[] | undefined {
  const regex = readRegex(pattern);
  return 'problem' in regex ? undefined : textsOf(regex.node);
}

function textsOf(node: RegexNode): readonly string[] | undefined {
  switch (node.kind) {
    case 'set':
      return node.set.only === undefined ? undefined : [String.fromCodePoint(node.set.only)];
    case 'assertion':
      return undefined;
    case 'choice':
      return few(eachOf(node.parts)?.flat());
    case 'sequence':
      return productOf(eachOf(node.parts));
    case 'repeat':
      return repetitionsOf(node);
  }
}

function eachOf(parts: readonly RegexNode[]): readonly (readonly string[])[] | undefined {
  const each = parts.map(textsOf);
  return each.every((texts) => texts !== undefined) ? each : undefined;
}

function productOf(each: readonly (readonly string[])[] | undefined): readonly string[] | undefined {
  return each?.reduce<readonly string[] | undefined>(
    (before, texts) => (before === undefined ? undefined : joined(before, texts)),
    [''],
  );
}

function joined(before: readonly string[], texts: readonly string[]): readonly string[] | undefined {
  const all = before.flatMap((text) => texts.map((next) => text + next));
  if (all.some(({ length }) => length > LONGEST)) return undefined;
  // With one text more at their ends, texts that differ still differ: nothing is compared for each letter of a word.
  return texts.length === 1 ? all : few(all);
}

function repetitionsOf({ part, least, most }: Extract<RegexNode, { readonly kind: 'repeat' }>) {
  const once = most === undefined || most > MOST ? undefined : textsOf(part);
  if (once === undefined) return undefined;
  const counts = Array.from({ length: most! - least + 1 }, (_, more) => least + more);
  const each = counts.map((count) => productOf(Array.from({ length: count }, () => once)));
  return each.every((texts) => texts !== undefined) ? few(each.flat()) : undefined;
}

function few(texts: readonly string[] | undefined): readonly string[] | undefined {
  if (texts === undefined || texts.length > MOST * MOST) return undefined;
  const different = [...new Set(texts)];
  return different.length > MOST ? undefined : different;
}
