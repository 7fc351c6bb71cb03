import type { App } from 'cdk8s';
import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, get, kubectl, ready } from './support/cluster';
import { oldestSample } from './support/samples';
import { hostPathVolume } from './support/volume';

const NAMESPACE = 'e2e-storage';
const POD = 'prometheus-kept-0';
const CLASS = 'e2e-host-path';

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

describe('data of a Prometheus with a claim template', () => {
  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    hostPathVolume(CLASS, CLASS);
    apply(synthesize(app));
    await ready('statefulset', 'prometheus-kept', NAMESPACE);
  });

  it('survives the deletion of its pod', async () => {
    const before = await eventually(
      'there are samples',
      () => (Number.isFinite(oldestSample(NAMESPACE, POD)) ? oldestSample(NAMESPACE, POD) : undefined),
      60,
    );
    const { uid } = get<{ metadata: { uid: string } }>('pod', POD, NAMESPACE).metadata;
    kubectl(['delete', 'pod', POD, '-n', NAMESPACE, '--wait=true']);
    await ready('statefulset', 'prometheus-kept', NAMESPACE);
    expect(get<{ metadata: { uid: string } }>('pod', POD, NAMESPACE).metadata.uid).not.toBe(uid);
    await eventually('the old samples are there', () => oldestSample(NAMESPACE, POD) <= before + 1, 60);
  });
});
