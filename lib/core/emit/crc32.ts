/** The checksum of gzip, eight bytes at a time. */

const POLYNOMIAL = 0xedb88320;

/** What a byte does to the checksum when none to seven more bytes follow it. */
const TABLES = tables();

function tables(): readonly Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder & 1 ? POLYNOMIAL : 0) ^ (remainder >>> 1);
    return remainder;
  });
  const made = [first];
  for (let more = 1; more < 8; more++) {
    made.push(made[more - 1]!.map((remainder) => first[remainder & 0xff]! ^ (remainder >>> 8)));
  }
  return made;
}

type Table = Int32Array;
type Eight = readonly [Table, Table, Table, Table, Table, Table, Table, Table];

/** The checksum of what had the checksum `before` (0 at first) and of more bytes. */
export function crc32(bytes: Uint8Array, before: number): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as Eight;
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      t7[crc & 0xff]! ^
      t6[(crc >>> 8) & 0xff]! ^
      t5[(crc >>> 16) & 0xff]! ^
      t4[crc >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = t0[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc;
}
