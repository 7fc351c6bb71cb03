/** What JavaScript lacks for lists, or its oldest supported runtime does. */

/** Adds all to a list: arguments of one call have to fit on the stack, and a list of a user's may be long. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

export function largest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

export function smallest(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let least = most;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/** Compares texts by their code units, as machines of every language do. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** In the order of a text of each, ties in the order given. */
export function sortedBy<T>(items: Iterable<T>, textOf: (item: T) => string): T[] {
  return Array.from(items, (item) => ({ item, text: textOf(item) }))
    .sort((a, b) => inOrder(a.text, b.text))
    .map(({ item }) => item);
}

/** A mapping in an order that does not depend on how it was written. */
export function sortedByKey<T>(mapping: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(sortedBy(Object.entries(mapping), ([key]) => key));
}

/** Groups in the order of their first members. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
