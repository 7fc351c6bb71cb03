/** What the API server would refuse: two volumes of one name, two mounts at one path. */

import type { BuildContext } from '../base/context';
import type { Volume } from './mounts';
import type { Named, PodLevelSpec, VolumeMount } from './spec';
import { volumeName } from './volume-name';

interface Pod {
  readonly resource: { readonly spec: Pick<PodLevelSpec, Listed> };
  readonly volumes: readonly Volume[];
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
}

type Listed = 'secrets' | 'configMaps';

export function uniqueMounts({ resource, volumes, containers, initContainers }: Pod, context: BuildContext): void {
  const listedTwice = new Set([
    // Of Secrets the API says it.
    ...repeated(resource.spec.secrets ?? []).map((name) => volumeName('secret', name)),
    ...configMapsNamedTwice(resource.spec, context),
  ]);
  const isOther = ({ name }: { readonly name: string }) => !listedTwice.has(name);
  for (const name of repeated(volumes.filter(isOther).map((volume) => volume.name))) {
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
    for (const path of repeated(mounts.filter(isOther).map(({ mountPath }) => mountPath))) {
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

/** The volumes of ConfigMaps that the list names more than once. */
function configMapsNamedTwice({ configMaps = [] }: Pick<PodLevelSpec, Listed>, context: BuildContext): string[] {
  return repeated(configMaps).map((name) => {
    context.error(`spec.configMaps[${configMaps.lastIndexOf(name)}]`, {
      code: 'duplicate-volume',
      message: 'this is named before in the same list, and would be mounted twice at one path',
      given: name,
      allowed: 'each once',
      hint: 'Remove one of them',
    });
    return volumeName('configmap', name);
  });
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
