/** Limits that are given, and limits that the instance enforces on everybody. */

import { smallest } from '../base/collections';

/** The smaller of the two; zero is no limit. For `global`, where an enforced limit is the default of jobs without one. */
export function enforced(given: number | undefined, limit: number | undefined): number | undefined {
  const positive = [given, limit].filter((value): value is number => value !== undefined && value > 0);
  return positive.length === 0 ? undefined : smallest(positive);
}
