/** What a discovery's module exports, and what their sections have in common. */

import type { Filter } from '../../../../imports/monitoring';
import { sortedBy } from '../../base/collections';
import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { type CredentialField, type KeySelector, secretCredential } from '../../base/references';
import type { Builder } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { formatVersion } from '../../base/version';

export interface Discovery<F> {
  /** One entry of the job's list. */
  readonly build: Builder<F, object>;
  /** What the schema cannot say about it. */
  readonly check?: (given: F, context: BuildContext, at: string) => void;
}

/** Enumerations of the API are written as the server has them. */
export const lowerCase = (text: string): string => text.toLowerCase();

/** A credential that the server takes only in place. */
export function inPlace(field: CredentialField) {
  return (selector: KeySelector, context: BuildContext, at: string): string | undefined =>
    secretCredential(field, selector, context, at)[field.value];
}

export interface FilterConfig {
  readonly name: string;
  readonly values: readonly string[];
}

/** By name, so that the order in which they were written does not show. */
export function filters(given: readonly Filter[]): readonly FilterConfig[] | undefined {
  const sorted = sortedBy(given, ({ name }) => name);
  return nonEmpty(sorted.map(({ name, values }) => ({ name, values: values ?? [] })));
}

/** Values that came later than their fields: the server would not start with one that it does not know. */
export function requireVersion(gate: Gate, what: string, context: BuildContext, at: string): void {
  if (context.knows(gate)) return;
  context.error(at, {
    code: 'unsupported-by-version',
    message: `Prometheus ${formatVersion(context.target.version)} does not know ${what}`,
    given: formatVersion(context.target.version),
    allowed: `Prometheus ${gate.since} and newer`,
    hint: 'Choose a later `spec.version`, or remove it',
  });
}
