/**
 * RE2 is what Prometheus and Alertmanager match with: no backreferences, no lookaround, its own escapes and classes.
 * This reads a pattern as Go does, far enough to know whether it compiles and whether it matches the empty string.
 */

export type Regex = { readonly problem: string } | { readonly matchesEmpty: boolean };

export function readRegex(pattern: string): Regex {
  const cursor: Cursor = { pattern, at: 0 };
  try {
    const { empty } = alternation(cursor);
    if (cursor.at < pattern.length) fail('")" closes nothing');
    return { matchesEmpty: empty };
  } catch (error) {
    if (error instanceof InvalidRegex) return { problem: error.message };
    throw error;
  }
}

/** What is wrong with a regular expression, or `undefined`. */
export function regexProblem(pattern: string): string | undefined {
  const regex = readRegex(pattern);
  return 'problem' in regex ? regex.problem : undefined;
}

class InvalidRegex extends Error {}

function fail(problem: string): never {
  throw new InvalidRegex(problem);
}

interface Cursor {
  readonly pattern: string;
  at: number;
}

interface Part {
  /** Whether it matches the empty string. */
  readonly empty: boolean;
  /** The product of the nested repetitions' counts. */
  readonly repeats: number;
}

const CHARACTER: Part = { empty: false, repeats: 1 };
const ASSERTION: Part = { empty: true, repeats: 1 };
const MOST_REPEATS = 1000;

/** The match of a sticky expression at the cursor, which moves behind it. */
function take(cursor: Cursor, expected: RegExp): RegExpExecArray | undefined {
  expected.lastIndex = cursor.at;
  const match = expected.exec(cursor.pattern);
  if (match === null) return undefined;
  cursor.at += match[0].length;
  return match;
}

function alternation(cursor: Cursor): Part {
  let whole = sequence(cursor);
  while (take(cursor, /\|/y)) {
    const next = sequence(cursor);
    whole = { empty: whole.empty || next.empty, repeats: Math.max(whole.repeats, next.repeats) };
  }
  return whole;
}

function sequence(cursor: Cursor): Part {
  const parts: Part[] = [];
  let repeated = false;
  while (cursor.at < cursor.pattern.length && !/[|)]/.test(cursor.pattern[cursor.at] as string)) {
    const repetition = take(cursor, /(?:[*+?]|\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\})\??/y);
    if (repetition === undefined) {
      parts.push(...atom(cursor));
      repeated = false;
      continue;
    }
    if (repeated) fail(`"${repetition[0]}" repeats a repetition`);
    const last = parts.pop() ?? fail(`"${repetition[0]}" has nothing to repeat`);
    parts.push(repeat(last, repetition));
    repeated = true;
  }
  return {
    empty: parts.every((part) => part.empty),
    repeats: parts.reduce((most, part) => Math.max(most, part.repeats), 1),
  };
}

function repeat(part: Part, [text, least, comma, most]: RegExpExecArray): Part {
  if (least === undefined) return { empty: part.empty || !text.startsWith('+'), repeats: part.repeats };
  const min = Number(least);
  const max = most === undefined ? min : Number(most);
  if (Math.max(min, max) > MOST_REPEATS || max < min) fail(`invalid repeat count ${text}: ${MOST_REPEATS} at most`);
  const repeats = max === 0 && comma === undefined ? 1 : Math.max(max, 1) * part.repeats;
  if (repeats > MOST_REPEATS) fail(`nested repetitions up to ${text} exceed ${MOST_REPEATS}`);
  return { empty: part.empty || min === 0, repeats };
}

function character(cursor: Cursor): number {
  const [text] = take(cursor, /./suy) as RegExpExecArray;
  return text.codePointAt(0) as number;
}

/** One part; none for what matches nothing by itself, such as `(?i)`. */
function atom(cursor: Cursor): readonly Part[] {
  switch (cursor.pattern[cursor.at]) {
    case '(':
      return group(cursor);
    case '[':
      characterClass(cursor);
      return [CHARACTER];
    case '\\':
      return escapeSequence(cursor);
    case '^':
    case '$':
      cursor.at++;
      return [ASSERTION];
    default:
      character(cursor);
      return [CHARACTER];
  }
}

function group(cursor: Cursor): readonly Part[] {
  if (take(cursor, /\(\?(?:[imsU]*(?:-[imsU]+)?)\)/y)) return [];
  const opening = take(cursor, /\((?:\?(?:P?<\w+>|[imsU]*(?:-[imsU]+)?:))?(?!\?)/y);
  if (opening === undefined) {
    const start = cursor.pattern.slice(cursor.at, cursor.at + 4);
    fail(`"${start}" is not RE2: it has neither lookahead nor lookbehind, and names groups with (?P<name>...)`);
  }
  const inner = alternation(cursor);
  if (!take(cursor, /\)/y)) fail('"(" is never closed');
  return [inner];
}

const PERL_CLASS = /\\[dDsSwW]/y;

function escapeSequence(cursor: Cursor): readonly Part[] {
  if (take(cursor, /\\[AzB]/y)) return [ASSERTION];
  if (take(cursor, /\\b/y)) return [{ empty: false, repeats: 1 }];
  const literal = take(cursor, /\\Q(.*?)(?:\\E|$)/sy);
  if (literal) return [...(literal[1] as string)].map(() => CHARACTER);
  if (!unicodeClass(cursor) && !take(cursor, PERL_CLASS)) escapedCharacter(cursor);
  return [CHARACTER];
}

function unicodeClass(cursor: Cursor): boolean {
  const match = take(cursor, /\\[pP](?:\{\^?([^}]*)\}|([^{]))/y);
  if (match === undefined) return false;
  if (!isUnicodeClass((match[1] ?? match[2]) as string)) fail(`unknown class ${match[0]}`);
  return true;
}

function isUnicodeClass(name: string): boolean {
  if (name === 'Any') return true;
  if (!/^\w+$/.test(name)) return false;
  return [name, `Script=${name}`].some((property) => {
    try {
      return new RegExp(`\\p{${property}}`, 'u') !== undefined;
    } catch {
      return false;
    }
  });
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** The code point of an escaped character. */
function escapedCharacter(cursor: Cursor): number {
  const octal = take(cursor, /\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y);
  if (octal) return Number.parseInt(octal[1] as string, 8);
  const hexadecimal = take(cursor, /\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/y);
  if (hexadecimal) {
    const code = Number.parseInt((hexadecimal[1] ?? hexadecimal[2]) as string, 16);
    return code <= 0x10ffff ? code : fail(`invalid escape ${hexadecimal[0]}`);
  }
  const control = take(cursor, /\\([afnrtv])/y);
  if (control) return CONTROLS[control[1] as string] as number;
  const literal = take(cursor, /\\([^0-9A-Za-z])/suy);
  if (literal) return (literal[1] as string).codePointAt(0) as number;
  const rest = cursor.pattern.slice(cursor.at, cursor.at + 2);
  if (rest === '\\') fail('the pattern ends in a backslash');
  return fail(/\\[1-9]/.test(rest) ? `${rest} is a backreference: RE2 has none` : `unknown escape ${rest}`);
}

const POSIX_CLASS = /\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/y;

function characterClass(cursor: Cursor): void {
  take(cursor, /\[\^?/y);
  for (let first = true; first || !take(cursor, /\]/y); first = false) {
    if (cursor.at >= cursor.pattern.length) fail('"[" is never closed');
    if (take(cursor, POSIX_CLASS)) continue;
    const unknown = take(cursor, /\[:.*?:\]/y);
    if (unknown) fail(`unknown class ${unknown[0]}`);
    if (unicodeClass(cursor) || take(cursor, PERL_CLASS)) continue;
    characterRange(cursor);
  }
}

function characterRange(cursor: Cursor): void {
  const start = cursor.at;
  const low = classCharacter(cursor);
  if (!take(cursor, /-(?!\]|$)/y)) return;
  if (classCharacter(cursor) < low) fail(`the range ${cursor.pattern.slice(start, cursor.at)} runs backwards`);
}

function classCharacter(cursor: Cursor): number {
  if (cursor.at >= cursor.pattern.length) fail('"[" is never closed');
  if (cursor.pattern[cursor.at] === '\\') return escapedCharacter(cursor);
  return character(cursor);
}
