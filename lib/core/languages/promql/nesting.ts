/**
 * The grammar's parser keeps all that it has read of an operation until the operation ends, and gives up where that is too
 * much: so it is counted beforehand.
 */

import type { Problem } from './ast';

/** Far more than anybody nests. The parser takes the longer over each word the more is open around it. */
const DEEPEST = 100;
/** In a row, and in the rows around it: the tree becomes as deep. */
const MOST_OPERATORS = 1000;

/** Texts, comments and words whole; anything else character by character. */
const PIECE = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?|#[^\n]*|[\w:.]+|[^\s]/gs;
const POSTFIX: ReadonlySet<string> = new Set(['offset', 'anchored', 'smoothed', '@', '[']);

/** In brackets, or outside of all. */
interface Level {
  /** What else is open since the last operator. */
  open: number;
  /** Operators since the last comma. */
  operators: number;
}

interface State {
  readonly levels: Level[];
  depth: number;
  operators: number;
}

/** Where an expression is nested too deeply to be read (in brackets, powers, signs, and what follows an operand), or too long. */
export function nestingProblem(text: string): Problem | undefined {
  const state: State = { levels: [{ open: 0, operators: 0 }], depth: 0, operators: 0 };
  let before = '(';
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece.startsWith('#')) continue;
    take(piece, before, state);
    const at = { from: index, to: index + piece.length };
    if (state.depth > DEEPEST) return { ...at, message: `the expression is nested more than ${DEEPEST} deep` };
    if (state.operators > MOST_OPERATORS)
      return { ...at, message: `more than ${MOST_OPERATORS} operators in a row: put parts of it in parentheses` };
    before = piece;
  }
  return undefined;
}

function take(piece: string, before: string, state: State): void {
  const top = state.levels.at(-1)!;
  if (opensOperand(piece, before)) {
    top.open++;
    state.depth++;
  }
  if (/^[([{]$/.test(piece)) {
    state.levels.push({ open: 0, operators: 0 });
    state.depth++;
  } else if (/^[)\]}]$/.test(piece)) {
    if (state.levels.length > 1) close(state);
  } else if (piece !== '^' && isOperator(piece, before)) {
    state.depth -= top.open;
    top.open = 0;
    count(piece, before, top, state);
  }
}

function opensOperand(piece: string, before: string): boolean {
  const isSign = /^[+-]$/.test(piece) && /^[-+*/%^=<>!~,([{@]$/.test(before);
  return piece === '^' || isSign || POSTFIX.has(piece.toLowerCase());
}

function isOperator(piece: string, before: string): boolean {
  if (/^[+-]$/.test(piece)) return !opensOperand(piece, before);
  return /^[*/%=<>!,]$/.test(piece) || /^(?:and|or|unless|atan2)$/i.test(piece);
}

/** Arguments are read one by one; of two characters of one operator, one counts. */
function count(piece: string, before: string, top: Level, state: State): void {
  if (piece === ',') {
    state.operators -= top.operators;
    top.operators = 0;
  } else if (!/^[=<>!]$/.test(before)) {
    top.operators++;
    state.operators++;
  }
}

function close(state: State): void {
  const { open, operators } = state.levels.pop()!;
  state.depth -= open + 1;
  state.operators -= operators;
}
