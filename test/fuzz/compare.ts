/** One random input, answered by us and by the operator. */

import { describe as described, Findings } from '../../lib/core/base/findings';
import type { Kind } from '../../lib/core/base/resource';
import { admit } from '../../lib/core/input/admission';
import type { InputObject } from '../conformance/case';
import { type Difference, differences } from '../conformance/compare';
import type { Answer } from './answer';
import type { FuzzInput } from './input';
import { isIntended } from './intended';
import type { Operator } from './operator';

/** Our answer to an input that has its defaults. */
export type Ours = (input: FuzzInput) => Answer;

/** Where both answers differ; empty where they agree. */
export async function disagreements(input: FuzzInput, ours: Ours, operator: Operator): Promise<readonly Difference[]> {
  const findings = new Findings();
  const admitted = admittedInput(input, findings);
  if (admitted === undefined) {
    return [{ path: ['(input)'], expected: 'valid', actual: findings.sorted().map((finding) => described(finding)) }];
  }
  const theirs = await operator.generate(admitted);
  return compared(theirs, answered(ours, admitted)).filter((difference) => !isIntended(difference));
}

/** With the defaults that the API server would have set; undefined where it would have refused. */
function admittedInput(input: FuzzInput, findings: Findings): FuzzInput | undefined {
  const { instance, inputs } = input;
  const [admitted, ...others] = [instance, ...inputs].map((object) => {
    const { apiVersion, kind, metadata, spec } = object;
    return admit({ apiVersion, kind: kind as Kind, metadata, spec }, 'wire', findings);
  });
  if (findings.hasErrors) return undefined;
  return { ...input, instance: admitted as unknown as InputObject, inputs: others as unknown as InputObject[] };
}

function answered(ours: Ours, input: FuzzInput): Answer {
  try {
    return ours(input);
  } catch (error) {
    return { config: undefined, errors: [`(thrown) ${(error as Error).stack}`], rejected: new Map() };
  }
}

function compared(theirs: Answer, ours: Answer): readonly Difference[] {
  const thrown = ours.errors.find((error) => error.startsWith('(thrown)'));
  if (thrown !== undefined) return [{ path: ['(thrown)'], expected: undefined, actual: thrown }];
  const failed = [theirs, ours].map(({ errors }) => errors.length > 0);
  if (failed[0] && foundEarlier(theirs, ours)) return [];
  if (failed[0] !== failed[1]) return [{ path: ['(error)'], expected: theirs.errors, actual: ours.errors }];
  if (failed[0]) return [];
  const names = [...new Set([...theirs.rejected.keys(), ...ours.rejected.keys()])];
  const refused = names
    .filter((name) => theirs.rejected.has(name) !== ours.rejected.has(name))
    .map((name) => ({
      path: ['(rejected)', name],
      expected: theirs.rejected.get(name),
      actual: ours.rejected.get(name),
    }));
  return refused.length > 0 ? refused : differences(theirs.config, ours.config);
}

/** We leave out an object that breaks the operator's whole configuration: it asks some questions only while it writes. */
function foundEarlier(theirs: Answer, ours: Answer): boolean {
  return [...ours.rejected.keys()].some((name) => !theirs.rejected.has(name));
}
