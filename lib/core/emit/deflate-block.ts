/** A block of deflate with codes of its own: matches and literals in, bits out. */

import { canonicalCodes, codeLengths } from './huffman';

/** Collects bits, the lowest first. */
export class BitWriter {
  #bytes = new Uint8Array(0);
  #at = 0;
  #bits = 0;
  #count = 0;

  /** Up to 24 bits, in room that was asked for. */
  write(value: number, count: number): void {
    let bits = this.#bits | (value << this.#count);
    let left = this.#count + count;
    for (; left >= 8; left -= 8) {
      this.#bytes[this.#at++] = bits;
      bits >>>= 8;
    }
    this.#bits = bits;
    this.#count = left;
  }

  /** Makes room for so many bits more. */
  reserve(bits: number): void {
    const needed = this.#at + (bits >>> 3) + 8;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * needed, 65_536));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** Bytes at the next border of bytes. */
  writeBytes(bytes: readonly number[]): void {
    this.reserve(8 * bytes.length);
    if (this.#count > 0) this.write(0, 8 - this.#count);
    for (const byte of bytes) this.write(byte, 8);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
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

const CODE_OF_LENGTH = codesUpTo(258, LENGTHS.first);
const CODE_OF_SHORT_DISTANCE = codesUpTo(256, DISTANCES.first);

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

/** The code of each value up to the greatest. */
function codesUpTo(greatest: number, first: Uint16Array): Uint8Array {
  const codes = new Uint8Array(greatest + 1);
  for (let code = 0; code < first.length && first[code]! <= greatest; code++) codes.fill(code, first[code]!);
  return codes;
}

function codeOfDistance(distance: number): number {
  if (distance <= 256) return CODE_OF_SHORT_DISTANCE[distance]!;
  const bits = 31 - Math.clz32(distance - 1);
  return 2 * bits + (((distance - 1) >>> (bits - 1)) & 1);
}

/** Enough for the tables of codes of a block to be worth their room. */
const BLOCK_TOKENS = 32_768;

/** Collects literals and matches, and writes them block by block, each with codes of its own. */
export class BlockWriter {
  /** Literals as they are, matches as `length << 16 | distance`. */
  readonly #tokens = new Uint32Array(BLOCK_TOKENS);
  readonly #literalCounts = new Uint32Array(END_OF_BLOCK + 1 + LENGTH_CODES);
  readonly #distanceCounts = new Uint32Array(DISTANCE_CODES);
  #count = 0;

  constructor(private readonly out: BitWriter) {}

  add(token: number): void {
    if (token < 256) this.#literalCounts[token]!++;
    else {
      this.#literalCounts[END_OF_BLOCK + 1 + CODE_OF_LENGTH[token >>> 16]!]!++;
      this.#distanceCounts[codeOfDistance(token & 0xffff)]!++;
    }
    this.#tokens[this.#count++] = token;
    if (this.#count === BLOCK_TOKENS) this.#write(false);
  }

  finish(): void {
    this.#write(true);
  }

  #write(isLast: boolean): void {
    this.#literalCounts[END_OF_BLOCK] = 1;
    const literalLengths = codeLengths(this.#literalCounts, LONGEST_CODE);
    const distanceLengths = codeLengths(this.#distanceCounts, LONGEST_CODE);
    this.out.reserve(MOST_BITS_OF_TABLES);
    this.out.write(isLast ? 1 : 0, 1);
    this.out.write(2, 2);
    writeTables(this.out, literalLengths, distanceLengths);
    const codes: Codes = {
      literalLengths,
      distanceLengths,
      literals: canonicalCodes(literalLengths),
      distances: canonicalCodes(distanceLengths),
    };
    for (let at = 0; at < this.#count; at += STRETCH) {
      writeTokens(this.out, this.#tokens, at, Math.min(at + STRETCH, this.#count), codes);
    }
    this.out.write(codes.literals[END_OF_BLOCK]!, literalLengths[END_OF_BLOCK]!);
    this.#literalCounts.fill(0);
    this.#distanceCounts.fill(0);
    this.#count = 0;
  }
}

interface Codes {
  readonly literals: Uint16Array;
  readonly literalLengths: Uint8Array;
  readonly distances: Uint16Array;
  readonly distanceLengths: Uint8Array;
}

/** Long loops are seldom entered, and engines are slow to make good code of what is seldom entered. */
const STRETCH = 256;

/** Two codes of the greatest length, and the most bits that may follow them. */
const MOST_BITS_OF_TOKEN = 2 * LONGEST_CODE + 5 + 13;

function writeTokens(out: BitWriter, tokens: Uint32Array, from: number, to: number, codes: Codes): void {
  out.reserve((to - from) * MOST_BITS_OF_TOKEN);
  for (let i = from; i < to; i++) writeToken(out, tokens[i]!, codes);
}

function writeToken(out: BitWriter, token: number, codes: Codes): void {
  const length = token >>> 16;
  const lengthCode = CODE_OF_LENGTH[length]!;
  const symbol = length === 0 ? token : END_OF_BLOCK + 1 + lengthCode;
  const bits = codes.literalLengths[symbol]!;
  const rest = length === 0 ? 0 : length - LENGTHS.first[lengthCode]!;
  out.write(codes.literals[symbol]! | (rest << bits), bits + LENGTHS.extra[lengthCode]!);
  if (length === 0) return;
  const distance = token & 0xffff;
  const distanceCode = codeOfDistance(distance);
  out.write(codes.distances[distanceCode]!, codes.distanceLengths[distanceCode]!);
  out.write(distance - DISTANCES.first[distanceCode]!, DISTANCES.extra[distanceCode]!);
}

/** The order in which the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_LENGTH_CODE = 7;
/** What a block has beside its tokens, at most. */
const MOST_BITS_OF_TABLES = 3 + 14 + 3 * 19 + (286 + 30) * (LONGEST_LENGTH_CODE + 7) + LONGEST_CODE;

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

/** Lengths with repetitions taken together: 16 repeats the one before, 17 and 18 are zeros. */
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
