/** What a program puts into a text in place of a value that it does not have. */

const UNDEFINED = /[/.:@-]undefined(?:[/.:@]|$)|^undefined[/.:@-]/;

/** A host that is called so: what JavaScript makes of `null`. */
const NULL = /^[a-z]+:\/\/(?:[\w-]+\.)*null(?:[.:/]|$)/i;

/** Of JavaScript, with a member of something: other tools put values in the place of plain names. */
const TEMPLATE = /\$\{\s*[A-Za-z_]\w*\.[^}$]*\}/;

/** Of a chart that nobody has rendered. */
const OF_CHART = /\{\{-?\s*(?:(?:include|tpl|toYaml)\s|\.(?:Values|Release|Chart)\.)/;

export function holdsChartTemplate(text: string): boolean {
  return text.includes('{{') && OF_CHART.test(text);
}

/** Texts are many, and hardly any has the word. People write it between blanks. */
export function holdsUnset(text: string): boolean {
  if (text.includes('undefined') && UNDEFINED.test(text)) return true;
  return text.includes('[object Object]') || (text.includes('null') && NULL.test(text));
}

/** The same with a name only, which tools for YAML replace as well. */
const VARIABLE = /\$\{\s*[A-Za-z_]\w*\s*\}/;

/** A text that is nothing else, or that holds it as `holdsUnset` says. */
export function isUnset(text: string): boolean {
  return text === 'undefined' || holdsUnset(text);
}

export const NOT_SET = {
  message: 'a program has put a value into this text that was not set',
  hint: 'Set the variable, or have the program stop where it is not set',
} as const;

/** Whether it was to be a template of JavaScript, and is a plain text. */
export function holdsTemplate(text: string): boolean {
  return templateIn(text) !== undefined;
}

export function templateIn(text: string): string | undefined {
  return text.includes('${') ? TEMPLATE.exec(text)?.[0] : undefined;
}

export function variableIn(text: string): string | undefined {
  return text.includes('${') ? VARIABLE.exec(text)?.[0] : undefined;
}

export const IN_PLAIN_TEXT = {
  message: 'this is a template of a program, in a plain text: nothing puts a value into it',
  hint: 'Write the value itself, or have the program put it there: in a text between backquotes, it does',
} as const;
