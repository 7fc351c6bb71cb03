import { readConfig } from '../../../lib/core/alertmanager/config';
import { sanitizeConfig } from '../../../lib/core/alertmanager/sanitize';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { rawConfigOf, rawContext } from '../raw-alertmanager';

export function run(testCase: Case): Outcome {
  const { context, findings } = rawContext(testCase);
  const output = sanitizeConfig(readConfig(rawConfigOf(testCase), context), context);
  return { output, findings: findings.sorted() };
}
