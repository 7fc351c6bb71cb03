import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import { validateRelabelings } from '../../../lib/core/prometheus/relabel/validate';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';
import { instanceOf } from '../instance';

/** Whether the relabelings of the case's ServiceMonitors are valid. */
export function run(testCase: Case): Outcome {
  const { instance, findings } = instanceOf(testCase);
  for (const { spec } of resourcesOf<ServiceMonitorSpec, 'ServiceMonitor'>(testCase, 'ServiceMonitor')) {
    for (const { relabelings } of spec.endpoints)
      validateRelabelings(relabelings, instance.context, 'relabelings', 'targets');
  }
  return { output: { valid: true }, findings: findings.sorted() };
}
