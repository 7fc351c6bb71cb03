/** What Go takes for blanks, which is not what JavaScript does: U+FEFF is none, U+0085 is one. */

/** By Unicode: what `strings.TrimSpace` cuts off, inside of a character class. */
export const UNICODE_SPACE = '\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** `\s` of a regular expression, inside of a character class. */
export const ASCII_SPACE = '\\t\\n\\f\\r ';

const UNICODE = new RegExp(`[${UNICODE_SPACE}]`);
const ASCII = new RegExp(`[${ASCII_SPACE}]`);

/** The text without blanks at its ends. */
export function trimSpace(text: string): string {
  return trim(text, UNICODE);
}

/** The text without blanks at its ends that `\s` of a regular expression means. */
export function trimAsciiSpace(text: string): string {
  return trim(text, ASCII);
}

/** A regular expression would look at a run of blanks in the middle once for each of them. */
function trim(text: string, blank: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && blank.test(text[from]!)) from++;
  while (to > from && blank.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}
