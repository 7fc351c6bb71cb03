import { PROMETHEUS, prefixedName, SUFFIX } from '../../../lib/core/base/conventions';
import type { PrometheusPodSpec } from '../../../lib/core/prometheus/workload/spec';
import { buildPrometheusWorkloads } from '../../../lib/core/prometheus/workload/statefulsets';
import type { Case } from '../case';
import type { Outcome } from '../component';
import {
  compareWorkloads,
  type RecordedWorkloads,
  recordedWorkloads,
  type WorkloadInput,
  withShard,
} from '../workloads';

/** The operator mounts this many, however few rules there are. */
const RULE_CONFIG_MAPS = 3;

export function run(testCase: Case): Outcome {
  return compareWorkloads(workloads(testCase));
}

export function workloads(testCase: Case): RecordedWorkloads {
  return recordedWorkloads<PrometheusPodSpec, 'Prometheus'>(testCase, {
    kind: 'Prometheus',
    product: 'Prometheus',
    build,
  });
}

function build({ resource, context, platform, bare }: WorkloadInput<PrometheusPodSpec, 'Prometheus'>) {
  const name = prefixedName('Prometheus', resource.metadata.name);
  const workloads = buildPrometheusWorkloads({
    resource: withShard(resource, bare),
    context,
    platform,
    config: { source: { secret: { secretName: name } }, file: PROMETHEUS.configFile },
    serviceAccountName: resource.spec.serviceAccountName ?? name,
    credentials: undefined,
    environment: [],
    podDisruptionBudget: false,
    ...(bare?.options?.prometheusTopologySharding === false ? { zones: [] } : {}),
    ruleConfigMaps:
      bare === undefined
        ? Array.from({ length: RULE_CONFIG_MAPS }, (_, n) => `${name}${SUFFIX.ruleFiles}${n}`)
        : (bare.ruleConfigMapNames ?? []),
  });
  return bare === undefined ? workloads : [workloads[bare.shard ?? 0]!];
}
