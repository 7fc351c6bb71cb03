import type { JsonPatch } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { plainData } from './plain';

/** Operations on an object that may not exist yet. */
export interface Patch {
  readonly kind: string;
  readonly name: string;
  readonly operations: readonly JsonPatch[];
}

/** cdk8s copies the values by way of JSON, in which a Map is an object without members. */
export function patchOf(owner: IConstruct, kind: string, name: string, operations: readonly JsonPatch[]): Patch {
  for (const operation of operations) {
    const { path, value } = operation._toJson() as { readonly path: string; readonly value?: unknown };
    plainData(value, `${owner.node.path}: the patch of ${kind} ${name} at ${path}`);
  }
  return { kind, name, operations };
}
