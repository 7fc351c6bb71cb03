/** Which relabelings of a list write a label: looked up, since a list of a tenant's may have tens of thousands. */

import type { Relabeling } from '../scrape-job';

interface Places {
  readonly first: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
  /** Of the last one that may write any label. */
  readonly lastOfAny: number;
}

export class Written {
  #known: Places | undefined;

  constructor(private readonly list: readonly Relabeling[]) {}

  /** Of most lists nobody asks. */
  get #places(): Places {
    this.#known ??= placesIn(this.list);
    return this.#known;
  }

  has(label: string): boolean {
    return this.#places.first.has(label);
  }

  isBefore(index: number, label: string): boolean {
    return (this.#places.first.get(label) ?? index) < index;
  }

  /** Names that are put together, and mapped ones, may be this one as well. */
  mayBeAfter(index: number, label: string): boolean {
    const { last, lastOfAny } = this.#places;
    return Math.max(last.get(label) ?? -1, lastOfAny) > index;
  }
}

function placesIn(list: readonly Relabeling[]): Places {
  const [first, last] = [new Map<string, number>(), new Map<string, number>()];
  let lastOfAny = -1;
  for (const [index, { action, target_label }] of list.entries()) {
    if (action === 'labelmap' || target_label?.includes('$') === true) lastOfAny = index;
    if (target_label === undefined) continue;
    if (!first.has(target_label)) first.set(target_label, index);
    last.set(target_label, index);
  }
  return { first, last, lastOfAny };
}
