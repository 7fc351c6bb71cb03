/**
 * What the watching sidecar writes into memory for its server, in the place of what the kubelet would mount there. What is
 * mounted goes to the sidecar only: for a start without the API server.
 */

import { WATCHING_RELOADER } from '../../base/conventions';
import { objectPath } from '../../base/sidecar-protocol';
import { memoryVolume } from '../../pod/config-volume';
import { type Mounted, NOTHING_MOUNTED } from '../../pod/mounts';
import type { VolumeMount } from '../../pod/spec';
import { volumeObject } from '../objects';
import type { WatchedFile, WatchedFolder } from '../sidecar';
import type { Source } from '../strategy';

export interface WatchedMounts {
  /** The volumes of both, and what the server mounts. */
  readonly server: Mounted;
  /** What the sidecar mounts. */
  readonly sidecar: readonly VolumeMount[];
  readonly folders: readonly WatchedFolder[];
  readonly files: readonly WatchedFile[];
}

const NOTHING_WATCHED: WatchedMounts = { server: NOTHING_MOUNTED, sidecar: [], folders: [], files: [] };

export function watchedMounts({ mounted, as, dir }: Source, namespace: string): WatchedMounts {
  switch (as) {
    case 'credentials':
      // Credentials come and go without another shape of the pod.
      return { ...inMemory('credentials', dir), folders: [], files: [] };
    case 'folders':
      return watchedFolders(dir, mounted, namespace);
    case 'files':
      return watchedFiles(mounted, namespace);
  }
}

/** Volumes of one object each, mounted at folders below `dir`. */
function watchedFolders(dir: string, source: Mounted, namespace: string): WatchedMounts {
  if (source.volumes.length === 0) return NOTHING_WATCHED;
  const { server, sidecar } = inMemory(`${lastOf(dir)}-out`, dir);
  return {
    server: { volumes: [...server.volumes, ...source.volumes], mounts: server.mounts },
    sidecar: [...sidecar, ...source.mounts.map(({ name }) => ({ name, readOnly: true, mountPath: mountedDir(name) }))],
    folders: source.volumes.map((volume, index) => ({
      object: volumeObject(volume, namespace),
      outputDir: source.mounts[index]!.mountPath,
      mountedDir: mountedDir(volume.name),
    })),
    files: [],
  };
}

interface Projection {
  readonly name: string;
  readonly items: readonly { readonly key: string; readonly path: string }[];
}

/** One volume with keys of several objects. */
function watchedFiles(source: Mounted, namespace: string): WatchedMounts {
  const [volume] = source.volumes;
  const [mount] = source.mounts;
  if (volume === undefined || mount === undefined) return NOTHING_WATCHED;
  const { sources } = volume['projected'] as {
    readonly sources: readonly { readonly secret?: Projection; readonly configMap?: Projection }[];
  };
  const { server, sidecar } = inMemory(`${volume.name}-out`, mount.mountPath);
  return {
    server: { volumes: [...server.volumes, volume], mounts: server.mounts },
    sidecar: [...sidecar, { name: volume.name, readOnly: true, mountPath: mountedDir(volume.name) }],
    folders: [],
    files: sources.flatMap(({ secret, configMap }) => {
      const { name, items } = (secret ?? configMap)!;
      const object = objectPath(secret === undefined ? 'ConfigMap' : 'Secret', namespace, name);
      return items.map(({ key, path }) => ({
        object,
        key,
        outputFile: `${mount.mountPath}/${path}`,
        mountedFile: `${mountedDir(volume.name)}/${path}`,
      }));
    }),
  };
}

function inMemory(name: string, dir: string): Pick<WatchedMounts, 'server' | 'sidecar'> {
  return {
    server: { volumes: [memoryVolume(name)], mounts: [{ name, readOnly: true, mountPath: dir }] },
    sidecar: [{ name, mountPath: dir }],
  };
}

function mountedDir(volume: string): string {
  return `${WATCHING_RELOADER.mountedDir}/${volume}`;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
