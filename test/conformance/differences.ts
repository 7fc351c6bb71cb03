/**
 * Where we mean to answer otherwise than the operator does, and why. A row names a component and a path of its output,
 * as narrow as can be; no row may look at a case's name.
 */

import type { Difference } from './compare';

export interface IntendedDifference {
  readonly component: string;
  /** Path in the output; `*` stands for any one key or index. */
  readonly path: string;
  readonly reason: string;
  /** What the difference has to look like; any, where absent. */
  readonly holds?: (difference: Difference) => boolean;
}

export const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [];

/** Whether a row of the table covers the difference. */
export function isIntended(
  component: string,
  difference: Difference,
  table: readonly IntendedDifference[] = INTENDED_DIFFERENCES,
): boolean {
  return table.some(
    (row) =>
      row.component === component &&
      matches(row.path, difference.path) &&
      (row.holds === undefined || row.holds(difference)),
  );
}

function matches(pattern: string, path: readonly (string | number)[]): boolean {
  const parts = pattern.split('.');
  return parts.length === path.length && parts.every((part, i) => part === '*' || part === String(path[i]));
}
