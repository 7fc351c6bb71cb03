/** Objects that this library declares for one instance, and how that comes to select them. */

import type { LabelSelector } from '../base/selector';

/** A selector that is absent selects nothing; in its place this one selects what is made only for the instance. */
export function ownSelector(
  label: string,
  instance: string,
): { readonly matchLabels: Readonly<Record<string, string>> } {
  return { matchLabels: { [label]: instance } };
}

/** Labels that a selector takes, as far as it asks for any: what it must not see is nothing that we write. */
export function labelsTakenBy({ matchLabels = {}, matchExpressions = [] }: LabelSelector): Record<string, string> {
  const asked = matchExpressions
    .filter(({ operator }) => operator === 'In' || operator === 'Exists')
    .map(({ key, values = [] }): [string, string] => [key, values[0] ?? '']);
  return { ...Object.fromEntries(asked), ...matchLabels };
}
