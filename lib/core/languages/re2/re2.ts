/**
 * RE2 is what Prometheus and Alertmanager match with: no backreferences, no lookaround, its own escapes and classes.
 * This reads a pattern as Go does: whether it compiles, whether it matches the empty string, and its parts for a
 * matcher.
 */

import { remembered } from '../../base/memoized';
import { anyOf, type CharacterSet, exactly, perlSet, posixSet, rangeOf, unicodeSet } from './sets';

export type Assertion = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word-boundary' | 'no-word-boundary';

export type RegexNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly RegexNode[] }
  /** `most` is absent where there is no limit. */
  | { readonly kind: 'repeat'; readonly part: RegexNode; readonly least: number; readonly most?: number };

export interface SoundRegex {
  readonly matchesEmpty: boolean;
  readonly node: RegexNode;
  /** How many parts there are once each is repeated as often as it says. */
  readonly size: number;
  /** Groups that may be asked for in a replacement: how many there are, and the names of those that have one. */
  readonly groups: Groups;
}

export interface Groups {
  readonly count: number;
  readonly names: ReadonlySet<string>;
}

export type Regex = { readonly problem: string } | SoundRegex;

export function readRegex(pattern: string): Regex {
  const cursor: Cursor = {
    pattern,
    at: 0,
    depth: 0,
    unclosed: pattern.length,
    flags: NO_FLAGS,
    captures: 0,
    groups: new Set(),
  };
  try {
    const whole = alternation(cursor);
    const { empty, node, size } = whole;
    if (cursor.at < pattern.length) fail('")" closes nothing');
    checkLimits(whole, pattern);
    return { matchesEmpty: empty, node, size, groups: { count: cursor.captures, names: cursor.groups } };
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

interface Flags {
  /** `i`: letters of either case. */
  readonly fold: boolean;
  /** `m`: `^` and `$` at every line. */
  readonly lines: boolean;
  /** `s`: `.` is a line's end, too. */
  readonly dotAll: boolean;
}

const NO_FLAGS: Flags = { fold: false, lines: false, dotAll: false };

interface Cursor {
  readonly pattern: string;
  at: number;
  /** How many groups are open. */
  depth: number;
  /** From here on no class of POSIX is closed any more. */
  unclosed: number;
  /** Of the group that is being read, from here on. */
  flags: Flags;
  /** Groups up to here, and the names of those that have one. */
  captures: number;
  readonly groups: Set<string>;
}

interface Part {
  readonly node: RegexNode;
  /** Whether it matches the empty string. */
  readonly empty: boolean;
  /** The product of the nested repetitions' counts. */
  readonly repeats: number;
  readonly size: number;
  /** How many parts lie in one another, at most. */
  readonly height: number;
  readonly runes: number;
}

function oneOf(set: CharacterSet): Part {
  return { node: { kind: 'set', set }, empty: false, repeats: 1, size: 1, height: 1, runes: set.runes };
}

/** A pattern may be long, and is mostly of the same characters. */
const SINGLE = remembered((code: number) => oneOf(exactly(code, false)));
const FOLDED = remembered((code: number) => oneOf(exactly(code, true)));

const single = (code: number, fold: boolean) => (fold ? FOLDED : SINGLE)(code);

function assertionOf(assertion: Assertion): Part {
  const node = { kind: 'assertion', assertion } as const;
  return { node, empty: assertion !== 'word-boundary', repeats: 1, size: 1, height: 1, runes: 0 };
}

const MOST_REPEATS = 1000;

/** Go's own limits; a server puts an expression between two anchors. */
const DEEPEST = 1000;
const LARGEST = 3_355_443;
const MOST_RUNES = 33_554_432;
const ANCHORS = { size: 4, height: 2 };

function checkLimits({ size, height, runes }: Part, pattern: string): void {
  if (size + ANCHORS.size > LARGEST || runes > MOST_RUNES) fail(TOO_LARGE);
  // Go takes out what choices begin with, and again of what is left: so deep at most, for a text of this length.
  const takenOut = pattern.includes('|') ? 2 * Math.ceil(Math.sqrt(2 * pattern.length)) : 0;
  if (height + ANCHORS.height + takenOut > DEEPEST) fail(`its parts are nested more than ${DEEPEST} deep`);
}

const TOO_LARGE = `the expression is too large: ${LARGEST} parts at most`;

/** The match of a sticky expression at the cursor, which moves behind it. */
function take(cursor: Cursor, expected: RegExp): RegExpExecArray | undefined {
  expected.lastIndex = cursor.at;
  const match = expected.exec(cursor.pattern);
  if (match === null) return undefined;
  cursor.at += match[0].length;
  return match;
}

function alternation(cursor: Cursor): Part {
  const choices = [sequence(cursor)];
  while (take(cursor, /\|/y)) choices.push(sequence(cursor));
  return {
    node: together('choice', choices),
    empty: choices.some(({ empty }) => empty),
    repeats: choices.reduce((most, choice) => Math.max(most, choice.repeats), 1),
    size: sizeOf(choices) + choices.length - 1,
    ...above(choices),
  };
}

function together(kind: 'sequence' | 'choice', parts: readonly Part[]): RegexNode {
  return parts.length === 1 ? parts[0]!.node : { kind, parts: parts.map(({ node }) => node) };
}

function sequence(cursor: Cursor): Part {
  const parts: Part[] = [];
  let repeated = false;
  while (cursor.at < cursor.pattern.length && !/[|)]/.test(cursor.pattern[cursor.at] as string)) {
    const repetition = take(cursor, /(?:[*+?]|\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\})\??/y);
    if (repetition === undefined) {
      for (const part of atom(cursor)) parts.push(part);
      repeated = false;
      continue;
    }
    if (repeated) fail(`"${repetition[0]}" repeats a repetition`);
    const last = parts.pop() ?? fail(`"${repetition[0]}" has nothing to repeat`);
    parts.push(repeat(last, repetition));
    repeated = true;
  }
  return {
    node: together('sequence', parts),
    empty: parts.every((part) => part.empty),
    repeats: parts.reduce((most, part) => Math.max(most, part.repeats), 1),
    size: sizeOf(parts),
    ...above(parts),
  };
}

/** What a part has that is made of others. */
function above(parts: readonly Part[]): Pick<Part, 'height' | 'runes'> {
  const height = parts.reduce((most, part) => Math.max(most, part.height), 0);
  const runes = parts.reduce((sum, part) => sum + part.runes, 0);
  return { height: parts.length === 1 ? height : height + 1, runes };
}

function sizeOf(parts: readonly Part[]): number {
  return limited(parts.reduce((sum, { size }) => sum + size, 0));
}

function limited(size: number): number {
  return size <= LARGEST ? size : fail(TOO_LARGE);
}

function repeat(part: Part, [text, least, comma, most]: RegExpExecArray): Part {
  if (least === undefined) {
    const size = part.size + (text.startsWith('*') ? 2 : 1);
    return {
      ...part,
      height: part.height + 1,
      ...repeatedBy(text, part.node),
      empty: part.empty || !text.startsWith('+'),
      repeats: part.repeats,
      size,
    };
  }
  const min = Number(least);
  const max = most === undefined ? min : Number(most);
  if (Math.max(min, max) > MOST_REPEATS || max < min) fail(`invalid repeat count ${text}: ${MOST_REPEATS} at most`);
  const repeats = max === 0 && comma === undefined ? 1 : Math.max(max, 1) * part.repeats;
  if (repeats > MOST_REPEATS) fail(`nested repetitions up to ${text} exceed ${MOST_REPEATS}`);
  const unlimited = comma !== undefined && most === undefined;
  const node: RegexNode = { kind: 'repeat', part: part.node, least: min, ...(unlimited ? {} : { most: max }) };
  return {
    ...part,
    height: part.height + 1,
    node,
    empty: part.empty || min === 0,
    repeats,
    size: repeatedSize(part.size, min, unlimited ? undefined : max),
  };
}

function repeatedSize(size: number, least: number, most: number | undefined): number {
  if (most === undefined) return least === 0 ? size + 2 : limited(least * size + 1);
  return limited(Math.max(most * size + most - least, 1));
}

function repeatedBy(text: string, part: RegexNode): Pick<Part, 'node'> {
  const least = text.startsWith('+') ? 1 : 0;
  return { node: { kind: 'repeat', part, least, ...(text.startsWith('?') ? { most: 1 } : {}) } };
}

function character(cursor: Cursor): number {
  const [text] = take(cursor, /./suy) as RegExpExecArray;
  return text.codePointAt(0) as number;
}

/** One part; none for what matches nothing by itself, such as `(?i)`. */
function atom(cursor: Cursor): readonly Part[] {
  const { lines, dotAll, fold } = cursor.flags;
  switch (cursor.pattern[cursor.at]) {
    case '(':
      return group(cursor);
    case '[':
      return [oneOf(characterClass(cursor))];
    case '\\':
      return escapeSequence(cursor);
    case '^':
      cursor.at++;
      return [assertionOf(lines ? 'line-start' : 'text-start')];
    case '$':
      cursor.at++;
      return [assertionOf(lines ? 'line-end' : 'text-end')];
    case '.':
      cursor.at++;
      return [oneOf(dotAll ? anyOf([], true) : anyOf([exactly(NEW_LINE, false)], true))];
    default:
      return [single(character(cursor), fold)];
  }
}

const NEW_LINE = 10;

function group(cursor: Cursor): readonly Part[] {
  const switched = take(cursor, /\(\?([imsU]*(?:-[imsU]+)?)\)/y);
  if (switched !== undefined) {
    cursor.flags = withFlags(cursor.flags, switched[1]!);
    return [];
  }
  const opening = take(cursor, /\((?:\?(?:P?<(\w+)>|([imsU]*(?:-[imsU]+)?):))?(?!\?)/y);
  if (opening === undefined) {
    const start = cursor.pattern.slice(cursor.at, cursor.at + 4);
    fail(`"${start}" is not RE2: it has neither lookahead nor lookbehind, and names groups with (?P<name>...)`);
  }
  const [, name, switches = ''] = opening;
  if (name !== undefined && cursor.groups.has(name)) fail(`two groups are called "${name}"`);
  if (name !== undefined) cursor.groups.add(name);
  const { flags } = cursor;
  cursor.flags = withFlags(flags, switches);
  if (++cursor.depth > DEEPEST) fail(`groups are nested more than ${DEEPEST} deep`);
  const inner = alternation(cursor);
  const captures = opening[0] === '(' || name !== undefined;
  if (captures) cursor.captures++;
  cursor.depth--;
  if (!take(cursor, /\)/y)) fail('"(" is never closed');
  cursor.flags = flags;
  return [captures ? { ...inner, size: inner.size + 2, height: inner.height + 1 } : inner];
}

/** `U` only says which of several matches counts. */
function withFlags(flags: Flags, written: string): Flags {
  const [on = '', off = ''] = written.split('-');
  const set = (letter: string, before: boolean) => (on.includes(letter) || before) && !off.includes(letter);
  return { fold: set('i', flags.fold), lines: set('m', flags.lines), dotAll: set('s', flags.dotAll) };
}

const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  A: 'text-start',
  z: 'text-end',
  b: 'word-boundary',
  B: 'no-word-boundary',
};

function escapeSequence(cursor: Cursor): readonly Part[] {
  const { fold } = cursor.flags;
  const assertion = take(cursor, /\\([AzbB])/y);
  if (assertion) return [assertionOf(ASSERTIONS[assertion[1]!]!)];
  const literal = take(cursor, /\\Q(.*?)(\\E|$)/sy);
  // A server puts the expression into a group, whose end would be a part of such a text.
  if (literal?.[2] === '') fail('"\\Q" has no "\\E"');
  if (literal) return [...literal[1]!].map((each) => single(each.codePointAt(0)!, fold));
  const set = unicodeClass(cursor) ?? perlClass(cursor);
  return [set === undefined ? single(escapedCharacter(cursor), fold) : oneOf(set)];
}

function perlClass(cursor: Cursor): CharacterSet | undefined {
  const found = take(cursor, /\\([dDsSwW])/y);
  return found && perlSet(found[1]!, cursor.flags.fold);
}

function unicodeClass(cursor: Cursor): CharacterSet | undefined {
  const match = take(cursor, /\\([pP])(?:\{(\^?)([^}]*)\}|([^{]))/y);
  if (match === undefined) return undefined;
  const negated = (match[1] === 'P') !== (match[2] === '^');
  return unicodeSet((match[3] ?? match[4])!, negated, cursor.flags.fold) ?? fail(`unknown class ${match[0]}`);
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
  const literal = take(cursor, /\\(?=\p{ASCII})([^0-9A-Za-z])/suy);
  if (literal) return (literal[1] as string).codePointAt(0) as number;
  const rest = cursor.pattern.slice(cursor.at, cursor.at + 2);
  if (rest === '\\') fail('the pattern ends in a backslash');
  return fail(/\\[1-9]/.test(rest) ? `${rest} is a backreference: RE2 has none` : `unknown escape ${rest}`);
}

const POSIX_CLASS = /\[:(\^?)([a-z]+):\]/y;

function characterClass(cursor: Cursor): CharacterSet {
  const negated = take(cursor, /\[(\^?)/y)![1] === '^';
  const members: CharacterSet[] = [];
  for (let first = true; first || !take(cursor, /\]/y); first = false) {
    if (cursor.at >= cursor.pattern.length) fail('"[" is never closed');
    members.push(posixClass(cursor) ?? unicodeClass(cursor) ?? perlClass(cursor) ?? characterRange(cursor));
  }
  return anyOf(members, negated);
}

function posixClass(cursor: Cursor): CharacterSet | undefined {
  const [, negation, name] = take(cursor, POSIX_CLASS) ?? [];
  const known = name === undefined ? undefined : posixSet(name, negation === '^', cursor.flags.fold);
  if (known !== undefined) return known;
  const unknown = name === undefined ? otherClass(cursor) : `[:${negation}${name}:]`;
  return unknown === undefined ? undefined : fail(`unknown class ${unknown}`);
}

/** Whatever is between `[:` and `:]`, if that follows anywhere: it is looked for once where it does not. */
function otherClass(cursor: Cursor): string | undefined {
  if (!cursor.pattern.startsWith('[:', cursor.at) || cursor.at >= cursor.unclosed) return undefined;
  const end = cursor.pattern.indexOf(':]', cursor.at + 2);
  if (end < 0) cursor.unclosed = cursor.at;
  return end < 0 ? undefined : cursor.pattern.slice(cursor.at, end + 2);
}

function characterRange(cursor: Cursor): CharacterSet {
  const start = cursor.at;
  const low = classCharacter(cursor);
  const { fold } = cursor.flags;
  if (!take(cursor, /-(?!\]|$)/y)) return exactly(low, fold);
  const high = classCharacter(cursor);
  return high < low
    ? fail(`the range ${cursor.pattern.slice(start, cursor.at)} runs backwards`)
    : rangeOf(low, high, fold);
}

function classCharacter(cursor: Cursor): number {
  if (cursor.at >= cursor.pattern.length) fail('"[" is never closed');
  if (cursor.pattern[cursor.at] === '\\') return escapedCharacter(cursor);
  return character(cursor);
}
