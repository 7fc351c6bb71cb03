/** A key of a Secret or ConfigMap that the app itself defines, and that it does not have. */

import type { BuildContext } from '../base/context';
import { USER_ANNOTATION } from '../base/conventions';
import type { KeySelector } from '../base/references';
import { didYouMean } from '../languages/suggest';
import { warnOfNearName } from './near-objects';

/** Says nothing of an object without any key: who defines one leaves it to somebody else to fill it. */
export function warnOfMissingKey(
  source: 'Secret' | 'ConfigMap',
  { name = '', key, optional = false }: KeySelector,
  context: BuildContext,
  at: string,
): void {
  if (optional) return;
  const keys = context.references.keys?.(source, name, context) ?? [];
  if (keys.length === 0) warnOfNearName(source, name, context.references.near?.(source, name, context), context, at);
  if (keys.length === 0 || keys.includes(key)) return;
  context.warning(at, {
    code: 'missing-key',
    message: `the ${source} \`${name}\` of the app has no such key`,
    given: key,
    allowed: keys.join(', '),
    hint: `${didYouMean(key, keys) ?? `Name one of these, or add the key to the ${source}.`} If somebody else adds it, annotate: \`${USER_ANNOTATION.severity}: missing-key=ignored, REASON\``,
  });
}
