import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Chart, Testing } from 'cdk8s';
import { GlobalView, Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import type { KubernetesObject } from '../lib/support';
import { atEnd } from '../support/at-end';
import { end, type Running } from '../support/processes';
import {
  answerOf,
  type Sample,
  startPods,
  startQuery,
  startSingle,
  THANOS,
  type ViewedPod,
} from '../support/thanos-view';
import { describeWith } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';

/** As many addresses of this machine, each with a value of its own. */
const TARGETS = 12;

async function targets(): Promise<string[]> {
  const server = createServer(({ socket }, response) => {
    const number = Number(socket.localAddress!.split('.').at(-1));
    response.setHeader('Content-Type', 'text/plain; version=0.0.4');
    response.end(`# TYPE measured gauge\nmeasured{part="a"} ${number}\nmeasured{part="b"} ${number * 100}\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return Array.from({ length: TARGETS }, (_, i) => `127.0.0.${i + 1}:${port}`);
}

/** A Prometheus of two shards of two replicas below a view, and one that scrapes all by itself. */
function declared(addresses: string[]): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'monitoring' });
  const spec = { scrapeConfigSelector: {}, scrapeInterval: '1s', scrapeTimeout: '1s' };
  const sharded = new Prometheus(chart, 'sharded', {
    metadata: { name: 'sharded' },
    spec: { ...spec, shards: 2, replicas: 2 },
  });
  new Prometheus(chart, 'single', { metadata: { name: 'single' }, spec });
  new ScrapeConfig(chart, 'targets', {
    metadata: { name: 'targets' },
    spec: { staticConfigs: [{ targets: addresses }] },
  });
  const view = new GlobalView(chart, 'view', { of: [sharded] });
  new GlobalView(chart, 'above', { of: [view] });
  return Testing.synth(chart) as KubernetesObject[];
}

const QUERIES = [
  'sum(measured)',
  'count(measured)',
  'sum by (instance) (measured)',
  'topk(3, sum by (instance, part) (measured))',
  'count(max_over_time(measured[10s]))',
  'sum(up)',
  'measured{part="b"} > 500',
];

/** One Prometheus does not show the labels that it has for others. */
function plain(samples: readonly Sample[]): Sample[] {
  return samples.map(({ metric: { prometheus: _, ...metric }, value }) => ({ metric, value }));
}

async function answers(server: Running): Promise<Record<string, Sample[]>> {
  return Object.fromEntries(
    await Promise.all(QUERIES.map(async (query) => [query, plain(await answerOf(server, query))])),
  );
}

async function countIn(server: Running, more = ''): Promise<number> {
  const [sample] = await answerOf(server, 'count(measured)', more);
  return Number(sample?.value ?? 0);
}

async function stop({ server, sidecar }: ViewedPod): Promise<void> {
  await end(sidecar.process);
  await end(server.process);
}

describeWith([THANOS, `prometheus-${NEWEST.Prometheus}`], 'A global view of two shards of two replicas', () => {
  it('answers as one Prometheus that scrapes all, also without one replica', { timeout: 240_000 }, async () => {
    const objects = declared(await targets());
    const single = await startSingle(objects, 'single');
    const pods = await startPods(objects, 'sharded');
    expect(pods.map(({ name }) => name)).toEqual([
      'prometheus-sharded-0',
      'prometheus-sharded-1',
      'prometheus-sharded-shard-1-0',
      'prometheus-sharded-shard-1-1',
    ]);
    const view = await startQuery(objects, 'view', pods);
    const all = TARGETS * 2;
    await eventually('one server scrapes all', async () => (await countIn(single)) === all, 60);
    await eventually('all replicas are seen', async () => (await countIn(view, '&dedup=false')) === all * 2, 60);

    // The shards have different data, all of it, and the view has each of it once.
    const [first, second] = [await countIn(pods[0]!.server), await countIn(pods[2]!.server)];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(0);
    expect([first + second, await countIn(view)]).toEqual([all, all]);

    expect(await answers(view)).toEqual(await answers(single));
    const above = await startQuery(objects, 'above', [view]);
    await eventually('the view above sees all', async () => (await countIn(above, '&dedup=false')) === all * 2, 60);
    expect(await answers(above)).toEqual(await answers(single));

    await stop(pods[0]!);
    await eventually(
      'the view goes on without the replica',
      async () => (await countIn(view, '&dedup=false')) === all + second,
      60,
    );
    expect(await answers(view)).toEqual(await answers(single));

    // Without the other one of them, what that shard knew is gone.
    await stop(pods[1]!);
    await eventually('the view has lost a shard', async () => (await countIn(view)) === second, 60);
  });
});
