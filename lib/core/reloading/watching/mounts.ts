/**
 * What the watching sidecar writes into memory for its server, in the place of what the kubelet would mount there. What is
 * mounted goes to the sidecar alone: for a start without the API server.
 */

import { WATCHING_RELOADER } from '../../base/conventions';
import { type Mounted, NOTHING_MOUNTED, type Volume } from '../../pod/mounts';
import type { Opaque, VolumeMount } from '../../pod/spec';
import { type InstanceReloader, objectPath, volumeObject } from '../reloader';
import type { WatchedFile, WatchedFolder, Watching } from './containers';

export interface WatchedMounts {
  /** The volumes of both, and what the server mounts. */
  readonly server: Mounted;
  /** What the sidecar mounts. */
  readonly sidecar: readonly VolumeMount[];
  readonly folders: readonly WatchedFolder[];
  readonly files: readonly WatchedFile[];
}

const NOTHING_WATCHED: WatchedMounts = { server: NOTHING_MOUNTED, sidecar: [], folders: [], files: [] };

export function watchedTogether(...parts: readonly WatchedMounts[]): WatchedMounts {
  return {
    server: {
      volumes: parts.flatMap(({ server }) => server.volumes),
      mounts: parts.flatMap(({ server }) => server.mounts),
    },
    sidecar: parts.flatMap(({ sidecar }) => sidecar),
    folders: parts.flatMap(({ folders }) => folders),
    files: parts.flatMap(({ files }) => files),
  };
}

/** What the sidecar is told of what it writes, and of the object with the configuration. */
export function watchingOf(
  object: string,
  { folders, files }: WatchedMounts,
  credentialsDir: string,
  reloader: InstanceReloader | undefined,
): Watching {
  return { image: reloader?.image, resources: reloader?.resources, object, folders, files, credentialsDir };
}

/** A folder in memory that the sidecar fills and the server reads. */
export function memoryVolume(name: string): Volume {
  return { name, emptyDir: { medium: 'Memory' } };
}

/** Credentials come and go without another shape of the pod. */
export function broughtCredentials(dir: string): WatchedMounts {
  return { ...inMemory('credentials', dir), folders: [], files: [] };
}

/** Volumes of one object each, mounted at folders below `dir`. */
export function watchedFolders(dir: string, source: Mounted, namespace: string): WatchedMounts {
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
export function watchedFiles(source: Mounted, namespace: string): WatchedMounts {
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

/** An object that is not there is waited for by the sidecar, which says so, and not by the kubelet. */
export function optionalSource(source: Opaque): Opaque {
  return Object.fromEntries(
    Object.entries(source).map(([kind, fields]) => [kind, { ...(fields as Opaque), optional: true }]),
  );
}
