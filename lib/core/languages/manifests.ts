/** Texts of manifests as kubectl reads them, document by document: YAML as Go reads it, or JSON. */

import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { isRecord } from '../base/values';
import { isLongReadByGo } from './go-forms';
import { VALUES_IN_JSON, valuesOf } from './go-yaml';
import { linesOf, Outline } from './outline';
import { checkNodes, DEEPEST, mayBeEndless, placeOfSecond } from './yaml-nodes';
import { yamlProblem } from './yaml-problem';

/** A place in a text: line and column, both from 1 on. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface TextProblem extends TextPlace {
  /** What is wrong, in words that show nothing of the text. */
  readonly words: string;
}

/** One document of a text. */
export interface ManifestDocument {
  /** As it is written. */
  readonly text: string;
  /** The line that it begins at, from 1 on. */
  readonly line: number;
  /** What it holds; undefined where it cannot be read. */
  readonly value?: unknown;
  readonly problem?: TextProblem;
  /** A key that a mapping has twice: the last one counts for kubectl, and the writer did not mean that. */
  readonly repeatedKey?: TextProblem;
  /** Of a long one, so that nobody takes it apart once more, which takes far more memory than the text. */
  readonly outline?: Outline;
  /** Of a long object: whether all libraries of Go read it, and as the same. */
  readonly isReadByGo?: boolean;
}

/** The documents of a text, those that are empty left out. */
export function readManifests(text: string): ManifestDocument[] {
  return [...eachManifest(text)];
}

/** The same one by one: of millions, nobody keeps those that are of no use. */
export function* eachManifest(text: string): Generator<ManifestDocument> {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const body = start === 0 ? text : text.slice(start);
  const json = /^\s*\{/.test(body) ? readJson(body) : undefined;
  if (json !== undefined) return yield* json;
  for (const piece of documentsIn(body)) {
    const document = readDocument(piece);
    if (document !== undefined) yield document;
  }
}

const BYTE_ORDER_MARK = 0xfeff;

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** A line that separates documents has nothing else but blanks and a comment. */
const SEPARATOR = /^---[ \t]*(?:#.*)?\r?$/gm;

function* documentsIn(text: string): Generator<Piece> {
  let from = 0;
  let line = 1;
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const next = Math.min(text.length, index + separator.length + 1);
    yield { text: text.slice(from, index), line };
    line += linesIn(text, from, next);
    from = next;
  }
  yield { text: text.slice(from), line };
}

/** How many lines end between two places. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function readDocument(piece: Piece): ManifestDocument | undefined {
  if (BLANK.test(piece.text)) return undefined;
  try {
    const { value, ...more } = valueIn(piece.text, false);
    return value === undefined || value === null ? undefined : { ...piece, value, ...more };
  } catch (error) {
    const problem = problemIn(piece, error);
    const repeated = error instanceof YAMLException && error.reason === REPEATED ? readRepeated(piece) : undefined;
    return repeated === undefined ? { ...piece, problem } : { ...piece, ...repeated, repeatedKey: problem };
  }
}

/** A parser takes far longer to say that there is nothing. */
const BLANK = /^[ \n\r]*$/;

/** kubectl takes no notice of what is behind the first. */
const SEVERAL = 'it holds several documents, and no line of three dashes is between them';

/** As the parser says it. */
const REPEATED = 'duplicated mapping key';

function readRepeated({ text }: Piece): Read | undefined {
  try {
    return valueIn(text, true);
  } catch {
    return undefined;
  }
}

/** Throws what the parser throws. */
function valueIn(text: string, repeats: boolean): Read {
  const events = eventsOf(text);
  const values = valuesOf(text, events, { schema: VALUES_IN_JSON, json: repeats });
  if (mayBeEndless(text)) checkNodes(text, events, true);
  if (values.length > 1) YAMLException.throwAt(text, placeOfSecond(events), SEVERAL);
  const [value] = values;
  if (text.length <= LONG) return { value };
  const outline = new Outline(text, events);
  const isList = !isRecord(value) || Array.isArray(value['items']);
  return isList || repeats ? { value, outline } : { value, outline, isReadByGo: isLongReadByGo(text, events) };
}

type Read = Pick<ManifestDocument, 'value' | 'outline' | 'isReadByGo'>;

/** In characters. An object of a cluster is hardly longer; lists of objects are. */
const LONG = 2 ** 20;

function eventsOf(text: string): Event[] {
  return parseEvents(text, { maxDepth: DEEPEST });
}

function problemIn(piece: Piece, error: unknown): TextProblem {
  const { line = 0, column = 0 } = (error instanceof YAMLException ? error.mark : undefined) ?? {};
  // The place behind the words is one in the document, and not in the file.
  const words = yamlProblem(error)
    .replace(/ \(\d+:\d+\)$/, '')
    .replace(/ with$/, ' with its tag');
  return { words, line: piece.line + line, column: column + 1 };
}

/** JSON is faster read as what it is; undefined where it is none. */
function readJson(text: string): ManifestDocument[] | undefined {
  const values: ManifestDocument[] = [];
  for (const { depth, ...piece } of objectsIn(text)) {
    try {
      const value: unknown = JSON.parse(piece.text);
      const words = depth > DEEPEST ? 'values are nested too deeply' : problemOfNumbers(piece.text, value);
      values.push(
        words === undefined ? { ...piece, value } : { ...piece, problem: { words, line: piece.line, column: 1 } },
      );
    } catch {
      return undefined;
    }
  }
  return values;
}

/** Numbers of which a text can make one that is too large for all readers. */
const LARGE = /[eE]\+?\d{3}|\d{300}/;

function problemOfNumbers(text: string, value: unknown): string | undefined {
  return LARGE.test(text) && hasEndless(value) ? 'a number without end has no form in JSON' : undefined;
}

function hasEndless(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasEndless);
}

/** Objects of JSON, one behind the other. */
function objectsIn(text: string): DeepPiece[] {
  const pieces: DeepPiece[] = [];
  let line = 1;
  let from = 0;
  while (from < text.length) {
    const { to, depth } = endOfObject(text, from);
    const start = from + text.slice(from, to).search(/\S|$/);
    line += linesIn(text, from, start);
    if (start < to) pieces.push({ text: text.slice(start, to), line, depth });
    line += linesIn(text, start, to);
    from = to;
  }
  return pieces;
}

interface DeepPiece extends Piece {
  /** How many brackets are open at its deepest place. */
  readonly depth: number;
}

/** What is behind the bracket that closes the next object; the end of the text where none does. */
function endOfObject(text: string, from: number): { readonly to: number; readonly depth: number } {
  let open = 0;
  let lists = 0;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfText(text, at);
    else if (character === '[') lists += 1;
    else if (character === ']') lists -= 1;
    else if (character === '{') open += 1;
    else if (character === '}') {
      open -= 1;
      if (open <= 0) return { to: at + 1, depth };
    }
    if (open + lists > depth) depth = open + lists;
  }
  return { to: text.length, depth };
}

function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Looks for places in one document: it is read once more, by those who have something to say of it. */
export class Places {
  readonly #outline: Outline;
  /** Where each line begins. */
  readonly #lines: Int32Array;
  /** What is in the nodes that somebody has asked for. */
  readonly #items = new Map<number, readonly number[]>();
  readonly #keys = new Map<number, ReadonlyMap<string, number>>();

  constructor(private readonly document: ManifestDocument) {
    const { text, outline } = document;
    this.#outline = outline ?? new Outline(text, readable(text));
    this.#lines = linesOf(text);
  }

  /** The place of what the steps lead to, or of the last of them that is there. */
  of(steps: readonly (string | number)[]): TextPlace {
    let at = ROOT;
    let found = at;
    for (const step of steps) {
      const next = this.#child(at, step);
      if (next === undefined) break;
      found = next.name;
      at = next.value;
    }
    return this.#place(this.#outline.startOf(found));
  }

  /** The places of all items of a list, whose own place the steps lead to. */
  *itemsOf(steps: readonly (string | number)[]): Generator<TextPlace> {
    let at: number | undefined = ROOT;
    for (const step of steps) at = at === undefined ? undefined : this.#child(at, step)?.value;
    if (at === undefined) return;
    for (const item of this.#itemsOf(at)) yield this.#place(this.#outline.startOf(item));
  }

  #child(at: number, step: string | number): Child | undefined {
    const item = typeof step === 'number' ? this.#itemsOf(at)[step] : undefined;
    if (item !== undefined) return { name: item, value: item };
    const name = this.#keysOf(at).get(String(step));
    return name === undefined ? undefined : { name, value: name + 1 };
  }

  #itemsOf(at: number): readonly number[] {
    const items = this.#items.get(at) ?? this.#outline.itemsOf(at);
    this.#items.set(at, items);
    return items;
  }

  #keysOf(at: number): ReadonlyMap<string, number> {
    const keys = this.#keys.get(at) ?? this.#outline.keysOf(at);
    this.#keys.set(at, keys);
    return keys;
  }

  #place(offset: number): TextPlace {
    let [first, behind] = [0, this.#lines.length];
    while (behind - first > 1) {
      const middle = (first + behind) >> 1;
      if (this.#lines[middle]! <= offset) first = middle;
      else behind = middle;
    }
    return { line: this.document.line + first, column: offset - this.#lines[first]! + 1 };
  }
}

/** What a document holds. */
const ROOT = 1;

/** Where a member is called so, and where what it holds is: the same place in a list. */
interface Child {
  readonly name: number;
  readonly value: number;
}

/** JSON may have what YAML does not, such as tabs. */
function readable(text: string): readonly Event[] {
  try {
    return eventsOf(text);
  } catch {
    return [];
  }
}
