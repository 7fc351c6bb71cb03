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

/** The checksum of what had the checksum `before` (0 at first) and of more bytes. */
export function crc32(bytes: Uint8Array, before: number): number {
  const table = TABLE;
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      table[0x700 + (crc & 0xff)]! ^
      table[0x600 + ((crc >>> 8) & 0xff)]! ^
      table[0x500 + ((crc >>> 16) & 0xff)]! ^
      table[0x400 + (crc >>> 24)]! ^
      table[0x300 + bytes[at + 4]!]! ^
      table[0x200 + bytes[at + 5]!]! ^
      table[0x100 + bytes[at + 6]!]! ^
      table[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = table[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc;
}
