/**
 * How far texts grow in a template: what is printed twice is twice as long, and what is printed so forty times in a row takes
 * all memory. Sizes are counted in what a label or a field holds; a template that runs is never looked into for more than that.
 */

import { largest } from '../../base/collections';
import type { Action, Command, Operand, ParsedTemplate, Pipeline } from './parse';

/** So many times the size of what there is to print are enough for every message. */
const LARGEST = 1_000;
/** A literal of so many characters counts as one more of what a field holds. */
const LITERAL = 1_000;
/** What a character may become where it is escaped. */
const ESCAPED = 6;
const ESCAPING: ReadonlySet<string> = new Set([
  'html',
  'js',
  'urlquery',
  'toJson',
  'safeHtml',
  'tableLink',
  'graphLink',
]);
/** How often what is in a loop is looked at: what doubles each time is found out, and what gets a part longer is not. */
const ROUNDS_OF_LOOP = 12;
/** How deep templates run others, at most, as long as sizes still change. */
const DEEPEST_USE = 50;

/** How much templates that run each other may print of one another, at most: with so few uses, it is most where each runs three. */
const copiesOf = (uses: number) => 3 ** (uses / 3);

/** Whether all that the template prints together may be far larger; a loop prints as often as there are series. */
export function printsTooMuch({ actions, used }: ParsedTemplate): boolean {
  const sizes: Sizes = { variables: new Map(), dot: 1, changed: false };
  for (const action of actions) sizeOfAction(action, sizes);
  let printed = 0;
  for (const action of actions) {
    const prints = action.keyword === 'an action' && action.variables.length === 0;
    if (prints) printed += sizeOfAction(action, sizes);
  }
  return printed * copiesOf(used.length) > LARGEST;
}

interface Sizes {
  readonly variables: Map<string, number>;
  /** Of `.`, and of what is below it, wherever it is. */
  dot: number;
  /** Whether one of them has got larger. */
  changed: boolean;
}

/** Whether something in the template may be far larger than what it is made of. */
export function growsTooMuch({ actions, deepestRange, defined, used }: ParsedTemplate): boolean {
  const sizes: Sizes = { variables: new Map(), dot: 1, changed: false };
  const deepest = Math.min(defined.size, used.length) + 1;
  const rounds = deepestRange > 0 ? ROUNDS_OF_LOOP : Math.min(deepest, DEEPEST_USE);
  for (let round = 0; round < rounds; round++) {
    sizes.changed = false;
    if (actions.some((action) => sizeOfAction(action, sizes) > LARGEST)) return true;
    if (!sizes.changed) return false;
  }
  return deepestRange === 0 && deepest > DEEPEST_USE;
}

const CHANGES_DOT: ReadonlySet<string> = new Set(['with', 'range', 'template', 'block']);

function sizeOfAction({ keyword, variables, pipeline }: Action, sizes: Sizes): number {
  const size = sizeOf(pipeline, sizes);
  // In a loop, it is what it has become before.
  for (const name of variables) {
    if (size <= (sizes.variables.get(name) ?? 0)) continue;
    sizes.variables.set(name, size);
    sizes.changed = true;
  }
  if (CHANGES_DOT.has(keyword) && size > sizes.dot) {
    sizes.dot = size;
    sizes.changed = true;
  }
  return size;
}

function sizeOf(pipeline: Pipeline, sizes: Sizes): number {
  let size = 0;
  pipeline.forEach((command, i) => {
    size = sizeOfCommand(command, i === 0 ? [] : [size], sizes);
  });
  return size;
}

function sizeOfCommand([head, ...operands]: Command, piped: readonly number[], sizes: Sizes): number {
  const given = [...operands.map((operand) => sizeOfOperand(operand, sizes)), ...piped];
  const all = given.reduce((sum, size) => sum + size, 0);
  const { text } = head!.token;
  if (head!.token.type !== 'word') return sizeOfOperand(head!, sizes) + all;
  if (ESCAPING.has(text)) return all * ESCAPED;
  if (text === 'printf') return sizeOfFormatted(operands[0], given, all);
  if (text === 'join') return sizeOfJoined(operands[0], given, all);
  if (text === 'reReplaceAll') return sizeOfReplaced(operands[1], given);
  return Math.max(all, 1);
}

function sizeOfOperand({ token, inner }: Operand, sizes: Sizes): number {
  if (inner !== undefined) return sizeOf(inner, sizes);
  switch (token.type) {
    case 'string':
      return 1 + token.text.length / LITERAL;
    case 'variable':
      return sizes.variables.get(token.text) ?? sizes.dot;
    case 'dot':
    case 'field':
      return sizes.dot;
    default:
      return 1;
  }
}

/** Flags, a width, a precision, the place of an operand, which may be the same several times, and the verb itself. */
const VERB = /%([-+# 0]*)(\[\d+\])?(\*|\d+)?(?:\.(\[\d+\])?(\*|\d+)?)?(\[\d+\])?([^\d[*.])?/gsu;

/** These print what they are given as it is, or a number; all others write each byte of a text in several characters. */
const PLAIN_VERBS: ReadonlySet<string> = new Set([
  's',
  'v',
  'd',
  't',
  'T',
  'b',
  'c',
  'o',
  'e',
  'E',
  'f',
  'F',
  'g',
  'G',
  '%',
]);
const QUOTING_FLAGS = /[+#]/;
/** As `%+q` makes of a byte at most, and `% #x`. */
const WRITTEN_OUT = 10;

function sizeOfFormatted(format: Operand | undefined, given: readonly number[], all: number): number {
  if (format?.token.type !== 'string') return Number.POSITIVE_INFINITY;
  let size = all;
  const longest = largest(given);
  for (const [, flags = '', place, width = '0', precisionPlace, precision = '0', verbPlace, verb = ''] of verbsIn(
    format,
  )) {
    if (width === '*' || precision === '*') return Number.POSITIVE_INFINITY;
    const isPlain = PLAIN_VERBS.has(verb) && !(verb === 'v' && QUOTING_FLAGS.test(flags));
    size += (Number(width) + Number(precision)) / LITERAL;
    if (place ?? precisionPlace ?? verbPlace) size += longest;
    if (!isPlain) size += longest * WRITTEN_OUT;
  }
  return size;
}

function verbsIn({ token }: Operand): Iterable<RegExpExecArray> {
  return token.text.matchAll(VERB);
}

/** Labels and annotations that a list may have, or more. */
const MANY = 64;

/** Between all that a list holds is what joins it. */
function sizeOfJoined(separator: Operand | undefined, given: readonly number[], all: number): number {
  const isConstant = separator?.token.type === 'string';
  return all * (isConstant ? 1 + separator.token.text.length / LITERAL : MANY * largest(given));
}

/** A replacement comes for each character at most, and may hold what was found as often as it has room for. */
function sizeOfReplaced(replacement: Operand | undefined, given: readonly number[]): number {
  const text = given.at(-1) ?? 1;
  if (replacement?.token.type !== 'string') return Number.POSITIVE_INFINITY;
  return text * Math.max(1, replacement.token.text.length - 2);
}
