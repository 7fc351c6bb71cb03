/** ScrapeConfig: one job with whatever discoveries it names. */

import type { ScrapeConfigSpec } from '../../../../imports/monitoring';
import { sortedByKey } from '../../base/collections';
import type { BuildContext } from '../../base/context';
import type { Gates } from '../../base/gates';
import type { Resource } from '../../base/resource';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { ESCAPING_SCHEMES } from '../global';
import type { PrometheusInstance } from '../instance';
import { relabelings } from '../relabel/relabel';
import type { Relabeling, ScrapeJob } from '../scrape-job';
import { discoveries } from '../sd';
import { HONORING_GATES, honoredTimestamps, httpClient } from './endpoint';
import { enforcedLabel } from './enforced-label';
import { JobContext } from './job-context';
import { limits } from './limits';
import { classRelabelings } from './scrape-class';
import { shardedByAddress } from './sharding';
import { metricRelabelings, ORIGINAL_JOB } from './target-labels';

export type ScrapeConfigResource = Resource<ScrapeConfigSpec, 'ScrapeConfig'>;

type ScrapingConfig = Pick<
  ScrapeJob,
  | 'honor_timestamps'
  | 'track_timestamps_staleness'
  | 'honor_labels'
  | 'metrics_path'
  | 'params'
  | 'enable_compression'
  | 'scrape_interval'
  | 'scrape_timeout'
  | 'scheme'
  | 'metric_name_validation_scheme'
  | 'metric_name_escaping_scheme'
>;

const SCRAPE_CONFIG_GATES: Gates<ScrapingConfig> = {
  ...HONORING_GATES,
  enable_compression: { since: '2.49.0' },
  metric_name_validation_scheme: { since: '3.0.0' },
  metric_name_escaping_scheme: { since: '3.4.0' },
};

const scraping = section<ScrapeConfigSpec, ScrapingConfig, JobContext>(
  {
    honor_timestamps: { from: 'honorTimestamps', map: (honor, { settings }) => honoredTimestamps(honor, settings) },
    track_timestamps_staleness: 'trackTimestampsStaleness',
    honor_labels: { from: 'honorLabels', map: (honor, { settings }) => honor && settings.overrideHonorLabels !== true },
    metrics_path: 'metricsPath',
    params: { from: 'params', map: (params) => nonEmpty(sortedByKey(params)) },
    enable_compression: 'enableCompression',
    scrape_interval: 'scrapeInterval',
    scrape_timeout: 'scrapeTimeout',
    scheme: { from: 'scheme', map: (scheme) => scheme.toLowerCase() },
    metric_name_validation_scheme: { from: 'nameValidationScheme', map: (scheme) => scheme.toLowerCase() },
    metric_name_escaping_scheme: { from: 'nameEscapingScheme', map: (scheme) => ESCAPING_SCHEMES[scheme] },
  },
  SCRAPE_CONFIG_GATES,
);

export function scrapeConfigJobs(
  monitor: ScrapeConfigResource,
  instance: PrometheusInstance,
  base: BuildContext,
): ScrapeJob[] {
  const { metadata, spec } = monitor;
  const context = new JobContext(monitor, instance, base, spec.scrapeClass);
  const { enableHTTP2, ...client } = spec;
  const job = {
    job_name: `scrapeConfig/${metadata.namespace}/${metadata.name}`,
    ...scraping(spec, context, 'spec'),
    ...httpClient({ ...client, enableHttp2: enableHTTP2, tlsConfig: nonEmpty(spec.tlsConfig) }, context, 'spec'),
    ...limits(spec, context, 'spec'),
    ...discoveries(spec, context, 'spec'),
    relabel_configs: targetRelabelings(spec, context),
    ...metricRelabelings(spec.metricRelabelings, context),
  };
  return [job];
}

/** The enforced label is set in any case: targets bring labels of their own, and `up` and its like have no others. */
function targetRelabelings({ jobName, relabelings: own = [] }: ScrapeConfigSpec, context: JobContext): Relabeling[] {
  const { monitor, instance } = context;
  const sharded = (all: Relabeling[]) => (instance.shards === 1 ? all : shardedByAddress(all, instance));
  const enforced = enforcedLabel(monitor, instance);
  const first = [
    ...ORIGINAL_JOB,
    ...classRelabelings('relabelings', context),
    ...(jobName === undefined ? [] : [{ target_label: 'job', action: 'replace', replacement: jobName }]),
  ];
  // The operator enforces it only behind relabelings of the user's own. Where there are none, nothing else moves.
  if (own.length === 0) return [...sharded(first), ...enforced];
  return sharded([...first, ...relabelings(own, context), ...enforced]);
}
