/** The workloads of a PrometheusAgent, StatefulSets and DaemonSet alike. */

import { PROMETHEUS, prefixedName } from '../../lib/core/base/conventions';
import { buildPrometheusAgentWorkloads } from '../../lib/core/prometheus/workload/agent';
import type { PrometheusAgentPodSpec } from '../../lib/core/prometheus/workload/spec';
import type { Case } from './case';
import { type RecordedWorkloads, recordedWorkloads, type WorkloadInput, withShard } from './workloads';

export function workloads(testCase: Case): RecordedWorkloads {
  return recordedWorkloads<PrometheusAgentPodSpec, 'PrometheusAgent'>(testCase, {
    kind: 'PrometheusAgent',
    product: 'Prometheus',
    build,
  });
}

function build({ resource, context, platform, bare }: WorkloadInput<PrometheusAgentPodSpec, 'PrometheusAgent'>) {
  const name = prefixedName('PrometheusAgent', resource.metadata.name);
  const workloads = buildPrometheusAgentWorkloads({
    // The recorded function was called for it, whatever the resource says.
    resource:
      bare?.function === 'makeDaemonSet'
        ? { ...resource, spec: { ...resource.spec, mode: 'DaemonSet' } }
        : withShard(resource, bare),
    context,
    platform,
    config: { source: { secret: { secretName: name } }, file: PROMETHEUS.configFile },
    serviceAccountName: resource.spec.serviceAccountName ?? name,
    credentials: undefined,
    environment: [],
    podDisruptionBudget: false,
    ...(bare?.options?.prometheusTopologySharding === false ? { zones: [] } : {}),
  });
  return bare === undefined ? workloads : [workloads[bare.shard ?? 0]!];
}
