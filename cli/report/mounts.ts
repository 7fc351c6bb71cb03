/** What the containers of an instance find in their file systems and in their environments, by the pods that are written. */

import { isRecord, type Manifest, recordFrom, recordsIn } from '../../lib/core';
import type { Mount } from './types';

type Fields = Readonly<Record<string, unknown>>;

export function mountsOf(manifests: readonly Manifest[]): Mount[] {
  return manifests.flatMap(({ spec }) => {
    const pod = recordFrom(recordFrom(recordFrom(spec)['template'])['spec']);
    const volumes = new Map(recordsIn(pod['volumes']).map((volume) => [volume['name'], sourcesOf(volume)]));
    for (const claim of recordsIn(recordFrom(spec)['volumeClaimTemplates'])) {
      const name = recordFrom(claim['metadata'])['name'];
      volumes.set(name, [`a volume of its own, ${name}`]);
    }
    const containers = [...recordsIn(pod['initContainers']), ...recordsIn(pod['containers'])];
    return containers.flatMap((container) => [...filesOf(container, volumes), ...variablesOf(container)]);
  });
}

function filesOf(container: Fields, volumes: ReadonlyMap<unknown, readonly string[]>): Mount[] {
  return recordsIn(container['volumeMounts']).flatMap(({ name, mountPath, subPath }) =>
    (volumes.get(name) ?? []).map((source) => ({
      source: subPath === undefined ? source : `${source}, only ${subPath}`,
      container: String(container['name']),
      at: String(mountPath),
    })),
  );
}

function variablesOf(container: Fields): Mount[] {
  return recordsIn(container['env']).flatMap(({ name, valueFrom }) => {
    const { secretKeyRef, configMapKeyRef } = recordFrom(valueFrom);
    const from = secretKeyRef ?? configMapKeyRef;
    if (!isRecord(from)) return [];
    const kind = secretKeyRef === undefined ? 'ConfigMap' : 'Secret';
    const source = `${kind} ${from['name']}, key ${from['key']}`;
    return [{ source, container: String(container['name']), at: `$${name}` }];
  });
}

/** A projected volume has several. */
function sourcesOf(volume: Fields): string[] {
  const { secret, configMap, projected, emptyDir, persistentVolumeClaim, hostPath } = volume;
  if (isRecord(secret)) return [`Secret ${secret['secretName'] ?? secret['name']}${keysIn(secret)}`];
  if (isRecord(configMap)) return [`ConfigMap ${configMap['name']}${keysIn(configMap)}`];
  if (isRecord(projected)) return recordsIn(projected['sources']).flatMap(sourcesOf);
  if (isRecord(persistentVolumeClaim)) return [`PersistentVolumeClaim ${persistentVolumeClaim['claimName']}`];
  if (isRecord(hostPath)) return [`the node's ${hostPath['path']}`];
  if (isRecord(volume['serviceAccountToken'])) return ['a token of its ServiceAccount'];
  return emptyDir === undefined ? [] : ['an empty folder'];
}

function keysIn(source: Fields): string {
  const keys = recordsIn(source['items']).map(({ key }) => key);
  return keys.length === 0 ? '' : `, ${keys.length === 1 ? 'key' : 'keys'} ${keys.join(', ')}`;
}
