/**
 * What matchers say of each other. Whatever is claimed here holds for every alert; where that cannot be known, nothing is
 * claimed.
 */

import { type LabelMatcher, type Test, testOf } from '../languages/matchers';
import { literalsOf } from '../languages/re2/literals';

export class Matchers {
  readonly #byLabel = new Map<string, LabelMatcher[]>();
  readonly #values = new Map<string, readonly string[] | undefined>();

  constructor(readonly all: readonly LabelMatcher[]) {
    for (const matcher of all) {
      const others = this.#byLabel.get(matcher.name);
      if (others === undefined) this.#byLabel.set(matcher.name, [matcher]);
      else others.push(matcher);
    }
  }

  with(more: readonly LabelMatcher[]): Matchers {
    return more.length === 0 ? this : new Matchers([...this.all, ...more]);
  }

  /** Those of some labels alone. */
  of(labels: readonly string[]): readonly LabelMatcher[] {
    return labels.flatMap((label) => this.#byLabel.get(label) ?? []);
  }

  get labels(): readonly string[] {
    return [...this.#byLabel.keys()];
  }

  /** The values that a label can have; undefined where they are many. */
  valuesOf(label: string): readonly string[] | undefined {
    if (!this.#values.has(label)) this.#values.set(label, this.#findValues(label));
    return this.#values.get(label);
  }

  #findValues(label: string): readonly string[] | undefined {
    const matchers = this.#byLabel.get(label) ?? [];
    const listed = matchers.map(listedBy).find((values) => values !== undefined);
    return listed?.filter((value) => matchers.every((matcher) => matches(matcher, value)));
  }

  /** A label on which they contradict each other: no alert matches them. */
  get contradiction(): string | undefined {
    return this.labels.find((label) => this.valuesOf(label)?.length === 0 || this.#hasOpposites(label));
  }

  #hasOpposites(label: string): boolean {
    const matchers = this.#byLabel.get(label)!;
    return matchers.some(
      ({ operator, value }) =>
        operator === '=~' && matchers.some((other) => other.operator === '!~' && other.value === value),
    );
  }

  /** Whether every alert that matches these matches all of `others`. */
  imply(others: Matchers): boolean {
    return others.all.every((matcher) => this.#implies(matcher));
  }

  #implies(matcher: LabelMatcher): boolean {
    const { name, operator, value } = matcher;
    const known = this.#byLabel.get(name);
    // A label that is not there is an empty one: nothing is known of it, unless a matcher asks for it.
    if (known === undefined) return false;
    const values = this.valuesOf(name);
    if (values !== undefined) return values.every((each) => matches(matcher, each));
    if (known.some((each) => each.operator === operator && each.value === value)) return true;
    const excluded = operator === '!=' ? [value] : operator === '!~' ? literalsOf(value) : undefined;
    return excluded?.every((each) => known.some((own) => !matches(own, each))) ?? false;
  }
}

/** How many of those are looked at that no value leads to: what else there is costs too much to find. */
const MOST_WITHOUT_VALUES = 64;

/** Things with matchers, found by alerts that all match them. */
export class ImplicationIndex<T> {
  readonly #byValue = new Map<string, Entry<T>[]>();
  readonly #others: Entry<T>[] = [];

  add(matchers: Matchers, item: T): void {
    const label = matchers.labels.find((each) => matchers.valuesOf(each) !== undefined);
    if (label === undefined) {
      if (this.#others.length < MOST_WITHOUT_VALUES) this.#others.push({ matchers, item });
      return;
    }
    for (const value of matchers.valuesOf(label)!) this.#addAt(keyOf(label, value), { matchers, item });
  }

  #addAt(key: string, entry: Entry<T>): void {
    const known = this.#byValue.get(key);
    if (known === undefined) this.#byValue.set(key, [entry]);
    else known.push(entry);
  }

  /** Those which every alert that matches `matchers` matches, too. */
  *impliedBy(matchers: Matchers): Generator<T> {
    // Whatever is implied and has values has the first value of one of these labels among them.
    const listed = matchers.labels.flatMap((label) => {
      const [first] = matchers.valuesOf(label) ?? [];
      return first === undefined ? [] : (this.#byValue.get(keyOf(label, first)) ?? []);
    });
    for (const entry of [...listed, ...this.#others]) if (matchers.imply(entry.matchers)) yield entry.item;
  }
}

interface Entry<T> {
  readonly matchers: Matchers;
  readonly item: T;
}

function keyOf(label: string, value: string): string {
  return `${label}=${value}`;
}

function listedBy({ operator, value }: LabelMatcher): readonly string[] | undefined {
  return operator === '=' ? [value] : operator === '=~' ? literalsOf(value) : undefined;
}

const tests = new WeakMap<LabelMatcher, Test>();

function matches(matcher: LabelMatcher, value: string): boolean {
  let test = tests.get(matcher);
  if (test === undefined) {
    test = testOf(matcher);
    tests.set(matcher, test);
  }
  return test({ [matcher.name]: value });
}
