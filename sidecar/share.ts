/**
 * How much of a core goes into what tenants change. A change that comes after a while is worked on at once; the next one of
 * the same tenant waits for a multiple of what the work took.
 */

/** Nine parts of rest to one of work. */
const REST = 9;

export class Share {
  /** Until when each of them rests. */
  readonly #rests = new Map<string, number>();

  /** How long until a change of that one is worked on. */
  left(who: string, now: number): number {
    return Math.max(0, (this.#rests.get(who) ?? now) - now);
  }

  /** The work for some has ended. Many together have the share of one. */
  worked(some: Iterable<string>, milliseconds: number, now: number): void {
    for (const [who, until] of this.#rests) if (until <= now) this.#rests.delete(who);
    const resting = new Set(some);
    const all = new Set([...this.#rests.keys(), ...resting]).size;
    for (const who of resting) this.#rests.set(who, now + REST * milliseconds * all);
  }
}
