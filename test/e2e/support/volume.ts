import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kubectl } from './cluster';

/** There is no provisioner on a bare cluster: a new volume of the node, for anybody to write. */
export function hostPathVolume(name: string, storageClassName: string): void {
  kubectl(['delete', 'persistentvolume', name, '--ignore-not-found']);
  const path = mkdtempSync(join(tmpdir(), 'e2e-volume-'));
  const spec = {
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    storageClassName,
    hostPath: { path, type: 'DirectoryOrCreate' },
  };
  kubectl(
    ['apply', '-f', '-'],
    JSON.stringify({ apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name }, spec }),
  );
  // The kubelet does not change the owner of a host's folder.
  kubectl([
    'run',
    'prepare',
    '-n',
    'default',
    '--image=docker.io/library/busybox:1.35',
    '--restart=Never',
    '--rm',
    '-i',
    '--quiet',
    `--overrides=${JSON.stringify(preparation(path))}`,
  ]);
}

function preparation(path: string) {
  const container = {
    name: 'prepare',
    image: 'docker.io/library/busybox:1.35',
    command: ['sh', '-c', 'chmod 0777 /volume'],
    volumeMounts: [{ name: 'volume', mountPath: '/volume' }],
  };
  return {
    spec: { containers: [container], volumes: [{ name: 'volume', hostPath: { path, type: 'DirectoryOrCreate' } }] },
  };
}
