import { checkRemoteWrite } from '../../../lib/core/prometheus/check-remote-write';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { instanceOf } from '../instance';

/** Whether the ends that a case's Prometheus writes to are valid. */
export function run(testCase: Case): Outcome {
  const { instance, findings } = instanceOf(testCase);
  instance.resource.spec.remoteWrite?.forEach((end, i) => {
    checkRemoteWrite(end, instance.context, `spec.remoteWrite[${i}]`);
  });
  return { output: { valid: true }, findings: findings.sorted() };
}
