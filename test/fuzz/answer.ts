/** What comes of an input: a configuration, the inputs that were left out of it, and why. */

import { describe as described, type Finding, nameOf } from '../../lib/core/base/findings';
import type { Case } from '../conformance/case';
import type { FuzzInput } from './input';
import { DATA } from './references';

export interface Answer {
  readonly config: unknown;
  /** What leaves no configuration at all. */
  readonly errors: readonly string[];
  /** Reasons by the input's name: `Probe default/a`. */
  readonly rejected: ReadonlyMap<string, readonly string[]>;
}

export function caseOf({ version, options, instance, inputs }: FuzzInput): Case {
  return {
    component: 'fuzz',
    name: 'fuzz',
    files: new Map(),
    meta: { version, options },
    objects: [instance, ...inputs],
    data: DATA,
    expected: { kind: 'files' },
  };
}

const LEFT_OUT = '; the whole object is left out';

/** Errors, and the warnings of an input that was dropped. */
export function rejections(findings: readonly Finding[]): Pick<Answer, 'errors' | 'rejected'> {
  const rejected = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding.severity === 'error' || !finding.message.endsWith(LEFT_OUT)) continue;
    const name = nameOf(finding.object);
    rejected.set(name, [...(rejected.get(name) ?? []), described(finding)]);
  }
  const errors = findings.filter(({ severity }) => severity === 'error').map((finding) => described(finding));
  return { errors, rejected };
}
