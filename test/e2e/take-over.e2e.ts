import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocuments } from '../conformance/yaml';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { exists, freshNamespace, get, kubectl, ready, waitForJob } from './support/cluster';
import { oldestSample } from './support/samples';
import { hostPathVolume } from './support/volume';

const NAMESPACE = 'e2e-takeover';
const POD = 'prometheus-taken-0';
const WORKLOAD = 'prometheus-taken';

interface Live {
  readonly metadata: {
    readonly uid: string;
    readonly ownerReferences?: unknown;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly selector: unknown;
    readonly volumeClaimTemplates: readonly { readonly metadata: { readonly name: string }; readonly spec: unknown }[];
    readonly template: { readonly spec: { readonly volumes: readonly { readonly name: string }[] } };
  };
}

/** The instance that the operator's objects were recorded for, as constructs. */
function taken(app: App): void {
  const chart = chartOf(app, NAMESPACE);
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'taken' },
    spec: {
      version: NEWEST.Prometheus,
      serviceAccountName: WORKLOAD,
      serviceMonitorSelector: {},
      storage: {
        volumeClaimTemplate: { spec: { storageClassName: '', resources: { requests: { storage: '100Mi' } } } },
      },
    },
  });
  new ServiceMonitor(chart, 'self', {
    metadata: { name: 'self' },
    spec: {
      selector: { matchLabels: { 'operated-prometheus': 'true' } },
      endpoints: [{ port: 'web', interval: '5s' }],
    },
  });
}

/** The operator's objects, owned as they were by a custom resource: here by an object that every cluster knows. */
function createOwned(): void {
  kubectl(['create', 'configmap', 'owner', '-n', NAMESPACE]);
  const { uid } = get<Live>('configmap', 'owner', NAMESPACE).metadata;
  const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid, controller: true, blockOwnerDeletion: true };
  const recorded = readDocuments(readFileSync(join(__dirname, 'data', 'operator-objects.yaml'), 'utf8'));
  for (const object of recorded.filter((document) => document !== null) as { metadata: object }[]) {
    const owned = { ...object, metadata: { ...object.metadata, ownerReferences: [owner] } };
    kubectl(['create', '-n', NAMESPACE, '-f', '-'], JSON.stringify(owned));
  }
}

/** The account is the user's: the operator makes none. */
function createAccount(): void {
  kubectl(['create', 'serviceaccount', WORKLOAD, '-n', NAMESPACE]);
  const subject = `--serviceaccount=${NAMESPACE}:${WORKLOAD}`;
  kubectl(['create', 'rolebinding', WORKLOAD, '-n', NAMESPACE, '--clusterrole=view', subject]);
}

/** As the documentation says it: what exists is replaced, so that nothing foreign stays; then all is applied. */
function takeOver(folder: string): void {
  // Objects that do not exist yet cannot be replaced, which kubectl says by its exit code.
  spawnSync('kubectl', ['replace', '-f', folder]);
  apply(folder);
}

function statefulSetIn(folder: string): Live {
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const objects = texts.flatMap(readDocuments) as { readonly kind?: string }[];
  return objects.find((object) => object.kind === 'StatefulSet') as unknown as Live;
}

const volumesOf = ({ template }: Live['spec']) => template.spec.volumes.map(({ name }) => name).sort();

const workload = () => get<Live>('statefulset', WORKLOAD, NAMESPACE);
const claims = ({ spec }: Live) =>
  spec.volumeClaimTemplates.map(({ metadata, spec }) => ({ name: metadata.name, spec }));

describe('an instance that the operator made', () => {
  let before: Live;
  let declared: Live;
  let oldest: number;

  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    hostPathVolume('e2e-takeover', '');
    createAccount();
    createOwned();
    await ready('statefulset', WORKLOAD, NAMESPACE);
    await waitForJob(NAMESPACE, POD, `serviceMonitor/${NAMESPACE}/self/0`);
    oldest = await eventually('there are samples', () => {
      const sample = oldestSample(NAMESPACE, POD);
      return Number.isFinite(sample) ? sample : undefined;
    });
    before = workload();
    const folder = synthesize(taken);
    declared = statefulSetIn(folder);
    takeOver(folder);
    await ready('statefulset', WORKLOAD, NAMESPACE);
  });

  it('is taken over as the same objects, with the same selector and claims', () => {
    const after = workload();
    expect(after.metadata.uid).toBe(before.metadata.uid);
    expect(after.spec.selector).toEqual(before.spec.selector);
    expect(claims(after)).toEqual(claims(before));
  });

  it('keeps no volume, annotation or owner of the operator’s', () => {
    const { metadata, spec } = workload();
    expect(metadata.ownerReferences).toBeUndefined();
    expect(metadata.annotations).not.toHaveProperty('prometheus-operator-input-hash');
    expect(volumesOf(spec)).not.toContain('tls-assets');
    expect(volumesOf(spec)).toEqual(volumesOf(declared.spec));
  });

  it('lives on when its owner is deleted, with its data', async () => {
    kubectl(['delete', 'configmap', 'owner', '-n', NAMESPACE, '--wait=true']);
    await eventually(
      'what was not taken over is collected',
      () => !exists('secret', `${WORKLOAD}-tls-assets-0`, NAMESPACE),
      60,
    );
    expect(workload().metadata.uid).toBe(before.metadata.uid);
    expect(exists('service', 'prometheus-operated', NAMESPACE)).toBe(true);
    expect(exists('secret', WORKLOAD, NAMESPACE)).toBe(true);
    await waitForJob(NAMESPACE, POD, `serviceMonitor/${NAMESPACE}/self/0`);
    expect(oldestSample(NAMESPACE, POD)).toBeLessThanOrEqual(oldest + 1);
  });
});
