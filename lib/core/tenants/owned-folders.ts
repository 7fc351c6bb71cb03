/** Folders of a server's pod that are not for tenants: whatever is mounted there, and what the kernel tells of processes. */

import { ALERTMANAGER, PROMETHEUS } from '../base/conventions';
import type { Resource } from '../base/resource';

/** Of every pod that we make, whatever its server: all that we mount lies in one of them. */
export const OWNED_FOLDERS: readonly string[] = [
  '/etc/prometheus',
  '/etc/alertmanager',
  '/etc/thanos',
  PROMETHEUS.storageDir,
  PROMETHEUS.logDir,
  ALERTMANAGER.storageDir,
  '/thanos',
  '/var/run',
  '/proc',
  '/dev',
  '/sys',
];

interface Mounting {
  readonly volumeMounts?: readonly { readonly mountPath?: unknown }[];
  readonly containers?: readonly Mounting[];
}

/** These, and those that the owner mounts. */
export function ownedFolders(instance: Resource): readonly string[] {
  const { volumeMounts = [], containers = [] } = instance.spec as Mounting;
  const mounts = [...volumeMounts, ...containers.flatMap((container) => container.volumeMounts ?? [])];
  return [...OWNED_FOLDERS, ...mounts.map(({ mountPath }) => mountPath).filter((path) => typeof path === 'string')];
}
