import { prefixedName, SUFFIX } from '../../../lib/core/base/conventions';
import type { ThanosRulerPodSpec } from '../../../lib/core/thanos/workload/spec';
import { buildThanosRulerWorkload } from '../../../lib/core/thanos/workload/statefulset';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { compareWorkloads, type RecordedWorkloads, recordedWorkloads, type WorkloadInput } from '../workloads';

export function run(testCase: Case): Outcome {
  return compareWorkloads(workloads(testCase));
}

export function workloads(testCase: Case): RecordedWorkloads {
  return recordedWorkloads<ThanosRulerPodSpec, 'ThanosRuler'>(testCase, {
    kind: 'ThanosRuler',
    product: 'Thanos',
    build,
  });
}

function build({ resource, context, platform, bare }: WorkloadInput<ThanosRulerPodSpec, 'ThanosRuler'>) {
  const name = prefixedName('ThanosRuler', resource.metadata.name);
  return buildThanosRulerWorkload({
    resource,
    context,
    platform,
    serviceAccountName: resource.spec.serviceAccountName ?? name,
    credentials: undefined,
    podDisruptionBudget: false,
    // The operator mounts one where there are no rules.
    ruleConfigMaps: bare === undefined ? [`${name}${SUFFIX.ruleFiles}0`] : (bare.ruleConfigMapNames ?? []),
  });
}
