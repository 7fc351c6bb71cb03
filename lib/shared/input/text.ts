/** Bytes of files as texts. */

import { type Problem, STRICT_UTF8 } from '../../core';

/** The text of a file, or why it has none. */
export function textOf(bytes: Uint8Array): string | Problem {
  const [first = 0, second = 0] = bytes;
  const isWide = [0xfeff, 0xfffe].includes(first * 256 + second);
  if (isWide) return noText('UTF-16', 'Write it in UTF-8');
  if (bytes.includes(0)) return noText('bytes that no text has', 'Name files of YAML or JSON');
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return noText('bytes that are no UTF-8', 'Write it in UTF-8');
  }
}

function noText(given: string, hint: string): Problem {
  return { code: 'invalid-value', message: 'the file is no text', given, allowed: 'YAML or JSON, in UTF-8', hint };
}

/** What one can make out of bytes that are no text. */
export function lettersIn(bytes: Uint8Array): string {
  return LETTERS.decode(bytes).replaceAll('\0', '');
}

/** In which all bytes are letters. */
const LETTERS = new TextDecoder('latin1');
