/** Waiting for what real processes do in their own time. */

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until `check` is true or returns something; what it last threw, or its name, when the time is up. */
export async function eventually<T>(what: string, check: () => Promise<T> | T, seconds = 15): Promise<NonNullable<T>> {
  const end = performance.now() + seconds * 1000;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const result = await check();
      if (result !== undefined && result !== null && result !== false) return result;
      last = undefined;
    } catch (error) {
      last = error;
      if (error instanceof Error && error.message.includes(' ended with ')) throw error;
    }
    await sleep(50);
  }
  throw new Error(`not within ${seconds} s: ${what}${last === undefined ? '' : `; last: ${String(last)}`}`);
}

/** The value of a metric of a server, without regard to labels; undefined where there is none. */
export async function metric(url: string, name: string): Promise<number | undefined> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name} `) || candidate.startsWith(`${name}{`));
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
}
