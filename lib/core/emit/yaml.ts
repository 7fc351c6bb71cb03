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
  return `${padding(indent)}-${item(value, indent)}`;
}

/** One entry of a mapping that is written at `indent`. */
export function emitEntry(key: string, value: PlainData, indent = 0): string {
  return padding(indent) + entry(key, value, indent);
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

/** Text whose first line is not indented yet: what comes before it stands on the same line. */
function collection(value: Collection, indent: number): string {
  if (!Object.isFrozen(value)) return freshCollection(value, indent);
  let texts = frozenTexts.get(value);
  if (texts === undefined) {
    if (!isDeeplyFrozen(value)) return freshCollection(value, indent);
    texts = [];
    frozenTexts.set(value, texts);
  }
  texts[indent] ??= inOnePiece(freshCollection(value, indent));
  return texts[indent];
}

/** An engine keeps what was put together as pieces until somebody looks at it; here that pays, for it is used often. */
function inOnePiece(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}

function isDeeplyFrozen(value: unknown): boolean {
  return !isCollection(value) || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
}

function freshCollection(value: Collection, indent: number): string {
  return Array.isArray(value) ? sequence(value, indent) : mapping(value as Readonly<Record<string, unknown>>, indent);
}

function sequence(items: readonly unknown[], indent: number): string {
  if (items.length === 0) return '[]\n';
  const next = `${padding(indent)}-`;
  let text = `-${item(items[0], indent)}`;
  for (let i = 1; i < items.length; i++) text += next + item(items[i], indent);
  return text;
}

function mapping(value: Readonly<Record<string, unknown>>, indent: number): string {
  const pad = padding(indent);
  let text = '';
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    if (text !== '') text += pad;
    text += entry(key, member, indent);
  }
  return text === '' ? '{}\n' : text;
}

function entry(key: string, value: unknown, indent: number): string {
  const name = quotedKey(key);
  const start = name.length > LONGEST_IMPLICIT_KEY ? `? ${name}\n${padding(indent)}:` : `${name}:`;
  if (!isCollection(value)) return `${start} ${scalar(value, indent)}`;
  // A sequence stands as deep as its key: its dashes are indentation enough.
  const deeper = Array.isArray(value) ? indent : indent + 2;
  const text = collection(value, deeper);
  return isEmpty(text) ? `${start} ${text}` : `${start}\n${padding(deeper)}${text}`;
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

function item(value: unknown, indent: number): string {
  return ` ${isCollection(value) ? collection(value, indent + 2) : scalar(value, indent)}`;
}

function isEmpty(text: string): boolean {
  return text === '{}\n' || text === '[]\n';
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
