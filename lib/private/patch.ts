import type { JsonPatch } from 'cdk8s';

/** Operations on an object that may not exist yet. */
export interface Patch {
  readonly kind: string;
  readonly name: string;
  readonly operations: readonly JsonPatch[];
}
