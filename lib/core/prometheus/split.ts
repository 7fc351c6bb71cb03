/**
 * A scrape configuration that is too large for one object: its jobs stand in files of their own, a fixed set for each
 * shard. The reloader neither unpacks nor substitutes those files, so they are plain and their shard is written out.
 */

import { SIZE_LIMIT } from '../emit/size';
import { Slots } from '../emit/slots';
import { emitItem } from '../emit/yaml';
import type { Selection } from '../input/selection';
import type { PrometheusInstance } from './instance';
import type { ScrapeJob } from './scrape-job';
import { type JobOptions, scrapeJobs } from './scrape-jobs';

/** What the reloader would have to substitute; a job that holds it stays in the main file. */
const SUBSTITUTED = '$(';
/** Files are sized to be at most half full on average: their items are spread by hash, and monitors are added. */
const FILL = SIZE_LIMIT / 2;
const FEWEST_SLOTS = 8;

export interface Split {
  /** The texts of each shard's files, a slot each; every slot has one. */
  readonly shards: readonly (readonly string[])[];
  /** Whether a job stands in the main file. */
  readonly isInMain: (job: ScrapeJob) => boolean;
}

export function splitJobs(
  instance: PrometheusInstance,
  selection: Selection,
  options: JobOptions,
  slots: number,
): Split {
  const inMain = new Set<string>();
  const shards = Array.from({ length: instance.shards }, (_, shard) => {
    const files = new Slots(slots);
    for (const job of scrapeJobs({ ...instance, shard }, selection, options, [])) {
      const text = emitItem(job, 2);
      if (text.includes(SUBSTITUTED)) inMain.add(job.job_name);
      else files.add(job.job_name, text);
    }
    return files.texts().map(fileOf);
  });
  return { shards, isInMain: ({ job_name }) => inMain.has(job_name) };
}

/** How many slots a configuration of so many bytes should have: a power of two, so that it seldom changes. */
export function slotsFor(bytes: number): number {
  let slots = FEWEST_SLOTS;
  while (slots * FILL < bytes) slots *= 2;
  return slots;
}

function fileOf(jobs: string): string {
  return jobs === '' ? 'scrape_configs: []\n' : `scrape_configs:\n${jobs}`;
}
