/** Relabelings that many jobs have in common: frozen, so that their text is made once. */

import type { Relabeling } from '../scrape-job';

export function constant(relabeling: Relabeling): Relabeling {
  if (relabeling.source_labels !== undefined) Object.freeze(relabeling.source_labels);
  return Object.freeze(relabeling);
}

export function constants(...relabelings: readonly Relabeling[]): readonly Relabeling[] {
  return Object.freeze(relabelings.map(constant));
}

/** One result an object, made when it is asked for first. */
export function memoized<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
