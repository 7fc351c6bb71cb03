/** The workloads of a PrometheusAgent: StatefulSets, one a shard, or a DaemonSet with a pod on every node. */

import {
  dataVolumeName,
  GOVERNING_SERVICE,
  LABEL,
  prefixedName,
  selectorLabels,
  shardName,
} from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { containerArgs } from '../../pod/arguments';
import { storageOf } from '../../pod/storage';
import { daemonSet } from '../../workload/daemonset';
import { statefulSetWithBudget } from '../../workload/statefulset';
import { agentArguments, commonArguments, webConfigArguments } from './arguments';
import { type PrometheusPods, prometheusPodTemplate } from './pod';
import type { PrometheusAgentPodSpec } from './spec';
import { replicasOf, shardsOf } from './statefulsets';

export type PrometheusAgentWorkload = PrometheusPods<PrometheusAgentPodSpec, 'PrometheusAgent'>;

const LABELS = { [LABEL.mode]: 'agent' };

export function buildPrometheusAgentWorkloads(workload: PrometheusAgentWorkload): Manifest[] {
  const { spec } = workload.resource;
  if (spec.mode === 'DaemonSet') return [buildDaemonSet(workload)];
  return Array.from({ length: shardsOf(spec) }, (_, shard) => shard).flatMap((shard) => buildShard(workload, shard));
}

function buildShard(workload: PrometheusAgentWorkload, shard: number): Manifest[] {
  const { resource, context } = workload;
  const { spec, metadata } = resource;
  const selector = { ...selectorLabels('PrometheusAgent', metadata.name), [LABEL.shard]: String(shard) };
  const storage = storageOf(spec.storage, dataVolumeName('PrometheusAgent', metadata.name), context);
  return statefulSetWithBudget(
    {
      resource,
      name: shardName('PrometheusAgent', metadata.name, shard),
      serviceName: spec.serviceName ?? GOVERNING_SERVICE.PrometheusAgent,
      replicas: replicasOf(spec),
      selector,
      labels: LABELS,
      template: prometheusPodTemplate(workload, { shard, selector, args: argumentsOf(workload), storage }),
      volumeClaimTemplates: storage.volumeClaimTemplates,
    },
    workload.podDisruptionBudget,
  );
}

/** What the agent has not sent yet goes with its pod: a node's pod has nowhere else to keep it. */
function buildDaemonSet(workload: PrometheusAgentWorkload): Manifest {
  const { resource, context } = workload;
  const selector = selectorLabels('PrometheusAgent', resource.metadata.name);
  const storage = storageOf(undefined, dataVolumeName('PrometheusAgent', resource.metadata.name), context);
  return daemonSet({
    resource,
    name: prefixedName('PrometheusAgent', resource.metadata.name),
    selector,
    labels: LABELS,
    template: prometheusPodTemplate(workload, { selector, args: argumentsOf(workload), storage }),
  });
}

function argumentsOf({ resource: { spec }, context, webConfig }: PrometheusAgentWorkload): string[] {
  const managed = [
    ...commonArguments(spec, context),
    ...agentArguments(spec, context),
    ...webConfigArguments(spec, context, webConfig),
  ];
  return containerArgs(managed, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context);
}
