/** Objects by their labels: what a selector takes is found without a look at all the others. */

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

/** By namespace. */
export type Groups<T extends Target> = ReadonlyMap<string, Group<T>>;

const NOTHING: Groups<never> = new Map();

export class LabelIndex<T extends Target> {
  readonly #byPair = new Map<string, T[]>();
  readonly #byValue = new Map<string, T[]>();
  readonly #known = new Map<string, Groups<T>>();

  constructor(
    readonly all: readonly T[],
    labelsOf: (target: T) => Labels = ({ labels }) => labels,
  ) {
    this.#labelsOf = labelsOf;
    for (const target of all) {
      for (const [key, value] of Object.entries(labelsOf(target))) {
        append(this.#byPair, pairOf(key, value), target);
        append(this.#byValue, value, target);
      }
    }
  }

  readonly #labelsOf: (target: T) => Labels;

  /** What a selector takes; many monitors have the same. */
  matching(selector: LabelSelector): Groups<T> {
    // Most monitors of most apps: nothing has what they ask for.
    const candidates = this.#candidates(selector);
    if (candidates.length === 0) return NOTHING;
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

  #match(selector: LabelSelector, candidates: readonly T[]): Groups<T> {
    const groups = new Map<string, Group<T>>();
    for (const target of candidates) {
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

  /** The fewest that have what the selector asks for in one of its requirements. */
  #candidates({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly T[] {
    let least = this.all;
    for (const key of Object.keys(matchLabels)) {
      const found = this.#byPair.get(pairOf(key, matchLabels[key]!)) ?? [];
      if (found.length < least.length) least = found;
    }
    for (const { key, operator, values = [] } of matchExpressions) {
      if (operator !== 'In') continue;
      const found = [...new Set(values)].flatMap((value) => this.#byPair.get(pairOf(key, value)) ?? []);
      if (found.length < least.length) least = found;
    }
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
