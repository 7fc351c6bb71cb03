import { readConfig } from '../../../lib/core/alertmanager/config';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { rawConfigOf, rawContext } from '../raw-alertmanager';

export function run(testCase: Case): Outcome {
  const { context, findings } = rawContext(testCase);
  return { output: readConfig(rawConfigOf(testCase), context), findings: findings.sorted() };
}
