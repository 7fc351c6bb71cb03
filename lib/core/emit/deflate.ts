/**
 * Deflate (RFC 1951) for texts that repeat themselves with a long period, as a list of scrape jobs does: what follows a
 * match is looked for at the same distance first, so that most of the text costs a comparison a byte and nothing else.
 * It is integer arithmetic alone, and gives the same bytes everywhere.
 */

import { type BitWriter, writeBlock } from './deflate-block';

/** How far back a match may lie, and how long it may be. */
const WINDOW = 32_768;
const SHORTEST = 4;
const LONGEST = 258;

/** A match of this length is taken without looking for a longer one behind it. */
const LONG = 32;

/** Earlier places of equal hash that are looked at. */
const TRIES = 64;

const HASH_BITS = 15;

/** Matches and literals of one block: enough for its tables of codes to be worth their room. */
const BLOCK_TOKENS = 32_768;

/** Takes bytes piece by piece; a piece and the window behind it are kept in one buffer. */
export class Deflater {
  readonly #buffer: Uint8Array;
  /** The latest place of each hash, and for each place of the window the one before it; counted from 1, 0 is none. */
  readonly #latest = new Int32Array(1 << HASH_BITS);
  readonly #before = new Int32Array(WINDOW);
  /** Literals as they are, matches as `length << 16 | distance`. */
  readonly #tokens = new Uint32Array(BLOCK_TOKENS);
  #tokenCount = 0;
  /** Where the buffer's first byte stands in the stream. */
  #base = 0;
  #history = 0;
  #distance = 0;

  constructor(
    private readonly out: BitWriter,
    /** The largest piece that will come. */
    readonly pieceSize: number,
  ) {
    this.#buffer = new Uint8Array(WINDOW + pieceSize);
  }

  /** Where the next piece is to be put. */
  room(): Uint8Array {
    return this.#buffer.subarray(this.#history, this.#history + this.pieceSize);
  }

  /** Compresses as many bytes as were put into the room. */
  push(length: number): void {
    const end = this.#history + length;
    this.#match(this.#history, end);
    const keep = Math.min(end, WINDOW);
    this.#buffer.copyWithin(0, end - keep, end);
    this.#base += end - keep;
    this.#history = keep;
  }

  finish(): void {
    writeBlock(this.out, this.#tokens.subarray(0, this.#tokenCount), true);
    this.#tokenCount = 0;
  }

  #match(start: number, end: number): void {
    const buffer = this.#buffer;
    let found = 0;
    for (let at = start; at < end; ) {
      if (found === 0) found = this.#find(at, end);
      // A longer match that begins one byte later is worth a literal.
      const next = found !== 0 && found >>> 16 < LONG && at + 1 < end ? this.#find(at + 1, end) : 0;
      if (found === 0 || next >>> 16 > found >>> 16) {
        this.#token(buffer[at]!);
        at++;
        found = next;
        continue;
      }
      const length = found >>> 16;
      this.#token(found);
      this.#distance = found & 0xffff;
      if (length < LONGEST) this.#enterAll(at + 2, Math.min(at + length, end - SHORTEST + 1));
      at += length;
      found = 0;
    }
  }

  /** The match to go on with, as a token; 0 where there is none. */
  #find(at: number, end: number): number {
    const most = Math.min(LONGEST, end - at);
    if (most < SHORTEST) return 0;
    const distance = this.#distance;
    const length = distance === 0 || distance > at ? 0 : common(this.#buffer, at - distance, at, most);
    if (length === most) return (length << 16) | distance;
    const longer = this.#longest(at, most, length);
    if (longer !== 0) return longer;
    return length < SHORTEST ? 0 : (length << 16) | distance;
  }

  /** The longest earlier match that is longer than `length`; 0 where there is none. Enters the place. */
  #longest(at: number, most: number, length: number): number {
    const buffer = this.#buffer;
    const oldest = Math.max(this.#base, this.#base + at - WINDOW + 1);
    let longest = Math.max(length, SHORTEST) - 1;
    let token = 0;
    let place = this.#enter(at) - 1;
    for (let tries = TRIES; tries > 0 && place >= oldest && longest < most; tries--) {
      const from = place - this.#base;
      if (buffer[from + longest] === buffer[at + longest]) {
        const found = common(buffer, from, at, most);
        if (found > longest) {
          longest = found;
          token = (found << 16) | (at - from);
        }
      }
      const before = this.#before[place % WINDOW]! - 1;
      // Its entry has been overwritten by a later place.
      if (before >= place) break;
      place = before;
    }
    return token;
  }

  #enterAll(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#enter(at);
  }

  /** Enters a place under its hash, and returns the latest one before it. */
  #enter(at: number): number {
    const buffer = this.#buffer;
    const word = buffer[at]! | (buffer[at + 1]! << 8) | (buffer[at + 2]! << 16) | (buffer[at + 3]! << 24);
    const hash = Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
    const place = this.#base + at;
    const latest = this.#latest[hash]!;
    this.#before[place % WINDOW] = latest;
    this.#latest[hash] = place + 1;
    return latest;
  }

  #token(token: number): void {
    this.#tokens[this.#tokenCount++] = token;
    if (this.#tokenCount < BLOCK_TOKENS) return;
    writeBlock(this.out, this.#tokens, false);
    this.#tokenCount = 0;
  }
}

/** How many bytes two places have in common, at most. */
function common(buffer: Uint8Array, a: number, b: number, most: number): number {
  let length = 0;
  while (length < most && buffer[a + length] === buffer[b + length]) length++;
  return length;
}
