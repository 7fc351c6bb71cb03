/** How much a job scrapes at most, and in which formats: what the monitor says, and what the instance enforces. */

import { type Gate, type Gates, isOpen } from '../../base/gates';
import { type Section, section } from '../../base/section';
import { smallerSize } from '../../languages/byte-size';
import { quantity } from '../../languages/quantity';
import { scrapeProtocols } from '../global';
import type { JobSettings } from '../instance';
import { enforced } from '../limits';
import type { ScrapeJob } from '../scrape-job';
import type { JobContext } from './job-context';

/** The fields of all monitors that bound their jobs. */
export interface Limited {
  readonly sampleLimit?: number;
  readonly targetLimit?: number;
  readonly labelLimit?: number;
  readonly labelNameLengthLimit?: number;
  readonly labelValueLengthLimit?: number;
  readonly keepDroppedTargets?: number;
  readonly scrapeNativeHistograms?: boolean;
  readonly nativeHistogramBucketLimit?: number;
  readonly nativeHistogramMinBucketFactor?: string | number;
  readonly scrapeClassicHistograms?: boolean;
  readonly convertClassicHistogramsToNHCB?: boolean;
  readonly scrapeProtocols?: readonly string[];
  readonly fallbackScrapeProtocol?: string;
  readonly bodySizeLimit?: string;
}

type LimitConfig = Pick<
  ScrapeJob,
  | 'sample_limit'
  | 'target_limit'
  | 'label_limit'
  | 'label_name_length_limit'
  | 'label_value_length_limit'
  | 'keep_dropped_targets'
  | 'scrape_native_histograms'
  | 'native_histogram_bucket_limit'
  | 'native_histogram_min_bucket_factor'
  | 'always_scrape_classic_histograms'
  | 'scrape_classic_histograms'
  | 'convert_classic_histograms_to_nhcb'
  | 'scrape_protocols'
  | 'fallback_scrape_protocol'
  | 'body_size_limit'
>;

/** Renamed in the first pre-release of Prometheus 3. */
const ALWAYS_SCRAPE_CLASSIC: Gate = { since: '3.0.0-0' };

const LIMITS: Section<Limited, LimitConfig, JobContext> = {
  sample_limit: bounded('sampleLimit', 'enforcedSampleLimit'),
  target_limit: bounded('targetLimit', 'enforcedTargetLimit'),
  label_limit: bounded('labelLimit', 'enforcedLabelLimit'),
  label_name_length_limit: bounded('labelNameLengthLimit', 'enforcedLabelNameLengthLimit'),
  label_value_length_limit: bounded('labelValueLengthLimit', 'enforcedLabelValueLengthLimit'),
  keep_dropped_targets: bounded('keepDroppedTargets', 'enforcedKeepDroppedTargets'),
  scrape_native_histograms: 'scrapeNativeHistograms',
  native_histogram_bucket_limit: bounded('nativeHistogramBucketLimit', 'enforcedNativeHistogramBucketLimit'),
  native_histogram_min_bucket_factor: { from: 'nativeHistogramMinBucketFactor', map: (factor) => quantity(factor) },
  always_scrape_classic_histograms: {
    from: 'scrapeClassicHistograms',
    map: (scrape, { target }) => (isOpen(ALWAYS_SCRAPE_CLASSIC, target.version) ? scrape : undefined),
  },
  scrape_classic_histograms: {
    from: 'scrapeClassicHistograms',
    map: (scrape, { target }) => (isOpen(ALWAYS_SCRAPE_CLASSIC, target.version) ? undefined : scrape),
  },
  convert_classic_histograms_to_nhcb: 'convertClassicHistogramsToNHCB',
  scrape_protocols: { from: 'scrapeProtocols', map: scrapeProtocols },
  fallback_scrape_protocol: ({ fallbackScrapeProtocol }, { scrapeClass }) =>
    fallbackScrapeProtocol ?? scrapeClass.fallbackScrapeProtocol,
  body_size_limit: ({ bodySizeLimit }, context) =>
    smallerSize(bodySizeLimit || defaultSize(context), context.settings.enforcedBodySizeLimit),
};

/** A bound of only tenants must not widen what the instance gives to jobs without their own. */
function defaultSize({ settings, instance: { resource } }: JobContext): string | undefined {
  return settings === resource.spec ? undefined : resource.spec.bodySizeLimit;
}

const LIMIT_GATES: Gates<LimitConfig> = {
  target_limit: { since: '2.21.0' },
  label_limit: { since: '2.27.0' },
  label_name_length_limit: { since: '2.27.0' },
  label_value_length_limit: { since: '2.27.0' },
  keep_dropped_targets: { since: '2.47.0' },
  scrape_native_histograms: { since: '3.8.0' },
  native_histogram_bucket_limit: { since: '2.45.0' },
  native_histogram_min_bucket_factor: { since: '2.50.0' },
  scrape_classic_histograms: { since: '2.45.0' },
  convert_classic_histograms_to_nhcb: { since: '3.0.0' },
  scrape_protocols: { since: '2.49.0' },
  fallback_scrape_protocol: { since: '3.0.0' },
  body_size_limit: { since: '2.28.0' },
};

/** What one scrape may bring, and in which form. */
export const limits = section(LIMITS, LIMIT_GATES);

/** From here on the limits of the global section hold for jobs without their own. */
const GLOBAL_LIMITS: Gate = { since: '2.45.0' };

type Numbers<T> = { [K in keyof T]-?: NonNullable<T[K]> extends number ? K : never }[keyof T];

/** The smaller of the monitor's own and the enforced limit, where 0 is no limit. */
function bounded(field: Numbers<Limited>, enforcing: Numbers<JobSettings>) {
  return (given: Limited, { settings, target, instance }: JobContext): number | undefined => {
    const own = given[field];
    const most = settings[enforcing] ?? 0;
    if (most === 0) return own;
    if (own !== undefined && own !== 0) return Math.min(own, most);
    const spec: JobSettings & Limited = instance.resource.spec;
    const global = isOpen(GLOBAL_LIMITS, target.version) ? enforced(spec[field], spec[enforcing]) : undefined;
    return global === undefined || global > most ? most : undefined;
  };
}
