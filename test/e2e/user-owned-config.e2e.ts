import type { App } from 'cdk8s';
import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, get, identity, kubectl, metricOf, ready, runningConfig } from './support/cluster';

const NAMESPACE = 'e2e-user-owned';
const POD = 'prometheus-own-0';

function app(root: App): void {
  new Prometheus(chartOf(root, NAMESPACE), 'prometheus', {
    metadata: { name: 'own' },
    config: ConfigSource.fromSecretName('my-config', 'prometheus.yaml'),
  });
}

/** The user's own hand, or their pipeline. */
function writeSecret(text: string): void {
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'my-config', namespace: NAMESPACE },
    stringData: { 'prometheus.yaml': text },
  };
  kubectl(['apply', '-f', '-'], JSON.stringify(secret));
}

const marked = (marker: string) => `global: {external_labels: {marker: ${marker}}}\n`;
const serves = (marker: string) =>
  eventually(`Prometheus serves ${marker}`, () => runningConfig(NAMESPACE, POD).includes(`marker: ${marker}`), 180);

describe('a Prometheus whose configuration is a Secret of the user’s', () => {
  beforeAll(() => {
    freshNamespace(NAMESPACE);
    apply(synthesize(app));
  });

  it('waits for the Secret, and starts by itself when it comes', async () => {
    await eventually(
      'the pod waits',
      () => get<{ status: { phase: string } }>('pod', POD, NAMESPACE).status.phase === 'Pending',
    );
    writeSecret(marked('first'));
    await ready('statefulset', 'prometheus-own', NAMESPACE);
    await serves('first');
  });

  it('loads changed content in place', async () => {
    const before = identity(NAMESPACE, POD);
    writeSecret(marked('second'));
    await serves('second');
    expect(identity(NAMESPACE, POD)).toEqual(before);
  });

  it('keeps the last good configuration when the content is broken, and says so in metrics', async () => {
    const before = identity(NAMESPACE, POD);
    writeSecret('scrape_configs: [{job_name: broken, nonsense: true}]\n');
    await eventually(
      'the reload has failed',
      () => metricOf(NAMESPACE, POD, 9090, 'prometheus_config_last_reload_successful') === 0,
      180,
    );
    await eventually(
      'the sidecar says so',
      () => metricOf(NAMESPACE, POD, 8080, 'reloader_last_reload_successful') === 0,
      60,
    );
    await serves('second');
    writeSecret(marked('mended'));
    await serves('mended');
    expect(identity(NAMESPACE, POD)).toEqual(before);
  });
});
