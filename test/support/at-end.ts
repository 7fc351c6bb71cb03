/** What is left to do when a test ends, or a script: real processes and folders are used by both. */

type Ending = () => unknown;

const endings: Ending[] = [];
let remember = (ending: Ending): void => void endings.push(ending);

/** In tests, every test ends its own. */
export function endWith(hook: (ending: Ending) => void): void {
  remember = hook;
}

export function atEnd(ending: Ending): void {
  remember(ending);
}

/** For scripts: the last that was begun is ended first. */
export async function endAll(): Promise<void> {
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) await ending();
}
