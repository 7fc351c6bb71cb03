/**
 * What can outgrow one object lives in a fixed number of them. Every slot is always emitted, empty if unused, and an item
 * stays in its slot whatever comes and goes beside it: a projection of several objects is not atomic, and an item that
 * moved could be seen twice, or not at all, until all of them have been refreshed.
 */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** The slot of an item, only by its identity: FNV-1a over its code units, the high bits folded into the low ones. */
export function slotOf(identity: string, slots: number): number {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < identity.length; i++) hash = Math.imul(hash ^ identity.charCodeAt(i), PRIME);
  return ((hash ^ (hash >>> 15)) >>> 0) % slots;
}

/** Each item's text appended to that of its slot. */
export class Slots {
  readonly #texts: string[];

  constructor(readonly count: number) {
    this.#texts = Array.from({ length: count }, () => '');
  }

  add(identity: string, text: string): void {
    this.#texts[slotOf(identity, this.count)]! += text;
  }

  /** One text a slot, also for those that hold nothing. */
  texts(): readonly string[] {
    return this.#texts;
  }
}
