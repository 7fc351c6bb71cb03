/** Whether one name was written for another by a slip of the finger, where both could be meant. */

/**
 * The same but for case and punctuation, for a letter that is doubled, or for one letter of a long word: `web-1` and `web-2`
 * are two things.
 */
export function isSlip(asked: string, has: string, shortest = SHORTEST): boolean {
  const [a, b] = [plain(asked), plain(has)];
  if (a === b || isDoubled(a, b) || isDoubled(b, a)) return true;
  // Two letters that change places are no other word, as one letter more is: `webs` beside `web`.
  const least = a.length === b.length ? Math.min(shortest, SHORTEST_SWAPPED) : shortest;
  return Math.min(a.length, b.length) >= least && differsByOne(a, b);
}

const SHORTEST = 5;
const SHORTEST_SWAPPED = 3;

/** Whether a word is another one with one of its letters twice, as `webb` is `web`. */
function isDoubled(long: string, short: string): boolean {
  if (long.length !== short.length + 1 || short.length < 3) return false;
  let same = 0;
  while (same < short.length && long[same] === short[same]) same += 1;
  const isTwice = same > 0 && long[same] === long[same - 1] && !/\d/.test(long[same]!);
  return isTwice && long.slice(same + 1) === short.slice(same);
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** One letter more, one less, or two neighbours swapped. */
function differsByOne(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length + right.length === 1) return !/\d/.test(left + right);
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] && !/\d/.test(left);
}

/** The same but for case and punctuation. */
export function isSameWord(a: string, b: string): boolean {
  return plain(a) === plain(b);
}
