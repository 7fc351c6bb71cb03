/** Literals as Go writes them. */

import { byteOf } from '../go-text';

const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

/** Go prints it, and what reads expressions takes it for a broken byte. */
const REPLACEMENT = '\ufffd';

const PRINTABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;

/** A string in double quotes. */
export function quote(text: string): string {
  return `"${Array.from(text, escaped).join('')}"`;
}

function escaped(character: string): string {
  const simple = ESCAPES[character];
  if (simple !== undefined) return simple;
  if (PRINTABLE.test(character) && character !== REPLACEMENT) return character;
  const byte = byteOf(character);
  const code = byte ?? (character.codePointAt(0) as number);
  const digits = (count: number) => code.toString(16).padStart(count, '0');
  if (code < 0x80 || byte !== undefined) return `\\x${digits(2)}`;
  return code <= 0xffff ? `\\u${digits(4)}` : `\\U${digits(8)}`;
}

/** A number without exponent, with as many digits as tell it from every other. */
export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa = '', exponent] = Math.abs(value).toString().split('e');
  return sign + (exponent === undefined ? mantissa : shifted(mantissa, Number(exponent)));
}

/** A number as Go prints it where nobody says how: with an exponent where it is very small or large. */
export function writeGeneral(value: number): string {
  const plain = writeNumber(value);
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size === 0 || (size >= 1e-4 && size < 1e21)) return plain;
  const [mantissa, exponent = ''] = value.toExponential().split('e');
  return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

/** `1.5` and 3 → `1500`; `1.5` and -3 → `0.0015`. */
function shifted(mantissa: string, by: number): string {
  const [whole = '', fraction = ''] = mantissa.split('.');
  if (by >= 0) return whole + fraction.padEnd(by, '0');
  return `0.${'0'.repeat(-by - 1)}${whole}${fraction}`;
}

/** Milliseconds a unit, and whether it is used only for a multiple of it: 90d is easier to read than 12w6d. */
const UNITS: readonly (readonly [unit: string, size: number, exact: boolean])[] = [
  ['y', 365 * 86_400_000, true],
  ['w', 7 * 86_400_000, true],
  ['d', 86_400_000, false],
  ['h', 3_600_000, false],
  ['m', 60_000, false],
  ['s', 1000, false],
  ['ms', 1, false],
];

export function writeDuration(seconds: number): string {
  let rest = Math.trunc(Math.abs(seconds) * 1000 + 1e-6);
  if (rest === 0) return '0s';
  let text = seconds < 0 ? '-' : '';
  for (const [unit, size, exact] of UNITS) {
    const count = Math.floor(rest / size);
    if (count === 0 || (exact && rest % size !== 0)) continue;
    text += `${count}${unit}`;
    rest -= count * size;
  }
  return text;
}
