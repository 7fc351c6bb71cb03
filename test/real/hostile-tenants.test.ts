import { Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  Prometheus,
  PrometheusRule,
  ScrapeConfig,
  type ScrapeConfigSpec,
  Tenancy,
} from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import type { Manifest } from '../../lib/core/base/resource';
import { appOf, chartOf, objectsOf, warningsOf } from '../lib/support';
import { postAlerts } from '../support/alertmanager-pod';
import { podFiles } from '../support/pod-files';
import { startAlertmanager, temporaryFolder } from '../support/processes';
import { startServer } from '../support/prometheus-pod';
import { startHttpServer } from '../support/receiving-servers';
import { seriesOf, startTarget } from '../support/tenants';
import { ALERTMANAGER_VERSIONS, describeWith, PROMETHEUS_VERSIONS } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually, sleep } from '../support/wait';

/** The objects of a chart, and what is said of those that are left out. */
function emitted(chart: Chart): { readonly manifests: Manifest[]; readonly dropped: string[] } {
  let manifests: Manifest[] = [];
  const warnings = warningsOf(() => {
    manifests = objectsOf(chart) as Manifest[];
  });
  return { manifests, dropped: warnings.filter((warning) => warning.includes('the whole object is left out')) };
}

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i));

const PAGES: Readonly<Record<string, string>> = {
  '/pay': 'secret{card="4111"} 42\n',
  '/forged': 'forged{namespace="pay",job="pay/api"} 1 1000\n',
  '/samples': `${lines(50_001, (i) => `many{i="${i}"} 1`).join('\n')}\n`,
  '/labels': `wide{${lines(70, (i) => `l${i}="1"`).join()}} 1\n`,
  '/value': `long{l="${'x'.repeat(1_025)}"} 1\n`,
  '/body': `# ${'x'.repeat(33 * 1024 * 1024)}\none 1\n`,
};

/** What each of a tenant's jobs is refused for; the first one is taken. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  forged: /^$/,
  samples: /sample limit exceeded/,
  labels: /label_limit|label limit/,
  value: /label_value_length_limit|label value/,
  body: /body size limit exceeded/,
};

function platform(target: string, version: string): Chart {
  const chart = chartOf();
  const kinds = ['scrapeConfig', 'rule'].flatMap((kind) => [
    [`${kind}Selector`, {}],
    [`${kind}NamespaceSelector`, {}],
  ]);
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    tenancy: Tenancy.HOSTILE,
    spec: {
      ...Object.fromEntries(kinds),
      version,
      scrapeInterval: '1s',
      scrapeTimeout: '1s',
      evaluationInterval: '1s',
    },
  });
  const [pay, shop, own] = ['pay', 'shop', 'monitoring'].map((namespace) => {
    return new Chart(appOf(chart), `of-${namespace}`, { namespace });
  });
  const scrape = (home: Chart, name: string, spec: ScrapeConfigSpec) =>
    new ScrapeConfig(home, name, { metadata: { name }, spec });
  const page = (name: string) => ({ metricsPath: `/${name}`, staticConfigs: [{ targets: [target] }] });
  scrape(pay!, 'pay', page('pay'));
  for (const name of Object.keys(REFUSED)) {
    scrape(shop!, name, {
      ...page(name),
      honorLabels: true,
      honorTimestamps: true,
      sampleLimit: 0,
      bodySizeLimit: '0',
    });
  }
  scrape(shop!, 'files', { fileSDConfigs: [{ files: ['/etc/prometheus/configmaps/targets/*.yaml'] }] });
  scrape(shop!, 'pods', { kubernetesSDConfigs: [{ role: 'Pod' }] });
  scrape(shop!, 'cloud', { ec2SDConfigs: [{ region: 'eu-west-1' }] });
  for (const [home, record] of [
    [shop!, 'stolen'],
    [own!, 'seen'],
  ] as const) {
    const groups = [{ name: record, rules: [{ record, expr: 'secret or forged' }] }];
    new PrometheusRule(home, record, { metadata: { name: record }, spec: { groups } });
  }
  return chart;
}

function refusedOfShop(): Readonly<Record<string, RegExp>> {
  return Object.fromEntries(Object.entries(REFUSED).map(([name, reason]) => [`shop/${name}`, reason]));
}

interface Target {
  readonly scrapePool: string;
  readonly lastError: string;
  readonly health: string;
}

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`prometheus-${version}`], `Prometheus ${version} with hostile tenants`, () => {
    it('takes nothing of one that is meant for another, and goes on for all', { timeout: 90_000 }, async () => {
      const { manifests, dropped } = emitted(platform(await startTarget(PAGES), `v${version}`));
      expect(dropped.map((warning) => /ScrapeConfig shop\/\w+/.exec(warning)?.[0]).sort()).toEqual([
        'ScrapeConfig shop/cloud',
        'ScrapeConfig shop/files',
        'ScrapeConfig shop/pods',
      ]);
      const server = await startServer(version, podFiles(manifests, {}, 'prometheus', temporaryFolder()));
      const reasons = Object.entries({ 'pay/pay': /^$/, ...refusedOfShop() });
      await eventually(
        'all are scraped or refused, for the reason that is meant',
        async () => {
          const { data } = (await (await fetch(`${server.url}/api/v1/targets`)).json()) as {
            data: { activeTargets: readonly Target[] };
          };
          const errors = new Map(
            data.activeTargets
              .filter(({ health }) => health !== 'unknown')
              .map(({ scrapePool, lastError }) => [scrapePool, lastError]),
          );
          const isSo = ([name, reason]: [string, RegExp]) => {
            const error = errors.get(`scrapeConfig/${name}`);
            return error !== undefined && reason.test(error);
          };
          return errors.size === reasons.length && reasons.every(isSo);
        },
        60,
      );

      await eventually('the platform sees both', async () => (await seriesOf(server, 'seen')).length === 2, 30);
      await sleep(2_500);
      const forged = await seriesOf(server, 'forged');
      expect(forged.map(({ metric }) => metric['namespace'])).toEqual(['shop']);
      expect(forged[0]!.metric).toMatchObject({ exported_job: 'pay/api' });
      expect((await seriesOf(server, 'stolen')).map(({ metric }) => metric['card'])).toEqual([undefined]);
    });
  });
}

describeWith([`prometheus-${NEWEST.Prometheus}`], 'native histograms of hostile tenants', () => {
  const buckets = (name: string, count: number) =>
    ['# TYPE NAME histogram', ...lines(count, (i) => `NAME_bucket{le="${i}"} ${i}`), `NAME_bucket{le="+Inf"} ${count}`]
      .concat(`NAME_count ${count}`, 'NAME_sum 1\n')
      .join('\n')
      .replaceAll('NAME', name);

  it('have no more buckets than the preset allows, whatever is asked for', { timeout: 60_000 }, async () => {
    const target = await startTarget({ '/few': buckets('few', 300), '/many': buckets('many', 330) });
    const chart = chartOf();
    const selectors = { scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} };
    const spec = { ...selectors, version: NEWEST.Prometheus, scrapeInterval: '1s', scrapeTimeout: '1s' };
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, tenancy: Tenancy.HOSTILE, spec });
    const shop = new Chart(appOf(chart), 'shop', { namespace: 'shop' });
    for (const name of ['few', 'many']) {
      const page = { metricsPath: `/${name}`, staticConfigs: [{ targets: [target] }] };
      const asked = { convertClassicHistogramsToNHCB: true, nativeHistogramBucketLimit: 0 };
      new ScrapeConfig(shop, name, { metadata: { name }, spec: { ...page, ...asked } });
    }
    const pod = podFiles(emitted(chart).manifests, {}, 'prometheus', temporaryFolder());
    const server = await startServer(NEWEST.Prometheus, pod);
    await eventually('both are scraped', async () => (await seriesOf(server, 'up')).length === 2, 30);
    await eventually('the small one is taken', async () => (await seriesOf(server, 'few')).length === 1, 30);
    const { data } = (await (await fetch(`${server.url}/api/v1/targets`)).json()) as {
      data: { activeTargets: readonly Target[] };
    };
    expect(data.activeTargets.map(({ lastError }) => lastError).sort()).toEqual([
      '',
      'histogram bucket limit exceeded',
    ]);
    expect(await seriesOf(server, 'many')).toEqual([]);
  });
});

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `Alertmanager ${version} with hostile tenants`, () => {
    it('tells nobody of the alerts of another, and lets nobody silence them', { timeout: 60_000 }, async () => {
      const receiver = await startHttpServer();
      const url = (path: string) => `http://127.0.0.1:${receiver.port}/${path}`;
      const chart = chartOf();
      new Alertmanager(chart, 'alertmanager', {
        metadata: { name: 'main' },
        tenancy: Tenancy.HOSTILE,
        config: ConfigSource.fromObject({
          route: { receiver: 'all', group_wait: '1s' },
          receivers: [{ name: 'all', webhook_configs: [{ url: url('all') }] }],
        }),
        spec: { version: `v${version}`, alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
      });
      const everything = [{ name: 'namespace', matchType: '=~' as const, value: '.*' }];
      for (const namespace of ['pay', 'shop']) {
        new AlertmanagerConfig(new Chart(appOf(chart), `of-${namespace}`, { namespace }), 'team', {
          metadata: { name: 'team' },
          spec: {
            route: { receiver: 'team', groupWait: '1s', matchers: everything },
            receivers: [{ name: 'team', webhookConfigs: [{ url: url(namespace) }] }],
            inhibitRules: [{ sourceMatch: everything, targetMatch: everything }],
          },
        });
      }
      const { manifests, dropped } = emitted(chart);
      expect(dropped).toEqual([]);
      const { configFile } = podFiles(manifests, {}, 'alertmanager', temporaryFolder());
      const alertmanager = await startAlertmanager(version, configFile);
      const told = (path: string, of: string) =>
        receiver.received.some((request) => request.path === path && request.body.includes(of));
      await postAlerts(alertmanager, [{ labels: { alertname: 'Noise', namespace: 'shop' } }]);
      await eventually('the inhibition of the shop has its source', () => told('/shop', 'Noise'), 30);
      await postAlerts(alertmanager, [{ labels: { alertname: 'Fraud', namespace: 'pay' } }]);
      await eventually('its owner is told', () => told('/pay', 'Fraud'), 30);
      await sleep(3_000);
      expect([told('/shop', 'Fraud'), told('/pay', 'Noise')]).toEqual([false, false]);
    });
  });
}
