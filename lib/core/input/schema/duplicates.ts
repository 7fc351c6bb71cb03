/** Items that a list may have once only. */

import type { Place } from '../../base/place';
import { isRecord } from '../../base/values';
import { describeValue, issue, type SchemaIssue, within } from './issue';

/** JSON has no such number: it is reported as one of the wrong type. */
function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

export function checkDuplicates(
  keys: readonly string[] | undefined,
): (value: unknown, place: Place | undefined, found: SchemaIssue[]) => void {
  const identity = (item: unknown) =>
    JSON.stringify(keys === undefined ? item : isRecord(item) ? keys.map((key) => item[key]) : item, asText);
  return (value, place, found) => {
    const seen = new Set<string | undefined>();
    (value as readonly unknown[]).forEach((item, index) => {
      const key = identity(item);
      if (seen.has(key)) {
        found.push(duplicate(item, within(place, index), keys));
      }
      seen.add(key);
    });
  };
}

/** Of an item that is known by some of its fields, these say which one it is. */
function duplicate(item: unknown, place: Place, keys: readonly string[] | undefined): SchemaIssue {
  if (keys === undefined || !isRecord(item)) return issue('duplicate', item, place, 'each item once', false);
  const known = keys.filter((key) => item[key] !== undefined);
  const given = known.map((key) => `${key}: ${describeValue(item[key], within(place, key), true)}`).join(', ');
  return { ...issue('duplicate', item, place, `one item for each ${keys.join(' and ')}`, false), given };
}
