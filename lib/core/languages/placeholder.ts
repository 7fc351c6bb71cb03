/** Variables of a shell, in whose place nothing puts a value. */

const VARIABLE = /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/;

/** Whether a text is a variable and nothing else: `${SLACK_URL}`. */
export function isPlaceholder(text: string): boolean {
  return VARIABLE.test(text);
}

/** In words that show nothing of it. */
export const NOT_REPLACED = 'it is the name of a variable, and nothing puts a value in its place';
