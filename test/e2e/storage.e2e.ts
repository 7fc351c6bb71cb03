import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, get, kubectl, ready, servedJson } from './support/cluster';

const NAMESPACE = 'e2e-storage';
const POD = 'prometheus-kept-0';
const CLASS = 'e2e-host-path';

/** There is no provisioner on a bare cluster: a volume of the node, for anybody to write. */
function volume(): void {
  kubectl(['delete', 'persistentvolume', CLASS, '--ignore-not-found']);
  const path = mkdtempSync(join(tmpdir(), 'e2e-volume-'));
  const spec = {
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    storageClassName: CLASS,
    hostPath: { path, type: 'DirectoryOrCreate' },
  };
  kubectl(
    ['apply', '-f', '-'],
    JSON.stringify({ apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: CLASS }, spec }),
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

function app(root: App): void {
  const self = { job_name: 'self', scrape_interval: '1s', static_configs: [{ targets: ['localhost:9090'] }] };
  new Prometheus(chartOf(root, NAMESPACE), 'prometheus', {
    metadata: { name: 'kept' },
    spec: {
      storage: {
        volumeClaimTemplate: { spec: { storageClassName: CLASS, resources: { requests: { storage: '100Mi' } } } },
      },
    },
    config: ConfigSource.fromObject({ scrape_configs: [self] }),
  });
}

interface Answer {
  readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] };
}

/** When the first sample that is kept was taken. */
function oldestSample(): number {
  const query = encodeURIComponent('min_over_time(timestamp(up)[1h:1s])');
  const { data } = servedJson<Answer>(NAMESPACE, POD, 9090, `/api/v1/query?query=${query}`);
  return Number(data.result[0]?.value[1] ?? Number.POSITIVE_INFINITY);
}

describe('data of a Prometheus with a claim template', () => {
  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    volume();
    apply(synthesize(app));
    await ready('statefulset', 'prometheus-kept', NAMESPACE);
  });

  it('survives the deletion of its pod', async () => {
    const before = await eventually(
      'there are samples',
      () => (Number.isFinite(oldestSample()) ? oldestSample() : undefined),
      60,
    );
    const { uid } = get<{ metadata: { uid: string } }>('pod', POD, NAMESPACE).metadata;
    kubectl(['delete', 'pod', POD, '-n', NAMESPACE, '--wait=true']);
    await ready('statefulset', 'prometheus-kept', NAMESPACE);
    expect(get<{ metadata: { uid: string } }>('pod', POD, NAMESPACE).metadata.uid).not.toBe(uid);
    await eventually('the old samples are there', () => oldestSample() <= before + 1, 60);
  });
});
