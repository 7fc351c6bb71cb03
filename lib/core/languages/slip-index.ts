/** Names among which one is looked for that was nearly written. */

import { groupBy, inOrder } from '../base/collections';
import { isSlip } from './slip';

/** Others write both the names and what is looked for: only so many are compared with all of a length. */
const MOST_ASKED = 100;

export class SlipIndex {
  /** By their letters: a slip is one more, one less, or two in the wrong order. */
  readonly #byLength: ReadonlyMap<string, readonly string[]>;
  readonly #asked = new Map<string, string | undefined>();
  readonly #sorted: readonly string[];

  constructor(names: Iterable<string>) {
    this.#sorted = [...new Set(names)].sort(inOrder);
    this.#byLength = groupBy(this.#sorted, (name) => String(lettersOf(name)));
  }

  /** The first name that begins so: those that do are beside each other. */
  begunWith(begin: string): string | undefined {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#sorted[middle]! < begin) from = middle + 1;
      else to = middle;
    }
    const found = this.#sorted[from];
    return found?.startsWith(begin) === true ? found : undefined;
  }

  /** The first name that is nearly the one that is asked for, and not the same. */
  nearest(asked: string): string | undefined {
    if (!this.#asked.has(asked) && this.#asked.size < MOST_ASKED) this.#asked.set(asked, this.#find(asked));
    return this.#asked.get(asked);
  }

  #find(asked: string): string | undefined {
    const length = lettersOf(asked);
    const near = [length, length - 1, length + 1].flatMap((each) => this.#byLength.get(String(each)) ?? []);
    return near.find((name) => name !== asked && isSlip(asked, name));
  }
}

function lettersOf(name: string): number {
  return name.replace(/[^A-Za-z0-9]/g, '').length;
}
