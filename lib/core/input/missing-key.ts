/** A key of a Secret or ConfigMap that the app itself defines, and that it does not have. */

import type { App } from '../base/app';
import type { BuildContext } from '../base/context';
import { USER_ANNOTATION } from '../base/conventions';
import { listed } from '../base/listed';
import { memoized } from '../base/memoized';
import { keysOf } from '../base/object-data';
import type { KeySelector } from '../base/references';
import { comparable, didYouMean } from '../languages/suggest';
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
  if (keys.length > 0 || isSwapped(source, { name, key }, context)) warnOfAbsentKey(source, { name, key }, context, at);
  else warnOfNearName(source, name, context.references.near?.(source, name, context), context, at);
}

/** Whether the app has it the other way round. */
function isSwapped(source: 'Secret' | 'ConfigMap', { name = '', key }: KeySelector, context: BuildContext): boolean {
  const keys = name === key ? undefined : context.references.keys?.(source, key, context);
  return keys !== undefined && setOf(keys).has(name);
}

function warnOfSwapped(
  source: 'Secret' | 'ConfigMap',
  { name = '', key }: KeySelector,
  context: BuildContext,
  at: string,
): void {
  context.warning(at, {
    code: 'unknown-object',
    message: `the app has no ${source} of this name in the namespace: name and key are the other way round`,
    given: `name: ${name}, key: ${key}`,
    allowed: `name: ${key}, key: ${name}`,
    hint: `Write \`{ name: ${key}, key: ${name} }\``,
  });
}

/** A controller of Kubernetes' puts keys into Secrets of this type. */
const FILLED_BY_THE_CLUSTER = 'kubernetes.io/service-account-token';

/** The keys of an object of the app, as far as the app knows them. */
export function keysIn(
  { dataOf }: Pick<App, 'dataOf'>,
  source: 'Secret' | 'ConfigMap',
  namespace: string,
  name: string,
): readonly string[] | undefined {
  const data = dataOf?.(source, namespace, name);
  return data === undefined || data.type === FILLED_BY_THE_CLUSTER ? undefined : keysOf(data);
}

/** Where the name is looked at elsewhere. */
export function warnOfAbsentKey(
  source: 'Secret' | 'ConfigMap',
  selector: KeySelector,
  context: BuildContext,
  at: string,
): void {
  const keys = context.references.keys?.(source, selector.name ?? '', context) ?? [];
  if (!selector.optional && keys.length === 0 && isSwapped(source, selector, context))
    warnOfSwapped(source, selector, context, at);
  else warnOfKeyBeside(source, selector, keys, context, at);
}

/** `keys`: those that the object has, as far as anybody knows. */
export function warnOfKeyBeside(
  source: 'Secret' | 'ConfigMap',
  { name = '', key, optional = false }: KeySelector,
  keys: readonly string[] = [],
  context: Pick<BuildContext, 'warning'>,
  at: string,
): void {
  if (optional || keys.length === 0 || setOf(keys).has(key)) return;
  context.warning(at, {
    code: 'missing-key',
    message: `the ${source} \`${name}\` of the app has no such key`,
    given: key,
    allowed: listed(setOf(keys)),
    hint: `${didYouMean(key, comparable(keys)) ?? `Name one of these, or add the key to the ${source}.`} If somebody else adds it, annotate: \`${USER_ANNOTATION.severity}: missing-key=ignored, REASON\``,
  });
}

/** One object may have thousands of keys, and be referred to as often. */
const setOf = memoized((keys: readonly string[]): ReadonlySet<string> => new Set(keys));
