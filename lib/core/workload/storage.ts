/** Where a server keeps its data: a claim, an ephemeral volume, or an empty directory. */

import type { Opaque, StorageSpec } from './spec';

/** What storage adds to a StatefulSet: a volume of the pod, or a template of claims. */
export interface Storage {
  readonly volumes: readonly Opaque[];
  readonly volumeClaimTemplates?: readonly Opaque[];
}

export function storageOf(storage: StorageSpec | undefined, defaultName: string): Storage {
  if (storage === undefined) return { volumes: [{ name: defaultName, emptyDir: {} }] };
  if (storage.emptyDir !== undefined) return { volumes: [{ name: defaultName, emptyDir: storage.emptyDir }] };
  if (storage.ephemeral !== undefined) return { volumes: [{ name: defaultName, ephemeral: storage.ephemeral }] };
  const { apiVersion, kind, metadata, spec } = storage.volumeClaimTemplate ?? {};
  const template = {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(kind === undefined ? {} : { kind }),
    metadata: { ...metadata, name: claimName(storage, defaultName) },
    spec: { ...spec, accessModes: spec?.accessModes ?? ['ReadWriteOnce'] },
  };
  return { volumes: [], volumeClaimTemplates: [template] };
}

/** The name of the volume that holds the data. */
export function claimName(storage: StorageSpec | undefined, defaultName: string): string {
  const name = storage?.volumeClaimTemplate?.metadata?.name;
  return name === undefined || name === '' ? defaultName : name;
}

/** Data lies in a folder of the volume, unless there is none or it is switched off. */
export function subPath(storage: StorageSpec | undefined, folder: string): { readonly subPath?: string } {
  return storage === undefined || storage.disableMountSubPath === true ? {} : { subPath: folder };
}
