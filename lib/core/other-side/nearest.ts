/** Of a selector that takes nothing of the app, what it was meant to take: only where little else could have been meant. */

import { memberPath } from '../base/place';
import { type LabelSelector, type Labels, selects } from '../base/selector';
import { isSameWord, isSlip } from '../languages/slip';
import type { Group, Groups, LabelIndex, Target } from './label-index';

export interface Near {
  readonly target: Target;
  /** The label that misses, and what the target has in its place. */
  readonly asked: string;
  readonly has: string;
  /** The field below that of the selector; absent: all of it. */
  readonly at?: string;
  /** Where the target has the labels that are asked for; absent: it has others. */
  readonly field?: string;
  /** The label that it does not have at all. */
  readonly lacks?: string;
  /** What has the labels itself or on its pods, where the target is the only Service of these. */
  readonly pods?: Target;
  /** Whether it has them itself. */
  readonly onOwner?: true;
}

/** More are not looked through. */
const MOST = 100;
/** Nor do people write more into one selector: to leave out each in turn is the square of them. */
const MOST_REQUIREMENTS = 20;

export class Nearest {
  readonly #taken = new Set<Group<Target>>();
  #takenMembers: ReadonlySet<Target> | undefined;

  constructor(
    private readonly index: LabelIndex<Target>,
    /** The same by labels that are taken for theirs. */
    private readonly besides: LabelIndex<Target>,
    /** Pods, for what is found by the labels of Services. */
    private readonly behind?: LabelIndex<Target>,
    /** The same by the labels of what makes them. */
    private readonly owners?: LabelIndex<Target>,
  ) {}

  /** What a monitor takes is not what another one means. */
  take(group: Group<Target>): void {
    this.#taken.add(group);
  }

  to(selector: LabelSelector, namespaces: readonly string[]): Near | undefined {
    if (Object.keys(selector.matchLabels ?? {}).length === 0) return undefined;
    return (
      this.written(selector, namespaces) ??
      this.#onPods(this.behind, selector, namespaces) ??
      this.#onOwner(selector, namespaces) ??
      this.#withoutLabel(selector, namespaces)
    );
  }

  /** Only what was written in another way: a label that is lacking may be given later, to the pod that leads. */
  written(selector: LabelSelector, namespaces: readonly string[]): Near | undefined {
    return (
      this.#underOtherKey(selector, namespaces) ??
      this.#labelledBeside(selector, namespaces) ??
      this.#withSlip(selector, namespaces)
    );
  }

  #onOwner(selector: LabelSelector, namespaces: readonly string[]): Near | undefined {
    const near = this.#onPods(this.owners, selector, namespaces);
    return near && { ...near, onOwner: true };
  }

  /** The only Service of the only pods that have the labels. */
  #onPods(
    index: LabelIndex<Target> | undefined,
    selector: LabelSelector,
    namespaces: readonly string[],
  ): Near | undefined {
    const [pods, ...more] =
      index === undefined ? [] : this.#free(index.matching(selector, MOST_REQUIREMENTS), namespaces);
    if (pods === undefined || more.length > 0) return undefined;
    const [target, ...others] = this.#servicesOf(pods);
    if (target === undefined || others.length > 0 || this.#isTaken(target)) return undefined;
    return { target, asked: textOf(selector.matchLabels ?? {}), has: textOf(target.labels) || 'no labels', pods };
  }

  #servicesOf({ labels, namespace }: Target): readonly Target[] {
    const found = Object.values(labels).flatMap((value) => this.besides.withValue(value).slice(0, MOST));
    return [...new Set(found)].filter(
      (each) => each.namespace === namespace && selects({ matchLabels: each.beside!.labels }, labels),
    );
  }

  /** The only one that is called so, where it has no label of one of the keys. */
  #withoutLabel(selector: LabelSelector, namespaces: readonly string[]): Near | undefined {
    return this.#withoutOne(selector, (key, value, rest) => {
      if (NAMING.includes(key) || !Object.keys(rest.matchLabels ?? {}).some((other) => NAMING.includes(other))) return;
      const [target, ...others] = this.#free(this.index.matching(rest, MOST_REQUIREMENTS), namespaces);
      if (target === undefined || others.length > 0 || Object.hasOwn(target.labels, key)) return undefined;
      return { ...nearBy(target, key, value, textOf(target.labels)), lacks: key };
    });
  }

  #underOtherKey(selector: LabelSelector, namespaces: readonly string[]): Near | undefined {
    return this.#withoutOne(selector, (key, value, rest) => {
      const found = this.index.withValue(value).slice(0, MOST);
      for (const target of found) {
        const { labels, namespace } = target;
        if (!namespaces.includes(namespace) || this.#isTaken(target) || !selects(rest, labels)) continue;
        const other = Object.keys(labels).find((each) => labels[each] === value && isAkin(each, key));
        if (other !== undefined) return nearBy(target, key, value, `${other}: ${value}`);
      }
      return undefined;
    });
  }

  #labelledBeside(selector: LabelSelector, namespaces: readonly string[]): Near | undefined {
    const [target] = this.#free(this.besides.matching(selector, MOST_REQUIREMENTS), namespaces);
    return target && labelledBeside(target, selector.matchLabels ?? {});
  }

  #withSlip(selector: LabelSelector, namespaces: readonly string[]): Near | undefined {
    return this.#withoutOne(selector, (key, value, rest) => {
      const found = this.#free(this.index.matching(rest, MOST_REQUIREMENTS), namespaces);
      const slip = found.find(({ labels }) => Object.hasOwn(labels, key) && isSlip(value, labels[key]!));
      return slip && nearBy(slip, key, value, `${key}: ${slip.labels[key]}`);
    });
  }

  /** What is found for one of the labels and the selector without it. */
  #withoutOne(
    selector: LabelSelector,
    find: (key: string, value: string, rest: LabelSelector) => Near | undefined,
  ): Near | undefined {
    const { matchLabels = {}, matchExpressions = [] } = selector;
    if (Object.keys(matchLabels).length + matchExpressions.length > MOST_REQUIREMENTS) return undefined;
    for (const [key, value] of Object.entries(matchLabels)) {
      const { [key]: _, ...others } = matchLabels;
      const near = find(key, value, { ...selector, matchLabels: others });
      if (near !== undefined) return near;
    }
    return undefined;
  }

  #free(groups: Groups<Target> | undefined, namespaces: readonly string[]): readonly Target[] {
    const members = namespaces.map((namespace) => groups?.get(namespace)?.members ?? []);
    if (members.reduce((sum, { length }) => sum + length, 0) > MOST) return [];
    return members.flat().filter((target) => !this.#isTaken(target));
  }

  #isTaken(target: Target): boolean {
    this.#takenMembers ??= new Set([...this.#taken].flatMap(({ members }) => members));
    return this.#takenMembers.has(target);
  }
}

function nearBy(target: Target, key: string, value: string, has: string): Near {
  return { target, asked: `${key}: ${value}`, has, at: memberPath('matchLabels', key) };
}

function labelledBeside(target: Target, labels: Labels): Near {
  return { target, asked: textOf(labels), has: textOf(target.labels) || 'no labels', field: target.beside!.field };
}

function textOf(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

/** Keys by which people name one thing: `app`, `k8s-app`, `app.kubernetes.io/name`. */
const NAMING = [
  'app',
  'k8s-app',
  'name',
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/component',
  'component',
];

function isAkin(a: string, b: string): boolean {
  return isSameWord(a, b) || (NAMING.includes(a) && NAMING.includes(b));
}
