/** Whether something takes time in proportion to what it is given. */

/** Without this much, times are those of the machine. */
const LITTLE = 40;
const TRIES = 15;

export interface Growth {
  /** Milliseconds, for one size and for four times that. */
  readonly small: number;
  readonly large: number;
}

/**
 * The least time of several tries, each of which can only take longer than it has to: other work on the machine makes no
 * growth out of none. `prepare` makes what is measured.
 */
export function growthOf(prepare: (size: number) => () => void, size: number): Growth {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let left = TRIES; left > 0; left--) {
    small = Math.min(small, timeOf(prepare(size)));
    large = Math.min(large, timeOf(prepare(4 * size)));
    if (isLinear({ small, large })) break;
  }
  return { small, large };
}

/** The square would be sixteen times as much. */
export function isLinear({ small, large }: Growth): boolean {
  return large <= 7 * small + LITTLE;
}

function timeOf(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}
