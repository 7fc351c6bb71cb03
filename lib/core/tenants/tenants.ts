/**
 * Who is trusted with an instance: who may write to its namespace is its owner. An object of any other namespace is a
 * tenant's, and what it says goes into a server whose pods hold the credentials of all.
 */

import type { Resource } from '../base/resource';
import { ownedFolders } from './owned-folders';

/** Which files of the pods inputs may name: those that the image brings, and the owner any; none but the owner; nobody. */
export type FileAccess = 'image' | 'own-namespace' | 'none';

/** What an owner says of tenants. */
export interface TenantSettings {
  readonly fileAccess: FileAccess;
  /** Files and folders that may be named all the same. */
  readonly allowedFiles: readonly string[];
  /** Whether tenants are bound in all that they could do to each other and to the server. */
  readonly hostile: boolean;
}

export const DEFAULT_TENANTS: TenantSettings = { fileAccess: 'image', allowedFiles: [], hostile: false };

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
