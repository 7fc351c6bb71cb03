/**
 * Plain data as YAML text, in key order, for people and for readers of YAML 1.1 and 1.2 alike: block style, no aliases,
 * no folding. Fast enough for tens of thousands of jobs: the text of deeply frozen objects is made once an indentation.
 */

import { isLiteral, literal, numeral, quotedIfNeeded } from './yaml-scalar';

/** Objects, arrays, strings, numbers (large integers as bigints), booleans and null; a key whose value is undefined is left out. */
export type PlainData = unknown;

/** Keys longer than this (1024 characters by specification) must be announced. */
const LONGEST_IMPLICIT_KEY = 1000;

/** A whole node, its lines indented by `indent` spaces, the last one ended. */
export function emitYaml(value: PlainData, indent = 0): string {
  return padding(indent) + (isCollection(value) ? collection(value, indent) : `${topLevelScalar(value)}\n`);
}

/** One item of a sequence that is written at `indent`. */
export function emitItem(value: PlainData, indent = 0): string {
  return padding(indent) + collection([value], indent);
}

/** One entry of a mapping that is written at `indent`. */
export function emitEntry(key: string, value: PlainData, indent = 0): string {
  return padding(indent) + collection({ [key]: value }, indent);
}

const paddings: string[] = [];

function padding(indent: number): string {
  paddings[indent] ??= ' '.repeat(indent);
  return paddings[indent];
}

type Collection = readonly unknown[] | Readonly<Record<string, unknown>>;

function isCollection(value: unknown): value is Collection {
  return typeof value === 'object' && value !== null;
}

/** Texts of frozen collections, by indentation; the first line has none. */
const frozenTexts = new WeakMap<object, string[]>();

/**
 * Text whose first line is not indented yet: what comes before it stands on the same line. One function that calls itself,
 * and not several that call each other: engines would spend longer on putting these into each other than on running them.
 */
function collection(value: Collection, indent: number): string {
  const texts = Object.isFrozen(value) ? textsOf(value) : undefined;
  const known = texts?.[indent];
  if (known !== undefined) return known;
  const pad = padding(indent);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) {
      const below = isCollection(item) ? collection(item, indent + 2) : scalar(item, indent);
      text += text === '' ? `- ${below}` : `${pad}- ${below}`;
    }
    if (text === '') text = EMPTY_SEQUENCE;
  } else {
    for (const key of Object.keys(value)) {
      const member = (value as Readonly<Record<string, unknown>>)[key];
      if (member === undefined) continue;
      // A sequence stands as deep as its key: its dashes are indentation enough.
      const deeper = Array.isArray(member) ? indent : indent + 2;
      const below = isCollection(member) ? collection(member, deeper) : scalar(member, indent);
      const start = text === '' ? keyed(key, pad) : pad + keyed(key, pad);
      text += isCollection(member) && !isEmpty(below) ? `${start}\n${padding(deeper)}${below}` : `${start} ${below}`;
    }
    if (text === '') text = EMPTY_MAPPING;
  }
  if (texts !== undefined) texts[indent] = inOnePiece(text);
  return text;
}

const EMPTY_SEQUENCE = '[]\n';
const EMPTY_MAPPING = '{}\n';

function isEmpty(text: string): boolean {
  return text === EMPTY_SEQUENCE || text === EMPTY_MAPPING;
}

/** Where the texts of a deeply frozen collection are kept, by indentation. */
function textsOf(value: Collection): string[] | undefined {
  let texts = frozenTexts.get(value);
  if (texts === undefined && isDeeplyFrozen(value)) {
    texts = [];
    frozenTexts.set(value, texts);
  }
  return texts;
}

/** An engine keeps what was put together as pieces until somebody looks at it; here that pays, for it is used often. */
function inOnePiece(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}

function isDeeplyFrozen(value: unknown): boolean {
  return !isCollection(value) || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
}

function keyed(key: string, pad: string): string {
  const name = quotedKey(key);
  return name.length > LONGEST_IMPLICIT_KEY ? `? ${name}\n${pad}:` : `${name}:`;
}

/** A configuration has few keys, each of them very often. */
const quotedKeys = new Map<string, string>();
const MOST_KEYS_KEPT = 1000;

function quotedKey(key: string): string {
  let quoted = quotedKeys.get(key);
  if (quoted === undefined) {
    quoted = quotedIfNeeded(key);
    if (quotedKeys.size < MOST_KEYS_KEPT) quotedKeys.set(key, quoted);
  }
  return quoted;
}

function scalar(value: unknown, indent: number): string {
  return typeof value === 'string' && isLiteral(value) ? literal(value, padding(indent)) : `${topLevelScalar(value)}\n`;
}

/** Never a literal block: readers disagree about how deep one stands that has no parent. */
function topLevelScalar(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quotedIfNeeded(value);
    case 'number':
      return numeral(value);
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      if (value === null || value === undefined) return 'null';
      throw new TypeError(`${typeof value} is no plain data`);
  }
}
