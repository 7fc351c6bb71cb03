/** What stands at the end of a text. A regular expression for it looks at all ways to begin, and takes the square of the length. */

/** The text without the characters at its end that are `character`. */
export function withoutEnd(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}
