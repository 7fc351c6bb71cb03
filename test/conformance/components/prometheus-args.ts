import { commonArguments } from '../../../lib/core/prometheus/workload/arguments';
import type { CommonPrometheusPodSpec } from '../../../lib/core/prometheus/workload/spec';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { instanceOf } from '../instance';

/** The arguments that the server and the agent have in common; a switch has no value. */
export function run(testCase: Case): Outcome {
  const { instance, findings } = instanceOf(testCase);
  const { resource, context } = instance;
  const rows = commonArguments(resource.spec as CommonPrometheusPodSpec, context);
  const output = rows.map(({ name, value }) => (value === '' ? { name } : { name, value }));
  return { output, findings: findings.sorted() };
}
