/** Names in messages: never more than fit a line. */

import { memoized } from './memoized';

/** So many names fit a message. */
const MOST_NAMES = 20;

/** The first of some names, in order, and how many others there are. A set that many findings list is sorted once. */
export const listed = memoized((names: ReadonlySet<string>): string => {
  const sorted = [...names].sort();
  const more = sorted.length - MOST_NAMES;
  return more <= 1 ? sorted.join(', ') : `${sorted.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
});
