/**
 * How much of what tenants write the sidecar takes. What it holds and what it writes for its server count alike against the
 * limit of its memory, past which it ends for all.
 */

import { objectOfKey } from '../lib/core/base/sidecar-protocol';
import type { KeyPath } from './references';

const KIB = 1_024;

/** Of a value that is written into the configuration: a client's name, a token, a URL. */
export const LONGEST_VALUE = 16 * KIB;
/** Of all these values of a namespace together, each as often as it is written. */
export const MOST_VALUES = 512 * KIB;
/** Of a file. All the authorities that a browser trusts are half of it. */
export const LONGEST_FILE = 512 * KIB;
/** Of all keys of a namespace that are referred to. */
export const MOST_KEYS = 4 * 1_024 * KIB;
/** What is longer is received by one request at a time. */
export const LONG_ANSWER = 16 * KIB;

/** Of long answers, before the memory that they took is collected. */
export const UNCOLLECTED = 4 * 1_024 * KIB;

/** `secret/NAMESPACE/NAME/KEY`. */
export function namespaceOf(path: KeyPath): string {
  return path.split('/')[1] ?? '';
}

/** What the keys of each namespace take. A key that is gone leaves its file, so it goes on to count. */
export class Allowance {
  readonly #lengths = new Map<string, Map<KeyPath, number>>();

  /** The keys of the instance's own namespace are not counted; `there` are the lengths of files that are there already. */
  constructor(
    private readonly own: string,
    there: ReadonlyMap<KeyPath, number>,
  ) {
    for (const [path, length] of there) {
      const lengths = this.#lengths.get(namespaceOf(path)) ?? new Map<KeyPath, number>();
      this.#lengths.set(namespaceOf(path), lengths.set(path, length));
    }
  }

  /** Whether there is room for keys of that length in an object; if so, it is theirs. */
  take(object: string, lengths: ReadonlyMap<string, number>): boolean {
    const namespace = namespaceOf(object);
    if (namespace === this.own) return true;
    const taken = this.#lengths.get(namespace) ?? [];
    const all = new Map([...taken, ...[...lengths].map(([key, length]) => [`${object}/${key}`, length] as const)]);
    if ([...all.values()].reduce((sum, length) => sum + length, 0) > MOST_KEYS) return false;
    this.#lengths.set(namespace, all);
    return true;
  }

  /** Leaves the room of all other keys. */
  prune(wanted: ReadonlySet<KeyPath>): void {
    for (const lengths of this.#lengths.values()) {
      for (const path of lengths.keys()) if (!wanted.has(path)) lengths.delete(path);
    }
  }
}

/** By object: its keys. */
export function keysByObject(paths: readonly KeyPath[]): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const path of paths) {
    const object = objectOfKey(path);
    const known = keys.get(object) ?? new Set();
    known.add(path.slice(object.length + 1));
    keys.set(object, known);
  }
  return keys;
}

/** Of each namespace the first, then of each the second, and so on: who refers to many waits for these, and nobody else does. */
export function inTurn<T>(objects: ReadonlyMap<string, T>): [path: string, T][] {
  const turns = new Map<string, number>();
  const entries = [...objects].map((entry) => {
    const namespace = namespaceOf(entry[0]);
    const turn = turns.get(namespace) ?? 0;
    turns.set(namespace, turn + 1);
    return { entry, turn };
  });
  return entries.sort((a, b) => a.turn - b.turn).map(({ entry }) => entry);
}
