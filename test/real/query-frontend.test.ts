import { Chart, Testing } from 'cdk8s';
import { GlobalView, Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import type { KubernetesObject } from '../lib/support';
import { pastSamples } from '../support/past-samples';
import { end, type Running, temporaryFolder } from '../support/processes';
import {
  answerOf,
  PROMETHEUS,
  PROMTOOL,
  startQuery,
  startWithData,
  THANOS,
  ThanosProcess,
  writeBlocks,
} from '../support/thanos-view';
import { describeWith } from '../support/tools';
import { eventually } from '../support/wait';

const HOUR = 3600;
/** Also of the samples. */
const STEP = 600;

function declared(frontend: object): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'monitoring' });
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { scrapeConfigSelector: {}, retention: '30d' },
  });
  new ScrapeConfig(chart, 'nothing', {
    metadata: { name: 'nothing' },
    spec: { staticConfigs: [{ targets: ['127.0.0.1:9'] }] },
  });
  new GlobalView(chart, 'view', { of: [prometheus], frontend: { spec: frontend } });
  return Testing.synth(chart) as KubernetesObject[];
}

/** What is answered, without what is said of the work itself. */
async function dataAt(server: Running, path: string): Promise<unknown> {
  const response = await fetch(`${server.url}${path}`);
  if (!response.ok) return response.status;
  const { data } = (await response.json()) as { readonly data: object };
  return Array.isArray(data) ? data : { ...data, analysis: undefined };
}

describeWith([THANOS, PROMETHEUS, PROMTOOL], 'A frontend of a global view', () => {
  it('answers as the query does, and from what it keeps when the query is gone', { timeout: 240_000 }, async () => {
    const objects = declared({ queryRange: { splitInterval: '12h', maxRetriesPerRequest: 0 } });
    const data = temporaryFolder();
    const samples = pastSamples();
    const { first, last } = samples;
    writeBlocks(samples, data);
    const server = await startWithData(objects, 'main', data);
    const sidecar = new ThanosProcess(objects, 'prometheus-main', 'thanos-sidecar');
    await sidecar.start(`--prometheus.url=${server.url}`);
    const view = await startQuery(objects, 'view', [await sidecar.answering()]);
    await eventually(
      'the view has data',
      async () => (await answerOf(view, 'measured', `&time=${first + HOUR}`)).length === 2,
      60,
    );

    const started = new ThanosProcess(objects, 'thanos-frontend-view', 'thanos-query-frontend');
    expect(started.args).toContain('--query-frontend.downstream-url=http://thanos-query-view-web.monitoring.svc:10902');
    const frontend = await started.start(`--query-frontend.downstream-url=${view.url}`);
    const range = `start=${first}&end=${last}`;
    const asked = [
      `/api/v1/query_range?query=${encodeURIComponent('sum by (part) (measured)')}&step=${STEP}&${range}`,
      `/api/v1/query_range?query=${encodeURIComponent('sum(rate(measured[1h]))')}&step=${STEP * 2}&${range}`,
      `/api/v1/labels?${range}`,
      `/api/v1/label/part/values?${range}`,
    ];
    const answers = (from: Running) => Promise.all(asked.map((path) => dataAt(from, path)));
    const ofQuery = await answers(view);
    expect(JSON.stringify(ofQuery)).toContain('"part":"b"');
    expect(await answers(frontend)).toEqual(ofQuery);

    await end(view.process);
    expect(await answers(frontend)).toEqual(ofQuery);
    // Of what it was never asked, it knows nothing.
    const other = `/api/v1/query_range?query=measured&step=${STEP}&${range}`;
    expect(await dataAt(frontend, other)).toBeGreaterThanOrEqual(500);
  });
});
