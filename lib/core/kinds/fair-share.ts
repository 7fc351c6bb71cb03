/** Room that several namespaces share: where not everything fits, the namespace that takes most loses something first. */

import { inOrder } from '../base/collections';

export interface Share {
  readonly namespace: string;
  /** Among those of its namespace. */
  readonly name: string;
  readonly weight: number;
}

/**
 * The shares that have to go so that the others weigh no more than `room`: one by one the heaviest of the namespace that
 * has most by then. A namespace that takes no more than an even part of the room loses nothing, whatever others do; the
 * owner of the instance loses nothing while anybody else has something.
 */
export function evicted<T extends Share>(shares: readonly T[], room: number, owner: string): readonly T[] {
  const namespaces = tenantsOf(shares);
  const own = [...namespaces].filter(([namespace]) => namespace === owner).map(([, tenant]) => tenant);
  const others = [...namespaces].filter(([namespace]) => namespace !== owner).map(([, tenant]) => tenant);
  const weight = shares.reduce((sum, share) => sum + share.weight, 0);
  const gone = heaviestOf(others, weight - room);
  const rest = gone.reduce((sum, share) => sum - share.weight, weight - room);
  return [...gone, ...heaviestOf(own, rest)];
}

/** As many of their shares as weigh `excess` together, or all. */
function heaviestOf<T extends Share>(tenants: readonly Tenant<T>[], excess: number): readonly T[] {
  const gone: T[] = [];
  for (let left = excess; left > 0 && tenants.length > 0; ) {
    const greatest = tenants.reduce((most, tenant) => (tenant.weight > most.weight ? tenant : most));
    const heaviest = greatest.shares.pop();
    if (heaviest === undefined) break;
    greatest.weight -= heaviest.weight;
    left -= heaviest.weight;
    gone.push(heaviest);
  }
  return gone;
}

interface Tenant<T> {
  weight: number;
  /** The heaviest last. */
  readonly shares: T[];
}

/** By namespace, in the order of their names: which one loses is no matter of the order of declarations. */
function tenantsOf<T extends Share>(shares: readonly T[]): ReadonlyMap<string, Tenant<T>> {
  const tenants = new Map<string, Tenant<T>>();
  for (const share of [...shares].sort(byPlace)) {
    const tenant = tenants.get(share.namespace) ?? { weight: 0, shares: [] };
    tenants.set(share.namespace, tenant);
    tenant.weight += share.weight;
    tenant.shares.push(share);
  }
  return tenants;
}

function byPlace(a: Share, b: Share): number {
  return inOrder(a.namespace, b.namespace) || a.weight - b.weight || inOrder(a.name, b.name);
}
