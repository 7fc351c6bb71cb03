/** What patterns mostly have, and values of labels rarely. */
const PATTERN = /\||\.[*+]|^\^|\$$/;

export function looksLikePattern(value: string): boolean {
  return PATTERN.test(value);
}
