/** Texts that are not what they say: variables of a shell, and what tools put something else in place of. */

const VARIABLE = /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/;

/** Whether a text is a variable and nothing else: `${SLACK_URL}`. */
export function isPlaceholder(text: string): boolean {
  return VARIABLE.test(text);
}

/** Templates, and what is encrypted or looked up: where the object is applied, the text is another one. */
const LATER = /\{\{|^\s*(?:ENC\[|AGE-|<|\$|ref\+)/;

export function isPutInLater(text: string): boolean {
  return LATER.test(text);
}

/** In words that show nothing of it. */
export const NOT_REPLACED = 'it is the name of a variable, and nothing puts a value in its place';
