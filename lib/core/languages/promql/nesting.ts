import type { Problem } from './ast';

/** Far more than anybody nests. The grammar's parser takes the longer over each word the more is open around it. */
const DEEPEST = 100;

/** Texts, comments and words whole; anything else character by character. */
const PIECE = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?|#[^\n]*|[\w:.]+|[^\s]/gs;
const POSTFIX: ReadonlySet<string> = new Set(['offset', 'anchored', 'smoothed', '@', '[']);

/** Where an expression is nested too deeply to be read: in brackets, powers, signs, and what follows an operand. */
export function nestingProblem(text: string): Problem | undefined {
  /** For each bracket that is open, what else is open since the last operator in it. */
  const open = [0];
  let depth = 0;
  let before = '(';
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece.startsWith('#')) continue;
    depth += change(piece, before, open);
    if (depth > DEEPEST)
      return { from: index, to: index + piece.length, message: `the expression is nested more than ${DEEPEST} deep` };
    before = piece;
  }
  return undefined;
}

function change(piece: string, before: string, open: number[]): number {
  const top = open.length - 1;
  if (
    piece === '^' ||
    POSTFIX.has(piece.toLowerCase()) ||
    (/^[+-]$/.test(piece) && /^[-+*/%^=<>!~,([{@]$/.test(before))
  ) {
    open[top]!++;
    if (piece !== '[') return 1;
    open.push(0);
    return 2;
  }
  if (/^[({]$/.test(piece)) {
    open.push(0);
    return 1;
  }
  if (/^[)\]}]$/.test(piece)) return top === 0 ? 0 : -1 - open.pop()!;
  if (!/^[-+*/%=<>!,]$/.test(piece) && !/^(?:and|or|unless|atan2)$/i.test(piece)) return 0;
  const closed = open[top]!;
  open[top] = 0;
  return -closed;
}
