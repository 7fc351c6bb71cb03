/** What the program has of the process it runs in: tests give it another. */

import { reasonOf } from '../lib/shared/input/reasons';
import { bytesAt } from '../lib/shared/read-file';
import { UsageError } from '../lib/shared/usage-error';
import { EXIT } from './exit';
import { spoken } from './messages';

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
  const fail = (error: NodeJS.ErrnoException) =>
    new UsageError(`standard output cannot be written: ${reasonOf(error)}`);
  // Who reads a part of it and closes the pipe, as `head` does, has what they wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`cdk8s-prometheus: ${fail(error).message}\n`);
    process.exit(EXIT.usage);
  });
  return {
    out: (text) => {
      try {
        process.stdout.write(text);
      } catch (error) {
        throw fail(error as NodeJS.ErrnoException);
      }
    },
    error: spoken((text) => process.stderr.write(text), process.env, process.stderr.isTTY === true),
    readInput: standardInput,
    folder: workingFolder(),
    environment: process.env,
    terminal: { out: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  };
}

function standardInput(): Buffer {
  try {
    return bytesAt(0);
  } catch (error) {
    throw new UsageError(`standard input cannot be read: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

/** Another program may have removed it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('the working folder is gone: change to one that is there');
  }
}

/** Whether to write colours to a terminal; https://no-color.org says how users turn them off. */
export function hasColours(isTerminal: boolean, { NO_COLOR, TERM }: Io['environment']): boolean {
  return isTerminal && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}
