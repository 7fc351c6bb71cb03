/** Values of labels that are compared, and that are written in the language of something else. */

/** What patterns mostly have, and values of labels rarely. */
const PATTERN = /\||\.[*+]|^\^|\$$/;

export function looksLikePattern(value: string): boolean {
  return PATTERN.test(value);
}

/** `web-*` of shells. As an expression it is `web` and any number of dashes, and as a text it has a star. */
const GLOB = /^[\w-]*[\w-]\*$/;

export const GLOB_MESSAGE = 'a star is a wildcard for shells only: in a pattern it repeats what is before it';

/** The expression that is meant by a choice of names of which some are globs: `(container_*|up)`. */
export function withoutGlobs(text: string): string | undefined {
  if (!text.includes('*')) return undefined;
  const [, choice] = /^\(([^()]*)\)$/.exec(text) ?? [undefined, text];
  const names = choice!.split('|');
  if (!names.every((name) => GLOB.test(name) || /^[\w-]+$/.test(name))) return undefined;
  return text.replaceAll('*', '.*');
}

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
      message: GLOB_MESSAGE,
      meant: `${value.slice(0, -1)}.*`,
    };
  if (hasAction(value)) return { message: 'this is no place for a template: the text is compared as it is' };
  if (VARIABLE.test(value)) return { message: `nothing puts a value in the place of the variable \`${value}\` here` };
  return undefined;
}
