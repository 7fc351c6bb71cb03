/** One random input: an instance of some version with what it may select. */

import fc from 'fast-check';
import { schemaOf } from '../../lib/core/input/schema';
import type { InputObject } from '../conformance/case';
import { NAMESPACES } from './references';
import { arbitraryOf, type Special } from './values';

export interface FuzzInput {
  readonly version: string;
  /** What the operator finds out about its cluster, and its feature gates, as recorded cases name them. */
  readonly options: Readonly<Record<string, boolean>>;
  readonly instance: InputObject;
  readonly inputs: readonly InputObject[];
}

/** Specs of a kind without the fields that do not concern its configuration. */
export function specOf(
  apiVersion: string,
  kind: string,
  special: Special,
  without?: ReadonlySet<string>,
): fc.Arbitrary<object> {
  const { spec } = schemaOf(apiVersion, kind)!.schema.fields!;
  const choice = { special, ...(without === undefined ? {} : { without }) };
  return arbitraryOf(spec!, choice, `${kind} spec`) as fc.Arbitrary<object>;
}

/** Selected or not: of either namespace, with and without labels. */
export function inputOf(apiVersion: string, kind: string, spec: fc.Arbitrary<object>): fc.Arbitrary<InputObject> {
  return fc.record({
    apiVersion: fc.constant(apiVersion),
    kind: fc.constant(kind),
    metadata: fc.record(
      {
        namespace: fc.constantFrom('default', 'default', 'default', ...NAMESPACES),
        name: fc.constantFrom('a', 'b.c', 'long-name'),
        labels: fc.constantFrom<Record<string, string>>({ team: 'a' }, { team: 'b', app: 'x' }),
      },
      { requiredKeys: ['namespace', 'name'] },
    ),
    spec,
  });
}

/** Two objects of one name cannot be. */
export function inputsOf(
  kinds: readonly fc.Arbitrary<InputObject>[],
  length: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<InputObject[]> {
  return fc.uniqueArray(fc.oneof(...kinds), {
    ...length,
    selector: ({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`,
  });
}
