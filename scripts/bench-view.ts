/**
 * `npm run bench:view`: what a range query through a view costs, beside the same query of one Prometheus that has all data. Both have
 * the same blocks; the view has them in two shards of two replicas, as real servers, sidecars and a query with their emitted arguments.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Testing } from 'cdk8s';
import { GlobalView, Prometheus } from 'cdk8s-prometheus';
import type { KubernetesObject } from '../test/lib/support';
import { endAll } from '../test/support/at-end';
import { freePort, type Running, start, temporaryFolder } from '../test/support/processes';
import { configurationFile, startQuery, ThanosProcess } from '../test/support/thanos-view';
import { pathOf } from '../test/support/tool-paths';
import { NEWEST } from '../test/support/versions';
import { eventually } from '../test/support/wait';

const [SHARDS, REPLICAS, SERIES, HOURS, STEP] = [2, 2, 1_000, 4, 15];
const ROUNDS = 20;

const QUERIES = {
  'a sum over all': 'sum(rate(measured[5m]))',
  'a sum by a label': 'sum by (part) (rate(measured[5m]))',
  'a tenth of the series': 'rate(measured{part="0"}[5m])',
};

function declared(): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'monitoring' });
  const spec = { scrapeConfigSelector: {}, alerting: { alertmanagers: [] } };
  new Prometheus(chart, 'single', { metadata: { name: 'single' }, spec });
  const sharded = { ...spec, shards: SHARDS, replicas: REPLICAS };
  const prometheus = new Prometheus(chart, 'sharded', { metadata: { name: 'sharded' }, spec: sharded });
  new GlobalView(chart, 'view', { of: [prometheus] });
  return Testing.synth(chart) as KubernetesObject[];
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Blocks with the series that `isOwn` picks. */
function blocksOf({ first, last }: Span, isOwn: (series: number) => boolean): string {
  const lines: string[] = [];
  for (let series = 0; series < SERIES; series++) {
    if (!isOwn(series)) continue;
    for (let time = first; time <= last; time += STEP) {
      lines.push(`measured{part="${series % 10}",series="${series}"} ${(time - first) * (1 + (series % 7))} ${time}`);
    }
  }
  const [file, folder] = [join(temporaryFolder(), 'samples'), temporaryFolder()];
  writeFileSync(file, `# TYPE measured gauge\n${lines.join('\n')}\n# EOF\n`);
  execFileSync(pathOf(`promtool-${NEWEST.Prometheus}`), ['tsdb', 'create-blocks-from', 'openmetrics', file, folder], {
    stdio: 'ignore',
  });
  return folder;
}

/** Each server has its data for itself. */
async function serverOf(
  objects: readonly KubernetesObject[],
  name: string,
  pod: string,
  blocks: string,
): Promise<Running> {
  const [port, folder] = [await freePort(), temporaryFolder()];
  cpSync(blocks, folder, { recursive: true });
  const config = configurationFile(objects, name, { SHARD: '0', POD_NAME: pod });
  const args = [`--config.file=${config}`, `--web.listen-address=127.0.0.1:${port}`, `--storage.tsdb.path=${folder}`];
  return start(`prometheus-${NEWEST.Prometheus}`, args, { port, ready: '/-/ready' });
}

async function viewOf(objects: readonly KubernetesObject[], span: Span): Promise<Running> {
  const pods = [];
  for (let shard = 0; shard < SHARDS; shard++) {
    const blocks = blocksOf(span, (series) => series % SHARDS === shard);
    const workload = `prometheus-sharded${shard === 0 ? '' : `-shard-${shard}`}`;
    for (let replica = 0; replica < REPLICAS; replica++) {
      const server = await serverOf(objects, 'sharded', `${workload}-${replica}`, blocks);
      const sidecar = new ThanosProcess(objects, workload, 'thanos-sidecar');
      await sidecar.start(`--prometheus.url=${server.url}`);
      pods.push(await sidecar.answering());
    }
  }
  return startQuery(objects, 'view', pods);
}

async function ask({ url }: Running, query: string, { first, last }: Span): Promise<number> {
  const parameters = new URLSearchParams({ query, start: String(first + 300), end: String(last), step: '60' });
  const response = await fetch(`${url}/api/v1/query_range?${parameters}`);
  const { data } = (await response.json()) as { readonly data: { readonly result: readonly unknown[] } };
  return data.result.length;
}

async function millisecondsOf(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

async function main(): Promise<void> {
  const objects = declared();
  const last = Math.floor(Date.now() / 1000 / 7200) * 7200 - STEP;
  const span = { first: last - HOURS * 3600 + STEP, last };
  const single = await serverOf(
    objects,
    'single',
    'prometheus-single-0',
    blocksOf(span, () => true),
  );
  const view = await viewOf(objects, span);
  const isWhole = async () => (await ask(view, 'count(measured)', span)) > 0;
  await eventually('the view sees all servers', isWhole, 60);
  console.log(
    `${SERIES} series, ${HOURS} hours, a sample each ${STEP} s; the view: ${SHARDS} shards of ${REPLICAS} replicas`,
  );
  for (const [what, query] of Object.entries(QUERIES)) {
    const [one, all] = [await ask(single, query, span), await ask(view, query, span)];
    if (one !== all) throw new Error(`${what}: one Prometheus has ${one} series, and the view has ${all}`);
    const times: { readonly single: number[]; readonly view: number[] } = { single: [], view: [] };
    // In turn, so that what else the machine does falls on both.
    for (let round = 0; round < ROUNDS; round++) {
      times.single.push(await millisecondsOf(() => ask(single, query, span)));
      times.view.push(await millisecondsOf(() => ask(view, query, span)));
    }
    const [alone, together] = [median(times.single), median(times.view)];
    const ratio = (together / alone).toFixed(1);
    console.log(`${what}: ${ratio} times (${together.toFixed(0)} ms, one Prometheus ${alone.toFixed(0)} ms)`);
  }
}

main()
  .finally(endAll)
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
