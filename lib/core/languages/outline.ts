/** Where everything of a document of YAML is, in a few bytes each: what a parser makes of a long one is a hundred times as much. */

import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { smallest } from '../base/collections';

/** By the position of each event: the first is the document, the second what it holds. */
export class Outline {
  readonly #types: Uint8Array;
  /** Where each node begins. */
  readonly #starts: Int32Array;
  /** Of a scalar, where its text ends; of all else, what is behind it and all that is in it. */
  readonly #ends: Int32Array;
  /** Of keys that are not as they are written. */
  readonly #keys = new Map<number, string>();

  constructor(
    private readonly text: string,
    events: readonly Event[],
  ) {
    this.#types = new Uint8Array(events.length);
    this.#starts = new Int32Array(events.length);
    this.#ends = new Int32Array(events.length).fill(events.length);
    const open: Open[] = [];
    events.forEach((event, at) => {
      this.#types[at] = event.type;
      this.#starts[at] = startOf(event) ?? this.#starts[at - 1] ?? 0;
      const above = open.at(-1);
      if (event.type === EVENT_ID.SCALAR && above?.isMapping === true && above.children % 2 === 0)
        this.#addKey(event, at);
      if (above !== undefined && event.type !== EVENT_ID.POP) above.children += 1;
      if (event.type === EVENT_ID.POP) this.#ends[open.pop()?.at ?? at] = at + 1;
      else if (event.type === EVENT_ID.SCALAR) this.#ends[at] = event.valueEnd;
      else if (event.type === EVENT_ID.ALIAS) this.#ends[at] = at + 1;
      else open.push({ at, isMapping: event.type === EVENT_ID.MAPPING, children: 0 });
    });
  }

  startOf(at: number): number {
    return this.#starts[at] ?? 0;
  }

  /** The items of a list; none of what is no list. */
  itemsOf(at: number): readonly number[] {
    return this.#types[at] === EVENT_ID.SEQUENCE ? [...this.#childrenOf(at)] : [];
  }

  /** The keys of a mapping that are texts; of two alike, the last one counts. What a key has is behind it. */
  keysOf(at: number): ReadonlyMap<string, number> {
    const keys = new Map<string, number>();
    if (this.#types[at] !== EVENT_ID.MAPPING) return keys;
    let isKey = true;
    for (const child of this.#childrenOf(at)) {
      if (isKey && this.#types[child] === EVENT_ID.SCALAR) keys.set(this.#keyAt(child), child);
      isKey = !isKey;
    }
    return keys;
  }

  *#childrenOf(at: number): Generator<number> {
    const isNode = (child: number) => child < this.#types.length && this.#types[child] !== EVENT_ID.POP;
    for (let child = at + 1; isNode(child); child = this.#behind(child)) yield child;
  }

  #behind(at: number): number {
    return this.#types[at] === EVENT_ID.SCALAR ? at + 1 : this.#ends[at]!;
  }

  #addKey(event: Scalar, at: number): void {
    const isWritten = event.fast && event.tagStart < 0 && event.anchorStart < 0;
    if (!isWritten) this.#keys.set(at, getScalarValue(this.text, event));
  }

  #keyAt(at: number): string {
    const start = this.#starts[at]!;
    const isQuoted = this.text[start] === '"' || this.text[start] === "'";
    return this.#keys.get(at) ?? this.text.slice(isQuoted ? start + 1 : start, this.#ends[at]);
  }
}

interface Open {
  readonly at: number;
  readonly isMapping: boolean;
  children: number;
}

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

const QUOTED: readonly number[] = [SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED];

/** Undefined of a name without a value, which has no place of its own. */
function startOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return 0;
  const { tagStart, start, valueStart, anchorStart } = { tagStart: -1, start: -1, valueStart: -1, ...event };
  const quote = event.type === EVENT_ID.SCALAR && QUOTED.includes(event.style) ? 1 : 0;
  const starts = [tagStart, start, valueStart - quote, anchorStart - 1].filter((each) => each >= 0);
  return starts.length === 0 ? undefined : smallest(starts);
}

/** Where each line of a text begins. */
export function linesOf(text: string): Int32Array {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  const lines = new Int32Array(count);
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines[++line] = at + 1;
  return lines;
}
