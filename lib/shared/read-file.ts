/** Files as they are named by people: there may be no end to one, or nobody at its other end. */

import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** Far more than manifests of a cluster, and far less than would fill the memory. */
export const MOST_BYTES = 2 ** 27;

/** There may be thousands of small files. */
const chunk = Buffer.alloc(2 ** 16);

/** How long somebody may take to open the other end of a named pipe. */
const PATIENCE = 10_000;

const STEP = 20;

/** What a file, a pipe or a device holds; `0` is standard input. Throws as Node does, with codes of our own. */
export function bytesAt(file: string | 0): Buffer {
  // Nobody may ever open the other end of a pipe.
  const descriptor = file === 0 ? 0 : openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile() && stats.size > MOST_BYTES) throw endless();
    return Buffer.concat([...chunksOf(descriptor, isNamedPipe(file, stats))]);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

function* chunksOf(descriptor: number, isNamed: boolean): Generator<Buffer> {
  let [total, waited] = [0, 0];
  for (;;) {
    const length = lengthRead(descriptor);
    total += length ?? 0;
    if (total > MOST_BYTES) throw endless();
    if (length === undefined) pause();
    else if (length > 0) yield Buffer.from(chunk.subarray(0, length));
    // A pipe that nobody has opened yet seems to be at its end.
    else if (!isNamed || total > 0) return;
    else if (waited >= PATIENCE) throw failure('UNWRITTEN_PIPE');
    else waited += pause();
  }
}

/** Undefined where there is nothing yet. */
function lengthRead(descriptor: number): number | undefined {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // So Windows says that the other end of a pipe is closed.
    if (code === 'EOF') return 0;
    if (code !== 'EAGAIN') throw error;
    return undefined;
  }
}

/** Both ends of others are there before the program is. */
function isNamedPipe(file: string | 0, stats: Stats): boolean {
  return file !== 0 && stats.isFIFO() && !/^\/(?:dev|proc)\//.test(file);
}

function pause(): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP);
  return STEP;
}

function endless(): Error {
  return failure('ERR_FS_FILE_TOO_LARGE');
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
