import { readConfig } from '../../../lib/core/alertmanager/config';
import { alertmanagerContext, rawConfigOf } from '../alertmanager';
import type { Case } from '../case';
import type { Outcome } from '../component';

export function run(testCase: Case): Outcome {
  const context = alertmanagerContext(testCase);
  return { output: readConfig(rawConfigOf(testCase), context), findings: context.findings.sorted() };
}
