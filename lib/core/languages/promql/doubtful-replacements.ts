/** `label_replace` of what is not there. */

import { groupsOf, missingGroup } from '../re2/references';
import type { Call } from './ast';
import { at, type Doubt } from './doubt';
import { labelBound } from './label-bounds';

export function ofReplacement({ name, args }: Call): Doubt | undefined {
  if (name !== 'label_replace') return undefined;
  const [series, , replacement, source, regex] = args;
  if (replacement?.kind !== 'string' || source?.kind !== 'string' || regex?.kind !== 'string') return undefined;
  if (!replacement.value.includes('$')) return undefined;
  const groups = groupsOf(regex.value);
  const missing = groups && missingGroup(replacement.value, groups);
  if (missing !== undefined) {
    return at(
      replacement,
      `the expression of label_replace() has no group \`${missing.name}\`: there will be nothing in its place`,
      missing.meant === undefined
        ? 'Put brackets around the part that is meant, or write the text without a reference'
        : `Write \`${missing.meant}\``,
    );
  }
  const bound = series && labelBound(series);
  if (bound === undefined || bound.has(source.value)) return undefined;
  return at(
    source,
    `the series have no label \`${source.value}\` that something could be taken of: they have ${wordsOf(bound)}`,
    'Keep the label in the expression, where it is aggregated away, or name another',
  );
}

function wordsOf(bound: ReadonlySet<string>): string {
  return bound.size === 0
    ? 'none'
    : `at most ${[...bound]
        .sort()
        .map((name) => `\`${name}\``)
        .join(', ')}`;
}
