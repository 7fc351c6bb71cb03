/** Values of labels that are compared, and that are written in the language of something else. */

/** What patterns mostly have, and values of labels rarely. */
const PATTERN = /\||\.[*+]|^\^|\$$/;

export function looksLikePattern(value: string): boolean {
  return PATTERN.test(value);
}

/** `web-*` of shells. As an expression it is `web` and any number of dashes, and as a text it has a star. */
const GLOB = /^[\w-]*[\w-]\*$/;
/** `$namespace` of dashboards, which nothing replaces here; a tool before this one would replace `${namespace}`. */
const VARIABLE = /^\$[a-zA-Z_][\w.]*$/;

/** Whether there is an action of a template in it: `{{ $labels.team }}` of rules, or one of a chart that nobody rendered. */
export function hasAction(text: string): boolean {
  const begin = text.indexOf('{{');
  return begin >= 0 && text.includes('}}', begin);
}

export interface Foreign {
  readonly message: string;
  /** The expression that is meant, where it can be known. */
  readonly meant?: string;
}

/** The text or the expression of a matcher. */
export function foreignText(value: string): Foreign | undefined {
  if (GLOB.test(value))
    return {
      message: 'a star is a wildcard for shells only: in a pattern it repeats what is before it',
      meant: `${value.slice(0, -1)}.*`,
    };
  if (hasAction(value)) return { message: 'this is no place for a template: the text is compared as it is' };
  if (VARIABLE.test(value)) return { message: `nothing puts a value in the place of the variable \`${value}\` here` };
  return undefined;
}
