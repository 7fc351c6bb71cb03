/** What the API server would refuse: two volumes of one name, two mounts at one path. */

import type { BuildContext } from '../base/context';
import type { Volume } from './mounts';
import type { Named, VolumeMount } from './spec';

interface Pod {
  readonly volumes: readonly Volume[];
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
}

export function uniqueMounts({ volumes, containers, initContainers }: Pod, context: BuildContext): void {
  for (const name of repeated(volumes.map((volume) => volume.name))) {
    context.error('spec.volumes', {
      code: 'duplicate-volume',
      message: 'two volumes of the pod have this name',
      given: name,
      allowed: 'names that differ',
      hint: 'Rename yours; names of Secrets and ConfigMaps to mount must differ in more than punctuation',
    });
  }
  for (const container of [...initContainers, ...containers]) {
    const mounts = (container['volumeMounts'] ?? []) as readonly VolumeMount[];
    for (const path of repeated(mounts.map(({ mountPath }) => mountPath))) {
      context.error('spec.volumeMounts', {
        code: 'duplicate-volume',
        message: `two volumes are mounted at one path in container \`${container.name}\``,
        given: path,
        allowed: 'paths that differ',
        hint: 'Mount yours elsewhere',
      });
    }
  }
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
