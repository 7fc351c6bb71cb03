/** What Prometheus reads and the grammar of the editor does not, replaced by something of the same length. */

import { parser } from '@prometheus-io/lezer-promql';
import { FUNCTIONS } from './functions';
import { shapeOf } from './lexical';
import { KEYWORDS } from './prometheus.generated';

/** Words, numbers as far as they matter here, and single characters. */
const TOKEN = /[\p{L}_:][\p{L}\w:.]*|\d\w*\.?|\S/gu;
/** Of a word, what the grammar has in no name, and what it has in no label. */
const NO_NAME = /[^\w:]/g;
const NO_LABEL = /\W/g;

/** Between an operator and its operand, with parentheses of their own. */
const MATCHING: ReadonlySet<string> = new Set([
  ...['on', 'ignoring', 'group_left', 'group_right'],
  ...['fill', 'fill_left', 'fill_right'],
]);
const GROUPING: ReadonlySet<string> = new Set(['by', 'without', ...MATCHING]);
/** Behind these a name begins: `offset` is a modifier behind anything else. */
const BEFORE_NAME = /^(?:[-+*/%^<>=!(,]|and|or|unless|atan2|bool)$/i;

/** The grammar has a node of its own for each function that it knows: `AbsentOverTime`, or `EndFn`. */
const NODES: ReadonlySet<string> = new Set(
  parser.nodeSet.types.map(({ name }) => name.toLowerCase().replace(/fn$/, '')),
);
/** Functions that the grammar does not know. A keyword is read as one where it is none. */
const UNKNOWN: ReadonlySet<string> = new Set(
  Object.keys(FUNCTIONS).filter((name) => !Object.hasOwn(KEYWORDS, name) && !NODES.has(name.replaceAll('_', ''))),
);

interface State {
  inBrackets: boolean;
  /** The word before parentheses that hold labels. */
  grouping: string | undefined;
  /** Whether a name may begin: at the start, behind an operator and what belongs to it. */
  beforeName: boolean;
  /** Whether an offset begins, perhaps with a sign. */
  inOffset: boolean;
  last: string;
}

/** The same text, position by position. */
export function withStandIns(text: string): string {
  const shape = shapeOf(text);
  const state: State = { inBrackets: false, grouping: undefined, beforeName: true, inOffset: false, last: '' };
  let written = '';
  let at = 0;
  for (const { 0: token, index } of shape.matchAll(TOKEN)) {
    const end = index + token.length;
    const instead = standIn(token, shape.slice(end, end + 64).trimStart(), state) ?? text.slice(index, end);
    written += text.slice(at, index) + instead;
    at = end;
    advance(token, state);
  }
  return written + text.slice(at);
}

function standIn(
  token: string,
  next: string,
  { inBrackets, grouping, beforeName, inOffset }: State,
): string | undefined {
  const word = token.toLowerCase();
  if (grouping !== undefined && token.includes(':')) return token.replace(NO_LABEL, '_');
  if (/^[\p{L}_:]/u.test(token) && token.search(NO_NAME) >= 0) return token.replace(NO_NAME, '_');
  if (word === 'offset' && beforeName && !next.startsWith('(')) return 'offse_';
  if (/^\d[\d_]*\.$/.test(token) && !/^\d/.test(next)) return `0${token.slice(0, -1)}`;
  if (/^0x/.test(word)) return token.replaceAll('_', '0');
  if (!next.startsWith('(')) return undefined;
  if (UNKNOWN.has(token)) return 'abs'.padEnd(token.length);
  if (word === 'step' || word === 'range') return word;
  if ((word === 'max_of' || word === 'min_of') && !inBrackets && !inOffset) return 'abs   ';
  return undefined;
}

function advance(token: string, state: State): void {
  const word = token.toLowerCase();
  if (token === '[' || token === ']') state.inBrackets = token === '[';
  const closed = token === ')' ? state.grouping : undefined;
  if (token === '(' && GROUPING.has(state.last)) state.grouping = state.last;
  else if (token === ')') state.grouping = undefined;
  state.beforeName = BEFORE_NAME.test(token) || (closed !== undefined && MATCHING.has(closed));
  state.inOffset = (word === 'offset' && !state.beforeName) || (state.inOffset && /^[-+(]$/.test(token));
  state.last = word;
}
