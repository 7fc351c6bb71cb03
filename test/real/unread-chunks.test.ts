import { Chart, Testing } from 'cdk8s';
import { Findings, GlobalView, Prometheus, type PrometheusSpec, ScrapeConfig } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import type { KubernetesObject } from '../lib/support';
import type { Running } from '../support/processes';
import { answerOf, startPods, startQuery, THANOS } from '../support/thanos-view';
import { describeWith } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';

type Encoding = 'Xor' | 'Xor2';

/** A view of a Prometheus whose chunks have an encoding, and what is said of it. */
function declared(floats: Encoding): { readonly objects: KubernetesObject[]; readonly fields: string[] } {
  const app = Testing.app();
  const chart = new Chart(app, 'chart', { namespace: 'monitoring' });
  const spec: PrometheusSpec = {
    version: `v${NEWEST.Prometheus}`,
    scrapeConfigSelector: {},
    scrapeInterval: '1s',
    scrapeTimeout: '1s',
    tsdb: { chunkEncoding: { floats } },
  };
  const prometheus = new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec });
  new ScrapeConfig(chart, 'away', {
    metadata: { name: 'away' },
    spec: { staticConfigs: [{ targets: ['127.0.0.1:9'] }] },
  });
  new GlobalView(chart, 'view', { of: [prometheus] });
  const objects = Testing.synth(chart) as KubernetesObject[];
  const own = Findings.of(app)
    .list()
    .filter(({ code }) => code === 'version-mismatch');
  return { objects, fields: own.map(({ field }) => field ?? '') };
}

async function ask({ url }: Running, query: string): Promise<{ readonly status: string; readonly error?: string }> {
  const response = await fetch(`${url}/api/v1/query?query=${query}`);
  return (await response.json()) as { status: string };
}

describeWith([THANOS, `prometheus-${NEWEST.Prometheus}`], 'A query over the sidecar of a server', () => {
  it.each([
    ['answers where Thanos reads the chunks', 'Xor', 'success'],
    ['fails where Thanos does not read the chunks, as is said at synth', 'Xor2', 'error'],
  ] as const)('%s', { timeout: 120_000 }, async (_, floats, status) => {
    const { objects, fields } = declared(floats);
    expect(fields).toEqual(status === 'error' ? ['spec.tsdb.chunkEncoding.floats'] : []);
    const pods = await startPods(objects, 'main');
    await eventually('the server has samples', async () => (await answerOf(pods[0]!.server, 'up')).length > 0, 60);
    const view = await startQuery(objects, 'view', pods);
    await eventually('the view has found the sidecar', () => hasSidecar(view), 60);
    const { error = '', ...answer } = await ask(view, 'up');
    expect(answer).toMatchObject({ status });
    if (status === 'error') expect(error).toContain('invalid chunk encoding');
  });
});

async function hasSidecar({ url }: Running): Promise<boolean> {
  const response = await fetch(`${url}/api/v1/stores`);
  const { data } = (await response.json()) as { readonly data: { readonly sidecar?: readonly unknown[] } };
  return (data.sidecar ?? []).length > 0;
}
