/** A block of deflate with codes of its own: matches and literals in, bits out. */

import { canonicalCodes, codeLengths } from './huffman';

/** Collects bits, the lowest first. */
export class BitWriter {
  #chunk = new Uint8Array(65_536);
  readonly #full: Uint8Array[] = [];
  #at = 0;
  #bits = 0;
  #count = 0;

  /** Up to 24 bits. */
  write(value: number, count: number): void {
    this.#bits |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) {
      this.#byte(this.#bits & 0xff);
      this.#bits >>>= 8;
      this.#count -= 8;
    }
  }

  /** Bytes at the next border of bytes. */
  writeBytes(bytes: ArrayLike<number>): void {
    if (this.#count > 0) this.write(0, 8 - this.#count);
    for (let i = 0; i < bytes.length; i++) this.#byte(bytes[i]!);
  }

  finish(): Uint8Array {
    const chunks = [...this.#full, this.#chunk.subarray(0, this.#at)];
    const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #byte(byte: number): void {
    if (this.#at === this.#chunk.length) {
      this.#full.push(this.#chunk);
      this.#chunk = new Uint8Array(65_536);
      this.#at = 0;
    }
    this.#chunk[this.#at++] = byte;
  }
}

const END_OF_BLOCK = 256;
const LENGTH_CODES = 29;
const DISTANCE_CODES = 30;
const LONGEST_CODE = 15;

/** The first value of each code, and how many bits tell the values of a code apart: RFC 1951, 3.2.5. */
const LENGTHS = ranges(LENGTH_CODES, 3, (code) => Math.max(0, (code >> 2) - 1));
const DISTANCES = ranges(DISTANCE_CODES, 1, (code) => Math.max(0, (code >> 1) - 1));
/** The longest match has a code to itself. */
LENGTHS.first[LENGTH_CODES - 1] = 258;
LENGTHS.extra[LENGTH_CODES - 1] = 0;

const CODE_OF_LENGTH = Uint8Array.from({ length: 259 }, (_, length) => codeOf(LENGTHS.first, length));
const CODE_OF_SHORT_DISTANCE = Uint8Array.from({ length: 257 }, (_, distance) => codeOf(DISTANCES.first, distance));

interface Ranges {
  readonly first: Uint16Array;
  readonly extra: Uint8Array;
}

function ranges(codes: number, start: number, extraOf: (code: number) => number): Ranges {
  const extra = Uint8Array.from({ length: codes }, (_, code) => extraOf(code));
  const first = new Uint16Array(codes);
  for (let code = 0, next = start; code < codes; code++) {
    first[code] = next;
    next += 1 << extra[code]!;
  }
  return { first, extra };
}

function codeOf(first: Uint16Array, value: number): number {
  let code = first.length - 1;
  while (code > 0 && first[code]! > value) code--;
  return code;
}

function codeOfDistance(distance: number): number {
  if (distance <= 256) return CODE_OF_SHORT_DISTANCE[distance]!;
  const bits = 31 - Math.clz32(distance - 1);
  return 2 * bits + (((distance - 1) >>> (bits - 1)) & 1);
}

/** `tokens`: literals as they are, matches as `length << 16 | distance`. */
export function writeBlock(out: BitWriter, tokens: Uint32Array, isLast: boolean): void {
  const literalCounts = new Uint32Array(END_OF_BLOCK + 1 + LENGTH_CODES);
  const distanceCounts = new Uint32Array(DISTANCE_CODES);
  literalCounts[END_OF_BLOCK] = 1;
  for (const token of tokens) {
    if (token < 256) literalCounts[token]!++;
    else {
      literalCounts[END_OF_BLOCK + 1 + CODE_OF_LENGTH[token >>> 16]!]!++;
      distanceCounts[codeOfDistance(token & 0xffff)]!++;
    }
  }
  const literalLengths = codeLengths(literalCounts, LONGEST_CODE);
  const distanceLengths = codeLengths(distanceCounts, LONGEST_CODE);
  out.write(isLast ? 1 : 0, 1);
  out.write(2, 2);
  writeTables(out, literalLengths, distanceLengths);
  const literals = canonicalCodes(literalLengths);
  const distances = canonicalCodes(distanceLengths);
  for (const token of tokens) {
    if (token < 256) {
      out.write(literals[token]!, literalLengths[token]!);
      continue;
    }
    const length = token >>> 16;
    const lengthCode = CODE_OF_LENGTH[length]!;
    const symbol = END_OF_BLOCK + 1 + lengthCode;
    const bits = literalLengths[symbol]!;
    const rest = length - LENGTHS.first[lengthCode]!;
    out.write(literals[symbol]! | (rest << bits), bits + LENGTHS.extra[lengthCode]!);
    const distance = token & 0xffff;
    const distanceCode = codeOfDistance(distance);
    out.write(distances[distanceCode]!, distanceLengths[distanceCode]!);
    out.write(distance - DISTANCES.first[distanceCode]!, DISTANCES.extra[distanceCode]!);
  }
  out.write(literals[END_OF_BLOCK]!, literalLengths[END_OF_BLOCK]!);
}

/** The order in which the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_LENGTH_CODE = 7;

function writeTables(out: BitWriter, literalLengths: Uint8Array, distanceLengths: Uint8Array): void {
  const literalCount = Math.max(END_OF_BLOCK + 1, usedOf(literalLengths));
  const distanceCount = Math.max(1, usedOf(distanceLengths));
  const lengths = [...literalLengths.subarray(0, literalCount), ...distanceLengths.subarray(0, distanceCount)];
  const runs = runsOf(lengths);
  const counts = new Uint32Array(ORDER.length);
  for (const { symbol } of runs) counts[symbol]!++;
  const lengthsOfLengths = codeLengths(counts, LONGEST_LENGTH_CODE);
  const codes = canonicalCodes(lengthsOfLengths);
  const written = Math.max(4, usedOf(Uint8Array.from(ORDER, (symbol) => lengthsOfLengths[symbol]!)));
  out.write(literalCount - (END_OF_BLOCK + 1), 5);
  out.write(distanceCount - 1, 5);
  out.write(written - 4, 4);
  for (const symbol of ORDER.slice(0, written)) out.write(lengthsOfLengths[symbol]!, 3);
  for (const { symbol, value, bits } of runs) {
    out.write(codes[symbol]!, lengthsOfLengths[symbol]!);
    out.write(value, bits);
  }
}

function usedOf(lengths: Uint8Array): number {
  let used = lengths.length;
  while (used > 0 && lengths[used - 1] === 0) used--;
  return used;
}

interface Run {
  readonly symbol: number;
  readonly value: number;
  readonly bits: number;
}

/** Lengths with repetitions taken together: 16 repeats the one before, 17 and 18 stand for zeros. */
function runsOf(lengths: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at]!;
    let count = 1;
    while (at + count < lengths.length && lengths[at + count] === length) count++;
    at += count;
    if (length === 0) {
      for (; count >= 11; count -= Math.min(count, 138))
        runs.push({ symbol: 18, value: Math.min(count, 138) - 11, bits: 7 });
      if (count >= 3) {
        runs.push({ symbol: 17, value: count - 3, bits: 3 });
        count = 0;
      }
    } else {
      runs.push({ symbol: length, value: 0, bits: 0 });
      count--;
      for (; count >= 3; count -= Math.min(count, 6)) runs.push({ symbol: 16, value: Math.min(count, 6) - 3, bits: 2 });
    }
    for (; count > 0; count--) runs.push({ symbol: length, value: 0, bits: 0 });
  }
  return runs;
}
