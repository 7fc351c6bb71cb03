import { type Found, nameOf, type ObjectRef } from './core';
import type { ReportedFinding } from './findings';
import { WORDS } from './private/answers';
import { listed } from './private/listed';
import type { InputExplanation, InstanceVerdict } from './shared/explain/input';
import type { InstanceExplanation as InstanceAnswer } from './shared/explain/instance';
import { textOfInput, textOfInstance } from './shared/explain/text';

/** What an instance makes of a monitor, a rule or an AlertmanagerConfig. */
export enum SelectionOutcome {
  /** It is a part of the instance's configuration. */
  TAKEN = 'taken',
  /** The instance does not select it. */
  NOT_TAKEN = 'not-taken',
  /** The instance selects it, and something is wrong with it. */
  REFUSED = 'refused',
  /** The instance takes it, and nothing comes of that: it is empty, or something is wrong with the instance. */
  WITHOUT_EFFECT = 'without-effect',
}

/** One reason why an instance does not select an object. */
export interface SelectionReason {
  /** The field of the instance, as a path. */
  readonly field: string;
  /** What it asks for, and what the object has. */
  readonly text: string;
  /** What to change. */
  readonly remedy: string;
}

/** What one instance makes of an object. */
export interface ExplainedSelection {
  /** The instance, as `Kind namespace/name`. */
  readonly instance: string;
  /** Path of the instance's construct. */
  readonly constructPath: string;
  /** What it makes of the object. */
  readonly outcome: SelectionOutcome;
  /** What the instance's configuration has of it: names of its jobs, groups of rules or receivers. */
  readonly parts: string[];
  /** All that keeps the instance from selecting it; empty where it does. */
  readonly reasons: SelectionReason[];
}

/** A Service, or pods, that a monitor finds in the app. */
export interface ExplainedTarget {
  /** A Service, or what makes the pods, as `Kind namespace/name`. */
  readonly object: string;
  /** Its ports: names, and numbers of those that have none. */
  readonly ports: string[];
  /** Of a Service: what makes its pods, as `Kind namespace/name`. */
  readonly pods: string[];
}

/**
 * Of a monitor, a rule or an AlertmanagerConfig: which instances of the app take it, which do not and why, and what comes of
 * it. It is what `cdk8s-prometheus explain` answers.
 */
export class Explanation {
  /**
   * From what the compiler knows.
   *
   * @internal
   */
  public static _of(answer: InputExplanation): Explanation {
    return new Explanation(answer);
  }

  /** All instances that could take it; empty where the object is too broken to be looked at. */
  public readonly instances: ExplainedSelection[];

  /**
   * The Services or pods of the app that it finds.
   *
   * @default - it looks for neither, or the app has none of them
   */
  public readonly targets?: ExplainedTarget[];

  /** What is said of the object, by itself or beside others. */
  public readonly findings: ReportedFinding[];

  readonly #answer: InputExplanation;

  private constructor(answer: InputExplanation) {
    this.#answer = answer;
    this.instances = (answer.verdicts ?? []).map(selectionOf);
    if (answer.found !== undefined) this.targets = answer.found.map(targetOf);
    this.findings = answer.findings.map(listed) as ReportedFinding[];
  }

  /** The names of the instances that take it, as `Kind namespace/name`. */
  public get takenBy(): string[] {
    return this.instances.filter(({ outcome }) => outcome === SelectionOutcome.TAKEN).map(({ instance }) => instance);
  }

  /** The explanation as text, an instance a paragraph. */
  public toString(): string {
    return textOfInput(this.#answer, WORDS);
  }
}

function selectionOf({ instance, outcome, parts, reasons }: InstanceVerdict): ExplainedSelection {
  return {
    instance: nameOf(instance),
    constructPath: instance.origin ?? '',
    outcome: outcome as SelectionOutcome,
    parts: parts.map(({ name }) => name),
    reasons: [...reasons],
  };
}

function targetOf({ kind, namespace, name, ports, behind }: Found): ExplainedTarget {
  return {
    object: nameOf({ kind, namespace, name }),
    ports: ports.map((port) => (port.name === '' ? String(port.number) : port.name)),
    pods: behind.map((pods) => nameOf({ kind: pods.kind, namespace: pods.namespace, name: pods.name })),
  };
}

/** Something that an instance may ask the API server for. */
export interface ExplainedRight {
  /**
   * The namespace that it holds for.
   *
   * @default - all of the cluster
   */
  readonly namespace?: string;
  /** What it may do, as `get` or `list`. */
  readonly verbs: string[];
  /** With what, as `pods` or `services`. */
  readonly resources: string[];
  /** Names of the jobs that need it. */
  readonly jobs: string[];
}

/** A key of a Secret or ConfigMap that an instance needs. */
export interface ExplainedReference {
  /** `Secret` or `ConfigMap`. */
  readonly kind: string;
  /** Its name, in the namespace of the object that needs it. */
  readonly name: string;
  /** The key in it. */
  readonly key: string;
  /** Who needs it: objects and their fields, as `Kind namespace/name field`. */
  readonly neededBy: string[];
}

/** Of an instance: what it takes, what it may do and why, and which Secrets and ConfigMaps it needs. */
export class InstanceExplanation {
  /**
   * From what the compiler knows.
   *
   * @internal
   */
  public static _of(answer: InstanceAnswer): InstanceExplanation {
    return new InstanceExplanation(answer);
  }

  /** The objects that it takes, as `Kind namespace/name`. */
  public readonly takes: string[];

  /** What it may do; where its account is one of yours, what that has to be allowed. Empty where it needs nothing. */
  public readonly rights: ExplainedRight[];

  /** What it and the objects that it takes refer to. */
  public readonly references: ExplainedReference[];

  /** What is said of the instance. */
  public readonly findings: ReportedFinding[];

  readonly #answer: InstanceAnswer;

  private constructor(answer: InstanceAnswer) {
    this.#answer = answer;
    this.takes = answer.takes.map(nameOf);
    this.rights = answer.rights.map(({ namespace, verbs, resources, jobs }) => ({
      ...(namespace === undefined ? {} : { namespace }),
      verbs: [...verbs],
      resources: [...resources],
      jobs: [...jobs],
    }));
    this.references = answer.references.map(({ neededBy, ...key }) => ({ ...key, neededBy: neededBy.map(needOf) }));
    this.findings = answer.findings.map(listed) as ReportedFinding[];
  }

  /** The explanation as text, a subject a paragraph. */
  public toString(): string {
    return textOfInstance(this.#answer, WORDS);
  }
}

function needOf({ object, field }: { readonly object: ObjectRef; readonly field: string }): string {
  return `${nameOf(object)} ${field}`;
}
