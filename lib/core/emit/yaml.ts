/**
 * Plain data as YAML text, in key order, for people and for readers of YAML 1.1 and 1.2 alike: block style, no aliases,
 * no folding. Fast enough for tens of thousands of jobs: the text of a constant is made once an indentation.
 */

import { append } from '../base/collections';
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
  return emitted(value, padding(indent), undefined);
}

/** A whole node of a configuration in which the sidecar replaces variables. */
export function emitNode(value: PlainData, indent = 0): Emitted {
  const foreign: string[] = [];
  return { text: emitted(value, padding(indent), foreign), foreign };
}

/** One item of a sequence that is written at `indent`. */
export function emitItem(value: PlainData, indent = 0): Emitted {
  return emitNode([value], indent);
}

/** One entry of a mapping that is written at `indent`. */
export function emitEntry(key: string, value: PlainData, indent = 0): Emitted {
  return emitNode({ [key]: value }, indent);
}

function emitted(value: PlainData, first: string, foreign: Out['foreign']): string {
  const out: Out = { text: '', foreign };
  if (isFilled(value)) writeMembers(value, first, out);
  // Readers disagree about how deep a block is that has no parent.
  else if (typeof value === 'string' && isLiteral(value)) out.text = `${first}${quotedIfNeeded(value)}\n`;
  else out.text = `${first}${scalar(value, first, out)}`;
  return inOnePiece(out.text);
}

/** What has been written so far. */
interface Out {
  text: string;
  /** Variables that are not ours; undefined where variables are nothing but text. */
  readonly foreign: string[] | undefined;
}

const padding = remembered((indent: number) => ' '.repeat(indent));
const dash = remembered((indent: number) => `${padding(indent)}- `);

type Collection = readonly unknown[] | Values;

function isCollection(value: unknown): value is Collection {
  return typeof value === 'object' && value !== null;
}

/** Whether a value has lines of its own. */
function isFilled(value: unknown): value is Collection {
  if (!isCollection(value)) return false;
  if (Array.isArray(value)) return value.length > 0;
  for (const key in value) if ((value as Values)[key] !== undefined) return true;
  return false;
}

/** Texts of constants, by what is before them on their first line. */
const constantTexts = new WeakMap<object, Map<string, string>>();

/** Data that is written again and again: nothing in it can change any more, and its text is kept. */
export function constant<T extends object>(value: T): T {
  freeze(value);
  constantTexts.set(value, new Map());
  return value;
}

function freeze(value: unknown): void {
  if (isCollection(value)) for (const member of Object.values(Object.freeze(value))) freeze(member);
}

export function isConstant(value: object): boolean {
  return constantTexts.has(value);
}

/** Writes the lines of a value; the first one begins with `first`, and the others are indented as deep as it is long. */
function write(value: Collection, first: string, out: Out): void {
  const texts = out.foreign === undefined ? undefined : constantTexts.get(value);
  if (texts === undefined) writeMembers(value, first, out);
  else out.text += texts.get(first) ?? constantText(value, first, texts, out);
}

function constantText(value: Collection, first: string, texts: Map<string, string>, out: Out): string {
  const foreign: string[] = [];
  const text = emitted(value, first, foreign);
  // What is foreign has to be found each time.
  if (foreign.length === 0) texts.set(first, text);
  if (out.foreign !== undefined) append(out.foreign, foreign);
  return text;
}

/** An engine keeps what was put together as pieces until somebody looks at it: as long as they live, it looks after each. */
function inOnePiece(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}

function writeMembers(value: Collection, first: string, out: Out): void {
  const indent = first.length;
  const pad = padding(indent);
  if (Array.isArray(value)) {
    const dashes = dash(indent);
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      const before = i === 0 ? `${first}- ` : dashes;
      if (isFilled(item)) write(item, before, out);
      else out.text += before + scalar(item, pad, out);
    }
    return;
  }
  let start = first;
  const keys = Object.keys(value);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const member = (value as Values)[key];
    if (member === undefined) continue;
    const name = start + keyed(key, pad, out);
    if (isFilled(member)) {
      out.text += `${name}\n`;
      // A sequence is as deep as its key: its dashes are indentation enough.
      write(member, Array.isArray(member) ? pad : padding(indent + 2), out);
    } else out.text += `${name} ${scalar(member, pad, out)}`;
    start = pad;
  }
}

function keyed(key: string, pad: string, { foreign }: Out): string {
  if (foreign !== undefined && mentionsVariable(key)) append(foreign, variablesIn(key));
  const name = quotedKey(key);
  return name.length > LONGEST_IMPLICIT_KEY ? `? ${name}\n${pad}:` : `${name}:`;
}

/** A configuration has few keys, each of them very often. */
const quotedKey = remembered(quotedIfNeeded);

/** What is behind a key or a dash, to the end of its last line. */
function scalar(value: unknown, pad: string, { foreign }: Out): string {
  if (typeof value !== 'string') return `${unquoted(value)}\n`;
  if (foreign !== undefined && mentionsVariable(value)) {
    const own = ownVariableText(value, pad);
    if (own !== undefined) return `${own}\n`;
    append(foreign, variablesIn(value));
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
      if (typeof value !== 'object') throw new TypeError(`${typeof value} is no plain data`);
      return Array.isArray(value) ? '[]' : '{}';
  }
}
