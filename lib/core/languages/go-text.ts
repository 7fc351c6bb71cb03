/** Texts between quotes, as Go writes them. */

import { STRICT_UTF8 } from '../base/utf8';

/** What means one letter after a backslash; which quotes may be escaped depends on those around. */
const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

const CODE = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3}))/;
const LAST_CODE_POINT = 0x10ffff;

/** Go's texts are bytes, ours are not: a byte that is no UTF-8 is kept as one half of a surrogate pair. */
const BYTE = 0xdc00;
const BYTES = /[\ud800-\udbff][\udc00-\udfff]|[\udc80-\udcff]+/g;

export interface Escape {
  readonly text: string;
  /** Of what follows the backslash. */
  readonly length: number;
}

/** What follows a backslash between quotes of a kind; undefined for escapes that Go does not know. */
export function readEscape(rest: string, quote: string): Escape | undefined {
  const first = rest.charAt(0);
  if (first === quote) return { text: quote, length: 1 };
  if (Object.hasOwn(LETTERS, first)) return { text: LETTERS[first]!, length: 1 };
  const match = CODE.exec(rest);
  if (match === null) return undefined;
  const [{ length }, hex, short, long, octal] = match;
  const byte = hex ?? octal;
  if (byte !== undefined) {
    const code = Number.parseInt(byte, octal === undefined ? 16 : 8);
    return code > 0xff ? undefined : { text: String.fromCharCode(code < 0x80 ? code : BYTE + code), length };
  }
  const code = Number.parseInt((short ?? long)!, 16);
  const surrogate = code >= 0xd800 && code < 0xe000;
  return surrogate || code > LAST_CODE_POINT ? undefined : { text: String.fromCodePoint(code), length };
}

/** The text with the characters that its escaped bytes make up; what is no UTF-8 stays as it is. */
export function mergeBytes(text: string): string {
  return text.replace(BYTES, (run) => (run.charCodeAt(0) < BYTE ? run : mergeRun(run)));
}

/** Bytes of the character that begins with one: none where no character does. */
function lengthOf(lead: number): number {
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  if (lead >= 0xe0) return lead < 0xf0 ? 3 : 0;
  return lead >= 0xc2 ? 2 : 0;
}

function mergeRun(run: string): string {
  const bytes = Uint8Array.from(run, (character) => character.charCodeAt(0) - BYTE);
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at]!);
    const character = length === 0 ? undefined : decoded(bytes.subarray(at, at + length));
    text += character ?? run[at];
    at += character === undefined ? 1 : length;
  }
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A byte that is no UTF-8, as this file keeps it. */
export function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0) - BYTE;
  return character.length === 1 && code >= 0x80 && code <= 0xff ? code : undefined;
}

/** A text between double quotes as Go reads it; undefined for escapes that Go does not know, and for what is no UTF-8. */
export function goText(inner: string): string | undefined {
  if (inner.includes('\n')) return undefined;
  let text = '';
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] !== '\\') {
      text += inner[at];
      continue;
    }
    const found = readEscape(inner.slice(at + 1, at + 10), '"');
    if (found === undefined) return undefined;
    text += found.text;
    at += found.length;
  }
  const merged = mergeBytes(text);
  return /\p{Surrogate}/u.test(merged) ? undefined : merged;
}

/** A text between backquotes as Go reads it: carriage returns are left out. */
export function goRawText(inner: string): string {
  return inner.replaceAll('\r', '');
}
