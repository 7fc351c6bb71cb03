import { createHash } from 'node:crypto';
import type { App } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually, sleep } from '../support/wait';
import { apply, chartOf, exampleApp, synthesize } from './support/app';
import { activeTargets, freshNamespace, get, identity, kubectl, metricOf, ready, served } from './support/cluster';

const NAMESPACE = 'e2e-split';
const PODS = ['prometheus-large-0', 'prometheus-large-shard-1-0'];
const REPLICAS = 6;
/** With what follows, more than one object takes, even compressed. */
const MONITORS = 500;
const SLOTS = 16;

const nameOf = (n: number) => `monitor-${n}`;
const job = (n: number) => `serviceMonitor/${NAMESPACE}/${nameOf(n)}/0`;

/** Text that does not compress: hexadecimal digits of a hash, which come out the same in every run. */
function noise(n: number): string {
  return Array.from({ length: 20 }, (_, i) => createHash('sha256').update(`${n}/${i}`).digest('hex')).join('');
}

/** Only the first three monitors find the application; the others are there for the size. */
function monitor(chart: ReturnType<typeof chartOf>, n: number): void {
  new ServiceMonitor(chart, nameOf(n), {
    metadata: { name: nameOf(n) },
    spec: {
      selector: { matchLabels: { app: n < 3 ? 'example-app' : nameOf(n) } },
      endpoints: [
        { port: 'web', metricRelabelings: [{ action: 'drop', sourceLabels: ['__name__'], regex: noise(n) }] },
      ],
    },
  });
}

function large({ without }: { readonly without?: number } = {}) {
  return (app: App): void => {
    const chart = chartOf(app, NAMESPACE);
    exampleApp(chart, 'example-app', REPLICAS);
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'large' },
      spec: { serviceMonitorSelector: {}, shards: 2, scrapeInterval: '5s' },
      scrapeConfigSlots: SLOTS,
    });
    for (let n = 0; n < MONITORS; n++) if (n !== without) monitor(chart, n);
  };
}

/** Where each of a job's targets is scraped: pods by URL. */
function scrapers(name: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pod of PODS) {
    for (const { scrapePool, scrapeUrl, health } of activeTargets(NAMESPACE, pod)) {
      if (scrapePool === name && health === 'up') found.set(scrapeUrl, [...(found.get(scrapeUrl) ?? []), pod]);
    }
  }
  return found;
}

/** Every pod loads its configuration, or has loaded the last one it was given: a job twice would be refused. */
const lastReload = (pod: string) => metricOf(NAMESPACE, pod, 9090, 'prometheus_config_last_reload_successful');

const jobsLoaded = (pod: string) =>
  (JSON.parse(served(NAMESPACE, pod, 9090, '/api/v1/scrape_pools')) as { data: { scrapePools: string[] } }).data
    .scrapePools;

describe('a configuration that is larger than an object may be, on two shards', () => {
  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    apply(synthesize(large()));
    for (const name of ['prometheus-large', 'prometheus-large-shard-1']) await ready('statefulset', name, NAMESPACE);
  });

  it('is spread over objects that plain kubectl apply takes', () => {
    const main = get<{ data: Record<string, string> }>('secret', 'prometheus-large', NAMESPACE);
    expect(main.data['prometheus.yaml']!.length).toBeLessThan(10_000);
    const slots = kubectl(['get', 'secrets', '-n', NAMESPACE, '-o', 'name']).split('\n');
    expect(slots.filter((name) => name.includes('scrape-configs'))).toHaveLength(2 * SLOTS);
  });

  it('has every target scraped by exactly one shard', async () => {
    for (const n of [0, 1, 2]) {
      await eventually(`all targets of ${job(n)} are up`, () => scrapers(job(n)).size === REPLICAS, 240);
      expect([...scrapers(job(n)).values()].map((pods) => pods.length)).toEqual(Array(REPLICAS).fill(1));
    }
    for (const pod of PODS) expect(jobsLoaded(pod)).toHaveLength(MONITORS);
  });

  it('loses a removed monitor after plain kubectl apply, without a restart or a refused reload on the way', async () => {
    const before = PODS.map((pod) => identity(NAMESPACE, pod));
    apply(synthesize(large({ without: 1 })));
    const successes: (number | undefined)[] = [];
    await eventually(
      'the job is gone from both shards',
      async () => {
        successes.push(...PODS.map(lastReload));
        await sleep(250);
        return PODS.every((pod) => !jobsLoaded(pod).includes(job(1)));
      },
      240,
    );
    expect(new Set(successes)).toEqual(new Set([1]));
    for (const pod of PODS) expect(jobsLoaded(pod)).toHaveLength(MONITORS - 1);
    expect(PODS.map((pod) => identity(NAMESPACE, pod))).toEqual(before);
    await eventually('the others are scraped', () => scrapers(job(0)).size === REPLICAS, 60);
  });
});
