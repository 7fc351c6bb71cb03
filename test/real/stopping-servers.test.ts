import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { Prometheus, PrometheusRule, ScrapeConfig, type ScrapeConfigSpec, Tenancy } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { emitYaml } from '../../lib/core/emit/yaml';
import { appOf, chartOf, objectsOf, warningsOf } from '../lib/support';
import { atEnd } from '../support/at-end';
import { selfSignedCertificate } from '../support/certificates';
import { peakMiB } from '../support/memory';
import { podFiles } from '../support/pod-files';
import { end, launch, launchWithin, startPrometheus, temporaryFolder } from '../support/processes';
import { startServer } from '../support/prometheus-pod';
import { describeWith, PROMETHEUS_VERSIONS, pathOf } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually, sleep } from '../support/wait';

function configFile(config: object): string {
  const file = join(temporaryFolder(), 'prometheus.yaml');
  writeFileSync(file, emitYaml(config));
  return file;
}

/** The pod of an instance that has a tenant with these targets. */
function podWith(version: string, spec: ScrapeConfigSpec, tenancy: Tenancy) {
  const chart = chartOf();
  const selectors = { scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} };
  const props = { metadata: { name: 'main' }, spec: { ...selectors, version: `v${version}`, scrapeInterval: '1s' } };
  new Prometheus(chart, 'prometheus', { ...props, tenancy, ...{ onInvalid: 'drop' as never } });
  new ScrapeConfig(new Chart(appOf(chart), 'shop', { namespace: 'shop' }), 'a', { metadata: { name: 'a' }, spec });
  let manifests: ReturnType<typeof objectsOf> = [];
  const warnings = warningsOf(() => (manifests = objectsOf(chart)));
  return { pod: podFiles(manifests as never, {}, 'prometheus', temporaryFolder()), warnings };
}

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`prometheus-${version}`], `Prometheus ${version}, which a tenant would stop`, () => {
    it('ends where targets are found anew without a pause, and goes on for others where that is left out', async () => {
      const discovery = { http_sd_configs: [{ url: 'http://localhost:1', refresh_interval: '0s' }] };
      const args = [
        `--config.file=${configFile({ scrape_configs: [{ job_name: 'a', ...discovery }] })}`,
        `--storage.tsdb.path=${temporaryFolder()}`,
        '--web.listen-address=127.0.0.1:0',
      ];
      const stopped = launch(pathOf(`prometheus-${version}`), args, process.env);
      await eventually('it has ended', () => stopped.process.exitCode !== null);
      expect(stopped.output()).toContain('non-positive interval');
      const httpSDConfigs = [{ url: 'http://localhost:1', refreshInterval: '0s' }];
      const { pod, warnings } = podWith(version, { httpSDConfigs }, Tenancy.TRUSTED);
      expect(warnings.join('')).toContain('spec.httpSDConfigs[0].refreshInterval');
      const server = await startServer(version, pod);
      await sleep(1_000);
      expect(server.process.exitCode).toBeNull();
    });

    it('ends by the token that it fetches from itself, and has no such path where tenants are hostile', async () => {
      const file = configFile({});
      const server = await startPrometheus(version, file);
      const oauth2 = { client_id: 'a', client_secret: 'b', token_url: `${server.url}/-/quit` };
      const targets = { static_configs: [{ targets: ['localhost:1'] }] };
      const job = { job_name: 'a', scrape_interval: '1s', scrape_timeout: '1s', ...targets, oauth2 };
      writeFileSync(file, emitYaml({ scrape_configs: [job] }));
      await fetch(`${server.url}/-/reload`, { method: 'POST' });
      await eventually('it has ended', () => server.process.exitCode !== null);
      const { pod } = podWith(version, { staticConfigs: [{ targets: ['localhost:1'] }] }, Tenancy.HOSTILE);
      const closed = await startServer(version, pod);
      const answer = await fetch(`${closed.url}/-/quit`, { method: 'POST' });
      expect([answer.status, closed.process.exitCode]).toEqual([403, null]);
    });
  });
}

const newest = NEWEST.Prometheus;

describeWith([`prometheus-${newest}`], `Prometheus ${newest}, whose rules a tenant writes`, () => {
  it('ends over a label of a group that runs itself, and is spared that', { timeout: 60_000 }, async () => {
    const nested = `${'{{ if true }}'.repeat(60)}{{ template "__alert_Foo" . }}${'{{ end }}'.repeat(60)}`;
    const groups = [{ name: 'a', interval: '1s', labels: { x: nested }, rules: [{ alert: 'Foo', expr: 'vector(1)' }] }];
    const rules = join(temporaryFolder(), 'rules.yaml');
    writeFileSync(rules, emitYaml({ groups }));
    const server = await startPrometheus(newest, configFile({ rule_files: [rules] }));
    await eventually('it has ended', () => server.process.exitCode !== null, 50);
    expect(server.output()).toContain('stack overflow');

    const chart = chartOf();
    const selectors = { serviceMonitorSelector: {}, ruleSelector: {}, ruleNamespaceSelector: {} };
    const spec = { ...selectors, version: `v${newest}` };
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec, onInvalid: 'drop' as never });
    new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: { groups } });
    const warnings = warningsOf(() => objectsOf(chart));
    expect(warnings.join('')).toContain('a template runs itself; the whole object is left out');
  });
});

/** Twenty times twice as much: eight megabytes. */
const joined = Array.from({ length: 20 }).reduce<string>(
  (inner) => `label_join(${inner}, "x", "", "x", "x")`,
  'label_replace(vector(1), "x", "xxxxxxxx", "", "")',
);

/** Alerts that have a label of more than sixteen megabytes. */
const ENDING: readonly (readonly [string, object])[] = [
  [
    'is printed in other characters again and again',
    { expr: 'vector(1)', labels: { x: `{{ "${'a'.repeat(300)}" ${'| printf "% #x" '.repeat(7)}}}` } },
  ],
  [
    'is printed again and again',
    {
      expr: `label_replace(vector(1), "x", "${'x'.repeat(1_000)}", "", "")`,
      labels: { l: '{{ $labels.x }}'.repeat(17_000) },
    },
  ],
  ['prints what the expression joins', { expr: joined, labels: { l: '{{ $labels.x }}'.repeat(3) } }],
];

describeWith([`prometheus-${newest}`], `Prometheus ${newest}, whose alerts a tenant writes`, () => {
  it.each(ENDING)('ends over a label that %s, and is spared that', { timeout: 60_000 }, async (_, more) => {
    const rule = { alert: 'Foo', ...more } as never;
    const groups = [{ name: 'a', interval: '1s', rules: [rule] }];
    const rules = join(temporaryFolder(), 'rules.yaml');
    writeFileSync(rules, emitYaml({ groups }));
    const server = await startPrometheus(newest, configFile({ rule_files: [rules] }));
    await eventually('it has ended', () => server.process.exitCode !== null, 50);
    expect(server.output()).toContain('String too long');

    const chart = chartOf();
    const selectors = { serviceMonitorSelector: {}, ruleSelector: {}, ruleNamespaceSelector: {} };
    const spec = { ...selectors, version: `v${newest}` };
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec, tenancy: Tenancy.HOSTILE });
    new PrometheusRule(new Chart(appOf(chart), 'shop', { namespace: 'shop' }), 'rules', {
      metadata: { name: 'rules' },
      spec: { groups },
    });
    const warnings = warningsOf(() => objectsOf(chart));
    expect(warnings.join('')).toContain('the whole object is left out');
  });
});

const fifteen = Array(15).fill('"x"').join(', ');

const first = 'label_replace(vector(1), "x", "xxxxxxxx", "", "")';
const joinedAgain = (of: string) => `label_join(${of} or ${first}, "x", "", ${fifteen})`;
/** Within an expression, the engine makes an error of a label that is too long. */
const told = { alert: 'A', expr: 'a', labels: { y: '{{ $labels.x }}'.repeat(5) } };

/** Rules that make a label many times as long each second. */
const LENGTHENING: [string, readonly object[], string?, number?][] = [
  ['records, by itself', [{ record: 'a', expr: joinedAgain('a') }, told]],
  ['records, by another one', [{ record: 'a', expr: joinedAgain('b') }, { record: 'b', expr: 'sum by (x) (a)' }, told]],
  [
    'alerts of, by a template',
    [{ alert: 'A', expr: 'ALERTS{alertname="A"} or vector(1)', labels: { x: `x${'{{ $labels.x }}'.repeat(16)}` } }],
  ],
  // Eight times fifteen to the fifth power: six megabytes, and none reads what it has written.
  [
    'makes of what the one before it has made',
    [
      { record: 'b0', expr: first },
      ...[0, 1, 2, 3, 4].map((i) => ({ record: `b${i + 1}`, expr: `label_join(b${i}, "x", "", ${fifteen})` })),
      { ...told, expr: 'b5' },
    ],
    'no more than two rules in a row may make labels longer',
    4,
  ],
];

const AGAIN = 'a rule may not make labels longer of what it reads again';

describeWith([`prometheus-${newest}`], `Prometheus ${newest}, whose rules read what they have written`, () => {
  it.each(LENGTHENING)(
    'ends over a label that one %s, and is spared that',
    {
      timeout: 90_000,
    },
    async (_, rules, said = AGAIN, count = 1) => {
      const groups = [{ name: 'a', interval: '1s', rules: rules as never[] }];
      const file = join(temporaryFolder(), 'rules.yaml');
      writeFileSync(file, emitYaml({ groups }));
      const server = await startPrometheus(newest, configFile({ rule_files: [file] }));
      await eventually('it has ended', () => server.process.exitCode !== null, 80);
      expect(server.output()).toContain('String too long');

      const chart = chartOf();
      const selectors = { ruleSelector: {}, ruleNamespaceSelector: {}, serviceMonitorSelector: {} };
      const spec = { ...selectors, version: `v${newest}` };
      new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec, tenancy: Tenancy.HOSTILE });
      const shop = new Chart(appOf(chart), 'shop', { namespace: 'shop' });
      new PrometheusRule(shop, 'rules', { metadata: { name: 'rules' }, spec: { groups } });
      const warnings = warningsOf(() => objectsOf(chart)).filter((each) => each.includes('whole object is left out'));
      expect(warnings).toHaveLength(count);
      expect(warnings[0]).toContain(said);
    },
  );
});

/** A tenant's label of a quarter of a megabyte, of which rules of the platform make more than sixteen. */
const LED_ON = {
  tenants: [
    { record: 'b0', expr: `label_replace(vector(1), "x", "${'x'.repeat(1_000)}", "", "")` },
    ...[0, 1].map((i) => ({ record: `b${i + 1}`, expr: `label_join(b${i}, "x", "", ${fifteen})` })),
  ],
  platforms: [
    { record: 'p', expr: `label_join(b2, "x", "", ${fifteen})` },
    { ...told, expr: 'p' },
  ],
};

describeWith([`prometheus-${newest}`], `Prometheus ${newest}, whose platform makes labels of tenants longer`, () => {
  it('ends over what two rules of a tenant have made before, and is spared that', { timeout: 90_000 }, async () => {
    const { tenants, platforms } = LED_ON;
    const file = join(temporaryFolder(), 'rules.yaml');
    writeFileSync(file, emitYaml({ groups: [{ name: 'a', interval: '1s', rules: [...tenants, ...platforms] }] }));
    const server = await startPrometheus(newest, configFile({ rule_files: [file] }));
    await eventually('it has ended', () => server.process.exitCode !== null, 80);
    expect(server.output()).toContain('String too long');

    const chart = chartOf();
    const selectors = { ruleSelector: {}, ruleNamespaceSelector: {}, serviceMonitorSelector: {} };
    const spec = { ...selectors, version: `v${newest}` };
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec, tenancy: Tenancy.HOSTILE });
    new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: groupsOf(platforms) });
    const shop = new Chart(appOf(chart), 'shop', { namespace: 'shop' });
    new PrometheusRule(shop, 'rules', { metadata: { name: 'rules' }, spec: groupsOf(tenants) });
    const warnings = warningsOf(() => objectsOf(chart)).filter((each) => each.includes('whole object is left out'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('rules[2].expr');
    expect(warnings[0]).toContain('rules of the platform that read them count, too');
  });
});

const groupsOf = (rules: readonly object[]) => ({ groups: [{ name: 'a', interval: '1s', rules: rules as never[] }] });

/** Eight times sixteen times as much: far more than two gigabytes of one text, for one target. */
const copies = Array.from({ length: 8 }, () => ({
  sourceLabels: ['__tmp_x'],
  targetLabel: '__tmp_x',
  replacement: '$1'.repeat(16),
}));
/** Twelve times twice as many labels, and a name of a megabyte for each of them. */
const maps = (regex: string, to: string) =>
  [...Array.from({ length: 12 }, (_, i) => `a${i}_`), 'x'.repeat(1_000_000)].map((name) => ({
    action: 'labelmap',
    regex,
    replacement: `${to}${name}$1`,
  }));

/** Relabelings that make more of one target than the server has memory for. */
const GROWING: readonly (readonly [string, readonly ScrapeRelabeling[]])[] = [
  ['copy what they have copied', [{ targetLabel: '__tmp_x', replacement: 'x'.repeat(8) }, ...copies]],
  ['map all labels to more of them', maps('(.+)', '')],
  ['map what they have mapped', [{ targetLabel: '__meta_x', replacement: 'x' }, ...maps('__meta_(.+)', '__meta_')]],
];

interface ScrapeRelabeling {
  readonly action?: string;
  readonly sourceLabels?: string[];
  readonly targetLabel?: string;
  readonly regex?: string;
  readonly replacement: string;
}

describeWith([`prometheus-${newest}`], `Prometheus ${newest}, whose relabelings a tenant writes`, () => {
  it.each(GROWING)('ends over those that %s, and is spared that', { timeout: 150_000 }, async (_, relabelings) => {
    const relabel_configs = relabelings.map(({ sourceLabels, targetLabel, ...more }) => ({
      ...(sourceLabels && { source_labels: sourceLabels }),
      ...(targetLabel && { target_label: targetLabel }),
      ...more,
    }));
    const job = { job_name: 'a', static_configs: [{ targets: ['localhost:1'] }], relabel_configs };
    const file = configFile({ scrape_configs: [job] });
    const args = [
      `--config.file=${file}`,
      `--storage.tsdb.path=${temporaryFolder()}`,
      '--web.listen-address=127.0.0.1:0',
    ];
    const server = launchWithin(3_000_000, pathOf(`prometheus-${newest}`), args);
    await eventually('it has ended', () => server.process.exitCode !== null, 120);
    expect(server.output()).toContain('out of memory');

    const chart = chartOf();
    const spec = { serviceMonitorSelector: {}, scrapeConfigSelector: {}, version: `v${newest}` };
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec, onInvalid: 'drop' as never });
    const staticConfigs = [{ targets: ['localhost:1'] }];
    const jobs = { staticConfigs, relabelings: relabelings as never };
    new ScrapeConfig(chart, 'jobs', { metadata: { name: 'jobs' }, spec: jobs });
    const warnings = warningsOf(() => objectsOf(chart));
    expect(warnings.join('')).toContain('more of a text than the server has memory for; the whole object is left out');
  });
});

describeWith([`prometheus-${newest}`], `Prometheus ${newest}, whose targets are a tenant's`, () => {
  it('ends over a label of seventeen megabytes, and takes no such answer', { timeout: 60_000 }, async () => {
    let asked = 0;
    const address = await serving((response) => {
      asked++;
      response.setHeader('content-type', 'text/plain; version=0.0.4');
      response.end(`a{b="${'x'.repeat(17_000_000)}"} 1\n`);
    });
    const static_configs = [{ targets: [address] }];
    const job = { job_name: 'a', scrape_interval: '1s', body_size_limit: '32MB', static_configs };
    const server = await startPrometheus(newest, configFile({ scrape_configs: [job] }));
    await eventually('it has ended', () => server.process.exitCode !== null, 50);
    expect(server.output()).toContain('String too long');

    const spec = { scrapeInterval: '1s', scrapeTimeout: '1s', staticConfigs: [{ targets: [address] }] };
    const { pod } = podWith(newest, spec, Tenancy.HOSTILE);
    const spared = await startServer(newest, pod);
    const before = asked;
    await eventually('it is asked twice', () => asked > before + 1, 20);
    expect(spared.process.exitCode).toBeNull();
  });
});

async function serving(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => answer(response));
  atEnd(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a tenant's server says: Prometheus expects parts of it that are not there. */
const ANSWERS: readonly (readonly [path: RegExp, answer: string])[] = [
  [/\/agent\/self/, '{"Config":{"Datacenter":"dc1"}}'],
  [/\/catalog\/services/, '{"web":[]}'],
  [/\/health\/service/, '[{}]'],
  [/^\/v1\/services/, '[null]'],
  [/\/containers\/json/, '[{"Id":"a","Names":["/x"],"HostConfig":{"NetworkMode":"container:a"}}]'],
  [/\/networks/, '[]'],
  [/\/v1\.\d+\/services/, '[{"ID":"a","Spec":{"TaskTemplate":{}}}]'],
];

async function lyingServer(): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('Api-Version', '1.47');
    response.setHeader('X-Consul-Index', '7');
    response.end(ANSWERS.find(([path]) => path.test(url))?.[1] ?? 'OK');
  });
  atEnd(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What comes from it has no end; it is what a proxy leads to as well. */
async function endlessServer(): Promise<string> {
  const { key, cert } = selfSignedCertificate();
  const part = Buffer.alloc(2 ** 20, 'a');
  const server = createServer((_, response) => {
    const more = () => {
      while (response.write(part));
    };
    response.setHeader('content-type', 'application/json').write('{"a":"');
    response.on('drain', more);
    more();
  });
  const secure = createSecureServer({ key, cert }, (request, response) => server.emit('request', request, response));
  server.on('connect', (_, socket: Socket) => {
    socket.on('error', () => {}).write('HTTP/1.1 200 OK\r\n\r\n');
    secure.emit('connection', socket);
  });
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const INSECURE = { insecureSkipVerify: true };
const ENDLESS: Readonly<Record<string, (url: string) => ScrapeConfigSpec>> = {
  Kubernetes: (apiServer) => ({ kubernetesSDConfigs: [{ role: 'Pod', apiServer }] }),
  HTTP: (url) => ({ httpSDConfigs: [{ url }] }),
  'Hetzner, by a proxy': (proxyUrl) => ({ hetznerSDConfigs: [{ role: 'Hcloud', proxyUrl, tlsConfig: INSECURE }] }),
};

const DISCOVERIES: readonly (readonly [name: string, of: (address: string) => ScrapeConfigSpec])[] = [
  ['Consul', (address) => ({ consulSDConfigs: [{ server: address }] })],
  ['Nomad', (address) => ({ nomadSDConfigs: [{ server: `http://${address}` }] })],
  ['Docker', (address) => ({ dockerSDConfigs: [{ host: `http://${address}` }] })],
];

const SWARM: typeof DISCOVERIES = [
  ['Docker Swarm', (address) => ({ dockerSwarmSDConfigs: [{ host: `http://${address}`, role: 'Services' as never }] })],
];

/** The newest server has been mended against Swarm's answer; the others' still end it. */
const ENDED_BY: readonly (readonly [version: string, discoveries: typeof DISCOVERIES])[] = [
  [PROMETHEUS_VERSIONS.at(-2)!, SWARM],
  [newest, DISCOVERIES],
];

for (const [version, discoveries] of ENDED_BY) {
  describeWith([`prometheus-${version}`], `Prometheus ${version}, which asks a tenant's server for targets`, () => {
    it.each(discoveries)('ends by what it answers as %s, and does not ask where tenants are hostile', async (_, of) => {
      const spec = of(await lyingServer());
      // It may end before it has told that it is ready.
      const trusting = startServer(version, podWith(version, spec, Tenancy.TRUSTED).pod).then(
        async (server) => {
          await eventually('it has ended', () => server.process.exitCode !== null);
          return server.output();
        },
        (error: Error) => error.message,
      );
      expect(await trusting).toContain('invalid memory address or nil pointer dereference');
      const { pod, warnings } = podWith(version, spec, Tenancy.HOSTILE);
      expect(warnings.join('')).toContain('[foreign-identity]');
      const closed = await startServer(version, pod);
      await sleep(1_000);
      expect(closed.process.exitCode).toBeNull();
    });
  });
}

describeWith([`prometheus-${newest}`], `Prometheus ${newest}, which reads what a tenant's server answers`, () => {
  it.each(Object.entries(ENDLESS))(
    'fills its memory by what it answers as %s, and does not ask where tenants are hostile',
    async (_, of) => {
      const spec = of(await endlessServer());
      const trusting = await startServer(newest, podWith(newest, spec, Tenancy.TRUSTED).pod);
      const before = peakMiB(trusting.process.pid!);
      await eventually('it has grown', () => peakMiB(trusting.process.pid!) > before + 100, 60);
      await end(trusting.process);
      const { pod, warnings } = podWith(newest, spec, Tenancy.HOSTILE);
      expect(warnings.join('')).toContain('[foreign-identity]');
      expect(readFileSync(pod.configFile, 'utf8')).not.toContain('_sd_configs');
    },
    90_000,
  );
});
