/**
 * Whether a regular expression of RE2 matches a text as a whole, as Prometheus and Alertmanager match labels. All ways
 * through the expression are followed at once, so that the time is that of the text, whatever the expression.
 */

import { append } from '../../base/collections';
import { type Assertion, type RegexNode, readRegex, type SoundRegex } from './re2';
import type { CharacterSet } from './sets';

/** Asked for each step: false where no more may be taken. */
export type Spend = (steps: number) => boolean;

/** Up to so many steps, by all that is asked together. */
export function spendUpTo(most: number): Spend {
  let left = most;
  return (steps) => {
    left -= steps;
    return left > 0;
  };
}

export interface Pattern {
  readonly matches: (text: string) => boolean;
  /** Undefined where `spend` has refused. */
  readonly matchesWithin: (text: string, spend: Spend) => boolean | undefined;
}

/** Far more than anybody writes: a count makes a thousand of each character before it. */
const MOST_STATES = 100_000;

export function compileRegex(pattern: string): Pattern | { readonly problem: string } {
  const regex = readRegex(pattern);
  if ('problem' in regex) return regex;
  if (regex.size > MOST_STATES)
    return { problem: `it is too large to be tried out: ${regex.size} parts, and ${MOST_STATES} at most` };
  return patternOf(regex);
}

/** Its states take as much room as `size` says. */
export function patternOf({ node }: SoundRegex): Pattern {
  const { states, start } = statesOf(node);
  return {
    matches: (text) => run(states, start, text, () => true) === true,
    matchesWithin: (text, spend) => run(states, start, text, spend),
  };
}

type State =
  | { readonly kind: 'accept' }
  | { readonly kind: 'set'; readonly set: CharacterSet; readonly next: number }
  | { readonly kind: 'assertion'; readonly assertion: Assertion; readonly next: number }
  /** Entries are added while the states behind are made. */
  | { readonly kind: 'fork'; readonly next: number[] };

const ACCEPT = 0;

function statesOf(node: RegexNode): { readonly states: readonly State[]; readonly start: number } {
  const states: State[] = [{ kind: 'accept' }];
  const start = build(node, ACCEPT, states);
  return { states, start };
}

/** From behind: makes the states of a node that goes on to the state `next`, and returns its first one. */
function build(node: RegexNode, next: number, states: State[]): number {
  switch (node.kind) {
    case 'set':
      return states.push({ kind: 'set', set: node.set, next }) - 1;
    case 'assertion':
      return states.push({ kind: 'assertion', assertion: node.assertion, next }) - 1;
    case 'sequence':
      return node.parts.reduceRight((behind, part) => build(part, behind, states), next);
    case 'choice':
      return states.push({ kind: 'fork', next: node.parts.map((part) => build(part, next, states)) }) - 1;
    case 'repeat':
      return buildRepeat(node, next, states);
  }
}

function buildRepeat(
  { part, least, most }: Extract<RegexNode, { readonly kind: 'repeat' }>,
  next: number,
  states: State[],
): number {
  let first = next;
  if (most === undefined) {
    const ways = [next];
    first = states.push({ kind: 'fork', next: ways }) - 1;
    ways.push(build(part, first, states));
  } else {
    for (let optional = least; optional < most; optional++) {
      first = states.push({ kind: 'fork', next: [next, build(part, first, states)] }) - 1;
    }
  }
  for (let required = 0; required < least; required++) first = build(part, first, states);
  return first;
}

function run(states: readonly State[], start: number, text: string, spend: Spend): boolean | undefined {
  if (!spend(text.length + 1)) return undefined;
  const codes = [...text].map((character) => character.codePointAt(0)!);
  let current = reached([start], states, codes, 0);
  for (const [at, code] of codes.entries()) {
    const next: number[] = [];
    let steps = 0;
    for (const index of current) {
      const state = states[index]!;
      steps += state.kind === 'set' ? (state.set.members ?? 1) : 1;
      if (state.kind === 'set' && state.set.has(code)) next.push(state.next);
    }
    if (!spend(steps)) return undefined;
    if (next.length === 0) return false;
    current = reached(next, states, codes, at + 1);
  }
  return current.has(ACCEPT);
}

/** All states that can be had without taking a character. */
function reached(from: readonly number[], states: readonly State[], codes: readonly number[], at: number): Set<number> {
  const found = new Set<number>();
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    const state = states[index]!;
    if (state.kind === 'fork') append(open, state.next);
    else if (state.kind === 'assertion' && ASSERTIONS[state.assertion](codes[at - 1], codes[at])) open.push(state.next);
  }
  return found;
}

const NEW_LINE = 10;
const WORD = /\w/;
const isWord = (code: number | undefined) => code !== undefined && WORD.test(String.fromCodePoint(code));

type Holds = (before: number | undefined, behind: number | undefined) => boolean;

const ASSERTIONS: Readonly<Record<Assertion, Holds>> = {
  'text-start': (before) => before === undefined,
  'text-end': (_before, behind) => behind === undefined,
  'line-start': (before) => before === undefined || before === NEW_LINE,
  'line-end': (_before, behind) => behind === undefined || behind === NEW_LINE,
  'word-boundary': (before, behind) => isWord(before) !== isWord(behind),
  'no-word-boundary': (before, behind) => isWord(before) === isWord(behind),
};
