/** One input at a time: what is wrong with it is an error or leaves it out, and never ends the work on the others. */

import type { BuildContext } from './context';
import type { Finding, Findings, ObjectRef, Problem } from './findings';
import type { References } from './references';
import { type Resource, refOf } from './resource';

/** What becomes of an input that cannot be used: an error, or it is left out with a warning. */
export type InvalidInputPolicy = 'error' | 'drop';

export interface AttemptOptions {
  readonly onInvalid: InvalidInputPolicy;
  readonly references: References;
}

/** What `build` makes of an input: all of it or, where anything is wrong, nothing. References count where it is kept. */
export function attempt<T>(
  input: Resource,
  { onInvalid, references }: AttemptOptions,
  context: BuildContext,
  build: (own: BuildContext) => T,
): T | undefined {
  const findings = context.findings.nested();
  const apart = references.apart?.();
  const own = context.within(refOf(input), apart?.references ?? references, findings);
  const built = guarded(own.object, findings, () => build(own));
  if (findings.count > 0) context.findings.add(judged(findings, onInvalid));
  if (findings.hasErrors || input.refused === true) return undefined;
  apart?.keep();
  return built;
}

/** The findings of an input, as they count where it may be dropped. */
export function judged(findings: Findings, onInvalid: InvalidInputPolicy): readonly Finding[] {
  const dropped = findings.hasErrors && onInvalid === 'drop';
  return dropped ? findings.sorted().map(asWarning) : findings.sorted();
}

export function asWarning(finding: Finding): Finding {
  return leftOut(finding, 'object');
}

/** The finding of what is left out for it, where it is an error. */
export function leftOut(finding: Finding, whole: 'object' | 'document' | 'file'): Finding {
  return finding.severity !== 'error'
    ? finding
    : { ...finding, severity: 'warning', message: `${finding.message}; the whole ${whole} is left out` };
}

/** What `work` on an object yields; a throw is a bug of ours, and a finding that names the object. */
export function guarded<T>(object: ObjectRef, findings: Findings, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    findings.error(object, '', internalError(error));
    return undefined;
  }
}

export function internalError(error: unknown): Problem {
  return {
    code: 'internal-error',
    message: 'this library failed on the object, which is a bug of the library',
    given: reasonOf(error),
    allowed: 'any object, with a finding where something is wrong with it',
    hint: 'Report it with the object, and change the object until the bug is fixed',
  };
}

/** Other messages quote what was being read, which may hold a credential. */
function reasonOf(error: unknown): string {
  if (error instanceof TypeError || error instanceof RangeError) return `${error.name}: ${error.message}`;
  return error instanceof Error ? error.name : 'what is thrown is no error';
}
