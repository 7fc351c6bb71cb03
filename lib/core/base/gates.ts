/** Which version knows which field: rows of tables, and the one place that compares versions with them. */

import { atLeast, type Version } from './version';

export interface Gate {
  /** The first version that knows the field. */
  readonly since?: string;
  /** The first version that no longer knows it. */
  readonly until?: string;
  /** What to do in a version that does not know it, where there is something to do. */
  readonly instead?: string;
}

/** One table a section: output field → its gate; fields without a row are known to every supported version. */
export type Gates<T> = { readonly [Field in keyof T]?: Gate };

export function isOpen(gate: Gate, version: Version): boolean {
  return (
    (gate.since === undefined || atLeast(version, gate.since)) &&
    (gate.until === undefined || !atLeast(version, gate.until))
  );
}

/** What to do in a version that does not know a field, where nothing takes its place. */
export function withoutGated({ since }: Gate, version: Version): string {
  return since === undefined || atLeast(version, since) ? 'Remove it' : 'Remove it, or run a newer version';
}

/** `since 2.45.0`, `since 2.45.0, until 3.0.0` (exclusive). */
export function describeGate({ since, until }: Gate): string {
  return [since === undefined ? '' : `since ${since}`, until === undefined ? '' : `before ${until}`]
    .filter((part) => part !== '')
    .join(', ');
}
