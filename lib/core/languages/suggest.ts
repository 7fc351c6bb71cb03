/** Which name was meant by one that does not exist. */

import { inOrder } from '../base/collections';

/** The known names closest to a given one, two at most, if they are close enough for it to be a slip. */
export function closest(given: string, known: readonly string[]): readonly string[] {
  const ranked = rank(given, known);
  const least = ranked[0]?.distance ?? Number.POSITIVE_INFINITY;
  if (least > Math.max(1, Math.floor(given.length / 3))) return [];
  return ranked
    .filter(({ distance }) => distance === least)
    .slice(0, 2)
    .map(({ name }) => name);
}

/** The question whether the closest names were meant; undefined where none is close. */
export function didYouMean(given: string, known: readonly string[]): string | undefined {
  const names = closest(given, known).map((name) => `\`${name}\``);
  return names.length === 0 ? undefined : `Did you mean ${names.join(' or ')}?`;
}

const MOST_COMPARED = 100;

/** As many as are worth comparing where others write the names, and ask for as many others: the cost is the product. */
export function comparable(names: readonly string[]): readonly string[] {
  return names.slice(0, MOST_COMPARED);
}

/** A longer one is no slip, and comparing takes the product of both lengths. */
const LONGEST_SLIP = 64;

/** The known names, the closest first. */
export function byCloseness(given: string, known: readonly string[]): readonly string[] {
  return rank(given, known).map(({ name }) => name);
}

function rank(given: string, known: readonly string[]): { readonly name: string; readonly distance: number }[] {
  if (given.length > LONGEST_SLIP) return [...known].sort().map((name) => ({ name, distance: given.length }));
  return known
    .map((name) => ({ name, distance: distance(plain(given), plain(name)) }))
    .sort((a, b) => a.distance - b.distance || inOrder(a.name, b.name));
}

/** Case and punctuation are the commonest slips, and cost nothing. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** How many letters to insert, delete or replace, or neighbours to swap (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(replaced, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
