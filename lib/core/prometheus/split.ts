/**
 * A scrape configuration that is too large for one object: its jobs are in files of their own, a fixed set for each
 * shard. The reloader neither unpacks nor substitutes those files, so they are plain and their shard is written out.
 */

import { SIZE_LIMIT } from '../emit/size';
import { Slots } from '../emit/slots';
import type { Selection } from '../input/selection';
import type { WrittenJob } from './alike-monitors';
import type { PrometheusInstance } from './instance';
import { type JobOptions, nothingCollected, scrapeJobs } from './scrape-jobs';

/** What the reloader would have to substitute; a job that holds it stays in the main file. */
const SUBSTITUTED = '$(';
/** Files are sized to be at most half full on average: their items are spread by hash, and monitors are added. */
const FILL = SIZE_LIMIT / 2;
const FEWEST_SLOTS = 8;

export interface Split {
  /** The texts of each shard's files, a slot each; every slot has one. */
  readonly shards: readonly (readonly string[])[];
  /** Whether a job is in the main file. */
  readonly isInMain: (job: WrittenJob) => boolean;
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
    for (const { name, text } of scrapeJobs({ ...instance, shard }, selection, options, nothingCollected())) {
      if (text.includes(SUBSTITUTED)) inMain.add(name);
      else files.add(name, text);
    }
    return files.texts().map(fileOf);
  });
  return { shards, isInMain: ({ name }) => inMain.has(name) };
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
