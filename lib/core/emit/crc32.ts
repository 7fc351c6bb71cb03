/** The checksum of gzip, four bytes at a time. */

const POLYNOMIAL = 0xedb88320;

/** What a byte does to the checksum when 0, 1, 2 or 3 more bytes follow it. */
const TABLES = tables();

function tables(): readonly Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder & 1 ? POLYNOMIAL : 0) ^ (remainder >>> 1);
    return remainder;
  });
  const made = [first];
  for (let more = 1; more < 4; more++) {
    made.push(made[more - 1]!.map((remainder) => first[remainder & 0xff]! ^ (remainder >>> 8)));
  }
  return made;
}

/** The checksum of what had the checksum `before` (0 at first) and of more bytes. */
export function crc32(bytes: Uint8Array, before: number): number {
  const [zero, one, two, three] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = three[crc & 0xff]! ^ two[(crc >>> 8) & 0xff]! ^ one[(crc >>> 16) & 0xff]! ^ zero[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = zero[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc;
}
