import type { Case } from '../case';
import type { Outcome } from '../component';
import { compareAgentWorkloads } from '../workloads-of-agent';

export function run(testCase: Case): Outcome {
  return compareAgentWorkloads(testCase);
}
