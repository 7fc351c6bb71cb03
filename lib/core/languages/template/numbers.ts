/** Numbers in Go's templates: what is read as one, and which of these there are. */

const HEX = String.raw`0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?`;
const OCTAL = String.raw`0[oO][0-7_]*(?:\.[0-7_]*)?`;
const BINARY = String.raw`0[bB][01_]*(?:\.[01_]*)?`;
const DECIMAL = String.raw`[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?`;
const ONE = `[+-]?(?:${HEX}|${OCTAL}|${BINARY}|${DECIMAL})i?`;

/** What is read as a number, right or wrong: one that begins like it, and perhaps an imaginary part. */
export const NUMBER = String.raw`(?=\d|\.\d|[+-])${ONE}(?:[+-]${ONE})?(?![\p{L}\p{Nd}_])`;

const INTEGER = /^[+-]?(?:0x(?:_?[\da-f])+|0o(?:_?[0-7])+|0b(?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?\d)*)$/i;
const D = String.raw`\d(?:_?\d)*`;
const H = String.raw`[\da-f](?:_?[\da-f])*`;
const FLOAT = new RegExp(
  String.raw`^[+-]?(?:(?:${D}(?:\.(?:${D})?)?|\.${D})(?:e[+-]?${D})?|0x_?(?:${H}(?:\.(?:${H})?)?|\.${H})p[+-]?${D})$`,
  'i',
);
const COMPLEX = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?[+-](?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?i$/i;

export function isNumber(text: string): boolean {
  if (COMPLEX.test(text)) return true;
  if (text.endsWith('i')) return isFloat(text.slice(0, -1));
  return (INTEGER.test(text) && fits(text)) || (/[.ep]/i.test(text) && isFloat(text));
}

/** More digits than any number needs, whatever its base. */
const LONGEST = 100;

/** An integer may be one without a sign. */
function fits(text: string): boolean {
  if (text.length > LONGEST) return false;
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '');
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const signed = /^[+-]/.test(text);
  return value < (text.startsWith('-') ? 2n ** 63n + 1n : signed ? 2n ** 63n : 2n ** 64n);
}

/** What is too large for a float is none. */
function isFloat(text: string): boolean {
  if (!FLOAT.test(text)) return false;
  return /^[+-]?0x/i.test(text) || Number.isFinite(Number(text.replaceAll('_', '')));
}
