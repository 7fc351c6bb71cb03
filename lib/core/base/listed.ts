/** Names in messages: never more than fit a line. */

import { memoized } from './memoized';

/** The first few of many, and how many others there are. */
export function few(names: readonly string[], most: number): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}

/** So many names fit a message. */
const MOST_NAMES = 20;

/** The first of some names, in order, and how many others there are. A set that many findings list is sorted once. */
export const listed = memoized((names: ReadonlySet<string>): string => {
  const sorted = [...names].sort();
  // In the room of "and 1 more" there is room for that one.
  return sorted.length === MOST_NAMES + 1 ? sorted.join(', ') : few(sorted, MOST_NAMES);
});
