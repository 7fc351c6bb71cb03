/** What an object holds, by one look at all of it; no further than an API server would look. */

import type { Problem } from '../base/findings';
import { isReadDate } from './read-dates';

/** The API server reads no larger request. */
export const MOST_CHARACTERS = 3 * 1024 * 1024;

export const TOO_LARGE: Problem = {
  code: 'too-large',
  message: 'its properties are larger than any object that an API server takes',
  given: `more than ${MOST_CHARACTERS} characters`,
  allowed: `at most ${MOST_CHARACTERS} characters`,
  hint: 'Make several objects of it',
};

export interface Seen {
  /** Fewer than 0 where the object is too large. */
  left: number;
  /** Whether some text is a date as JavaScript writes it. */
  hasDate: boolean;
}

export function look(value: unknown): Seen {
  const seen = { left: MOST_CHARACTERS, hasDate: false };
  lookInto(value, seen);
  return seen;
}

function lookInto(value: unknown, seen: Seen): void {
  if (--seen.left < 0) return;
  if (typeof value === 'string') {
    seen.left -= value.length;
    if (isReadDate(value)) seen.hasDate = true;
  } else if (Array.isArray(value)) {
    for (const item of value) lookInto(item, seen);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      seen.left -= key.length;
      lookInto((value as Record<string, unknown>)[key], seen);
    }
  }
}
