/** Texts of users' as findings show them: without what may be a user and a password, and never longer than fits a line. */

/** In the middle of a text: `rate(a[5m] @ end())` has none. */
const USER_END = /@(?=\S)/g;

/** Where what may be a user ends; -1 where there is none. */
function userEnd(text: string): number {
  if (!text.includes('@')) return -1;
  let at = -1;
  for (const match of text.matchAll(USER_END)) at = match.index;
  return at;
}

/** What is before the user of a URL, with nothing before it that another URL could be. */
const SCHEME = /^[^@]*?(?<![\w+.-])[a-zA-Z][\w+.-]*:[\\/]+|^[^@\w]*[\\/]{2}/;

/**
 * A value without what is before an `@`: a URL with a password, or what somebody took for one. Whether the URL can be
 * read does not matter, so it is all that is not its scheme.
 */
export function withoutUser(value: string): string {
  const at = userEnd(value);
  if (at < 0) return value;
  const scheme = SCHEME.exec(value.slice(0, at))?.[0] ?? (value.startsWith('"') ? '"' : '');
  return `${scheme}…${value.slice(at)}`;
}

/** The same for a sentence of ours that quotes values: from the first quote on, or in each word that has a user. */
export function withoutUsers(sentence: string): string {
  const at = userEnd(sentence);
  if (at < 0) return sentence;
  const quote = /["`']/.exec(sentence.slice(0, at))?.index;
  if (quote !== undefined) return sentence.slice(0, quote) + withoutUser(sentence.slice(quote));
  return sentence.split(/(\s+)/).map(withoutUser).join('');
}

/**
 * The same for what a parser says of a value, of which it may quote any word: what is hidden of the value is hidden there.
 */
export function withoutWordsOf(value: string, message: string): string {
  const hidden = value.slice(0, Math.max(userEnd(value), 0));
  const words = new Set(hidden.match(/\w+/g) ?? []);
  return words.size === 0 ? message : message.replace(/\w+/g, (word) => (words.has(word) ? '…' : word));
}

/** A value, cut where it is long: what is hidden is hidden first, or the cut would take away what it is known by. */
export function shortened(value: string, longest: number, ellipsis: string): string {
  const shown = withoutUser(value);
  return shown.length > longest ? `${shown.slice(0, longest)}${ellipsis}` : shown;
}
