/** Secrets and ConfigMaps that a user asks to have mounted by name. */

import type { Opaque, PodLevelSpec, VolumeMount } from './spec';

export interface Mounted {
  readonly volumes: readonly Opaque[];
  readonly mounts: readonly VolumeMount[];
}

const LABEL_LIMIT = 63;

/** `spec.secrets` and `spec.configMaps`, each at a folder of its own name. */
export function mountedByName(
  spec: PodLevelSpec,
  dirs: { readonly secretsDir: string; readonly configMapsDir: string },
): Mounted {
  const secrets = spec.secrets ?? [];
  const configMaps = spec.configMaps ?? [];
  return {
    volumes: [
      ...secrets.map((name) => ({ name: volumeName('secret', name), secret: { secretName: name } })),
      ...configMaps.map((name) => ({ name: volumeName('configmap', name), configMap: { name } })),
    ],
    mounts: [
      ...secrets.map((name) => mount('secret', name, dirs.secretsDir)),
      ...configMaps.map((name) => mount('configmap', name, dirs.configMapsDir)),
    ],
  };
}

function mount(prefix: string, name: string, dir: string): VolumeMount {
  return { name: volumeName(prefix, name), readOnly: true, mountPath: `${dir}/${name}` };
}

/** Names of objects may hold dots and be long; those of volumes may not. */
function volumeName(prefix: string, name: string): string {
  return `${prefix}-${name.replace(/[^a-z0-9-]/g, '-')}`.slice(0, LABEL_LIMIT).replace(/-+$/, '');
}
