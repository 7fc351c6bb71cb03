import { type ApiObject, App, type IResolver, Lazy, resolve } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** cdk8s puts these behind an app's own resolvers; plain data passes them unchanged. */
const BUILT_IN_RESOLVERS = 3;

/**
 * A spec with its tokens and Lazy values resolved, by the app's resolvers. Resolving copies leaf by leaf, so what is
 * plain already is returned as it is.
 */
export function plain<T>(value: T, owner: IConstruct): T {
  const resolvers: readonly IResolver[] = App.of(owner).resolvers ?? [];
  if (resolvers.length <= BUILT_IN_RESOLVERS && isPlain(value)) return value;
  // `resolve` reads nothing of its third argument but the place in the tree.
  return resolve([], value, owner as ApiObject);
}

function isPlain(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return typeof value !== 'function';
  if (value instanceof Lazy) return false;
  if (Array.isArray(value)) return value.every(isPlain);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const key in value) {
    if (!isPlain((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}
