/** Text as gzip with the same bytes on every platform: a deflate of pure JavaScript, and a header without time. */

import { Gzip } from 'fflate';

/** Texts are handed over in pieces of about this many characters. */
const PIECE = 65_536;

/** Compresses a text that comes piece by piece, and keeps nothing of it. */
export class GzipSink {
  readonly #compressed: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  readonly #stream = new Gzip({ mtime: 0 }, (data) => this.#compressed.push(data));
  #pending = '';

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= PIECE) this.#flush(false);
  }

  /** Ends the text. */
  finish(): Uint8Array {
    this.#flush(true);
    const whole = new Uint8Array(this.#compressed.reduce((size, { length }) => size + length, 0));
    let at = 0;
    for (const data of this.#compressed) {
      whole.set(data, at);
      at += data.length;
    }
    return whole;
  }

  #flush(final: boolean): void {
    this.#stream.push(this.#encoder.encode(this.#pending), final);
    this.#pending = '';
  }
}

export function gzip(text: string): Uint8Array {
  const sink = new GzipSink();
  sink.write(text);
  return sink.finish();
}
