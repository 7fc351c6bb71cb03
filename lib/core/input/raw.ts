/** A custom resource before anybody has looked at it. */

import type { ObjectRef } from '../base/findings';
import type { Kind } from '../base/resource';
import { defined } from '../base/values';

/** A custom resource as a front end read it: anything may be missing or wrong. */
export interface RawResource {
  readonly apiVersion: string;
  readonly kind: Kind;
  readonly metadata: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: unknown;
  /** What the server can and the API has no field for. */
  readonly extensions?: unknown;
  readonly origin?: string;
}

export function refOfRaw({ kind, metadata, origin }: RawResource): ObjectRef {
  return {
    kind,
    name: metadata.name ? String(metadata.name) : '(no name)',
    ...defined({ namespace: metadata.namespace, origin }),
  };
}
