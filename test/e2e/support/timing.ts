/** How long things take. */

/** Seconds until something is so. */
export async function timed(wait: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await wait();
  return (performance.now() - begun) / 1_000;
}

export function inSeconds(values: readonly number[]): string {
  return `${values.map((value) => value.toFixed(2)).join(', ')} s`;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
