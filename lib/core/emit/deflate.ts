/**
 * Deflate (RFC 1951) for texts that say much the same again and again, as a list of scrape jobs does. It looks for matches
 * as zlib does at its highest level, and gives about the same size. It is integer arithmetic and nothing else, and gives
 * the same bytes everywhere.
 */

import { type BitWriter, BlockWriter } from './deflate-block';

/** How far back a match may lie. */
const WINDOW = 32_768;
const LAST_OF_WINDOW = WINDOW - 1;

/** Shorter matches are seldom worth their distance, and looking for them takes most of the time. */
const SHORTEST = 6;
const LONGEST = 258;

/** Earlier places of equal hash that are looked at. */
const TRIES = 256;

const HASH_BITS = 15;

/** Where the longest matches follow each other at one distance, what was written before them can be found as well. */
const STRIDE_IN_RUNS = 4;

/** Takes bytes piece by piece; a piece and the window before it are kept in one buffer. */
export class Deflater {
  readonly #buffer: Uint8Array;
  readonly #words: DataView;
  /** The latest place of each hash. Places are counted in 16 bits: a wrong one is found out when bytes are compared. */
  readonly #latest = new Uint16Array(1 << HASH_BITS);
  /** How far before each place of the window the one before it of the same hash is. */
  readonly #before = new Uint16Array(WINDOW);
  readonly #block: BlockWriter;
  /** Where the buffer's first byte is in the stream. */
  #base = 0;
  /** How many bytes of the buffer have been compressed. */
  #history = 0;
  /** The match that begins one byte before the current place, and waits for a longer one; 0 where there is none. */
  #held = 0;
  #lastMatch = 0;

  constructor(
    out: BitWriter,
    /** The largest piece that will come. */
    readonly pieceSize: number,
  ) {
    this.#buffer = new Uint8Array(WINDOW + pieceSize);
    this.#words = new DataView(this.#buffer.buffer);
    this.#block = new BlockWriter(out);
  }

  /** Where the next piece is to be put. */
  room(): Uint8Array {
    return this.#buffer.subarray(this.#history, this.#history + this.pieceSize);
  }

  /** Compresses as many bytes as were put into the room. */
  push(length: number): void {
    const end = this.#history + length;
    for (let at = this.#history; at < end; ) at = this.#step(at, end);
    const keep = Math.min(end, WINDOW);
    this.#buffer.copyWithin(0, end - keep, end);
    this.#base += end - keep;
    this.#history = keep;
  }

  finish(): void {
    this.#block.finish();
  }

  /** Decides about one byte, or one match, and returns the place to go on with. */
  #step(at: number, end: number): number {
    const held = this.#held;
    const length = held >>> 16;
    const found = length === LONGEST ? 0 : this.#longest(at, end, Math.max(length, SHORTEST - 1));
    if (held !== 0 && found === 0) {
      this.#block.add(held);
      const stride = length === LONGEST && held === this.#lastMatch ? STRIDE_IN_RUNS : 1;
      this.#enterAll(length === LONGEST ? at : at + 1, Math.min(at + length - 1, end - SHORTEST + 1), stride);
      this.#held = 0;
      this.#lastMatch = held;
      return at + length - 1;
    }
    // A longer match that begins one byte later is worth a literal.
    if (held !== 0) this.#block.add(this.#buffer[at - 1]!);
    if (found === 0) this.#block.add(this.#buffer[at]!);
    this.#held = found;
    return at + 1;
  }

  /** Enters the place, and returns its nearest longest match as `length << 16 | distance`; 0 if none is longer than `length`. */
  #longest(at: number, end: number, length: number): number {
    const most = Math.min(LONGEST, end - at);
    if (most < SHORTEST) return 0;
    const words = this.#words;
    const before = this.#before;
    const base = this.#base;
    let step = this.#enter(at);
    let distance = step;
    let longest = length;
    let match = 0;
    for (let tries = TRIES; longest < most && step !== 0 && tries > 0; tries--) {
      if (distance >= WINDOW || distance > at) break;
      const from = at - distance;
      // A longer match has at least these four bytes: the last one is beyond the longest match so far.
      if (words.getInt32(from + longest - 3, true) === words.getInt32(at + longest - 3, true)) {
        const found = common(words, from, at, most);
        if (found > longest) {
          longest = found;
          match = (found << 16) | distance;
        }
      }
      step = before[(base + from) & LAST_OF_WINDOW]!;
      distance += step;
    }
    return match;
  }

  /** Enters a place under its hash, and returns how far before it the latest one is. */
  #enter(at: number): number {
    const hash = hashOf(this.#words, at);
    const place = this.#base + at;
    const distance = (place - this.#latest[hash]!) & 0xffff;
    this.#latest[hash] = place;
    this.#before[place & LAST_OF_WINDOW] = distance;
    return distance;
  }

  #enterAll(from: number, to: number, stride: number): void {
    const words = this.#words;
    const latest = this.#latest;
    const before = this.#before;
    const base = this.#base;
    for (let at = from; at < to; at += stride) {
      const hash = hashOf(words, at);
      const place = (base + at) | 0;
      before[place & LAST_OF_WINDOW] = place - latest[hash]!;
      latest[hash] = place;
    }
  }
}

/** Of as many bytes as the shortest match has. */
function hashOf(words: DataView, at: number): number {
  const mixed = Math.imul(words.getInt32(at, true), 0x9e3779b1) ^ words.getInt32(at + 2, true);
  return Math.imul(mixed, 0x85ebca6b) >>> (32 - HASH_BITS);
}

/** How many bytes two places have in common, at most. */
function common(words: DataView, a: number, b: number, most: number): number {
  let length = 0;
  for (; length + 4 <= most; length += 4) {
    const different = words.getInt32(a + length, true) ^ words.getInt32(b + length, true);
    // The lowest bit that differs is in the first byte that does.
    if (different !== 0) return length + ((31 - Math.clz32(different & -different)) >>> 3);
  }
  while (length < most && words.getUint8(a + length) === words.getUint8(b + length)) length++;
  return length;
}
