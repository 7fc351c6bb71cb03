/** PodMonitor: one job an endpoint, discovering pods. */

import type { PodMetricsEndpoint } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { nonEmpty } from '../../base/values';
import type { PrometheusInstance } from '../instance';
import type { Relabeling, ScrapeJob } from '../scrape-job';
import { honoring, httpClient, request } from './endpoint';
import type { PodMonitorResource } from './input';
import { JobContext } from './job-context';
import { kubernetesSd } from './kubernetes-sd';
import { limits } from './limits';
import { jobName, type OwnRelabelings } from './own';
import { attachedMetadata } from './scrape-class';
import { filtersByRole, selectorRelabelings, selectorText } from './selector';
import { shardingByAddress } from './sharding';
import {
  copied,
  copiedLabels,
  endpointLabel,
  instancePodLabels,
  jobFromLabel,
  keepContainerPort,
  metricRelabelings,
  ORIGINAL_JOB,
  RUNNING_PODS,
  usersRelabelings,
} from './target-labels';

const TARGET_LABELS: readonly Relabeling[] = Object.freeze([
  copied('namespace', 'namespace'),
  copied('pod_container_name', 'container'),
  copied('pod_name', 'pod'),
]);

export function podMonitorJobs(
  monitor: PodMonitorResource,
  instance: PrometheusInstance,
  base: BuildContext,
  own = ownOfPodMonitor(monitor),
): ScrapeJob[] {
  const context = new JobContext(monitor, instance, base, monitor.spec.scrapeClass);
  return (monitor.spec.podMetricsEndpoints ?? []).map((endpoint, i) =>
    podMonitorJob(monitor, endpoint, i, context, own),
  );
}

/** What of its relabelings is this monitor's, and may differ between monitors that are alike. */
export function ownOfPodMonitor({ metadata, spec }: PodMonitorResource): OwnRelabelings {
  return {
    selecting: filtersByRole(spec) ? [] : selectorRelabelings('pod', spec.selector),
    naming: [{ target_label: 'job', replacement: `${metadata.namespace}/${metadata.name}` }],
  };
}

function podMonitorJob(
  monitor: PodMonitorResource,
  endpoint: PodMetricsEndpoint,
  i: number,
  context: JobContext,
  { selecting, naming }: OwnRelabelings,
): ScrapeJob {
  const { spec } = monitor;
  const { instance } = context;
  const at = `spec.podMetricsEndpoints[${i}]`;
  const discovery = {
    role: 'pod',
    namespaceSelector: spec.namespaceSelector,
    attachMetadata: attachedMetadata(spec.attachMetadata, context),
    selectors: filtersByRole(spec) ? [{ role: 'pod', label: selectorText(spec.selector) }] : undefined,
  } as const;
  return {
    job_name: jobName(monitor, i),
    ...honoring(endpoint, context, at),
    kubernetes_sd_configs: [kubernetesSd(discovery, instance, context, 'spec')],
    ...request(endpoint, context, at),
    ...httpClient({ ...endpoint, tlsConfig: nonEmpty(endpoint.tlsConfig) }, context, at),
    relabel_configs: ORIGINAL_JOB.concat(
      endpoint.filterRunning === false ? [] : RUNNING_PODS,
      selecting,
      keepContainerPort(endpoint.port || endpoint.portNumber || endpoint.targetPort),
      TARGET_LABELS,
      copiedLabels('pod', spec.podTargetLabels),
      instancePodLabels(instance),
      naming,
      jobFromLabel('pod', spec.jobLabel),
      endpointLabel(endpoint.port || endpoint.targetPort),
      usersRelabelings(endpoint.relabelings, context),
      // Every node has a pod of its own that scrapes what is there.
      instance.daemonSet ? [] : shardingByAddress(instance),
    ),
    ...limits(spec, context, 'spec'),
    ...metricRelabelings(endpoint.metricRelabelings, context),
  };
}
