/** One line on a terminal that says what takes the time, and goes when that is done. */

import type { Io } from '../io';

export interface Progress {
  readonly say: (what: string) => void;
  readonly end: () => void;
}

const ERASE = '\r\u001b[K';

export function progressOn({ terminal, error, environment }: Io, quiet: boolean): Progress {
  if (!terminal.error || quiet || environment['TERM'] === 'dumb') return { say: () => {}, end: () => {} };
  return { say: (what) => error(`${ERASE}${what} …`), end: () => error(ERASE) };
}
