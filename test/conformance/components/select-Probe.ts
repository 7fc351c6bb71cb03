import type { ProbeSpec } from '../../../imports/monitoring';
import { checkProbe } from '../../../lib/core/prometheus/jobs/check-probe';
import { probeJobs } from '../../../lib/core/prometheus/jobs/probe';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { selectedMonitors } from '../selected-monitors';

export function run(testCase: Case): Outcome {
  return selectedMonitors<ProbeSpec, 'Probe'>(testCase, 'Probe', checkProbe, probeJobs);
}
