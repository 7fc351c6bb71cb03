/** A custom resource before anybody has looked at it. */

import type { ObjectRef, Problem, Remark } from '../base/findings';
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
  /** Names of fields beside these, which no custom resource has. */
  readonly unknown?: readonly string[];
  /** What the server can and the API has no field for. */
  readonly extensions?: unknown;
  readonly origin?: string;
  /** What its front end found wrong with what no custom resource has. */
  readonly complaints?: readonly (Complaint | Doubt)[];
}

/** Something wrong, and where. */
export interface Complaint {
  readonly path: string;
  readonly problem: Problem;
}

/** Something that may be meant, and where. */
export interface Doubt {
  readonly path: string;
  readonly remark: Remark;
}

/** An object in wire format as a custom resource; what only an API server or a controller writes is left out. */
export function rawOf(
  { apiVersion, kind, metadata, spec, status: _, ...others }: WireObject,
  origin: string,
): RawResource {
  const unknown = Object.keys(others);
  return {
    apiVersion,
    kind,
    metadata: userMetadata(metadata),
    spec,
    origin,
    ...(unknown.length === 0 ? {} : { unknown }),
  };
}

export type WireObject = Pick<RawResource, 'apiVersion' | 'kind' | 'metadata' | 'spec'> & { readonly status?: unknown };

/** What an API server writes into metadata. */
export const SERVER_METADATA: ReadonlySet<string> = new Set([
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
  'managedFields',
  'ownerReferences',
  'finalizers',
]);

function userMetadata(metadata: RawResource['metadata']): RawResource['metadata'] {
  return Object.fromEntries(Object.entries(metadata ?? {}).filter(([field]) => !SERVER_METADATA.has(field)));
}

export function refOfRaw({ kind, metadata, origin }: RawResource): ObjectRef {
  return {
    kind,
    name: metadata.name ? String(metadata.name) : '(no name)',
    ...defined({ namespace: metadata.namespace, origin }),
  };
}
