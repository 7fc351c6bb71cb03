/** What conversions of the API share. What Alertmanager reads as absent when it is empty is left out, as the operator does. */

import type { BuildContext } from '../../base/context';
import { describeGate, type Gate } from '../../base/gates';
import { formatVersion } from '../../base/version';
import { formatDuration, parseDuration } from '../../languages/duration';

export function canonicalDuration(
  value: string,
  context: BuildContext,
  at: string,
  format: (milliseconds: number) => string = formatDuration,
): string | undefined {
  if (value === '') return undefined;
  const parsed = parseDuration(value);
  if ('milliseconds' in parsed) return format(parsed.milliseconds);
  context.error(at, {
    code: 'invalid-value',
    message: parsed.problem,
    given: value,
    allowed: 'a duration such as `5m`',
    hint: 'Correct it',
  });
  return undefined;
}

export function withoutEmpty<T extends Readonly<Record<string, unknown>>>(given: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  ) as Partial<T>;
}

/** An error where the target does not know what the user cannot do without. */
export function demand(gate: Gate, name: string, context: BuildContext, at: string): boolean {
  if (context.knows(gate)) return true;
  const { product, version } = context.target;
  context.error(at, {
    code: 'unsupported-by-version',
    message: `${product} ${formatVersion(version)} does not know \`${name}\``,
    given: formatVersion(version),
    allowed: describeGate(gate),
    hint: 'Remove it, or raise `spec.version` of the Alertmanager',
  });
  return false;
}
