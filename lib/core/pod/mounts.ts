/** Volumes and where they are mounted. */

import type { Values } from '../base/values';
import type { PodLevelSpec, VolumeMount } from './spec';
import { volumeName } from './volume-name';

export interface Volume extends Values {
  readonly name: string;
}

export interface Mounted {
  readonly volumes: readonly Volume[];
  readonly mounts: readonly VolumeMount[];
}

export const NOTHING_MOUNTED: Mounted = { volumes: [], mounts: [] };

export function together(...parts: readonly (Mounted | undefined)[]): Mounted {
  return {
    volumes: parts.flatMap((part) => part?.volumes ?? []),
    mounts: parts.flatMap((part) => part?.mounts ?? []),
  };
}

/** A volume, mounted at a folder for reading. */
export function mounted(volume: Volume, mountPath: string): Mounted {
  return { volumes: [volume], mounts: [{ name: volume.name, readOnly: true, mountPath }] };
}

/** The volume with credentials, where there is one. */
export function mountedCredentials(volume: Volume | undefined, dir: string): Mounted {
  return volume === undefined ? NOTHING_MOUNTED : mounted(volume, dir);
}

/** One file of a Secret, mounted by itself: it is read once, when its container starts. */
export function mountedFile(name: string, secretName: string, dir: string, file: string): Mounted {
  return {
    volumes: [secretVolume(name, secretName)],
    mounts: [{ name, readOnly: true, mountPath: `${dir}/${file}`, subPath: file }],
  };
}

export function secretVolume(name: string, secretName: string | undefined): Volume {
  return { name, secret: { secretName } };
}

export function configMapVolume(name: string, configMapName: string | undefined): Volume {
  return { name, configMap: { name: configMapName } };
}

/** `spec.secrets` and `spec.configMaps`, each at a folder of its own name. */
export function mountedByName(
  spec: Pick<PodLevelSpec, 'secrets' | 'configMaps'>,
  dirs: { readonly secretsDir: string; readonly configMapsDir: string },
): Mounted {
  return together(
    ...(spec.secrets ?? []).map((name) =>
      mounted(secretVolume(volumeName('secret', name), name), `${dirs.secretsDir}/${name}`),
    ),
    ...(spec.configMaps ?? []).map((name) =>
      mounted(configMapVolume(volumeName('configmap', name), name), `${dirs.configMapsDir}/${name}`),
    ),
  );
}

/**
 * ConfigMaps with rules, each at a folder of its own name. They are optional: a pod need not wait for rules, and a slot
 * more or less is no reason for it to crash.
 */
export function mountedRules(names: readonly string[], rulesDir: string): Mounted {
  return together(
    ...names.map((name) => mounted({ name, configMap: { name, optional: true } }, `${rulesDir}/${name}`)),
  );
}
