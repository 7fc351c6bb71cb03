/** Matchers as Alertmanager reads them in its configuration: `severity=~"warning|critical"`, several with commas. */

import { compileRegex } from '../check/re2-match';
import type { Target } from '../context';
import { isOpen } from '../gates';

export type Operator = '=' | '!=' | '=~' | '!~';

export interface LabelMatcher {
  readonly name: string;
  readonly operator: Operator;
  readonly value: string;
}

export type Parsed = { readonly matchers: readonly LabelMatcher[] } | { readonly problem: string };

/** The first version that reads names of labels in quotes, with any character in them. */
const UTF8 = { since: '0.27.0' };

/**
 * Alertmanager reads every text in both syntaxes, and where both can be read it goes by the older one: so the newer one
 * counts only where the older fails.
 */
export function parseMatchers(text: string, { version }: Pick<Target, 'version'>): Parsed {
  const classic = parseClassic(text);
  if ('matchers' in classic || !isOpen(UTF8, version)) return classic;
  const utf8 = parseUtf8(text);
  return 'matchers' in utf8 ? utf8 : classic;
}

function parseClassic(text: string): Parsed {
  const inner = text.replace(/^\{/, '').replace(/\}$/, '');
  const matchers: LabelMatcher[] = [];
  for (const part of splitAtCommas(inner)) {
    const matcher = parseClassicOne(part);
    if (typeof matcher === 'string') return { problem: matcher };
    matchers.push(matcher);
  }
  return { matchers };
}

/** At commas outside of quotes; what follows the last one counts only if it says something. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  let escaped = false;
  for (const character of text) {
    if (character === ',' && !quoted) {
      parts.push(part);
      part = '';
      continue;
    }
    if (character === '"' && !escaped) quoted = !quoted;
    escaped = character === '\\' && !escaped;
    part += character;
  }
  return part.trim() === '' ? parts : [...parts, part.trim()];
}

const CLASSIC = /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(=~|=|!=|!~)\s*([\s\S]*?)\s*$/;

function parseClassicOne(text: string): LabelMatcher | string {
  const found = CLASSIC.exec(text);
  if (found === null) return `this is no matcher: ${JSON.stringify(text)}`;
  const [, name, operator, raw] = found as unknown as [string, string, Operator, string];
  const value = unescaped(raw);
  return value === undefined ? `a double quote stands inside of the value: ${raw}` : { name, operator, value };
}

/** Quotes around a value are for its ends alone. An escape that means nothing is a backslash. */
function unescaped(raw: string): string | undefined {
  const opened = raw.startsWith('"');
  const inner = opened ? raw.slice(1) : raw;
  let closed = !opened;
  let value = '';
  for (let at = 0; at < inner.length; at++) {
    const character = inner[at]!;
    const next = inner[at + 1];
    if (character === '\\' && next !== undefined) {
      value += next === 'n' ? '\n' : next === '"' || next === '\\' ? next : `\\${next}`;
      at++;
    } else if (character === '"') {
      if (closed || at < inner.length - 1) return undefined;
      closed = true;
    } else value += character;
  }
  return closed ? value : undefined;
}

const UTF8_TOKEN = /\s*(?:("(?:[^"\\]|\\[\s\S])*")|([^\s{}!=~,\\"'`]+)|(!=|!~|=~|=|[{},]))/y;

function parseUtf8(text: string): Parsed {
  const tokens: string[] = [];
  UTF8_TOKEN.lastIndex = 0;
  while (text.slice(UTF8_TOKEN.lastIndex).trim() !== '') {
    const from = UTF8_TOKEN.lastIndex;
    const found = UTF8_TOKEN.exec(text);
    if (found === null) return { problem: `this cannot be read: ${text.slice(from)}` };
    tokens.push(found[0].trim());
  }
  return matchersOf(tokens);
}

const OPERATORS: ReadonlySet<string> = new Set(['=', '!=', '=~', '!~']);

function matchersOf(tokens: readonly string[]): Parsed {
  const braced = tokens[0] === '{';
  if (braced !== (tokens.at(-1) === '}' && tokens.length > 1)) return { problem: 'a brace has no counterpart' };
  const inner = braced ? tokens.slice(1, -1) : tokens;
  const matchers: LabelMatcher[] = [];
  for (let at = 0; at < inner.length; at += 4) {
    const [name, operator, value, comma] = inner.slice(at, at + 4);
    const [left, right] = [textOf(name), textOf(value)];
    if (left === undefined || right === undefined || !OPERATORS.has(operator ?? '')) {
      return { problem: `this is no matcher: ${inner.slice(at, at + 3).join('')}` };
    }
    if (comma !== undefined && comma !== ',') return { problem: `a comma is missing before ${comma}` };
    matchers.push({ name: left, operator: operator as Operator, value: right });
  }
  return { matchers };
}

const SPECIAL = /^([{},]|!=|!~|=~|=)$/;

function textOf(token: string | undefined): string | undefined {
  if (token === undefined || SPECIAL.test(token)) return undefined;
  if (!token.startsWith('"')) return token;
  return goText(token.slice(1, -1));
}

const GO_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** A text between quotes as Go reads it; undefined for escapes that Go does not know. */
function goText(inner: string): string | undefined {
  let sound = !inner.includes('\n');
  const text = inner.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (...found) => {
    const [, byte, short, long, other] = found as readonly (string | undefined)[];
    const code = byte ?? short ?? long;
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    const known = GO_ESCAPES[other!];
    if (known === undefined) sound = false;
    return known ?? '';
  });
  return sound ? text : undefined;
}

export type Test = (labels: Readonly<Record<string, string>>) => boolean;

/** Whether labels match; a label that is not there is an empty one. Throws where the expression cannot be tried out. */
export function testOf({ name, operator, value }: LabelMatcher): Test {
  if (operator === '=') return (labels) => (labels[name] ?? '') === value;
  if (operator === '!=') return (labels) => (labels[name] ?? '') !== value;
  const compiled = compileRegex(value);
  if ('problem' in compiled) throw new Error(`${name}${operator}${JSON.stringify(value)}: ${compiled.problem}`);
  return (labels) => compiled.matches(labels[name] ?? '') === (operator === '=~');
}
