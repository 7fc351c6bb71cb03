import type { JsonPatch } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { plainData } from './plain';
import { shown } from './properties';

/** Operations on an object that may not exist yet. */
export interface Patch {
  readonly kind: string;
  readonly name: string;
  readonly operations: readonly JsonPatch[];
}

/** cdk8s copies the values by way of JSON, in which a Map is an object without members. */
export function patchOf(owner: IConstruct, kind: string, name: string, operations: readonly JsonPatch[]): Patch {
  requireOperations(owner, kind, name, operations);
  for (const operation of operations) {
    const { path, value } = operation._toJson() as { readonly path: string; readonly value?: unknown };
    plainData(value, `${owner.node.path}: the patch of ${kind} ${name} at ${path}`);
  }
  return { kind, name, operations };
}

function requireOperations({ node }: IConstruct, kind: unknown, name: unknown, operations: readonly unknown[]): void {
  const isOperation = (each: unknown) => typeof (each as JsonPatch | undefined)?._toJson === 'function';
  const wrong = [kind, name].filter((each) => typeof each !== 'string');
  wrong.push(...operations.filter((each) => !isOperation(each)));
  if (wrong.length === 0) return;
  throw new Error(
    `${node.path}: \`patch\` takes the kind and the name of an object, and operations: \`patch('StatefulSet', 'prometheus-main', JsonPatch.replace('/spec/replicas', 3))\`; it was given ${shown(wrong[0])}`,
  );
}
