import { parseDuration } from '../duration';
import { mergeBytes, readEscape } from '../go-text';

export type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** Reads a quoted string: single and double quotes with escapes, backquotes without. Bytes are kept as `go-text` says. */
export function unquote(literal: string): Parsed<string> {
  const quote = literal[0] as string;
  if (literal.length < 2 || literal[literal.length - 1] !== quote || endsInEscape(literal)) {
    return { problem: `the string is not closed: ${quote} is missing` };
  }
  const body = literal.slice(1, -1);
  if (quote === '`') return { value: body };
  if (body.includes('\n')) return { problem: 'a quoted string ends on its line: use backquotes or \\n' };
  return readEscapes(body, quote);
}

function endsInEscape(literal: string): boolean {
  if (literal[0] === '`') return false;
  let backslashes = 0;
  while (backslashes < literal.length - 2 && literal[literal.length - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function readEscapes(body: string, quote: string): Parsed<string> {
  let value = '';
  for (let at = 0; at < body.length; at++) {
    if (body[at] !== '\\') {
      value += body[at];
      continue;
    }
    const found = readEscape(body.slice(at + 1, at + 10), quote);
    if (found === undefined) return { problem: escapeProblem(body.slice(at + 1)) };
    value += found.text;
    at += found.length;
  }
  return { value: mergeBytes(value) };
}

function escapeProblem(rest: string): string {
  const sequence = `\\${rest[0]}`;
  return `unknown escape sequence ${sequence}: for a backslash itself, as in a regular expression, write \\${sequence}, or put the string in backquotes`;
}

/** Underscores are between digits. */
const NUMBER =
  /^(?:0x_?[\da-f]+(?:_[\da-f]+)*|(?=\.?\d)(?:\d+(?:_\d+)*)?(?:\.(?:\d+(?:_\d+)*)?)?(?:e[+-]?\d+(?:_\d+)*)?)$/;

/** Reads a number: decimal, hexadecimal, octal, `Inf`, `NaN` or, in seconds, a duration. */
export function parseNumber(literal: string): Parsed<number> {
  const text = literal.toLowerCase().replace(/^[+-]\s*/, '');
  const sign = literal.startsWith('-') ? -1 : 1;
  if (text === 'inf') return { value: sign * Number.POSITIVE_INFINITY };
  if (text === 'nan') return { value: Number.NaN };
  if (isDuration(text)) {
    const parsed = parseDuration(text);
    return 'problem' in parsed ? parsed : { value: (sign * parsed.milliseconds) / 1000 };
  }
  const value = NUMBER.test(text) ? plainNumber(text.replaceAll('_', '')) : Number.NaN;
  if (Number.isNaN(value)) return { problem: `${literal} is not a number` };
  if (!Number.isFinite(value)) return { problem: `the number ${literal} is out of range` };
  return { value: sign * value };
}

/** Whether a number is written with units, as in `5m`. */
export function isDuration(literal: string): boolean {
  return /^[^xX]*[smhdwy]$/.test(literal);
}

function plainNumber(text: string): number {
  if (text.startsWith('0x')) {
    const value = Number.parseInt(text, 16);
    return value < 2 ** 63 ? value : Number.POSITIVE_INFINITY;
  }
  return /^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
}
