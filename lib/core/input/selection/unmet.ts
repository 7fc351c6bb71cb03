/** What an instance asks for and an input does not have: all of it says what to change. */

import type { InstanceDeclaration } from '../../base/app';
import type { Resource } from '../../base/resource';
import { NAMESPACE_NAME_LABEL, type Namespaces, satisfies } from '../../base/selector';
import {
  type InputKind,
  kindsThatTake,
  type Question,
  questionsOf,
  type Requirement,
  requirementsOf,
} from './questions';

/** One thing that keeps an instance from taking an input; `path` is the instance's field. */
export type Unmet =
  /** There is no selector for the kind: nothing of it is taken. */
  | { readonly reason: 'no-selector'; readonly path: string }
  /** The configuration is the user's own: nothing is generated into it. */
  | { readonly reason: 'own-config'; readonly path: string }
  /** The instance takes other kinds only. */
  | { readonly reason: 'kind'; readonly path: string }
  /** Without a selector for namespaces, it is the instance's own that is looked at. */
  | { readonly reason: 'namespace'; readonly path: string; readonly namespace: string }
  | { readonly reason: 'namespace-label'; readonly path: string; readonly requirement: Requirement }
  | { readonly reason: 'label'; readonly path: string; readonly requirement: Requirement };

/** What an instance says of a namespace. */
interface Verdict {
  readonly unmet: readonly Unmet[];
  /** Labels are asked for that the app does not tell: it may take the namespace all the same. */
  readonly isGuess: boolean;
}

/** Far apart, so that each outweighs all that comes after it. */
const NEVER = 1_000_000_000;
const UNMET = 1_000_000;
const MET = 1_000;

/** An instance that is asked whether it takes inputs of one kind. */
export class Asked {
  readonly #labels: readonly Requirement[];
  readonly #namespaces: readonly Requirement[] | undefined;
  readonly #verdicts = new Map<string, Verdict>();
  /** What keeps it from taking any input of the kind. */
  readonly #never: readonly Unmet[];

  private constructor(
    readonly instance: Resource,
    readonly question: Question | undefined,
    isOwnConfig: boolean,
    private readonly known: Namespaces,
  ) {
    this.#labels = requirementsOf(question?.labels ?? {});
    this.#namespaces = question?.namespaces ? requirementsOf(question.namespaces) : undefined;
    this.#never = neverTaken(question, isOwnConfig);
  }

  /** Undefined where no instance of its kind takes such inputs, whatever it says. */
  static of({ resource, settings }: InstanceDeclaration, kind: InputKind, known: Namespaces): Asked | undefined {
    if (!kindsThatTake(kind).some((taking) => taking === resource.kind)) return undefined;
    const question = questionsOf(resource).find((each) => each.kind === kind);
    const isOwnConfig = settings.config !== undefined && resource.kind !== 'Alertmanager';
    return new Asked(resource, question, isOwnConfig, known);
  }

  /** Labels of inputs that decide. */
  get keys(): readonly string[] {
    return this.#labels.map(({ key }) => key);
  }

  /**
   * How far the instance is from taking an input; 0 where it takes it, or may take it for all that is known of namespaces. The
   * fewer requirements are not met, the nearer; then the more labels are as asked for; then the fewer are not there at all.
   */
  distance({ metadata: { namespace, labels = {} } }: Resource): number {
    const { unmet, isGuess } = this.#verdictOn(namespace);
    let distance = this.#never.length * NEVER + (isGuess ? 0 : unmet.length * UNMET);
    let met = 0;
    for (const requirement of this.#labels) {
      if (satisfies(requirement, labels)) met += 1;
      else distance += Object.hasOwn(labels, requirement.key) ? UNMET : UNMET + 1;
    }
    return distance === 0 ? 0 : distance - met * MET;
  }

  /** Everything that keeps the instance from taking an input. */
  unmetBy({ metadata: { namespace, labels = {} } }: Resource): readonly Unmet[] {
    const path = this.question?.labelsPath ?? '';
    const missed = this.#labels.filter((requirement) => !satisfies(requirement, labels));
    return [
      ...this.#never,
      ...missed.map((requirement): Unmet => ({ reason: 'label', path, requirement })),
      ...this.#verdictOn(namespace).unmet,
    ];
  }

  /** Namespaces are few: each is looked at once. */
  #verdictOn(namespace: string): Verdict {
    let verdict = this.#verdicts.get(namespace);
    if (verdict === undefined) {
      verdict = this.#judge(namespace);
      this.#verdicts.set(namespace, verdict);
    }
    return verdict;
  }

  #judge(namespace: string): Verdict {
    const path = this.question?.namespacesPath ?? '';
    const own = this.instance.metadata.namespace;
    if (this.#namespaces === undefined) {
      const isOther = this.question !== undefined && namespace !== own;
      return { unmet: isOther ? [{ reason: 'namespace', path, namespace: own }] : [], isGuess: false };
    }
    const labels = { ...this.known.get(namespace), [NAMESPACE_NAME_LABEL]: namespace };
    const missed = this.#namespaces.filter((requirement) => !satisfies(requirement, labels));
    return {
      unmet: missed.map((requirement) => ({ reason: 'namespace-label', path, requirement })),
      isGuess: !this.known.has(namespace) && missed.every(({ key }) => key !== NAMESPACE_NAME_LABEL),
    };
  }
}

function neverTaken(question: Question | undefined, isOwnConfig: boolean): readonly Unmet[] {
  if (question === undefined) return [{ reason: 'kind', path: 'spec.mode' }];
  if (question.labels !== null && question.labels !== undefined) return [];
  return [
    isOwnConfig ? { reason: 'own-config', path: 'config' } : { reason: 'no-selector', path: question.labelsPath },
  ];
}
