/** DER, read as strictly as Go reads it: lengths and numbers in their shortest forms, and nothing behind what is read. */

export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** With its tag and length. */
  readonly whole: Buffer;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

export class NotStrict extends Error {}

export function demand(is: boolean): void {
  if (!is) throw new NotStrict();
}

/** The one element that the bytes are. */
export function only(bytes: Buffer, tag: number): Element {
  const [element, ...more] = elementsIn(bytes);
  demand(element?.tag === tag && more.length === 0);
  return element!;
}

/** The elements of the one that the bytes are. */
export function membersOf(bytes: Buffer, tag: number = TAG.sequence): Element[] {
  return elementsIn(only(bytes, tag).content);
}

export function elementsIn(bytes: Buffer): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length; at += elements.at(-1)!.whole.length) elements.push(elementAt(bytes, at));
  return elements;
}

function elementAt(bytes: Buffer, at: number): Element {
  const [tag = 0, first = 0] = bytes.subarray(at, at + 2);
  demand(at + 2 <= bytes.length && (tag & 0x1f) !== 0x1f);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  demand(lengthBytes <= 3 && first !== 0x80 && at + 2 + lengthBytes <= bytes.length);
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  demand(lengthBytes === 0 || length >= Math.max(0x80, 1 << (8 * (lengthBytes - 1))));
  const begin = at + 2 + lengthBytes;
  demand(begin + length <= bytes.length);
  return { tag, content: bytes.subarray(begin, begin + length), whole: bytes.subarray(at, begin + length) };
}

/** A number that is not negative. */
export function demandNatural({ tag, content }: Element): void {
  const [first = 0xff, second = 0] = content;
  demand(tag === TAG.integer && first < 0x80 && (first !== 0 || content.length === 1 || second >= 0x80));
}

export function demandBoolean({ content: [value], whole }: Element): void {
  demand(whole.length === 3 && (value === 0 || value === 0xff));
}

/** Go holds each part of it in 31 bits. */
export function demandOid({ tag, content }: Element): void {
  demand(tag === TAG.oid && content.length > 0 && content.at(-1)! < 0x80);
  let begin = 0;
  content.forEach((byte, i) => {
    demand((i !== begin || byte !== 0x80) && i - begin < 4);
    if (byte < 0x80) begin = i + 1;
  });
}

/** What follows the number of bits at the end that do not count, which are none. */
export function bitsOf({ tag, content }: Element): Buffer {
  const [unused = 8] = content;
  const last = content.length === 1 ? 0 : content.at(-1)!;
  demand(tag === TAG.bits && unused < 8 && (content.length > 1 || unused === 0) && (last & ((1 << unused) - 1)) === 0);
  return content.subarray(1);
}
