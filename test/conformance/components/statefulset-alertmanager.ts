import type { AlertmanagerPodSpec } from '../../../lib/core/alertmanager/workload/spec';
import { buildAlertmanagerWorkload } from '../../../lib/core/alertmanager/workload/statefulset';
import { ALERTMANAGER, prefixedName, SUFFIX } from '../../../lib/core/base/conventions';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { compareWorkloads, type RecordedWorkloads, recordedWorkloads, type WorkloadInput } from '../workloads';

export function run(testCase: Case): Outcome {
  return compareWorkloads(workloads(testCase));
}

export function workloads(testCase: Case): RecordedWorkloads {
  return recordedWorkloads<AlertmanagerPodSpec, 'Alertmanager'>(testCase, {
    kind: 'Alertmanager',
    product: 'Alertmanager',
    build,
  });
}

function build({ resource, context, platform }: WorkloadInput<AlertmanagerPodSpec, 'Alertmanager'>) {
  const name = prefixedName('Alertmanager', resource.metadata.name);
  return buildAlertmanagerWorkload({
    resource,
    context,
    platform,
    config: {
      source: { secret: { secretName: `${name}${SUFFIX.generatedConfig}` } },
      file: ALERTMANAGER.configFile,
    },
    serviceAccountName: resource.spec.serviceAccountName ?? name,
    credentials: undefined,
    environment: [],
    podDisruptionBudget: false,
  });
}
