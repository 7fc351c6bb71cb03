/** Keys of YAML where it is turned into JSON, as kubectl does: texts all of them, and numbers as Go writes them. */

import { defineMappingTag, mapTag } from 'js-yaml';

/** Integers beyond are none that kubectl takes as a key. */
const LARGEST = 2n ** 63n - 1n;

export const jsonKeys = defineMappingTag(mapTag.tagName, {
  ...mapTag,
  addPair: (mapping, key, value) =>
    key === null || (typeof key === 'bigint' && key > LARGEST)
      ? 'a key is nothing or too large a number; write it in quotes'
      : mapTag.addPair(mapping, keyInJson(key), value),
  has: (mapping, key) => mapTag.has(mapping, keyInJson(key)),
});

/** An integer that JavaScript does not count exactly was written as a float. */
function keyInJson(key: unknown): unknown {
  if (typeof key !== 'number') return key;
  return Number.isSafeInteger(key) && !Object.is(key, -0) ? String(key) : floatInGo(key);
}

/** Go writes a key with the precision of four bytes. */
const MOST_DIGITS = 9;

function floatInGo(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single < 0 ? '-.inf' : '.inf';
  if (single === 0) return Object.is(single, -0) ? '-0' : '0';
  const all = Array.from({ length: MOST_DIGITS }, (_, digits) => single.toExponential(digits));
  const shortest = all.find((text) => Math.fround(Number(text)) === single)!;
  const [digits, exponent] = shortest.split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(shortest));
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
