/** xxHash64, by which names of volumes are told apart: the same names must come out in every version of this library. */

import { UTF8 } from '../base/utf8';

const MASK = (1n << 64n) - 1n;
const PRIME_1 = 0x9e3779b185ebca87n;
const PRIME_2 = 0xc2b2ae3d27d4eb4fn;
const PRIME_3 = 0x165667b19e3779f9n;
const PRIME_4 = 0x85ebca77c2b2ae63n;
const PRIME_5 = 0x27d4eb2f165667c5n;

/** The hash of the text's UTF-8 bytes, with seed 0, as hexadecimal digits without leading zeros. */
export function xxhash64(text: string): string {
  const bytes = UTF8.encode(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = Math.floor(bytes.length / 32) * 32;
  let hash = blocks === 0 ? PRIME_5 : hashOfBlocks(view, blocks);
  hash = (hash + BigInt(bytes.length)) & MASK;
  return avalanche(withRest(hash, view, blocks)).toString(16);
}

function hashOfBlocks(view: DataView, end: number): bigint {
  const lanes = [(PRIME_1 + PRIME_2) & MASK, PRIME_2, 0n, -PRIME_1 & MASK];
  for (let at = 0; at < end; at += 32) {
    for (const [lane, value] of lanes.entries()) {
      lanes[lane] = round(value, view.getBigUint64(at + 8 * lane, true));
    }
  }
  const rotated = lanes.map((value, lane) => rotate(value, [1n, 7n, 12n, 18n][lane]!));
  const sum = rotated.reduce((total, value) => (total + value) & MASK, 0n);
  return lanes.reduce((hash, value) => ((hash ^ round(0n, value)) * PRIME_1 + PRIME_4) & MASK, sum);
}

/** What does not fill a block: by eight bytes, by four, one by one. */
function withRest(start: bigint, view: DataView, from: number): bigint {
  let hash = start;
  let at = from;
  for (; at + 8 <= view.byteLength; at += 8) {
    hash = (rotate(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * PRIME_1 + PRIME_4) & MASK;
  }
  for (; at + 4 <= view.byteLength; at += 4) {
    hash = (rotate(hash ^ ((BigInt(view.getUint32(at, true)) * PRIME_1) & MASK), 23n) * PRIME_2 + PRIME_3) & MASK;
  }
  for (; at < view.byteLength; at++) {
    hash = (rotate(hash ^ ((BigInt(view.getUint8(at)) * PRIME_5) & MASK), 11n) * PRIME_1) & MASK;
  }
  return hash;
}

function round(lane: bigint, input: bigint): bigint {
  return (rotate((lane + input * PRIME_2) & MASK, 31n) * PRIME_1) & MASK;
}

function rotate(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & MASK;
}

function avalanche(start: bigint): bigint {
  let hash = ((start ^ (start >> 33n)) * PRIME_2) & MASK;
  hash = ((hash ^ (hash >> 29n)) * PRIME_3) & MASK;
  return hash ^ (hash >> 32n);
}
