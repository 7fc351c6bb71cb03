import type { App } from 'cdk8s';
import { Alertmanager, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, exampleApp, pruneByLabel, synthesize } from './support/app';
import { exists, freshNamespace, get, identity, kubectl, ready, runningConfig, waitForJob } from './support/cluster';

const NAMESPACE = 'e2e-first-light';
const POD = 'prometheus-main-0';

interface Parts {
  readonly second?: boolean;
  readonly alertmanager?: boolean;
}

/** The seed's app: Prometheus, what it scrapes, and where its alerts go. */
function seed({ second = false, alertmanager = true }: Parts) {
  return (app: App): void => {
    const chart = chartOf(app, NAMESPACE);
    exampleApp(chart, 'example-app');
    const prometheus = new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { serviceMonitorSelector: { matchLabels: { team: 'frontend' } }, scrapeInterval: '5s' },
    });
    monitor(chart, 'example-app');
    if (second) monitor(chart, 'example-app-again');
    if (!alertmanager) return;
    prometheus.alertTo(new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, spec: { replicas: 1 } }));
  };
}

function monitor(chart: ReturnType<typeof chartOf>, name: string): void {
  new ServiceMonitor(chart, name, {
    metadata: { name, labels: { team: 'frontend' } },
    spec: { selector: { matchLabels: { app: 'example-app' } }, endpoints: [{ port: 'web' }] },
  });
}

const job = (name: string) => `serviceMonitor/${NAMESPACE}/${name}/0`;
const template = () => get<{ spec: { template: unknown } }>('statefulset', 'prometheus-main', NAMESPACE).spec.template;

describe('Prometheus on a real cluster, with the restricted Pod Security standard enforced', () => {
  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    apply(synthesize(seed({})));
    await ready('statefulset', 'prometheus-main', NAMESPACE);
  });

  it('discovers the example app with only the emitted rights, and scrapes it', async () => {
    await waitForJob(NAMESPACE, POD, job('example-app'));
    expect(kubectl(['get', 'clusterrole', '-l', 'cdk8s-prometheus.io/managed=true', '-o', 'name'])).not.toContain(
      NAMESPACE,
    );
  });

  it('scrapes what a second monitor describes after a reload in place', async () => {
    const before = { pod: identity(NAMESPACE, POD), template: template() };
    const began = performance.now();
    apply(synthesize(seed({ second: true })));
    await eventually(
      'the new job is loaded',
      () => runningConfig(NAMESPACE, POD).includes(job('example-app-again')),
      180,
    );
    console.log(`reloaded ${((performance.now() - began) / 1000).toFixed(1)} s after kubectl apply began`);
    await waitForJob(NAMESPACE, POD, job('example-app-again'));
    expect({ pod: identity(NAMESPACE, POD), template: template() }).toEqual(before);
  });

  it('leaves no job behind when the monitor is removed, and no object when the Alertmanager is', async () => {
    pruneByLabel(synthesize(seed({ alertmanager: false })), NAMESPACE);
    await eventually('the job is gone', () => !runningConfig(NAMESPACE, POD).includes('example-app-again'), 180);
    const leftovers = kubectl([
      'get',
      'statefulset,secret,service,serviceaccount,role,rolebinding,pdb',
      '-n',
      NAMESPACE,
      '-o',
      'name',
    ]);
    expect(leftovers).not.toContain('alertmanager');
    expect(exists('statefulset', 'prometheus-main', NAMESPACE)).toBe(true);
    expect(runningConfig(NAMESPACE, POD)).not.toContain('alertmanager-operated');
  });
});
