/**
 * Who is trusted with an instance: who may write to its namespace is its owner. An object of any other namespace is a
 * tenant's, and what it says goes into a server whose pods hold the credentials of all.
 */

import { DEFAULT_TENANTS, type TenantSettings } from '../base/app';
import type { Resource } from '../base/resource';
import { ownedFolders } from './owned-folders';

/** An instance, as far as its tenants are concerned. */
export interface Tenants extends TenantSettings {
  /** The owner's. */
  readonly namespace: string;
  /** Folders of the pods that hold what is the owner's, or what the owner keeps for others. */
  readonly ownedFolders: readonly string[];
}

/** What tenants may do to an instance: what its owner says, and what its spec does. */
export function tenantsOf(instance: Resource, { fileAccess, ...settings }: TenantSettings = DEFAULT_TENANTS): Tenants {
  const { arbitraryFSAccessThroughSMs } = instance.spec as {
    readonly arbitraryFSAccessThroughSMs?: { readonly deny?: boolean };
  };
  return {
    ...settings,
    fileAccess: arbitraryFSAccessThroughSMs?.deny === true ? 'none' : fileAccess,
    namespace: instance.metadata.namespace,
    ownedFolders: ownedFolders(instance),
  };
}

export function isTenants({ metadata }: Resource, { namespace }: Pick<Tenants, 'namespace'>): boolean {
  return metadata.namespace !== namespace;
}
