/** Probe: one job that asks a prober about static targets, or about Ingresses. */

import type { ProbeSpec, ProbeTargetIngress, ProbeTargetStaticConfig } from '../../../../imports/monitoring';
import { sortedByKey } from '../../base/collections';
import type { BuildContext } from '../../base/context';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { constant } from '../../emit/yaml';
import { proxyConfig } from '../../http/proxy';
import type { PrometheusInstance } from '../instance';
import type { Relabeling, ScrapeJob } from '../scrape-job';
import type { RelabelConfig } from '../spec';
import { HONORING_GATES, honoredTimestamps, httpClient, request } from './endpoint';
import type { ProbeResource } from './input';
import { JobContext } from './job-context';
import { kubernetesSd } from './kubernetes-sd';
import { limits } from './limits';
import { selectorRelabelings } from './selector';
import { shardingByProbedTarget } from './sharding';
import { copied, metricRelabelings, ORIGINAL_JOB, usersRelabelings } from './target-labels';

const timestamps = section<ProbeSpec, Pick<ScrapeJob, 'honor_timestamps'>, JobContext>(
  { honor_timestamps: (_, { settings }) => honoredTimestamps(true, settings) },
  HONORING_GATES,
);

export function probeJobs(monitor: ProbeResource, instance: PrometheusInstance, base: BuildContext): ScrapeJob[] {
  const { metadata, spec } = monitor;
  const context = new JobContext(monitor, instance, base, spec.scrapeClass);
  const { url = '', path = '', scheme, ...proxy } = spec.prober ?? {};
  const targets = targetsOf(spec, context);
  const job = {
    job_name: `probe/${metadata.namespace}/${metadata.name}`,
    ...timestamps(spec, context, 'spec'),
    ...targets.discovery,
    ...request({ ...spec, scheme, params: paramsOf(spec) }, context, 'spec'),
    metrics_path: path,
    ...proxyConfig(proxy, context, 'spec.prober'),
    ...httpClient({ ...spec, tlsConfig: nonEmpty(spec.tlsConfig) }, context, 'spec'),
    relabel_configs: [
      ...ORIGINAL_JOB,
      ...(spec.jobName ? [{ target_label: 'job', replacement: spec.jobName }] : []),
      ...targets.relabelings,
      ...(targets.at === undefined
        ? []
        : [{ target_label: '__address__', replacement: url }, ...usersRelabelings(targets.users, context)]),
      ...shardingByProbedTarget(instance),
    ],
    ...limits(spec, context, 'spec'),
    ...metricRelabelings(spec.metricRelabelings, context),
  };
  return [job];
}

/** What the prober is asked besides the target; `module` has a field of its own, which counts. */
function paramsOf({ module = '', params = [] }: ProbeSpec): ScrapeJob['params'] {
  const own = module === '' ? [] : [['module', [module]] as const];
  const others = params.filter(({ name }) => module === '' || name !== 'module');
  const all = [...own, ...others.map(({ name, values = [] }) => [name, values] as const)];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

interface Targets {
  readonly discovery: Pick<ScrapeJob, 'static_configs' | 'kubernetes_sd_configs'>;
  /** Up to where the prober's own address takes the place of the target's. */
  readonly relabelings: readonly Relabeling[];
  readonly users: readonly RelabelConfig[] | undefined;
  /** Where they are; absent where there are no targets. */
  readonly at: string | undefined;
}

const NO_TARGETS: Targets = { discovery: {}, relabelings: [], users: [], at: undefined };

/** Static targets win where both are given. */
function targetsOf({ targets: { staticConfig, ingress } = {} }: ProbeSpec, context: JobContext): Targets {
  if (staticConfig !== undefined) return staticTargets(staticConfig, context);
  return ingress === undefined ? NO_TARGETS : ingressTargets(ingress, context);
}

const PROBED_INSTANCE = constant({ source_labels: ['__param_target'], target_label: 'instance' });

const STATIC_TARGET = Object.freeze([
  constant({ source_labels: ['__address__'], target_label: '__param_target' }),
  PROBED_INSTANCE,
]);

function staticTargets(given: ProbeTargetStaticConfig, { object }: JobContext): Targets {
  const labels = sortedByKey({ namespace: object.namespace, ...given.labels });
  return {
    discovery: { static_configs: [{ targets: given.static ?? [], labels }] },
    relabelings: STATIC_TARGET,
    users: given.relabelingConfigs,
    at: 'spec.targets.staticConfig',
  };
}

const INGRESS_TARGET = Object.freeze([
  constant({
    source_labels: ['__meta_kubernetes_ingress_scheme', '__address__', '__meta_kubernetes_ingress_path'],
    separator: ';',
    regex: '(.+);(.+);(.+)',
    target_label: '__param_target',
    replacement: '${1}://${2}${3}',
    action: 'replace',
  }),
  copied('namespace', 'namespace'),
  copied('ingress_name', 'ingress'),
  constant({
    source_labels: ['__address__'],
    separator: ';',
    regex: '(.*)',
    target_label: '__tmp_ingress_address',
    replacement: '$1',
    action: 'replace',
  }),
  PROBED_INSTANCE,
]);

function ingressTargets(
  { selector, namespaceSelector, relabelingConfigs }: ProbeTargetIngress,
  context: JobContext,
): Targets {
  const at = 'spec.targets.ingress';
  const discovery = { role: 'ingress', namespaceSelector } as const;
  return {
    discovery: { kubernetes_sd_configs: [kubernetesSd(discovery, context.instance, context, at)] },
    relabelings: [...selectorRelabelings('ingress', selector), ...INGRESS_TARGET],
    users: relabelingConfigs,
    at,
  };
}
