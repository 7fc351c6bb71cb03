/** What a program puts into a text in place of a value that it does not have. */

const UNDEFINED = /[/.:@-]undefined(?:[/.:@]|$)|^undefined[/.:@-]/;

/** Texts are many, and hardly any has the word. People write it between blanks. */
export function holdsUnset(text: string): boolean {
  return (text.includes('undefined') && UNDEFINED.test(text)) || text.includes('[object Object]');
}
