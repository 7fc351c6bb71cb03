/**
 * What Prometheus reads as space, comment and text. The grammar of the editor is laxer with all three, so it is given a text
 * in which there is nothing left to be lax with.
 */

import type { Problem } from './ast';

export interface Lexed {
  /** The same text, position by position, with spaces in place of comments. */
  readonly text: string;
  readonly problem?: Problem;
}

/** Texts in quotes, comments, and what is between them. A text that is not closed is all of the rest. */
const PIECE = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`[^`]*`|#[^\r\n]*|["'`][\s\S]*|[^#"'`]+/g;

export function lex(text: string): Lexed {
  const pieces = text.match(PIECE) ?? [];
  const problem = foreignCharacter(pieces) ?? (text.includes('#') ? misplacedComment(pieces) : undefined);
  return {
    text: pieces.map((piece) => (isComment(piece) ? ' '.repeat(piece.length) : piece)).join(''),
    ...(problem && { problem }),
  };
}

function isComment(piece: string): boolean {
  return piece.startsWith('#');
}

function isQuoted(piece: string): boolean {
  return /^["'`]/.test(piece);
}

/** Outside of quotes there are ASCII's visible characters, four kinds of space, and letters in names of newer versions. */
const FOREIGN = /[^\t\n\r -~\p{L}]/u;
/** Quotes as text processors write them. */
const TYPOGRAPHIC = /[\u00ab\u00bb\u2018-\u201f]/;
/** What readers put in the place of broken text; Prometheus takes it for broken text itself. */
const BROKEN = /[\ufffd\p{Surrogate}]/u;

function foreignCharacter(pieces: readonly string[]): Problem | undefined {
  let from = 0;
  for (const piece of pieces) {
    const quoted = isQuoted(piece);
    const found = isComment(piece) ? null : (quoted ? BROKEN : FOREIGN).exec(piece);
    if (found !== null) {
      const at = from + found.index;
      const name = nameOf(found[0]);
      return {
        from: at,
        to: at + found[0].length,
        message: quoted
          ? `${name} is not read, not even in quotes: write \\ufffd`
          : `${name} has no meaning out of quotes${TYPOGRAPHIC.test(found[0]) ? ': write plain quotes, " or \'' : ''}`,
      };
    }
    from += piece.length;
  }
  return undefined;
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text, position by position, with nothing but quotes for texts, and `#` for comments. */
export function shapeOf(text: string): string {
  return shape(text.match(PIECE) ?? []);
}

function shape(pieces: readonly string[]): string {
  const shaped = (piece: string) =>
    isComment(piece) ? '#'.repeat(piece.length) : isQuoted(piece) ? '"'.repeat(piece.length) : piece;
  return pieces.map(shaped).join('');
}

function misplacedComment(pieces: readonly string[]): Problem | undefined {
  const shaped = shape(pieces);
  const from = inBrackets(shaped) ?? behindFill(shaped);
  return from === undefined ? undefined : { from, to: from + 1, message: 'a comment cannot be there' };
}

/** In brackets, a comment is read behind the first number only. */
function inBrackets(shaped: string): number | undefined {
  let before = false;
  for (const { 0: character, index } of shaped.matchAll(/[[\]\d"#]/g)) {
    if (before && character === '#') return index;
    before = character === '[';
  }
  return undefined;
}

/** `fill` is a name where no parenthesis follows it by itself. */
function behindFill(shaped: string): number | undefined {
  const found = /(?<![\w:])fill(?:_left|_right)?\s*(?=#[#\s]*\()/i.exec(shaped);
  return found === null ? undefined : found.index + found[0].length;
}
