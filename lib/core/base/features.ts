/** Feature flags and arguments of Prometheus: which version knows which, and what it makes of them. */

import { type Gate, isOpen } from './gates';
import type { Version } from './version';

/** A name that `--enable-feature` takes. */
export interface FeatureRow extends Gate {
  /** The first version in which naming it changes nothing. */
  readonly idle?: string;
  /** Since then, what it enabled is always enabled. */
  readonly always?: true;
}

export interface ArgumentGate extends Gate {
  /** The mode that the argument is for, where it is not for both. */
  readonly mode?: 'server' | 'agent';
}

/** Whether naming the feature changes nothing. */
export function isIdle({ idle }: FeatureRow, version: Version): boolean {
  return idle !== undefined && isOpen({ since: idle }, version);
}

/** Whether the server no longer knows the feature because it is a part of it. */
export function isAlways({ always, until }: FeatureRow, version: Version): boolean {
  return always === true && until !== undefined && isOpen({ since: until }, version);
}
