/** How grave findings are to their users: what an app says, and what an object says of itself. */

import { type Code, isAdjustable } from './codes';
import type { ObjectRef, Severity } from './findings';

export interface Decision {
  readonly severity: Severity | 'ignored';
  /** Why, in the words of who decided. */
  readonly reason: string;
}

export interface SeverityRule extends Decision {
  readonly code: Code;
}

/** A rule of the app's, for objects that are declared at a place of it or below; without one for all of them. */
export interface AppRule extends SeverityRule {
  readonly below?: string;
}

/** What an object says of its own findings. */
export interface ObjectRules {
  readonly object: ObjectRef;
  readonly rules: readonly SeverityRule[];
  /**
   * Whether its author is trusted less than the app's: then it makes no error of anything, which would stop all others, and
   * nothing less of what is an error.
   */
  readonly isTenants: boolean;
}

type Usual = { readonly code: Code; readonly severity: Severity };

export class Severities {
  readonly #app: readonly AppRule[];
  readonly #objects: ReadonlyMap<string, ObjectRules>;

  constructor(app: readonly AppRule[], objects: readonly ObjectRules[]) {
    // The nearest first, and of two at one place the later.
    this.#app = [...app].reverse().sort((a, b) => depthOf(b) - depthOf(a));
    this.#objects = new Map(objects.map((own) => [identityOf(own.object), own]));
  }

  /** What is decided of a finding that is usually of `severity`; undefined where that is left as it is. */
  of({ code, severity }: Usual, object: ObjectRef): Decision | undefined {
    if (!isAdjustable(code, severity)) return undefined;
    const app = this.#app.find((rule) => rule.code === code && isBelow(object, rule));
    const own = this.#objects.size === 0 ? undefined : this.#objects.get(identityOf(object));
    const rule = own?.rules.find((each) => each.code === code);
    if (own === undefined || rule === undefined) return app;
    const isError = (app?.severity ?? severity) === 'error';
    return own.isTenants && (isError || rule.severity === 'error') ? app : rule;
  }
}

function depthOf({ below }: AppRule): number {
  return below === undefined ? -1 : below.length;
}

function isBelow({ origin = '' }: ObjectRef, { below }: AppRule): boolean {
  return below === undefined || origin === below || origin.startsWith(`${below}/`);
}

function identityOf({ origin, kind, namespace = '', name }: ObjectRef): string {
  return origin ?? `${kind} ${namespace}/${name}`;
}
