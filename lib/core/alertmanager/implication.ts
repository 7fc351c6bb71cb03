/**
 * What matchers say of each other. Whatever is claimed here holds for every alert; where that cannot be known, or costs too
 * much to find, nothing is claimed.
 */

import { type LabelMatcher, triedOn } from '../languages/matchers';
import { literalsOf } from '../languages/re2/literals';

/** Steps for a configuration, and more for each matcher: far more than real ones take, which are compared with few others. */
const STEPS = 20_000;
const MORE_STEPS = 300;

/** How much may still be compared: in proportion to what there is, whatever that is. */
export class Purse {
  #left = STEPS;
  #refused = false;

  /** For matchers that were read. */
  earn(matchers: readonly LabelMatcher[]): void {
    this.#left += MORE_STEPS * matchers.length;
  }

  /** Whether it did not last for something: then "no" may be "not known". */
  get refused(): boolean {
    return this.#refused;
  }

  /** Whether there is as much. */
  spend(steps: number): boolean {
    if (steps > this.#left) {
      this.#refused = true;
      return false;
    }
    this.#left -= steps;
    return true;
  }
}

/** Matchers of one place, and those of the places above it. */
export class Matchers {
  /** Of the labels that its own matchers name: those of all places. */
  readonly #byLabel = new Map<string, readonly LabelMatcher[]>();
  readonly #values = new Map<string, readonly string[] | undefined>();

  constructor(
    readonly own: readonly LabelMatcher[],
    private readonly purse: Purse,
    private readonly above?: Matchers,
  ) {
    const byLabel = new Map<string, LabelMatcher[]>();
    for (const matcher of own) {
      const others = byLabel.get(matcher.name);
      if (others === undefined) byLabel.set(matcher.name, [matcher]);
      else others.push(matcher);
    }
    for (const [label, matchers] of byLabel) this.#byLabel.set(label, this.#joined(above?.of(label) ?? [], matchers));
  }

  /** What is set above counts on, where it is not too much to be copied for each place below. */
  #joined(above: readonly LabelMatcher[], own: readonly LabelMatcher[]): readonly LabelMatcher[] {
    return above.length > 0 && this.purse.spend(above.length) ? [...above, ...own] : own;
  }

  with(more: readonly LabelMatcher[]): Matchers {
    return new Matchers(more, this.purse, this);
  }

  of(label: string): readonly LabelMatcher[] {
    return this.#byLabel.get(label) ?? this.above?.of(label) ?? [];
  }

  /** Those that its own matchers name. */
  get labels(): Iterable<string> {
    return this.#byLabel.keys();
  }

  /** The values that a label can have; undefined where they are many. */
  valuesOf(label: string): readonly string[] | undefined {
    if (!this.#byLabel.has(label)) return this.above?.valuesOf(label);
    if (!this.#values.has(label)) this.#values.set(label, this.#findValues(this.of(label)));
    return this.#values.get(label);
  }

  #findValues(matchers: readonly LabelMatcher[]): readonly string[] | undefined {
    if (!this.purse.spend(matchers.length)) return undefined;
    const listed = matchers.map(listedBy).find((values) => values !== undefined);
    // One that cannot be tried out leaves a value among those that there can be.
    return listed?.filter((value) => matchers.every((matcher) => this.#matches(matcher, value) !== false));
  }

  /** A label on which its own matchers contradict each other or those above: no alert matches them. */
  get contradiction(): string | undefined {
    for (const [label, matchers] of this.#byLabel) {
      if (this.valuesOf(label)?.length === 0 || hasOpposites(matchers)) return label;
    }
    return undefined;
  }

  /** Whether every alert that matches these, and those above, matches all of the other's own. */
  imply(others: Matchers): boolean {
    return others.own.every((matcher) => this.implies(matcher));
  }

  implies(matcher: LabelMatcher): boolean {
    const { name, operator, value } = matcher;
    const known = this.of(name);
    // A label that is not there is an empty one: nothing is known of it, unless a matcher asks for it.
    if (known.length === 0 || !this.purse.spend(known.length)) return false;
    const values = this.valuesOf(name);
    if (values !== undefined) return values.every((each) => this.#matches(matcher, each) === true);
    if (known.some((each) => each.operator === operator && each.value === value)) return true;
    const excluded = operator === '!=' ? [value] : operator === '!~' ? textsOf(matcher) : undefined;
    return excluded?.every((each) => known.some((own) => this.#matches(own, each) === false)) ?? false;
  }

  /** Undefined where the purse does not last for it. */
  #matches(matcher: LabelMatcher, value: string): boolean | undefined {
    return triedOn(matcher, value, (steps) => this.purse.spend(steps));
  }
}

function hasOpposites(matchers: readonly LabelMatcher[]): boolean {
  const patterns = (operator: string) =>
    matchers.filter((matcher) => matcher.operator === operator).map(({ value }) => value);
  const excluded = new Set(patterns('!~'));
  return patterns('=~').some((value) => excluded.has(value));
}

/** Things with matchers, found by alerts that all match them. */
export class ImplicationIndex<T> {
  readonly #byValue = new Map<string, Entry<T>[]>();
  /** Those that no value leads to. */
  readonly #others: Entry<T>[] = [];

  constructor(private readonly purse: Purse) {}

  /** What they are found by is the label with the fewest of the same value. */
  add(matchers: Matchers, item: T): void {
    const entry = { matchers, item };
    let found: readonly Entry<T>[][] | undefined;
    for (const label of matchers.labels) {
      const entries = matchers.valuesOf(label)?.map((value) => this.#entriesAt(label, value));
      if (entries !== undefined && (found === undefined || longest(entries) < longest(found))) found = entries;
    }
    for (const entries of found ?? [this.#others]) entries.push(entry);
  }

  #entriesAt(label: string, value: string): Entry<T>[] {
    const key = JSON.stringify([label, value]);
    const known = this.#byValue.get(key) ?? [];
    this.#byValue.set(key, known);
    return known;
  }

  /** Those which every alert that matches `matchers` matches, too. */
  *impliedBy(matchers: Matchers): Generator<T> {
    // Whatever is implied and has values has the first value of one of these labels among them.
    for (const label of matchers.labels) {
      const [first] = matchers.valuesOf(label) ?? [];
      if (first !== undefined) yield* this.#impliedAmong(this.#entriesAt(label, first), matchers);
    }
    yield* this.#impliedAmong(this.#others, matchers);
  }

  *#impliedAmong(entries: readonly Entry<T>[], matchers: Matchers): Generator<T> {
    for (const entry of entries) {
      if (!this.purse.spend(1)) return;
      if (matchers.imply(entry.matchers)) yield entry.item;
    }
  }
}

interface Entry<T> {
  readonly matchers: Matchers;
  readonly item: T;
}

function longest(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((most, { length }) => Math.max(most, length), 0);
}

function listedBy(matcher: LabelMatcher): readonly string[] | undefined {
  const { operator, value } = matcher;
  return operator === '=' ? [value] : operator === '=~' ? textsOf(matcher) : undefined;
}

const TEXTS = new WeakMap<LabelMatcher, { readonly texts: readonly string[] | undefined }>();

/** The texts that its pattern matches. */
function textsOf(matcher: LabelMatcher): readonly string[] | undefined {
  let found = TEXTS.get(matcher);
  if (found === undefined) {
    found = { texts: literalsOf(matcher.value) };
    TEXTS.set(matcher, found);
  }
  return found.texts;
}
