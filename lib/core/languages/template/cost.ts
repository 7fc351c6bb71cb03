/**
 * What could keep a server busy for good, or end it. A template runs while its rule is evaluated, and a reload waits for that:
 * nothing but the series that are asked for may say how often a part of it runs.
 */

import { groupBy } from '../../base/collections';
import { componentsOf } from '../../base/components';
import { growsTooMuch, printsTooMuch } from './growth';
import type { Action, ParsedTemplate } from './parse';
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

type Read = ParsedTemplate & { readonly tokens: readonly Token[] };

const GROWS = 'its texts grow to many times what they are made of';

/** Of a rule. */
export function costOf(read: Read): Costly | undefined {
  const { tokens, deepestRange, used } = read;
  const repeated = selfRunning(read);
  if (repeated !== undefined) return repeated;
  if (used.length > MOST_USES) return { problem: `it runs more than ${MOST_USES} templates`, from: used[0]!.from };
  if (growsTooMuch(read) || printsTooMuch(read)) return { problem: GROWS, from: 0 };
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

/** A template that runs itself: Go's stack ends, and with it the whole server, before its own limit is reached. */
export function selfRunning({ used }: Pick<ParsedTemplate, 'used'>): Costly | undefined {
  const runs = groupBy(used, ({ within }) => within);
  const components = componentsOf(runs.keys(), (name) => (runs.get(name) ?? []).map((use) => use.name));
  const inCircles = new Set(
    used.map(({ within, name }) =>
      components.get(within) === components.get(name) ? components.get(name) : undefined,
    ),
  );
  inCircles.delete(undefined);
  const repeated = used.find(({ name }) => inCircles.has(components.get(name)));
  return repeated && { problem: 'a template runs itself', from: repeated.from };
}

/**
 * Of a notification, which reads a whole group of alerts, in loops and by the templates that its owner brings. `isKnown`: those
 * that are not of the text itself.
 */
export function costOfNotification(read: Read, isKnown: (name: string) => boolean): Costly | undefined {
  const { defined, used, actions, tokens } = read;
  const repeated = selfRunning(read);
  if (repeated !== undefined) return repeated;
  const outer = used.find(({ name }) => !defined.has(name));
  const replaced = [...defined].find(isKnown);
  if (outer !== undefined && replaced !== undefined) {
    return { problem: `it replaces the template "${replaced}", and runs one that may run that`, from: outer.from };
  }
  if (growsTooMuch(read)) return { problem: GROWS, from: 0 };
  const counting = actions.find((action) => action.keyword === 'range' && mayCount(action, tokens));
  return counting && { problem: 'a loop runs as often as a number says', from: startOf(counting) };
}

/** Whether what a loop runs over may be a number. */
function mayCount({ pipeline }: Action, all: readonly Token[]): boolean {
  const tokens = pipeline.flatMap(tokensOf);
  if (tokens.some(isCounting)) return true;
  const [[first, ...others] = [], ...more] = pipeline;
  const isAnything =
    others.length + more.length === 0 && first?.plain === true && ['variable', 'dot'].includes(first.token.type);
  // What it is has been said somewhere else.
  return isAnything && all.some(isCounting);
}

function tokensOf(command: Action['pipeline'][number]): Token[] {
  return command.flatMap(({ token, inner = [] }) => [token, ...inner.flatMap(tokensOf)]);
}

function startOf({ pipeline }: Action): number {
  return pipeline[0]?.[0]?.token.from ?? 0;
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
