/**
 * What could keep a server busy for good. A template runs while its rule is evaluated, and a reload waits for that: nothing but
 * the series that are asked for may say how often a part of it runs.
 */

import type { ParsedTemplate } from './parse';
import type { Token } from './tokens';

export interface Costly {
  readonly problem: string;
  readonly from: number;
}

const DEEPEST_RANGE = 2;
/** A loop over a number runs as often as it says. */
const LONGEST_LOOP = 16;
/** What gives whole numbers, also of times in nanoseconds. */
const COUNTING: ReadonlySet<string> = new Set(['len', 'now', 'toTime', 'toDuration', 'call']);

/** Each may run the next one twice. */
const MOST_USES = 8;

export function costOf(read: ParsedTemplate & { readonly tokens: readonly Token[] }): Costly | undefined {
  const { tokens, deepestRange, used } = read;
  const repeated = used.find(({ name }) => reaches(name, name, used));
  if (repeated !== undefined) return { problem: 'a template runs itself', from: repeated.from };
  if (used.length > MOST_USES) return { problem: `it runs more than ${MOST_USES} templates`, from: used[0]!.from };
  if (deepestRange === 0) return undefined;
  if (used.length > 0) return { problem: 'it has loops, and runs other templates', from: used[0]!.from };
  const range = tokens.find((token) => isWord(token, 'range'))!;
  if (deepestRange > DEEPEST_RANGE) {
    return { problem: `loops are nested more than ${DEEPEST_RANGE} deep`, from: range.from };
  }
  const counting = tokens.find(isCounting);
  return (
    counting && { problem: `beside a loop there is \`${counting.text}\`, by which it may count`, from: counting.from }
  );
}

/** Whether `from` runs `to`, by others or by itself. */
function reaches(from: string, to: string, used: ParsedTemplate['used'], seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return used.some(({ within, name }) => within === from && (name === to || reaches(name, to, used, seen)));
}

function isCounting(token: Token): boolean {
  if (token.type === 'number') return isWhole(token.text) && !(Math.abs(Number(token.text)) <= LONGEST_LOOP);
  return token.type === 'word' && COUNTING.has(token.text);
}

/** Not a float, over which no loop runs; a character is a whole number. */
function isWhole(text: string): boolean {
  if (text.startsWith("'")) return true;
  return /^[+-]?0[xX]/.test(text) ? !/[.pP]/.test(text) : !/[.eEpPi]/.test(text);
}

function isWord({ type, text }: Token, word: string): boolean {
  return type === 'word' && text === word;
}
