import { readConfig } from '../../../lib/core/alertmanager/config';
import { sanitizeConfig } from '../../../lib/core/alertmanager/sanitize';
import { alertmanagerContext, rawConfigOf } from '../alertmanager';
import type { Case } from '../case';
import type { Outcome } from '../component';

export function run(testCase: Case): Outcome {
  const context = alertmanagerContext(testCase);
  const output = sanitizeConfig(readConfig(rawConfigOf(testCase), context), context);
  return { output, findings: context.findings.sorted() };
}
