/** What is asked for again and again is made once. */

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

/** More than this are not kept. */
const MOST_KEPT = 1000;

/** One result a text or number, of which a few come up very often. */
export function remembered<K extends string | number, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      if (known.size < MOST_KEPT) known.set(key, value);
    }
    return value;
  };
}
