/** What a program puts into a text in place of a value that it does not have. */

const UNDEFINED = /[/.:@-]undefined(?:[/.:@]|$)|^undefined[/.:@-]/;

/** A host that is called so: what JavaScript makes of `null`. */
const NULL = /^[a-z]+:\/\/(?:[\w-]+\.)*null(?:[.:/]|$)/i;

/** Of JavaScript, with a member of something: other tools put values in the place of plain names. */
const TEMPLATE = /\$\{\s*[A-Za-z_]\w*\.[^}$]*\}/;

/** Texts are many, and hardly any has the word. People write it between blanks. */
export function holdsUnset(text: string): boolean {
  if (text.includes('undefined') && UNDEFINED.test(text)) return true;
  return text.includes('[object Object]') || (text.includes('null') && NULL.test(text));
}

/** Whether it was to be a template of JavaScript, and is a plain text. */
export function holdsTemplate(text: string): boolean {
  return text.includes('${') && TEMPLATE.test(text);
}
