/** What the program has of the process it runs in: tests give it another. */

import { readFileSync } from 'node:fs';

export interface Io {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly readInput: () => Buffer;
  /** The working folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person looks at the output, and at what goes beside it. */
  readonly terminal: { readonly out: boolean; readonly error: boolean };
}

export function processIo(): Io {
  // Who reads a part of it and closes the pipe, as `head` does, has what they wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    readInput: () => readFileSync(0),
    folder: process.cwd(),
    environment: process.env,
    terminal: { out: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  };
}

/** Whether to write colours to a terminal; https://no-color.org says how users turn them off. */
export function hasColours(isTerminal: boolean, { NO_COLOR, TERM }: Io['environment']): boolean {
  return isTerminal && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}
