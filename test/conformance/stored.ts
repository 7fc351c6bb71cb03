/**
 * A workload's specification as an API server keeps it: quantities in one form, and without what says no more than nothing.
 * Recorded workloads were written by Go, which keeps to that; ours hand through what the user wrote.
 */

import { quantity } from '../../lib/core/languages/quantity';
import { UNSAID_BY_ZERO } from '../../lib/core/pod/strategic-merge';

/** Zero and `false` are their defaults, and cannot be told from no value. */
const ZERO_IS_DEFAULT: ReadonlySet<string> = new Set([...UNSAID_BY_ZERO, 'hostNetwork']);

/** Mappings with keys of the user's own, whose values are texts. */
const TEXTS: ReadonlySet<string> = new Set([
  'labels',
  'annotations',
  'matchLabels',
  'nodeSelector',
  'volumeAttributes',
]);
const QUANTITIES: ReadonlySet<string> = new Set(['requests', 'limits']);

/** An empty text is a value of its own: no class at all, where the default one is meant by no value; Go writes any port. */
const EMPTY_TEXT_SAYS: ReadonlySet<string> = new Set(['storageClassName', 'volumeAttributesClassName', 'type', 'port']);

export function stored(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => stored(item));
  if (typeof value !== 'object' || value === null) return field === 'sizeLimit' ? amount(value) : value;
  if (TEXTS.has(field)) return value;
  const kept = Object.entries(value).filter(([key, inner]) => says(key, inner));
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, QUANTITIES.has(field) ? amount(inner) : stored(inner, key)]),
  );
}

function says(field: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (value === '') return EMPTY_TEXT_SAYS.has(field);
  if (value === 0 || value === false) return !ZERO_IS_DEFAULT.has(field);
  if (typeof value !== 'object' || Object.keys(value).length > 0) return true;
  return !(Array.isArray(value) || TEXTS.has(field) || QUANTITIES.has(field));
}

/** What it amounts to, without the rounding of floating points: `0.5`, `500m` and 0.5 are one. */
function amount(given: unknown): unknown {
  const number = quantity(given as string | number);
  return number === undefined ? given : Number(number.toPrecision(12));
}
