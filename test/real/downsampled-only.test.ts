import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart, Testing } from 'cdk8s';
import { GlobalView, LongTermStorage, Prometheus, ScrapeConfig, type ThanosCompactorRetention } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import type { KubernetesObject } from '../lib/support';
import { type Bucket, fileBucket } from '../support/buckets';
import { BLOCK, pastSamples } from '../support/past-samples';
import { type Running, temporaryFolder } from '../support/processes';
import { PROMTOOL, startQuery, THANOS, ThanosProcess, writeBlocks } from '../support/thanos-view';
import { describeWith, pathOf } from '../support/tools';
import { eventually } from '../support/wait';

/** Of the samples. */
const STEP = 600;
/** Each sample is the only one of its window, at the end of which it is when it is downsampled. */
const WINDOW = 300;
const BUCKET = { name: 'bucket', key: 'bucket.yaml' };

function declared({ configuration }: Bucket, retention: ThanosCompactorRetention): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'monitoring' });
  new ApiObject(chart, 'bucket', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: BUCKET.name },
    stringData: { [BUCKET.key]: configuration },
  });
  new ScrapeConfig(chart, 'nothing', {
    metadata: { name: 'nothing' },
    spec: { staticConfigs: [{ targets: ['127.0.0.1:9'] }] },
  });
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { scrapeConfigSelector: {}, alerting: { alertmanagers: [] } },
  });
  const storage = new LongTermStorage(chart, 'archive', {
    of: [prometheus],
    objectStorage: BUCKET,
    retention,
    compactor: {
      consistencyDelay: '0s',
      deleteDelay: '0s',
      // What one round marks, the next one deletes.
      additionalArgs: [{ name: 'wait-interval', value: '1s' }],
    },
  });
  new GlobalView(chart, 'view', { of: [storage], frontend: {} });
  return Testing.synth(chart) as KubernetesObject[];
}

/** Blocks as the sidecar of a pod uploads them. */
function upload(data: string, { configuration }: Bucket): void {
  const file = join(temporaryFolder(), 'bucket.yaml');
  writeFileSync(file, configuration);
  const labels = ['prometheus="monitoring/main"', 'prometheus_replica="prometheus-main-0"'];
  const args = [`--objstore.config-file=${file}`, `--path=${data}`, ...labels.map((label) => `--label=${label}`)];
  execFileSync(pathOf(THANOS), ['tools', 'bucket', 'upload-blocks', ...args], { stdio: 'pipe' });
}

/** The resolutions of the blocks that have samples of a time. */
function resolutionsAt(time: number, { folder }: Bucket): number[] {
  const metas = readdirSync(folder).map((id) => join(folder, id, 'meta.json'));
  return metas
    .filter(existsSync)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter(({ minTime, maxTime }) => minTime <= time * 1000 && time * 1000 < maxTime)
    .map(({ thanos }) => thanos.downsample.resolution as number);
}

interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [number, string])[];
}

describeWith([THANOS, PROMTOOL], 'Downsampled data', () => {
  it('is what a view answers from where raw data is gone', { timeout: 240_000 }, async () => {
    const bucket = fileBucket();
    const objects = declared(bucket, { raw: '40h', fiveMinutes: '1y', oneHour: '1y' });
    const data = temporaryFolder();
    const samples = pastSamples();
    writeBlocks(samples, data);
    upload(data, bucket);
    // A day and more before the first block ends, which is older than the retention of raw data.
    const start = samples.first + BLOCK / 4 + WINDOW;
    const end = start + BLOCK / 2;
    expect(resolutionsAt(start, bucket)).toEqual([0]);

    await new ThanosProcess(objects, 'thanos-compactor-archive', 'thanos-compactor').start();
    const isGone = () => JSON.stringify(resolutionsAt(start, bucket)) === '[300000]';
    await eventually('there is downsampled data only', () => Promise.resolve(isGone()), 120);

    const gateway = new ThanosProcess(objects, 'thanos-store-gateway-archive', 'thanos-store-gateway');
    await gateway.start();
    const view = await startQuery(objects, 'view', [await gateway.answering()]);
    const frontend = await new ThanosProcess(objects, 'thanos-frontend-view', 'thanos-query-frontend').start(
      `--query-frontend.downstream-url=${view.url}`,
    );
    const ask = async ({ url }: Running, step: number, more = ''): Promise<readonly Series[]> => {
      const range = `start=${start}&end=${end}&step=${step}`;
      const response = await fetch(`${url}/api/v1/query_range?query=measured&${range}${more}`);
      return ((await response.json()) as { readonly data: { readonly result: readonly Series[] } }).data.result;
    };
    await eventually('the view has the gateway', async () => (await ask(view, 6 * STEP)).length === 2, 60);

    const first = BLOCK / 4 / STEP;
    const expected = Array.from({ length: BLOCK / 2 / STEP + 1 }, (_, i) => String(first + i));
    const valuesOf = (series: readonly Series[]) => series.map(({ values }) => values.map(([, value]) => value));
    expect(valuesOf(await ask(view, STEP, '&max_source_resolution=5m'))).toEqual([expected, expected]);
    // A frontend asks for whole steps, when the window of a sample is not over yet: the one before is what there is.
    const before = expected.map((value) => String(Number(value) - 1));
    expect(valuesOf(await ask(frontend, STEP, '&max_source_resolution=auto'))).toEqual([before, before]);
    // Narrow steps that ask for raw data get none; wide ones are served what there is.
    expect(await ask(view, STEP, '&max_source_resolution=0s')).toEqual([]);
    expect(valuesOf(await ask(view, 6 * STEP))).toEqual([0, 1].map(() => expected.filter((_, i) => i % 6 === 0)));
  });

  it('is made again where it is deleted before what it is made of', { timeout: 120_000 }, async () => {
    const bucket = fileBucket();
    const objects = declared(bucket, { fiveMinutes: '10d' });
    const data = temporaryFolder();
    writeBlocks(pastSamples(6), data);
    upload(data, bucket);
    const { url } = await new ThanosProcess(objects, 'thanos-compactor-archive', 'thanos-compactor').start();
    const made = async () => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return Number(/^thanos_compact_downsample_total\{resolution="0"\} (\d+)/m.exec(metrics)?.[1] ?? 0);
    };
    const blocks = readdirSync(data).filter((name) => existsSync(join(data, name, 'meta.json'))).length;
    await eventually('each block is downsampled for the third time', async () => (await made()) >= 3 * blocks, 60);
  });
});
