import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart, Testing } from 'cdk8s';
import { GlobalView, LongTermStorage, Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import type { KubernetesObject } from '../lib/support';
import { type Bucket, fileBucket, s3Bucket } from '../support/buckets';
import { BLOCK, pastSamples } from '../support/past-samples';
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
import { describeWith, S3_SERVER } from '../support/tools';
import { eventually } from '../support/wait';

const HOUR = 3600;

const BUCKET = { name: 'bucket', key: 'bucket.yaml' };

/** The configuration of the bucket is a Secret that somebody else keeps. */
function declared({ configuration }: Bucket): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'monitoring' });
  new ApiObject(chart, 'bucket', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: BUCKET.name },
    stringData: { [BUCKET.key]: configuration },
  });
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { scrapeConfigSelector: {}, retention: '30d' },
  });
  new ScrapeConfig(chart, 'nothing', {
    metadata: { name: 'nothing' },
    spec: { staticConfigs: [{ targets: ['127.0.0.1:9'] }] },
  });
  const storage = new LongTermStorage(chart, 'archive', {
    of: [prometheus],
    objectStorage: BUCKET,
    retention: { raw: '90d' },
    storeGateway: { shards: 2 },
    compactor: { consistencyDelay: '0s' },
  });
  new GlobalView(chart, 'view', { of: [prometheus, storage.storeGateway] });
  return Testing.synth(chart) as KubernetesObject[];
}

interface Block {
  readonly resolution: number;
  readonly labels: Readonly<Record<string, string>>;
}

function blocksIn(bucket: string): Block[] {
  const metas = readdirSync(bucket).map((name) => join(bucket, name, 'meta.json'));
  return metas.filter(existsSync).map((file) => {
    const { thanos } = JSON.parse(readFileSync(file, 'utf8'));
    return { resolution: thanos.downsample.resolution, labels: thanos.labels };
  });
}

/** The blocks that are to be deleted once somebody has asked for it who can connect. */
async function marked({ url }: Running, { folder }: Bucket): Promise<string[]> {
  for (const id of readdirSync(folder)) {
    const body = new URLSearchParams({ id, action: 'DELETION', detail: 'x' });
    await fetch(`${url}/api/v1/blocks/mark`, { method: 'POST', body });
  }
  return readdirSync(folder).filter((id) => existsSync(join(folder, id, 'deletion-mark.json')));
}

const BUCKETS = { 'a folder': fileBucket, 'an S3 server': s3Bucket };

describeWith([THANOS, PROMETHEUS, PROMTOOL, S3_SERVER], 'A long-term storage', () => {
  it.each(Object.entries(BUCKETS))(
    'serves from %s what a server no longer has',
    { timeout: 240_000 },
    async (_, bucketOf) => {
      const bucket = await bucketOf();
      const objects = declared(bucket);
      const others = objects.filter(({ metadata: { name } }) => name !== BUCKET.name);
      expect(JSON.stringify(others)).not.toContain(bucket.hidden);
      const data = temporaryFolder();
      const samples = pastSamples();
      writeBlocks(samples, data);
      const { first, last } = samples;
      const queries = ['sum(measured)', 'measured', `sum(sum_over_time(measured[${BLOCK / HOUR}h]))`];
      const answers = async (server: Running) => {
        const at = [last, first + HOUR, last - BLOCK].map((time) => `&time=${time}`);
        const asked = queries.flatMap((query) => at.map((time) => answerOf(server, query, time)));
        return (await Promise.all(asked)).map((all) =>
          all.map(({ metric: { prometheus: _, ...metric }, value }) => ({ metric, value })),
        );
      };

      const server = await startWithData(objects, 'main', data);
      const uploading = new ThanosProcess(objects, 'prometheus-main', 'thanos-sidecar');
      const sidecar = await uploading.start(`--prometheus.url=${server.url}`, `--tsdb.path=${data}`);
      const before = await answers(server);
      expect(before.flat().length).toBeGreaterThan(queries.length * 2);
      await eventually('all blocks are uploaded', () => Promise.resolve(blocksIn(bucket.folder).length >= 2), 60);
      expect(blocksIn(bucket.folder)[0]!.labels).toEqual({
        prometheus: 'monitoring/main',
        prometheus_replica: 'prometheus-main-0',
      });
      await end(sidecar.process);
      await end(server.process);
      rmSync(data, { recursive: true });

      const gateways = [0, 1].map((shard) => {
        const workload = `thanos-store-gateway-archive${shard === 0 ? '' : `-shard-${shard}`}`;
        return new ThanosProcess(objects, workload, 'thanos-store-gateway');
      });
      const serving = await Promise.all(gateways.map((gateway) => gateway.start()));
      for (const gateway of serving) expect(await marked(gateway, bucket)).toEqual([]);
      const answering = await Promise.all(gateways.map((gateway) => gateway.answering()));
      const view = await startQuery(objects, 'view', answering);
      const isServed = async () => JSON.stringify(await answers(view)) === JSON.stringify(before);
      await eventually('the view answers as the server did', isServed, 60);

      const compactor = await new ThanosProcess(objects, 'thanos-compactor-archive', 'thanos-compactor').start();
      expect(await marked(compactor, bucket)).toEqual([]);
      const isDownsampled = () => blocksIn(bucket.folder).some(({ resolution }) => resolution === 300_000);
      await eventually('there is downsampled data', () => Promise.resolve(isDownsampled()), 90);
    },
  );
});
