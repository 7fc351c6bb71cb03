/** A section that is asked about, and how a rule answers. */

import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { memberPath } from '../../base/place';
import type { Values } from '../../base/values';
import type { Warn } from './read';

export interface Asked {
  readonly given: Values;
  readonly context: BuildContext;
  readonly warn: Warn;
  readonly at: string;
}

export type Rules = Readonly<Record<string, (asked: Asked) => void>>;

export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

interface Refusal {
  readonly what: string;
  readonly allowed: string;
  readonly hint: string;
}

/** A field, or what is in it at `below`, with which the server would not start. */
export function refuse(
  { warn, at }: Pick<Asked, 'warn' | 'at'>,
  field: string,
  { what, allowed, hint }: Refusal,
  below = '',
): void {
  warn(`${memberPath(at, field)}${below}`, { message: `${what}, and Prometheus would not start`, allowed, hint });
}

export function checkRequired(field: string, asked: Asked): void {
  if (!isSet(asked.given[field])) refuse(asked, field, { what: 'this is missing', allowed: 'a value', hint: 'Add it' });
}

export function checkExclusive(fields: readonly string[], { given, warn, at }: Asked): void {
  const [first, second] = fields.filter((field) => isSet(given[field]));
  if (first === undefined || second === undefined) return;
  warn(memberPath(at, second), {
    message: `\`${first}\` and \`${second}\` exclude each other, and Prometheus would not start`,
    allowed: `one of ${fields.join(', ')}`,
    hint: 'Remove one of them',
  });
}

export function checkChoice(field: string, values: readonly string[], asked: Asked): void {
  const value = asked.given[field];
  if (!isSet(value) || typeof value === 'object' || values.includes(String(value))) return;
  refuse(asked, field, { what: 'there is no such choice', allowed: values.join(', '), hint: 'Choose one of them' });
}

/** Variables have no value before the pod starts. */
export const isVariable = (value: unknown) => typeof value === 'string' && /\$\(\w+\)/.test(value);

/** Whether a rule holds in the version. */
export function holds({ context }: Asked, gate: Gate): boolean {
  return context.knows(gate);
}
