/** ServiceMonitor: one job an endpoint, discovering the pods and addresses behind Services. */

import type { Endpoint } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { remembered } from '../../base/memoized';
import { constant } from '../../emit/yaml';
import type { PrometheusInstance } from '../instance';
import { constants } from '../relabel/constant';
import type { Relabeling, ScrapeJob } from '../scrape-job';
import { honoring, httpClient, request } from './endpoint';
import type { ServiceMonitorResource } from './input';
import { JobContext } from './job-context';
import { endpointRole, kubernetesSd } from './kubernetes-sd';
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

type EndpointRole = 'endpoints' | 'endpointslice';

export function serviceMonitorJobs(
  monitor: ServiceMonitorResource,
  instance: PrometheusInstance,
  base: BuildContext,
  own = ownOfServiceMonitor(monitor),
): ScrapeJob[] {
  const context = new JobContext(monitor, instance, base, monitor.spec.scrapeClass);
  return (monitor.spec.endpoints ?? []).map((endpoint, i) => serviceMonitorJob(monitor, endpoint, i, context, own));
}

/** What of its relabelings is this monitor's, and may differ between monitors that are alike. */
export function ownOfServiceMonitor({ spec }: ServiceMonitorResource): OwnRelabelings {
  return { selecting: filtersByRole(spec) ? [] : selectorRelabelings('service', spec.selector), naming: [] };
}

function serviceMonitorJob(
  monitor: ServiceMonitorResource,
  endpoint: Endpoint,
  i: number,
  context: JobContext,
  { selecting }: OwnRelabelings,
): ScrapeJob {
  const { spec } = monitor;
  const { instance } = context;
  const at = `spec.endpoints[${i}]`;
  const role = endpointRole(spec.serviceDiscoveryRole, instance, context);
  const discovery = {
    role,
    namespaceSelector: spec.namespaceSelector,
    attachMetadata: attachedMetadata(spec.attachMetadata, context),
    selectors: filtersByRole(spec) ? roleSelectors(role, selectorText(spec.selector)) : undefined,
  };
  return {
    job_name: jobName(monitor, i),
    ...honoring(endpoint, context, at),
    kubernetes_sd_configs: [kubernetesSd(discovery, instance, context, 'spec')],
    ...request(endpoint, context, at),
    ...httpClient(endpoint, context, at),
    relabel_configs: ORIGINAL_JOB.concat(
      selecting,
      keepPort(endpoint, role),
      TARGET_LABELS[role],
      endpoint.filterRunning === false ? [] : RUNNING_PODS,
      copiedLabels('service', spec.targetLabels),
      copiedLabels('pod', spec.podTargetLabels),
      instancePodLabels(instance),
      JOB_FROM_SERVICE,
      jobFromLabel('service', spec.jobLabel),
      endpointLabel(endpoint.port || endpoint.targetPort),
      usersRelabelings(endpoint.relabelings, context),
      shardingByAddress(instance),
    ),
    ...limits(spec, context, 'spec'),
    ...metricRelabelings(endpoint.metricRelabelings, context),
  };
}

function roleSelectors(
  role: EndpointRole,
  label: string,
): readonly { readonly role: string; readonly label: string }[] {
  return [role, 'service'].map((selected) => ({ role: selected, label }));
}

/** How the discovery's labels of an address begin. */
const ADDRESS: Readonly<Record<EndpointRole, string>> = {
  endpoints: '__meta_kubernetes_endpoint',
  endpointslice: '__meta_kubernetes_endpointslice',
};

/** The Service's port by its name, or the container's. */
function keepPort({ port = '', targetPort }: Endpoint, role: EndpointRole): readonly Relabeling[] {
  return port === '' ? keepContainerPort(targetPort) : KEEP_PORT[role](port);
}

const keepPortOf = (role: EndpointRole) =>
  remembered((port: string) =>
    constants({ action: 'keep', source_labels: [`${ADDRESS[role]}_port_name`], regex: port }),
  );

const KEEP_PORT = { endpoints: keepPortOf('endpoints'), endpointslice: keepPortOf('endpointslice') };

function targetLabels(role: EndpointRole): readonly Relabeling[] {
  const owner = (kind: string, label: string) =>
    constant({
      source_labels: [`${ADDRESS[role]}_address_target_kind`, `${ADDRESS[role]}_address_target_name`],
      separator: ';',
      regex: `${kind};(.*)`,
      replacement: '${1}',
      target_label: label,
    });
  return Object.freeze([
    owner('Node', 'node'),
    owner('Pod', 'pod'),
    copied('namespace', 'namespace'),
    copied('service_name', 'service'),
    copied('pod_name', 'pod'),
    copied('pod_container_name', 'container'),
  ]);
}

const TARGET_LABELS: Readonly<Record<EndpointRole, readonly Relabeling[]>> = {
  endpoints: targetLabels('endpoints'),
  endpointslice: targetLabels('endpointslice'),
};

const JOB_FROM_SERVICE = constants({
  source_labels: ['__meta_kubernetes_service_name'],
  target_label: 'job',
  replacement: '${1}',
});
