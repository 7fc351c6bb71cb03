/** The words of Go's text/template. */

import { isNumber, NUMBER } from './numbers';

export type TokenType =
  | 'text'
  | 'open'
  | 'close'
  | 'space'
  | 'word'
  | 'field'
  | 'dot'
  | 'variable'
  | 'string'
  | 'number'
  | 'declare'
  | 'assign'
  | 'pipe'
  | 'comma'
  | 'left paren'
  | 'right paren';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly from: number;
}

export class TemplateError extends Error {
  constructor(
    message: string,
    readonly from: number,
  ) {
    super(message);
  }
}

/** A word ends before these; anything else behind it is a mistake, as the `-` in `$labels.my-label`. */
const WORD_END = String.raw`(?=[ \t\r\n.,|:()]|\}\}|$)`;
const WORD = String.raw`[\p{L}\p{Nd}_]+`;
const CODE_POINT = `u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U00(?!00[dD][89a-fA-F])(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}`;
const ESCAPE = String.raw`\\(?:[abfnrtv\\QUOTE]|x[0-9a-fA-F]{2}|[0-3][0-7]{2}|${CODE_POINT})`;
const STRING = String.raw`"(?:[^"\\\n]|${ESCAPE.replace('QUOTE', '"')})*"|${'`[^`]*`'}`;
const CHARACTER = String.raw`'(?:[^'\\\n]|${ESCAPE.replace('QUOTE', "'")})'`;

/** What may be in an action; the first that fits is taken. */
const RULES: readonly (readonly [type: TokenType, pattern: RegExp])[] = [
  ['close', sticky(String.raw`(?:[ \t\r\n]+-)?\}\}`)],
  ['space', sticky(String.raw`[ \t\r\n]+`)],
  ['number', sticky(`${NUMBER}|${CHARACTER}`)],
  ['word', sticky(WORD + WORD_END)],
  ['field', sticky(String.raw`\.(?!\d)${WORD}${WORD_END}`)],
  ['dot', sticky(String.raw`\.${WORD_END}`)],
  ['variable', sticky(String.raw`\$(?:${WORD})?${WORD_END}`)],
  ['string', sticky(STRING)],
  ['declare', sticky(':=')],
  ['assign', sticky('=')],
  ['pipe', sticky(String.raw`\|`)],
  ['comma', sticky(',')],
  ['left paren', sticky(String.raw`\(`)],
  ['right paren', sticky(String.raw`\)`)],
];

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'uy');
}

const COMMENT = /\{\{(?:-[ \t\r\n])?\/\*(?:(?!\*\/).)*\*\/(?:[ \t\r\n]-)?\}\}/suy;
const COMMENT_START = /\{\{(?:-[ \t\r\n])?\/\*/y;
const OPEN = /\{\{(?:-(?=[ \t\r\n]))?/y;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    const end = open === -1 ? text.length : open;
    if (end > at) tokens.push({ type: 'text', text: text.slice(at, end), from: at });
    if (open === -1) break;
    const comment = match(COMMENT, text, open);
    if (comment === undefined && match(COMMENT_START, text, open))
      throw new TemplateError('a comment is not closed', open);
    at = comment === undefined ? tokenizeAction(text, open, tokens) : open + comment.length;
  }
  return tokens;
}

function tokenizeAction(text: string, open: number, tokens: Token[]): number {
  const delimiter = match(OPEN, text, open) as string;
  tokens.push({ type: 'open', text: delimiter, from: open });
  let at = open + delimiter.length;
  while (tokens.at(-1)?.type !== 'close') {
    if (at >= text.length) throw new TemplateError('"{{" is never closed', open);
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return at;
}

function tokenAt(text: string, from: number): Token {
  for (const [type, pattern] of RULES) {
    const found = match(pattern, text, from);
    if (found === undefined) continue;
    if (type === 'number' && !found.startsWith("'") && !isNumber(found)) {
      throw new TemplateError(`"${found}" is no number`, from);
    }
    return { type, text: found, from };
  }
  throw new TemplateError(tokenProblem(text, from), from);
}

const START = /(?:[.$]?[\p{L}\p{Nd}_]+|\.|\$)/uy;

function tokenProblem(text: string, from: number): string {
  const character = text[from] as string;
  if (character === '"' || character === '`') return stringProblem(text, from);
  const word = match(START, text, from);
  if (word === undefined) return `"${character}" has no meaning in a template`;
  const next = text.slice(from + word.length, from + word.length + 1);
  const hint = word.startsWith('.') || word.startsWith('$') ? ': for such a label write {{ index $labels "..." }}' : '';
  return `"${next}" cannot follow "${word}"${hint}`;
}

function stringProblem(text: string, from: number): string {
  const closed = match(/"(?:[^"\\\n]|\\.)*"/y, text, from);
  if (closed === undefined) return 'a string is not closed';
  return `the string ${closed} holds an unknown escape: for a backslash write \\\\, or put the string in backquotes`;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
