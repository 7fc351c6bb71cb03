import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import { checkServiceMonitor } from '../../../lib/core/prometheus/jobs/check-monitors';
import { serviceMonitorJobs } from '../../../lib/core/prometheus/jobs/service-monitor';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { selectedMonitors } from '../selected-monitors';

export function run(testCase: Case): Outcome {
  return selectedMonitors<ServiceMonitorSpec, 'ServiceMonitor'>(
    testCase,
    'ServiceMonitor',
    checkServiceMonitor,
    serviceMonitorJobs,
  );
}
