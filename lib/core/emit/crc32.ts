/** The checksum of gzip, eight bytes at a time. */

const POLYNOMIAL = 0xedb88320;

/** What a byte does to the checksum when so many more bytes follow it: a table of 256 for each of none to seven. */
const TABLE = table();

function table(): Int32Array {
  const made = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder & 1 ? POLYNOMIAL : 0) ^ (remainder >>> 1);
    made[byte] = remainder;
  }
  for (let at = 256; at < made.length; at++) {
    const remainder = made[at - 256]!;
    made[at] = made[remainder & 0xff]! ^ (remainder >>> 8);
  }
  return made;
}

/** Long loops are seldom entered, and engines are slow to make good code of what is seldom entered. */
const STRETCH = 4096;

/** The checksum of what had the checksum `before` (0 at first) and of more bytes. */
export function crc32(bytes: Uint8Array, before: number): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let crc = ~before;
  for (let at = 0; at < bytes.length; at += STRETCH)
    crc = stretch(words, at, Math.min(at + STRETCH, bytes.length), crc);
  return ~crc;
}

function stretch(words: DataView, from: number, to: number, before: number): number {
  const table = TABLE;
  let crc = before;
  let at = from;
  for (; at + 8 <= to; at += 8) {
    crc ^= words.getInt32(at, true);
    const next = words.getInt32(at + 4, true);
    crc =
      table[0x700 + (crc & 0xff)]! ^
      table[0x600 + ((crc >>> 8) & 0xff)]! ^
      table[0x500 + ((crc >>> 16) & 0xff)]! ^
      table[0x400 + (crc >>> 24)]! ^
      table[0x300 + (next & 0xff)]! ^
      table[0x200 + ((next >>> 8) & 0xff)]! ^
      table[0x100 + ((next >>> 16) & 0xff)]! ^
      table[next >>> 24]!;
  }
  for (; at < to; at++) crc = table[(crc ^ words.getUint8(at)) & 0xff]! ^ (crc >>> 8);
  return crc;
}
