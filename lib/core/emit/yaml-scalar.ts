/**
 * Scalars that YAML 1.1 (go-yaml, which Prometheus reads with) and YAML 1.2 readers take for the same value: plain only
 * where no reader could see another type in it, else quoted, else a literal block.
 */

import { withoutEnd } from '../languages/ends';

/** Beginning with what neither a number nor an indicator begins with; no `: `, no ` #`, no two spaces, all visible. */
const PLAIN_WORD = /^[A-Za-z_/($\\^](?:[!-9;-~]|:(?=[!-~])| (?=[!"$-~]))*$/;

/** `30s`, `1h30m`, `10MB`: no reader's number, as long as no base (0x, 0o, 0b) or exponent (1e3) begins. */
const QUANTITY = /^[0-9]+[ACDF-NP-WYZacdf-np-wyz][A-Za-z0-9]*$/;

/** YAML 1.1 has many words for two values. */
const RESERVED: ReadonlySet<string> = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);
const LONGEST_RESERVED = 5;

/** Characters that a reader refuses, changes or hides unless they are escaped. */
const UNSEEN = String.raw`\p{Cc}\p{Zl}\p{Zp}\u00a0\u00ad\u200b-\u200f\u202a-\u202e\ufeff\ufffe\uffff`;
const NEEDS_ESCAPE = new RegExp(`[${UNSEEN}]`, 'u');
const NEEDS_ESCAPE_IN_LITERAL = new RegExp(`(?![\\t\\n])[${UNSEEN}]`, 'u');
const ESCAPED = new RegExp(`["\\\\${UNSEEN}]`, 'gu');
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Several lines that stay themselves between the margins of a block: nothing to escape, no blanks at a line's end. */
const LITERAL = /^\n*[^\n]*\S(?:\n+[^\n]*\S)*\n*$/;

/** A string on one line. */
export function quotedIfNeeded(text: string): string {
  if (isPlain(text)) return text;
  if (!NEEDS_ESCAPE.test(text) && /["\\]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(ESCAPED, escaped)}"`;
}

function isPlain(text: string): boolean {
  if (!PLAIN_WORD.test(text)) return QUANTITY.test(text);
  return text.length > LONGEST_RESERVED || !RESERVED.has(text.toLowerCase());
}

function escaped(character: string): string {
  return SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether a string is best read as a literal block. */
export function isLiteral(text: string): boolean {
  return text.includes('\n') && LITERAL.test(text) && !NEEDS_ESCAPE_IN_LITERAL.test(text);
}

/** A literal block with its lines two deeper than `pad`, the last one ended. */
export function literal(text: string, pad: string): string {
  const indentation = /^[ \t\n]/.test(text) ? '2' : '';
  const end = text.length - withoutEnd(text, '\n').length;
  const chomping = end === 0 ? '-' : end === 1 ? '' : '+';
  const lines = text.slice(0, text.length - Math.min(end, 1)).split('\n');
  return `|${indentation}${chomping}\n${lines.map((line) => (line === '' ? '\n' : `${pad}  ${line}\n`)).join('')}`;
}

export function numeral(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}
