import type { CompiledInstance, Resource } from '../core';

type Built = Pick<CompiledInstance, 'declaration'>;

/** What an instance has become; undefined where errors kept that from being made. */
export function compiledOf<B extends Built>(
  { origin }: Pick<Resource, 'origin'>,
  instances: readonly B[],
): B | undefined {
  return instances.find(({ declaration }) => declaration.resource.origin === origin);
}
