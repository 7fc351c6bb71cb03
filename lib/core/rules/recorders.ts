import { memoized } from '../base/memoized';
import type { Resource } from '../base/resource';
import { namesIn } from './recorded';

/** Who records a series first, of all rules of an app. */
export const recordersIn = memoized((inputs: readonly Resource[]): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  for (const input of inputs) {
    if (input.kind !== 'PrometheusRule') continue;
    for (const name of namesIn(input, 'record')) if (!found.has(name)) found.set(name, input);
  }
  return found;
});
