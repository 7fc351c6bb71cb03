/**
 * What a YAML text may not hold although it is well formed, each with its place: keys that are no texts, aliases in excess,
 * numbers that JSON lacks.
 */

import {
  type AliasEvent,
  COLLECTION_STYLE,
  type DocumentEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  type PopEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';

/** Deeper than any configuration; the parser counts no aliases. */
export const DEEPEST = 200;

/** Aliases make much of little: Go's library refuses what is made of them in excess, and what holds itself. */
const MOST_VALUES = 1_000_000;

/** As js-yaml says of a key that is a mapping or a list: it tells no place of it. */
const COMPLEX_KEY = 'object-based map does not support complex keys';

export function isComplexKey(error: unknown): boolean {
  return error instanceof YAMLException && error.reason === COMPLEX_KEY;
}

/** Throws at the first node that nobody reads; with `asJson`, at a number that has no end or is none as well. */
export function checkNodes(source: string, events: readonly Event[], asJson = false): void {
  new Nodes(source, asJson).check(events);
}

const FLOAT_TAGS: readonly string[] = ['!!float', '!<tag:yaml.org,2002:float>'];
const ENDLESS = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Whether a text may have such a number. */
export function mayBeEndless(text: string): boolean {
  return /\.(?:inf|nan)\b/i.test(text);
}

export function hasAliases(events: readonly Event[]): boolean {
  return events.some(({ type }) => type === EVENT_ID.ALIAS);
}

/** Where a node begins; undefined of what is no node. */
function placeOfNode(event: Event): number | undefined {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return undefined;
  const { tagStart, anchorStart, valueStart, start } = { tagStart: -1, valueStart: -1, start: -1, ...event };
  return [tagStart, anchorStart, valueStart, start].find((place) => place >= 0);
}

/** Where the second of several documents begins. */
export function placeOfSecond(events: readonly Event[]): number {
  const second = events.findIndex(({ type }, at) => type === EVENT_ID.DOCUMENT && at > 0);
  return placeOfNode(events[second + 1]!) ?? 0;
}

/** A mapping, a list or the document, as far as it has been read. */
interface Collection {
  readonly event: Event;
  /** How many values had been read before it. */
  readonly before: number;
  /** Keys of a mapping are children, too. */
  children: number;
  /** How deep it is nested below itself. */
  height: number;
  /** How many values it has, those of aliases included; undefined until it ends. */
  values?: number;
}

type NodeEvent = Exclude<Event, DocumentEvent | PopEvent>;

class Nodes {
  readonly #open: Collection[] = [];
  readonly #anchors = new Map<string, Collection | undefined>();
  #values = 0;
  #ofAliases = 0;

  constructor(
    private readonly source: string,
    private readonly asJson: boolean,
  ) {}

  check(events: readonly Event[]): void {
    for (const event of events) {
      if (event.type === EVENT_ID.POP) this.#close();
      else if (event.type === EVENT_ID.DOCUMENT) this.#open.push(this.#collection(event));
      else this.#node(event);
    }
  }

  #node(event: NodeEvent): void {
    const isKey = this.#isKey();
    this.#open.at(-1)!.children += 1;
    if (event.type === EVENT_ID.ALIAS) this.#alias(event, isKey);
    else this.#written(event, isKey);
  }

  #written(event: Exclude<NodeEvent, AliasEvent>, isKey: boolean): void {
    if (!isKey) this.#values += 1;
    if (this.asJson && !isKey && event.type === EVENT_ID.SCALAR && this.#isEndless(event))
      this.#refuse(event, 'a number without end has no form in JSON');
    const made = event.type === EVENT_ID.SCALAR ? undefined : this.#collection(event);
    if (event.anchorStart >= 0) this.#anchors.set(this.source.slice(event.anchorStart, event.anchorEnd), made);
    if (made === undefined) return;
    if (isKey) this.#refuseKey(event);
    this.#open.push(made);
  }

  #alias(event: AliasEvent, isKey: boolean): void {
    const above = this.#open.at(-1)!;
    const target = this.#anchors.get(this.source.slice(event.anchorStart, event.anchorEnd));
    if (target === undefined) return;
    if (target.values === undefined) this.#refuse(event, 'an anchor holds itself');
    if (isKey) this.#refuseKey(event);
    above.height = Math.max(above.height, target.height + 1);
    // The document is no value.
    if (this.#open.length - 1 + target.height >= DEEPEST) this.#refuse(event, 'values are nested too deeply');
    this.#values += target.values!;
    this.#ofAliases += target.values!;
    if (this.#ofAliases > MOST_VALUES) this.#refuse(event, `its aliases make more than ${MOST_VALUES} values of it`);
  }

  /** A text is in quotes, or says by its tag that it is one. */
  #isEndless(event: ScalarEvent): boolean {
    const tag = event.tagStart < 0 ? '' : this.source.slice(event.tagStart, event.tagEnd);
    const isNumber = tag === '' ? event.style === SCALAR_STYLE.PLAIN : FLOAT_TAGS.includes(tag);
    return isNumber && ENDLESS.test(getScalarValue(this.source, event));
  }

  #collection(event: Event): Collection {
    return { event, before: this.#values, children: 0, height: 0 };
  }

  #isKey(): boolean {
    const { event, children } = this.#open.at(-1)!;
    return event.type === EVENT_ID.MAPPING && children % 2 === 0;
  }

  #close(): void {
    const closed = this.#open.pop()!;
    closed.values = 1 + this.#values - closed.before;
    const above = this.#open.at(-1);
    if (above === undefined) this.#anchors.clear();
    else above.height = Math.max(above.height, closed.height + 1);
  }

  /** Braces in braces begin where the outer ones do. */
  #refuseKey(event: Event): never {
    const { event: mapping } = this.#open.at(-1)!;
    const isFlow = mapping.type === EVENT_ID.MAPPING && mapping.style === COLLECTION_STYLE.FLOW;
    this.#refuse(isFlow ? mapping : event, 'a mapping or a list cannot be a key');
  }

  #refuse(event: Event, words: string): never {
    YAMLException.throwAt(this.source, placeOfNode(event) ?? 0, words);
  }
}
