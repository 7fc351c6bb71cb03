/** Where two plain values differ, as paths. */

import { isRecord } from '../base/values';

/** Paths of what differs, in `spec.containers[0].image` form; the shortest path that covers a difference. */
export function changedPaths(before: unknown, after: unknown, at = ''): string[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return changedItems(before, after, at);
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => changedPaths(before[key], after[key], at === '' ? key : `${at}.${key}`));
  }
  return [at];
}

/** Items with names (containers, volumes, variables) are known by them, so that an insertion is one change. */
function changedItems(before: readonly unknown[], after: readonly unknown[], at: string): string[] {
  const [old, now] = [byName(before), byName(after)];
  if (old !== undefined && now !== undefined) {
    const names = [...new Set([...old.keys(), ...now.keys()])];
    const changed = names.flatMap((name) => changedPaths(old.get(name), now.get(name), `${at}[${name}]`));
    return changed.length > 0 || sameOrder(old, now) ? changed : [at];
  }
  if (before.length !== after.length) return [at];
  return before.flatMap((item, index) => changedPaths(item, after[index], `${at}[${index}]`));
}

function byName(items: readonly unknown[]): Map<string, unknown> | undefined {
  const named = new Map<string, unknown>();
  for (const item of items) {
    if (!isRecord(item) || typeof item['name'] !== 'string' || named.has(item['name'])) return undefined;
    named.set(item['name'], item);
  }
  return named;
}

function sameOrder(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  const other = [...b.keys()];
  return [...a.keys()].every((name, index) => name === other[index]);
}
