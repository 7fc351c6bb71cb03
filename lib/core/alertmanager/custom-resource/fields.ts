/** Rows that receivers share. What Alertmanager reads as absent when it is empty is left out, as the operator does. */

import type { BuildContext } from '../../base/context';
import { describeGate, type Gate } from '../../base/gates';
import { type CredentialField, type KeySelector, secretCredential } from '../../base/references';
import { formatVersion } from '../../base/version';
import { formatDuration, formatInHours, parseDuration } from '../../languages/duration';
import type { FieldRow } from '../shape';
import { INTEGRATIONS, type Integration } from '../shapes-receivers';

export interface Row<K extends string, I, O> {
  readonly from: K;
  readonly map: (value: I, context: BuildContext, at: string) => O | undefined;
}

export function text<K extends string>(from: K): Row<K, string, string> {
  return { from, map: (value) => (value === '' ? undefined : value) };
}

/** A switch that is off unless it is on. */
export function flag<K extends string>(from: K): Row<K, boolean, boolean> {
  return { from, map: (value) => (value ? true : undefined) };
}

/** A number that says nothing when it is zero or less. */
export function count<K extends string>(from: K): Row<K, number, number> {
  return { from, map: (value) => (value > 0 ? value : undefined) };
}

/** In the spelling of Prometheus' own tools: `90s` becomes `1m30s`. */
export function duration<K extends string>(from: K): Row<K, string, string> {
  return { from, map: (value, context, at) => canonicalDuration(value, context, at) };
}

/** As `duration`, for what Alertmanager reads by Go's own tools, which know no days. */
export function shortDuration<K extends string>(from: K): Row<K, string, string> {
  return { from, map: (value, context, at) => canonicalDuration(value, context, at, formatInHours) };
}

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

export function list<K extends string, I, O>(from: K, each: (item: I) => O): Row<K, readonly I[], readonly O[]> {
  return { from, map: (items) => (items.length === 0 ? undefined : items.map(each)) };
}

export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Pairs as a mapping; of pairs with one key the last one counts. */
export function mapping<K extends string>(from: K): Row<K, readonly KeyValue[], Readonly<Record<string, string>>> {
  return {
    from,
    map: (pairs) => (pairs.length === 0 ? undefined : Object.fromEntries(pairs.map(({ key, value }) => [key, value]))),
  };
}

export function withoutEmpty<T extends Readonly<Record<string, unknown>>>(given: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  ) as Partial<T>;
}

/** The credential where the target reads it from the configuration itself. */
export function inlineOf<K extends string>(field: CredentialField, from: K): Row<K, KeySelector, string> {
  return {
    from,
    map: (selector, context, at) => nonEmpty(secretCredential(field, selector, context, at)[field.value]),
  };
}

/** As above, without what surrounds a URL in its Secret: often a line's end. */
export function urlOf<K extends string>(field: CredentialField, from: K): Row<K, KeySelector, string> {
  return {
    from,
    map: (selector, context, at) => nonEmpty(secretCredential(field, selector, context, at)[field.value]?.trim()),
  };
}

/** The credential where the target reads it from a file. */
export function fileOf<K extends string>(field: CredentialField, from: K): Row<K, KeySelector, string> {
  return {
    from,
    map: (selector, context, at) =>
      field.file === undefined ? undefined : secretCredential(field, selector, context, at)[field.file],
  };
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** An error where the target does not know the receiver: users cannot do without. */
export function demandIntegration(integration: Integration, context: BuildContext, at: string): boolean {
  const { gate }: FieldRow = INTEGRATIONS[integration];
  return gate === undefined || demand(gate, integration, context, at);
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
