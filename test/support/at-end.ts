/** What is left to do when a test ends, or a script: real processes and folders are used by both. */

import { AsyncLocalStorage } from 'node:async_hooks';

type Ending = () => unknown;

const endings: Ending[] = [];
let remember = (ending: Ending): void => void endings.push(ending);

/** In tests, every test ends its own. */
export function endWith(hook: (ending: Ending) => void): void {
  remember = hook;
}

const scope = new AsyncLocalStorage<Ending[]>();

export function atEnd(ending: Ending): void {
  const endingsOfScope = scope.getStore();
  if (endingsOfScope === undefined) remember(ending);
  else endingsOfScope.push(ending);
}

/** For tests that run beside each other, which no hook can tell apart: what `body` leaves to do is done after it. */
export async function withEndings(body: () => Promise<void>): Promise<void> {
  const own: Ending[] = [];
  try {
    await scope.run(own, body);
  } finally {
    for (const ending of own.reverse()) await ending();
  }
}

/** For scripts: the last that was begun is ended first. */
export async function endAll(): Promise<void> {
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) await ending();
}
