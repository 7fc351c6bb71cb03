/** What is at the end of a text. A regular expression for it looks at all ways to begin, and takes the square of the length. */

/** The text without the characters at its end that are one of `characters`. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
