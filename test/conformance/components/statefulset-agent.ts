import type { Case } from '../case';
import type { Outcome } from '../component';
import { compareWorkloads } from '../workloads';
import { workloads } from '../workloads-of-agent';

export { workloads };

export function run(testCase: Case): Outcome {
  return compareWorkloads(workloads(testCase));
}
