import { ApiObject, Chart, Testing } from 'cdk8s';
import { GlobalView, LongTermStorage, Prometheus, PrometheusRule, ThanosRuler } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import type { KubernetesObject } from '../lib/support';
import { fileBucket } from '../support/buckets';
import { type Running, temporaryFolder } from '../support/processes';
import { PROMETHEUS, startQuery, startSingle, THANOS, ThanosProcess } from '../support/thanos-view';
import { describeWith } from '../support/tools';
import { eventually } from '../support/wait';

const BUCKET = { name: 'bucket', key: 'bucket.yaml' };

/** Everything of Thanos that there is, monitored by the Prometheus that it is for, and below a path. */
function declared(): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'monitoring' });
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { alerting: { alertmanagers: [] } },
  });
  new ApiObject(chart, 'bucket', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: BUCKET.name },
    stringData: { [BUCKET.key]: fileBucket().configuration },
  });
  const storage = new LongTermStorage(chart, 'archive', { of: [prometheus], objectStorage: BUCKET });
  const view = new GlobalView(chart, 'view', { of: [prometheus, storage.storeGateway], frontend: {} });
  view.frontend!.expose({ host: 'metrics.example.com', path: '/thanos' });
  const ruler = new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'rules' },
    spec: { ruleSelector: { matchLabels: { of: 'ruler' } }, alertmanagersUrl: ['http://127.0.0.1:9'] },
  });
  new PrometheusRule(chart, 'rule', {
    metadata: { name: 'rule', labels: { of: 'ruler' } },
    spec: { groups: [{ name: 'rule', rules: [{ alert: 'Down', expr: 'up == 0' }] }] },
  });
  prometheus.monitorItself({ thanos: [ruler] });
  return Testing.synth(chart) as KubernetesObject[];
}

/** The configuration of the jobs, by their names. */
function jobsOf(objects: readonly KubernetesObject[]): string[] {
  const config = objects.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === 'prometheus-main');
  return (config!['stringData']['prometheus.yaml'] as string).split(/^ *- job_name: /m).slice(1);
}

/** Names of metrics in the alerts about Thanos. */
function metricsAskedFor(objects: readonly KubernetesObject[]): Set<string> {
  const texts = objects.filter(({ kind }) => kind === 'ConfigMap').flatMap(({ data = {} }) => Object.values(data));
  const alerts = texts
    .join('\n')
    .split(/- alert: /)
    .filter((alert) => alert.startsWith('Thanos'));
  return new Set(alerts.flatMap((alert) => [...alert.matchAll(/([a-z][a-z0-9_]+)\{/g)].map(([, name]) => name!)));
}

async function namesIn({ url }: Running, path: string): Promise<string[]> {
  const text = await (await fetch(`${url}${path}`)).text();
  return [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
}

describeWith([THANOS, PROMETHEUS], 'What alerts about Thanos ask for', () => {
  it('is what its components have, where their jobs look for it', { timeout: 240_000 }, async () => {
    const objects = declared();
    const jobs = jobsOf(objects).filter((job) => job.includes('-thanos-'));
    const paths = new Set(jobs.flatMap((job) => /metrics_path: (\S+)/.exec(job)?.[1] ?? []));
    // The ruler has two: its own, and that of the sidecar that reloads it.
    expect(jobs.length).toBe(6);
    expect([...paths]).toEqual(['/metrics']);
    const server = await startSingle(objects, 'main');
    const sidecar = new ThanosProcess(objects, 'prometheus-main', 'thanos-sidecar');
    const beside = await sidecar.start(`--prometheus.url=${server.url}`, `--tsdb.path=${temporaryFolder()}`);
    const running = [beside];
    const view = await startQuery(objects, 'view', [await sidecar.answering()]);
    const started = (workload: string, container: string, ...replaced: string[]) =>
      new ThanosProcess(objects, workload, container).start(...replaced);
    running.push(
      view,
      await started('thanos-frontend-view', 'thanos-query-frontend', `--query-frontend.downstream-url=${view.url}`),
      await started('thanos-store-gateway-archive', 'thanos-store-gateway'),
      await started('thanos-compactor-archive', 'thanos-compactor'),
      await started('thanos-ruler-rules', 'thanos-ruler', `--query=${view.url}/thanos`),
    );
    await fetch(`${view.url}/thanos/api/v1/query?query=up`);
    const asked = metricsAskedFor(objects);
    expect(asked.size).toBeGreaterThan(15);
    const missing = async () => {
      const present = new Set((await Promise.all(running.map((each) => namesIn(each, '/metrics')))).flat());
      return [...asked].filter((name) => !present.has(name));
    };
    const isThere = async () => {
      const names = await missing();
      if (names.length > 0) throw new Error(`there is no ${names.join(', ')}`);
      return true;
    };
    await eventually('all of them are there', isThere, 60);
  });
});
