/** What somebody meant who wrote a name that does not exist. */

/** The known name closest to a given one, if it is close enough to be a slip. */
export function closest(given: string, known: readonly string[]): string | undefined {
  const ranked = rank(given, known);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, Math.floor(given.length / 3)) ? best.name : undefined;
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
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
}

/** Case and punctuation are the commonest slips, and cost nothing. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** Levenshtein's: how many letters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
