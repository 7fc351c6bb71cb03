/** What every builder of a configuration is given besides its input. */

import type { Findings, ObjectRef, Problem, Remark } from './findings';
import { describeGate, type Gate, isOpen, withoutGated } from './gates';
import { memoized } from './memoized';
import { type NameScheme, nameScheme } from './name-scheme';
import type { References } from './references';
import { formatVersion, type Version } from './version';

/** The server that a configuration is written for. */
export interface Target {
  readonly product: 'Prometheus' | 'Alertmanager' | 'Thanos';
  readonly version: Version;
  /** The names of labels that it takes, where its configuration asks for others than its version does. */
  readonly names?: NameScheme;
  /** Write every field whatever the version, as for a build of a user's own. */
  readonly bypassVersionCheck?: boolean;
}

/** A target by the names that its jobs may ask for: a target that is the same is the same object. */
const namedTargets = memoized(
  ({ names: _, ...usual }: Target): { readonly legacy: Target; readonly usual: Target } => ({
    legacy: { ...usual, names: 'legacy' },
    usual,
  }),
);

/**
 * One input object on its way through the builders. `at` parameters beside it are paths of fields in that object
 * (`spec.endpoints[0]`), for findings.
 */
export class BuildContext {
  constructor(
    readonly target: Target,
    /** The object that is being built: references resolve in its namespace, and findings name it. */
    readonly object: ObjectRef & { readonly namespace: string },
    readonly references: References,
    readonly findings: Findings,
  ) {}

  /** The same compilation, for another input object. */
  for(object: ObjectRef & { readonly namespace: string }, references: References = this.references): BuildContext {
    return new BuildContext(this.target, object, references, this.findings);
  }

  /** As `for`, with findings of its own: who builds decides what becomes of them. */
  within(object: ObjectRef & { readonly namespace: string }, references: References, findings: Findings): BuildContext {
    return new BuildContext(this.target, object, references, findings);
  }

  /** The same object's, with references that are kept elsewhere. */
  with(references: References): BuildContext {
    return new BuildContext(this.target, this.object, references, this.findings);
  }

  /** The same, for a job that asks for names of its own. */
  naming(asked: string | undefined): BuildContext {
    if (asked === undefined) return this;
    const { legacy, usual } = namedTargets(this.target);
    const named = asked.toLowerCase() === 'legacy' ? legacy : usual;
    return new BuildContext(named, this.object, this.references, this.findings);
  }

  get names(): NameScheme {
    const { product, version, names } = this.target;
    return names ?? nameScheme(product === 'Thanos' ? product : 'Prometheus', version);
  }

  error(at: string, problem: Problem): void {
    this.findings.error(this.object, at, problem);
  }

  warning(at: string, remark: Remark): void {
    this.findings.warning(this.object, at, remark);
  }

  /** Whether the target knows what the gate guards. Says nothing: see `admits`. */
  knows(gate: Gate | undefined): boolean {
    return gate === undefined || this.target.bypassVersionCheck === true || isOpen(gate, this.target.version);
  }

  /** Whether the target knows the field `name`, which the user asked for; a warning where it does not. */
  admits(gate: Gate | undefined, name: string, at: string): boolean {
    if (this.knows(gate)) return true;
    const { product, version } = this.target;
    this.warning(at, {
      code: 'unsupported-by-version',
      message: `${product} ${formatVersion(version)} does not know \`${name}\`; it is left out`,
      allowed: describeGate(gate!),
      hint: gate!.instead ?? withoutGated(gate!, version),
    });
    return false;
  }
}
