/** Objects by their labels: what a selector takes is found without a look at all the others. */

import { memoized } from '../base/memoized';
import { type LabelSelector, type Labels, selects } from '../base/selector';

/** A port of a Service or of a pod's container. */
export interface Port {
  /** '' where it has none. */
  readonly name: string;
  readonly number: number;
  /** Of a Service: the port of the containers, where it is a number. */
  readonly target?: number;
  /** The same, where it is a name. */
  readonly targetName?: string;
}

/** A Service, or what makes pods, as monitors find it. */
export interface Target {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Those that a selector looks at: of pods, the labels of their template. */
  readonly labels: Labels;
  /** Labels beside them that are taken for them by mistake, and what they are called. */
  readonly beside?: { readonly labels: Labels; readonly field: string };
  readonly ports: readonly Port[];
}

/** What a selector takes of one namespace. */
export class Group<T extends Target> {
  readonly members: T[] = [];
  #names: ReadonlySet<string> | undefined;
  #numbers: ReadonlySet<number> | undefined;

  /** Names of all their ports. */
  get names(): ReadonlySet<string> {
    this.#names ??= new Set(this.members.flatMap(({ ports }) => ports.map(({ name }) => name)));
    return this.#names;
  }

  get numbers(): ReadonlySet<number> {
    this.#numbers ??= new Set(this.members.flatMap(({ ports }) => ports.map(({ number }) => number)));
    return this.#numbers;
  }
}

/** What a look at one takes: its labels and ports. */
const weightOf = memoized(({ labels, ports }: Target) => 1 + Object.keys(labels).length + ports.length);

/** Of all targets, their labels and ports, by all selectors together; and by one of them, however many there are. */
const MOST_LOOKED_AT = 5_000_000;
const LEAST_LOOKED_AT = 1_000;

/** By namespace. */
export type Groups<T extends Target> = ReadonlyMap<string, Group<T>>;

const NOTHING: Groups<never> = new Map();

export class LabelIndex<T extends Target> {
  readonly #byPair = new Map<string, T[]>();
  readonly #byValue = new Map<string, T[]>();
  readonly #known = new Map<string, Groups<T>>();

  /** What a look for one selector may take, so that all together take no more than the app is large. */
  readonly #most: number;

  /** `selectors`: how many of them there may be. */
  constructor(
    readonly all: readonly T[],
    selectors = 1,
    labelsOf: (target: T) => Labels = ({ labels }) => labels,
  ) {
    this.#most = Math.max(LEAST_LOOKED_AT, MOST_LOOKED_AT / selectors);
    this.#labelsOf = labelsOf;
    for (const target of all) {
      for (const [key, value] of Object.entries(labelsOf(target))) {
        append(this.#byPair, pairOf(key, value), target);
        append(this.#byValue, value, target);
      }
    }
  }

  readonly #labelsOf: (target: T) => Labels;

  /** What a selector takes; many monitors have the same. Undefined where there is too much to look at so many times. */
  matching(selector: LabelSelector, times = 1): Groups<T> | undefined {
    return this.#isWithin(selector, this.#most / times) ? this.matchingAny(selector) : undefined;
  }

  /** The same, however much there is: for what somebody asks about one monitor. */
  matchingAny(selector: LabelSelector): Groups<T> {
    // Most monitors of most apps: nothing has what they ask for.
    const candidates = this.#candidates(selector);
    if (candidates.every(({ length }) => length === 0)) return NOTHING;
    const text = JSON.stringify([selector.matchLabels, selector.matchExpressions]);
    let groups = this.#known.get(text);
    if (groups === undefined) {
      groups = this.#match(selector, candidates);
      this.#known.set(text, groups);
    }
    return groups;
  }

  /** Those with a label of this value, whatever its key. */
  withValue(value: string): readonly T[] {
    return this.#byValue.get(value) ?? [];
  }

  #isWithin(selector: LabelSelector, most: number): boolean {
    let weight = 0;
    for (const targets of this.#candidates(selector)) {
      for (const target of targets) {
        weight += weightOf(target);
        if (weight > most) return false;
      }
    }
    return true;
  }

  #match(selector: LabelSelector, candidates: readonly (readonly T[])[]): Groups<T> {
    const groups = new Map<string, Group<T>>();
    for (const target of candidates.flat()) {
      if (!selects(selector, this.#labelsOf(target))) continue;
      let group = groups.get(target.namespace);
      if (group === undefined) {
        group = new Group();
        groups.set(target.namespace, group);
      }
      group.members.push(target);
    }
    return groups;
  }

  /** The fewest that have what the selector asks for in one of its requirements: lists that have nothing in common. */
  #candidates({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly (readonly T[])[] {
    let least: readonly (readonly T[])[] = [this.all];
    let fewest = this.all.length;
    const offer = (found: readonly (readonly T[])[]) => {
      const count = found.reduce((sum, { length }) => sum + length, 0);
      if (count < fewest) [least, fewest] = [found, count];
    };
    const having = (key: string, value: string) => this.#byPair.get(pairOf(key, value)) ?? [];
    for (const key of Object.keys(matchLabels)) offer([having(key, matchLabels[key]!)]);
    for (const { key, operator, values = [] } of matchExpressions)
      if (operator === 'In') offer([...new Set(values)].map((value) => having(key, value)));
    return least;
  }
}

function pairOf(key: string, value: string): string {
  return `${key}=${value}`;
}

function append<T>(index: Map<string, T[]>, key: string, target: T): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [target]);
  else known.push(target);
}
