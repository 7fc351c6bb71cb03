import type { Resource } from '../base/resource';

/** What rules have around them in their app. */
export interface Surroundings {
  /** Who records a series, of all rules of the app. */
  readonly recorders: ReadonlyMap<string, Resource>;
  /** Whether series may come from elsewhere, other instances of the app included. */
  readonly isOpen: boolean;
  /** Seconds between two evaluations of a group that says no interval. */
  readonly evaluatedEvery?: number | undefined;
  /** The fewest seconds between two samples of a series that is scraped, where that is known of all. */
  readonly scrapedEvery?: number | undefined;
  /** How many seconds after its last sample a series is gone, where that is known. */
  readonly lookback?: number | undefined;
  /** How many seconds samples are kept, where that is known. */
  readonly kept?: number | undefined;
}
