/**
 * How often what a namespace's Secrets hold may change the configuration. A reload is for everybody: Alertmanager ends all
 * notifications that are under way, and one Secret that changes all the time would have it reload all the time.
 */

import { namespaceOf } from './bounds';
import type { Said } from './log';
import type { KeyPath } from './references';

export type Heard = { readonly value: Buffer } | { readonly problem: string };

/** From one change to the next: the first is taken at once. */
const FIRST_MS = 5_000;
const LONGEST_MS = 300_000;

interface Turn {
  /** When the next change is taken. */
  at: number;
  wait: number;
}

export class Pace {
  readonly #taken = new Map<KeyPath, Heard>();
  readonly #turns = new Map<string, Turn>();
  /** Namespaces whose newest values wait. */
  readonly #held = new Set<string>();

  constructor(
    /** The instance's own namespace: what is there is its owner's. */
    private readonly own: string,
    private readonly told: Said,
  ) {}

  /** What counts of the values that are known at a time, for one configuration. */
  at(now: number): (path: KeyPath, heard: Heard) => Heard {
    const open = new Map<string, boolean>();
    this.#held.clear();
    return (path, heard) => {
      const before = this.#taken.get(path);
      const namespace = namespaceOf(path);
      if (before !== undefined && namespace !== this.own && !isSame(before, heard)) {
        if (!open.has(namespace)) open.set(namespace, this.#begin(namespace, now));
        if (open.get(namespace) === false) {
          this.#held.add(namespace);
          return before;
        }
      }
      this.#taken.set(path, heard);
      return heard;
    };
  }

  /** How long until something that waits is taken; undefined where nothing waits. */
  waits(now: number): number | undefined {
    const ends = [...this.#held].map((namespace) => this.#turns.get(namespace)!.at - now);
    return ends.length === 0 ? undefined : Math.max(0, Math.min(...ends));
  }

  prune(wanted: ReadonlySet<KeyPath>): void {
    for (const path of this.#taken.keys()) if (!wanted.has(path)) this.#taken.delete(path);
  }

  /** Whether a change is taken; if so, the next one waits longer, unless it comes after a long time. */
  #begin(namespace: string, now: number): boolean {
    const turn = this.#turns.get(namespace);
    if (turn !== undefined && now < turn.at) {
      const seconds = Math.ceil((turn.at - now) / 1_000);
      this.told.warn(namespace, 'its values change often; the newest are taken later', { namespace, seconds });
      return false;
    }
    this.told.forget(namespace);
    const isCalm = turn === undefined || now - turn.at > 2 * LONGEST_MS;
    const wait = isCalm ? FIRST_MS : Math.min(2 * turn.wait, LONGEST_MS);
    this.#turns.set(namespace, { at: now + wait, wait });
    return true;
  }
}

function isSame(a: Heard, b: Heard): boolean {
  if ('problem' in a || 'problem' in b) return 'problem' in a && 'problem' in b && a.problem === b.problem;
  return a.value.equals(b.value);
}
