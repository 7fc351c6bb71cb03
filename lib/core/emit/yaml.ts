/**
 * Plain data as YAML text, in key order, for people and for readers of YAML 1.1 and 1.2 alike: block style, no aliases,
 * no folding. Fast enough for tens of thousands of jobs: the text of a constant is made once an indentation.
 */

import { remembered } from '../base/memoized';
import type { Values } from '../base/values';
import { mentionsVariable, ownVariableText, variablesIn } from './variables';
import { isLiteral, literal, numeral, quotedIfNeeded } from './yaml-scalar';

/** Objects, arrays, strings, numbers (large integers as bigints), booleans and null; a key whose value is undefined is left out. */
export type PlainData = unknown;

/** Keys longer than this (1024 characters by specification) must be announced. */
const LONGEST_IMPLICIT_KEY = 1000;

/** Text, and the names of all variables in it that none of our builders wrote there. */
export interface Emitted {
  readonly text: string;
  readonly foreign: readonly string[];
}

/** A whole node, its lines indented by `indent` spaces, the last one ended. Variables are nothing but text in it. */
export function emitYaml(value: PlainData, indent = 0): string {
  return padding(indent) + node(value, indent, undefined);
}

/** A whole node of a configuration in which the sidecar replaces variables. */
export function emitNode(value: PlainData, indent = 0): Emitted {
  const foreign: string[] = [];
  const text = padding(indent) + node(value, indent, foreign);
  return { text, foreign };
}

/** One item of a sequence that is written at `indent`. */
export function emitItem(value: PlainData, indent = 0): Emitted {
  return emitNode([value], indent);
}

/** One entry of a mapping that is written at `indent`. */
export function emitEntry(key: string, value: PlainData, indent = 0): Emitted {
  return emitNode({ [key]: value }, indent);
}

/** Text whose first line is not indented yet: what comes before it stands on the same line. */
function node(value: PlainData, indent: number, foreign: Foreign): string {
  if (isCollection(value)) return collection(value, indent, foreign);
  // Readers disagree about how deep a block stands that has no parent.
  const isBlock = typeof value === 'string' && isLiteral(value);
  return isBlock ? `${quotedIfNeeded(value)}\n` : scalar(value, padding(indent), foreign);
}

/** Collects variables that are not ours; undefined where variables are nothing but text. */
type Foreign = string[] | undefined;

const paddings: string[] = [];

function padding(indent: number): string {
  paddings[indent] ??= ' '.repeat(indent);
  return paddings[indent];
}

type Collection = readonly unknown[] | Values;

function isCollection(value: unknown): value is Collection {
  return typeof value === 'object' && value !== null;
}

/** Texts of constants, by indentation; the first line has none. */
const constantTexts = new WeakMap<object, string[]>();

/** Data that is written again and again: nothing in it can change any more, and its text is kept. */
export function constant<T extends object>(value: T): T {
  freeze(value);
  constantTexts.set(value, []);
  return value;
}

function freeze(value: unknown): void {
  if (isCollection(value)) for (const member of Object.values(Object.freeze(value))) freeze(member);
}

export function isConstant(value: object): boolean {
  return constantTexts.has(value);
}

/**
 * One function that calls itself, and not several that call each other: engines would spend longer on putting these into
 * each other than on running them.
 */
function collection(value: Collection, indent: number, foreign: Foreign): string {
  const texts = foreign === undefined ? undefined : constantTexts.get(value);
  const known = texts?.[indent];
  if (known !== undefined) return known;
  const foreignBefore = foreign?.length;
  const pad = padding(indent);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) {
      const below = isCollection(item) ? collection(item, indent + 2, foreign) : scalar(item, pad, foreign);
      text += text === '' ? `- ${below}` : `${pad}- ${below}`;
    }
    if (text === '') text = EMPTY_SEQUENCE;
  } else {
    for (const key of Object.keys(value)) {
      const member = (value as Values)[key];
      if (member === undefined) continue;
      // A sequence stands as deep as its key: its dashes are indentation enough.
      const deeper = Array.isArray(member) ? indent : indent + 2;
      const below = isCollection(member) ? collection(member, deeper, foreign) : scalar(member, pad, foreign);
      const name = keyed(key, pad, foreign);
      const start = text === '' ? name : pad + name;
      text += isCollection(member) && !isEmpty(below) ? `${start}\n${padding(deeper)}${below}` : `${start} ${below}`;
    }
    if (text === '') text = EMPTY_MAPPING;
  }
  // What is foreign has to be found each time.
  if (texts !== undefined && foreign?.length === foreignBefore) texts[indent] = inOnePiece(text);
  return text;
}

const EMPTY_SEQUENCE = '[]\n';
const EMPTY_MAPPING = '{}\n';

function isEmpty(text: string): boolean {
  return text === EMPTY_SEQUENCE || text === EMPTY_MAPPING;
}

/** An engine keeps what was put together as pieces until somebody looks at it; here that pays, for it is used often. */
function inOnePiece(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}

function keyed(key: string, pad: string, foreign: Foreign): string {
  if (foreign !== undefined && mentionsVariable(key)) foreign.push(...variablesIn(key));
  const name = quotedKey(key);
  return name.length > LONGEST_IMPLICIT_KEY ? `? ${name}\n${pad}:` : `${name}:`;
}

/** A configuration has few keys, each of them very often. */
const quotedKey = remembered(quotedIfNeeded);

function scalar(value: unknown, pad: string, foreign: Foreign): string {
  if (typeof value !== 'string') return `${unquoted(value)}\n`;
  if (foreign !== undefined && mentionsVariable(value)) {
    const own = ownVariableText(value, pad);
    if (own !== undefined) return `${own}\n`;
    foreign.push(...variablesIn(value));
  }
  return isLiteral(value) ? literal(value, pad) : `${quotedIfNeeded(value)}\n`;
}

function unquoted(value: unknown): string {
  switch (typeof value) {
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
