/** Texts of manifests as kubectl reads them, document by document: YAML as Go reads it, or JSON. */

import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { smallest } from '../base/collections';
import { VALUES_IN_JSON, valuesOf } from './go-yaml';
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
}

/** The documents of a text, those that are empty left out. */
export function readManifests(text: string): ManifestDocument[] {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const body = start === 0 ? text : text.slice(start);
  const json = /^\s*\{/.test(body) ? readJson(body) : undefined;
  return json ?? documentsIn(body).flatMap(readDocument);
}

const BYTE_ORDER_MARK = 0xfeff;

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** A line that separates documents has nothing else but blanks and a comment. */
const SEPARATOR = /^---[ \t]*(?:#.*)?\r?$/gm;

function documentsIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let line = 1;
  const add = (to: number, next: number) => {
    pieces.push({ text: text.slice(from, to), line });
    line += linesIn(text, from, next);
    from = next;
  };
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    add(index, Math.min(text.length, index + separator.length + 1));
  }
  add(text.length, text.length);
  return pieces;
}

/** How many lines end between two places. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function readDocument(piece: Piece): ManifestDocument | [] {
  try {
    const values = valuesIn(piece.text, false);
    return values[0] === undefined || values[0] === null ? [] : { ...piece, value: values[0] };
  } catch (error) {
    const problem = problemIn(piece, error);
    const repeated = error instanceof YAMLException && error.reason === REPEATED ? readRepeated(piece) : undefined;
    return repeated === undefined ? { ...piece, problem } : { ...piece, ...repeated, repeatedKey: problem };
  }
}

/** kubectl takes no notice of what is behind the first. */
const SEVERAL = 'it holds several documents, and no line of three dashes is between them';

/** As the parser says it. */
const REPEATED = 'duplicated mapping key';

function readRepeated({ text }: Piece): Pick<ManifestDocument, 'value'> | undefined {
  try {
    return { value: valuesIn(text, true)[0] };
  } catch {
    return undefined;
  }
}

/** Throws what the parser throws. */
function valuesIn(text: string, repeats: boolean): unknown[] {
  const events = eventsOf(text);
  const values = valuesOf(text, events, { schema: VALUES_IN_JSON, json: repeats });
  if (mayBeEndless(text)) checkNodes(text, events, true);
  if (values.length > 1) YAMLException.throwAt(text, placeOfSecond(events), SEVERAL);
  return values;
}

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
  readonly #events: readonly Event[];
  /** What is behind each node and all that is in it. */
  readonly #behind: Int32Array;
  /** Where each line begins. */
  readonly #lines: readonly number[];
  /** What is in the nodes that somebody has asked for. */
  readonly #children = new Map<number, ReadonlyMap<string | number, Child>>();

  constructor(private readonly document: ManifestDocument) {
    this.#events = readable(document.text);
    this.#behind = endsOf(this.#events);
    this.#lines = [0, ...[...document.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** The place of what the steps lead to, or of the last of them that is there. */
  of(steps: readonly (string | number)[]): TextPlace {
    let at = 1;
    let found = this.#startOf(at);
    for (const step of steps) {
      const next = this.#child(at, step);
      if (next === undefined) break;
      found = this.#startOf(next.name);
      at = next.value;
    }
    return this.#place(found);
  }

  /** The places of all items of a list, whose own place the steps lead to. */
  itemsOf(steps: readonly (string | number)[]): TextPlace[] {
    let at: number | undefined = 1;
    for (const step of steps) at = at === undefined ? undefined : this.#child(at, step)?.value;
    if (at === undefined || this.#events[at]?.type !== EVENT_ID.SEQUENCE) return [];
    return [...this.#childrenOf(at).values()].map(({ name }) => this.#place(this.#startOf(name)));
  }

  #child(at: number, step: string | number): Child | undefined {
    const children = this.#childrenOf(at);
    return children.get(step) ?? children.get(String(step));
  }

  /** By name or position; of two of one name, the last one counts. */
  #childrenOf(at: number): ReadonlyMap<string | number, Child> {
    const known = this.#children.get(at);
    if (known !== undefined) return known;
    const children = new Map<string | number, Child>();
    const type = this.#events[at]?.type;
    for (let name = at + 1; this.#isNode(name); ) {
      if (type === EVENT_ID.SEQUENCE) {
        children.set(children.size, { name, value: name });
        name = this.#behind[name]!;
      } else if (type === EVENT_ID.MAPPING) {
        const value = this.#behind[name]!;
        const key = this.#keyAt(name);
        if (key !== undefined) children.set(key, { name, value });
        name = this.#behind[value]!;
      } else break;
    }
    this.#children.set(at, children);
    return children;
  }

  #keyAt(at: number): string | undefined {
    const event = this.#events[at];
    return event?.type === EVENT_ID.SCALAR ? getScalarValue(this.document.text, event) : undefined;
  }

  #isNode(at: number): boolean {
    const type = this.#events[at]?.type;
    return type !== undefined && type !== EVENT_ID.POP;
  }

  #startOf(at: number): number {
    const event = this.#events[at];
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return 0;
    const { tagStart, start, valueStart, anchorStart } = { tagStart: -1, start: -1, valueStart: -1, ...event };
    const quote = event.type === EVENT_ID.SCALAR && QUOTED.includes(event.style) ? 1 : 0;
    const starts = [tagStart, start, valueStart - quote, anchorStart - 1].filter((each) => each >= 0);
    // A name without a value has none of its own.
    return starts.length === 0 ? this.#startOf(at - 1) : smallest(starts);
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

/** Where a member is called so, and where what it holds is: the same place in a list. */
interface Child {
  readonly name: number;
  readonly value: number;
}

function endsOf(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length).fill(events.length);
  const open: number[] = [];
  events.forEach(({ type }, at) => {
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) open.push(at);
    else if (type === EVENT_ID.POP) ends[open.pop() ?? at] = at + 1;
    else ends[at] = at + 1;
  });
  return ends;
}

const QUOTED: readonly number[] = [SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED];

/** JSON may have what YAML does not, such as tabs. */
function readable(text: string): readonly Event[] {
  try {
    return eventsOf(text);
  } catch {
    return [];
  }
}
