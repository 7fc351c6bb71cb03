/** Text as gzip with the same bytes on every platform: a deflate of our own, and a header without time. */

import { UTF8 } from '../base/utf8';
import { crc32 } from './crc32';
import { Deflater } from './deflate';
import { BitWriter } from './deflate-block';

/** Bytes are compressed in pieces of this many. */
const PIECE = 131_072;

/** Magic number, method, no flags, no time, no hint, and an operating system, the same everywhere: RFC 1952. */
const HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];

/** Compresses a text that comes piece by piece, and keeps nothing of it. */
export class GzipSink {
  readonly #out = new BitWriter();
  readonly #deflater = new Deflater(this.#out, PIECE);
  #piece = this.#deflater.room();
  #filled = 0;
  #checksum = 0;
  #size = 0;

  constructor() {
    this.#out.writeBytes(HEADER);
  }

  write(text: string): void {
    let rest = text;
    while (rest !== '') {
      const { read, written } = UTF8.encodeInto(rest, this.#piece.subarray(this.#filled));
      this.#filled += written;
      if (read === rest.length) return;
      rest = rest.slice(read);
      this.#flush();
    }
  }

  /** Ends the text. */
  finish(): Uint8Array {
    this.#flush();
    this.#deflater.finish();
    this.#out.writeBytes([...littleEndian(this.#checksum), ...littleEndian(this.#size)]);
    return this.#out.finish();
  }

  #flush(): void {
    this.#checksum = crc32(this.#piece.subarray(0, this.#filled), this.#checksum);
    this.#size += this.#filled;
    this.#deflater.push(this.#filled);
    this.#piece = this.#deflater.room();
    this.#filled = 0;
  }
}

function littleEndian(number: number): number[] {
  return [number & 0xff, (number >>> 8) & 0xff, (number >>> 16) & 0xff, (number >>> 24) & 0xff];
}

export function gzip(text: string): Uint8Array {
  const sink = new GzipSink();
  sink.write(text);
  return sink.finish();
}
