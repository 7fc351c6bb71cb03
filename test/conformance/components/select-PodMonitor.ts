import type { PodMonitorSpec } from '../../../imports/monitoring';
import { checkPodMonitor } from '../../../lib/core/prometheus/jobs/check-monitors';
import { podMonitorJobs } from '../../../lib/core/prometheus/jobs/pod-monitor';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { selectedMonitors } from '../selected-monitors';

export function run(testCase: Case): Outcome {
  return selectedMonitors<PodMonitorSpec, 'PodMonitor'>(testCase, 'PodMonitor', checkPodMonitor, podMonitorJobs);
}
