/** What an instance says of where the series of its rules come from. */

import type { App } from '../base/app';
import { smallest } from '../base/collections';
import { PROMETHEUS } from '../base/conventions';
import type { Resource } from '../base/resource';
import { nonEmpty } from '../base/values';
import type { Selection } from '../input/selection';
import { secondsIn } from '../languages/duration';
import { recordersIn } from '../rules/recorders';
import type { Surroundings } from '../rules/surroundings';
import { type Looking, lookbackOf } from './jobs/gaps';

interface ServerSpec extends Looking {
  readonly scrapeInterval?: string;
  readonly evaluationInterval?: string;
  readonly retention?: string;
  readonly retentionSize?: string;
  readonly retentionPercentage?: unknown;
  readonly scrapeClasses?: readonly JobFields[];
  readonly additionalScrapeConfigs?: object;
  readonly remoteRead?: readonly object[];
  readonly enableRemoteWriteReceiver?: boolean;
  readonly enableOTLPReceiver?: boolean;
  readonly enableFeatures?: readonly string[];
}

/** Undefined where rules or monitors of the app cannot be read. */
export function surroundingsOf(
  { spec }: Resource<ServerSpec>,
  selection: Selection,
  { inputs, refused = [] }: Pick<App, 'inputs' | 'refused'>,
): Surroundings | undefined {
  const jobs = [...selection].filter(([kind]) => kind !== 'PrometheusRule').flatMap(([, taken]) => taken);
  if (refused.length > 0 || inputs.some((input) => input.refused === true)) return undefined;
  const isFed = takesOthers(spec);
  const fields = [...jobs.flatMap(jobsIn), ...(spec.scrapeClasses ?? [])];
  const around = {
    recorders: recordersIn(inputs),
    isOpen: isFed || fields.some(mayGiveRecorded),
    lookback: secondsIn(lookbackOf(spec)),
  };
  // Without jobs, it may be one that is made up for rules which no instance takes.
  if (jobs.length === 0) return around;
  const isTimed = isFed || fields.some(mayBeTimed);
  return {
    ...around,
    evaluatedEvery: secondsIn(spec.evaluationInterval),
    scrapedEvery: isTimed ? undefined : scrapedEvery(jobs, secondsIn(spec.scrapeInterval)),
    kept: keptFor(spec),
  };
}

function keptFor({ remoteRead = [], retentionSize, retentionPercentage, retention }: ServerSpec): number | undefined {
  if (remoteRead.length > 0) return undefined;
  const isBySize = nonEmpty(retentionSize) !== undefined || Boolean(retentionPercentage);
  return secondsIn(nonEmpty(retention) ?? (isBySize ? '' : PROMETHEUS.retention));
}

/** Series that are sent to it, read elsewhere, or scraped in ways that are not looked at. */
function takesOthers(spec: ServerSpec): boolean {
  const { additionalScrapeConfigs, remoteRead = [], enableFeatures = [], additionalArgs = [] } = spec;
  const receives = [...enableFeatures, ...additionalArgs.map(({ name }) => name)].some((name) =>
    /receiver|otlp/.test(name),
  );
  const isToldTo = spec.enableRemoteWriteReceiver === true || spec.enableOTLPReceiver === true;
  return receives || isToldTo || additionalScrapeConfigs !== undefined || remoteRead.length > 0;
}

interface JobSpec extends JobFields {
  readonly endpoints?: readonly JobFields[];
  readonly podMetricsEndpoints?: readonly JobFields[];
}

interface JobFields {
  readonly interval?: string;
  readonly scrapeInterval?: string;
  readonly path?: string;
  readonly metricsPath?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly relabelings?: readonly Relabel[];
  readonly metricRelabelings?: readonly Relabel[];
}

interface Relabel {
  readonly targetLabel?: string;
  readonly action?: string;
}

function jobsIn({ spec }: Resource): readonly JobFields[] {
  const { endpoints, podMetricsEndpoints } = spec as JobSpec;
  return endpoints ?? podMetricsEndpoints ?? [spec as JobSpec];
}

function scrapedEvery(jobs: readonly Resource[], usual: number | undefined): number | undefined {
  const intervals = jobs.flatMap(jobsIn).map(({ interval, scrapeInterval }) => {
    return secondsIn(nonEmpty(interval) ?? nonEmpty(scrapeInterval)) ?? usual;
  });
  return intervals.every((each) => each !== undefined) ? smallest(intervals) : undefined;
}

/** Federation, and relabelings that name samples. */
function mayGiveRecorded(job: JobFields): boolean {
  const { path, metricsPath, params = {}, metricRelabelings = [], relabelings = [] } = job;
  const isFederation = /federate/.test(`${path ?? ''}${metricsPath ?? ''}`) || Object.hasOwn(params, 'match[]');
  return isFederation || [...metricRelabelings, ...relabelings].some(mayName);
}

const NAMING: ReadonlySet<unknown> = new Set(['__name__', '__metrics_path__']);

function mayName({ targetLabel, action = '' }: Relabel): boolean {
  return NAMING.has(targetLabel) || /^labelmap$/i.test(action);
}

/** A label of a target may say how often it is scraped. */
function mayBeTimed({ relabelings = [] }: JobFields): boolean {
  return relabelings.some(({ targetLabel }) => targetLabel === '__scrape_interval__');
}
