import type { IConstruct } from 'constructs';
import { ASKED_KINDS, type Askable } from '../core';
import type { IInstance } from '../instance-reference';
import { ExistingInstance } from './existing-instance';
import { shown } from './properties';

/** What a query is given to ask: types are gone when a program runs. */
export function askable({ node }: IConstruct, given: IInstance): Askable {
  const { _kind } = ((given as unknown) ?? {}) as { readonly _kind?: () => string };
  const said = typeof _kind === 'function' ? _kind.call(given) : undefined;
  const kind = ASKED_KINDS.find((known) => known === said);
  if (kind === undefined) {
    throw new Error(`${node.path}: a Thanos query asks ${ASKED_KINDS.join(', ')}, and was given ${shown(given)}`);
  }
  const { name, namespace, governingServiceName } = given;
  return { kind, name, namespace, governingServiceName, isOwn: !(given instanceof ExistingInstance) };
}
