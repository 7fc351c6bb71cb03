import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  InvalidInputPolicy,
  Prometheus,
  PrometheusRule,
  ReloadMode,
  Tenancy,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Manifest } from '../../lib/core/base/resource';
import { emitYaml } from '../../lib/core/emit/yaml';
import { chartOf, objectOf, objectsOf, warningsOf } from '../lib/support';
import { atEnd } from '../support/at-end';
import { type PodFiles, podFiles } from '../support/pod-files';
import {
  answering,
  freePort,
  launchWithin,
  type Running,
  startAlertmanager,
  temporaryFolder,
} from '../support/processes';
import { startServer } from '../support/prometheus-pod';
import { ask, BEFORE, startProtected, users } from '../support/protected-servers';
import { describeWith, pathOf } from '../support/tools';
import { ALERTMANAGER_VERSIONS, NEWEST } from '../support/versions';
import { eventually, sleep } from '../support/wait';

const VERSION = NEWEST.Alertmanager;

/** Go gives up after 100,000 calls, and its stack is full before. */
const CALLS = 300;
const RUNS_ITSELF = `{{ define "a" }}${'{{ with . }}'.repeat(CALLS)}{{ template "a" . }}${'{{ end }}'.repeat(CALLS)}{{ end }}{{ template "a" . }}`;

describeWith([`alertmanager-${VERSION}`], 'an Alertmanager, which a tenant would end', () => {
  it('ends over a template that runs itself, and is spared that', { timeout: 120_000 }, async () => {
    const file = join(temporaryFolder(), 'alertmanager.yaml');
    const webhook = { slack_configs: [{ api_url: 'http://localhost:9/', title: RUNS_ITSELF }] };
    const route = { receiver: 'a', group_wait: '0s' };
    writeFileSync(file, emitYaml({ route, receivers: [{ name: 'a', ...webhook }] }));
    const server = await startAlertmanager(VERSION, file);
    const body = JSON.stringify([{ labels: { alertname: 'a' } }]);
    const headers = { 'content-type': 'application/json' };
    await fetch(`${server.url}/api/v2/alerts`, { method: 'POST', headers, body });
    await eventually(
      'it has ended',
      () => server.process.exitCode !== null || server.process.signalCode !== null,
      60_000,
    );
    expect(server.output()).toContain('stack');

    const chart = chartOf();
    const watching = { reloader: { mode: ReloadMode.WATCHING }, onInvalid: InvalidInputPolicy.DROP };
    const spec = { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} };
    new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec, ...watching });
    const slackConfigs = [{ apiURL: { name: 'slack', key: 'url' }, title: RUNS_ITSELF }];
    new AlertmanagerConfig(chart, 'shop', {
      metadata: { name: 'team', namespace: 'shop' },
      spec: { route: { receiver: 'a' }, receivers: [{ name: 'a', slackConfigs }] },
    });
    const warnings = warningsOf(() => {
      expect(JSON.stringify(objectOf(chart, 'Secret', 'alertmanager-main-generated'))).not.toContain('define');
    });
    expect(warnings.join('')).toContain('a template runs itself; the whole object is left out');
  });
});

const EIGHT = Array(8).fill('$x').join(' ');
const PRINTED = `printf "${'%s'.repeat(8)}" ${EIGHT}`;
const TIMES = 10;

/** Texts that are eight times as long each time: six gigabytes of a status, for a group of as many alerts as there are times. */
const GROWING: readonly (readonly [string, string])[] = [
  ['prints', `{{ $x := .Status }}${`{{ $x = ${PRINTED} }}`.repeat(TIMES)}`],
  ['prints in a loop', `{{ $x := .Status }}{{ range .Alerts }}{{ $x = ${PRINTED} }}{{ end }}`],
  ['joins', `{{ $x := .Status }}${`{{ $x = stringSlice ${EIGHT} | join "" }}`.repeat(TIMES)}`],
  [
    'prints in itself',
    `{{ with .Status }}${`{{ with ${PRINTED.replaceAll('$x', '.')} }}`.repeat(TIMES)}${'{{ end }}'.repeat(TIMES + 1)}`,
  ],
];

describeWith([`alertmanager-${VERSION}`], 'an Alertmanager, whose memory a tenant would take', () => {
  it.each(GROWING)(
    'ends over a template that %s ever more, and is spared that',
    { timeout: 150_000 },
    async (_, title) => {
      const file = join(temporaryFolder(), 'alertmanager.yaml');
      const webhook = { slack_configs: [{ api_url: 'http://localhost:9/', title }] };
      const route = { receiver: 'a', group_wait: '0s' };
      writeFileSync(file, emitYaml({ route, receivers: [{ name: 'a', ...webhook }] }));
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const server = launchWithin(3_000_000, pathOf(`alertmanager-${VERSION}`), [
        `--config.file=${file}`,
        `--web.listen-address=127.0.0.1:${port}`,
        `--storage.path=${temporaryFolder()}`,
        '--cluster.listen-address=',
      ]);
      await answering('alertmanager', server, async () => (await fetch(`${url}/-/ready`)).ok);
      const body = JSON.stringify(Array.from({ length: TIMES }, (_, i) => ({ labels: { alertname: 'a', i: `${i}` } })));
      const headers = { 'content-type': 'application/json' };
      await fetch(`${url}/api/v2/alerts`, { method: 'POST', headers, body });
      await eventually('it has ended', () => server.process.exitCode !== null, 120);
      expect(server.output()).toContain('out of memory');

      const chart = chartOf();
      const spec = { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} };
      const more = { reloader: { mode: ReloadMode.WATCHING }, onInvalid: InvalidInputPolicy.DROP };
      new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec, ...more });
      const slackConfigs = [{ apiURL: { name: 'slack', key: 'url' }, title }];
      new AlertmanagerConfig(chart, 'shop', {
        metadata: { name: 'team', namespace: 'shop' },
        spec: { route: { receiver: 'a' }, receivers: [{ name: 'a', slackConfigs }] },
      });
      const warnings = warningsOf(() => {
        expect(JSON.stringify(objectOf(chart, 'Secret', 'alertmanager-main-generated'))).not.toContain('.Status');
      });
      expect(warnings.join('')).toContain(
        'its texts grow to many times what they are made of; the whole object is left out',
      );
    },
  );
});

/** A tenant's server: what comes to it is sent on. */
async function redirecting(to: string) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(307, { location: to }).end();
  });
  atEnd(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

/** All ways to ask for a reload that a tenant has: by its own address, by a redirect, and as the fetch of a token. */
function attacks(server: string, redirect: string): readonly object[] {
  const reload = `${server}/-/reload`;
  const oauth2 = { client_id: 'a', client_secret: 'b', token_url: reload };
  return [{ url: reload }, { url: redirect }, { url: `${redirect}token`, http_config: { oauth2 } }];
}

const reloads = ({ output }: Running) => output().match(/Completed loading of configuration file/g)?.length ?? 0;

const LOGIN = {
  username: { name: 'login', key: 'username' },
  password: { name: 'login', key: 'password' },
};

/** What a platform declares that has an Alertmanager ask for a password, and its files with that password. */
function protectedPlatform(version: string) {
  const chart = chartOf();
  const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { basicAuth: LOGIN });
  const tenancy = Tenancy.HOSTILE;
  const alertmanager = new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: { version: `v${version}`, replicas: 2, alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({ route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] }),
    webConfig,
    networkPolicy: {},
    tenancy,
  });
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      ruleSelector: {},
      serviceMonitorSelector: {},
      evaluationInterval: '1s',
      rules: { alert: { resendDelay: '1s' } },
    },
    tenancy,
  });
  prometheus.alertTo(alertmanager);
  const rules = [{ alert: 'Always', expr: 'vector(1)' }];
  new PrometheusRule(chart, 'rules', { metadata: { name: 'own' }, spec: { groups: [{ name: 'own', rules }] } });
  let manifests: readonly Manifest[] = [];
  const warnings = warningsOf(() => {
    manifests = objectsOf(chart) as never;
  });
  const data = { web: { 'web.yaml': users(BEFORE) }, login: { username: BEFORE.username, password: BEFORE.password } };
  const held = Object.entries(data).map(([name, keys]) => ({
    kind: 'Secret',
    name,
    data: new Map(Object.entries(keys).map(([key, value]) => [key, Buffer.from(value)])),
  }));
  const filesOf = (server: 'prometheus' | 'alertmanager') => {
    const own = manifests.filter(({ kind, metadata }) => kind !== 'StatefulSet' || metadata.name === `${server}-main`);
    return podFiles(own, { held, standIn: 'x' }, server, temporaryFolder());
  };
  return { warnings, filesOf };
}

/** What Prometheus would find by Kubernetes. */
function sendTo(servers: readonly Running[], { configFile }: PodFiles): void {
  const config = parse(readFileSync(configFile, 'utf8'));
  const [{ kubernetes_sd_configs: _, relabel_configs: __, ...client }] = config.alerting.alertmanagers;
  const targets = servers.map(({ url }) => new URL(url).host);
  config.alerting.alertmanagers = [{ ...client, static_configs: [{ targets }] }];
  writeFileSync(configFile, stringify(config));
}

/** As its pod starts it, but for addresses. */
async function startReplica(version: string, files: PodFiles, cluster: number, peer: number): Promise<Running> {
  const own = files
    .argsOf('alertmanager')
    .map((arg) => arg.replace('$(POD_NAME)', `alertmanager-main-${cluster}`))
    .filter((arg) => !/^--(web\.listen-address|cluster\.(peer|listen-address)|storage\.path)=/.test(arg));
  const mesh = [
    `--cluster.listen-address=127.0.0.1:${cluster}`,
    `--cluster.advertise-address=127.0.0.1:${cluster}`,
    `--cluster.peer=127.0.0.1:${peer}`,
    `--storage.path=${temporaryFolder()}`,
  ];
  return startProtected(`alertmanager-${version}`, (port) => [
    ...own,
    ...mesh,
    `--web.listen-address=127.0.0.1:${port}`,
  ]);
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith(
    [`alertmanager-${version}`, `prometheus-${NEWEST.Prometheus}`],
    `Alertmanager ${version}, which a tenant would have reload`,
    () => {
      const configOf = (webhooks: readonly object[]) =>
        emitYaml({
          route: { receiver: 'a', group_wait: '0s', group_interval: '1s', repeat_interval: '1s' },
          receivers: [{ name: 'a', webhook_configs: webhooks }],
        });
      const alert = async (url: string, user?: typeof BEFORE) => {
        const authorization = `Basic ${Buffer.from(`${user?.username}:${user?.password}`).toString('base64')}`;
        const headers = { 'content-type': 'application/json', ...(user && { authorization }) };
        const body = JSON.stringify([{ labels: { alertname: 'a' } }]);
        expect((await fetch(`${url}/api/v2/alerts`, { method: 'POST', headers, body })).status).toBe(200);
      };

      it.each([0, 1, 2])('reloads for a webhook of it, and not where a password is asked for (way %d)', async (way) => {
        const file = join(temporaryFolder(), 'alertmanager.yaml');
        const start = async (args: readonly string[] = []) => {
          writeFileSync(file, configOf([{ url: 'http://127.0.0.1:9/' }]));
          return args.length === 0
            ? startAlertmanager(version, file)
            : startProtected(`alertmanager-${version}`, (port) => [
                `--config.file=${file}`,
                '--cluster.listen-address=',
                `--storage.path=${temporaryFolder()}`,
                `--web.listen-address=127.0.0.1:${port}`,
                ...args,
              ]);
        };
        const attack = async (server: Running, user?: typeof BEFORE) => {
          const redirect = await redirecting(`${server.url}/-/reload`);
          writeFileSync(file, configOf([attacks(server.url, redirect.url)[way]!]));
          expect((await ask(`${server.url}/-/reload`, user, 'POST')).status).toBe(200);
          await alert(server.url, user);
          return redirect;
        };
        const open = await start();
        await attack(open);
        await eventually('it has reloaded by itself', () => reloads(open) > 2);

        const web = join(temporaryFolder(), 'web.yaml');
        writeFileSync(web, users(BEFORE));
        const closed = await start([`--web.config.file=${web}`]);
        await attack(closed, BEFORE);
        await eventually('the notification has failed', () => /401|oauth2|Unauthorized/.test(closed.output()));
        const before = reloads(closed);
        await sleep(2_000);
        expect(reloads(closed)).toBe(before);
      });

      it('has its mesh, and gets the alerts of Prometheus, where it asks for a password', async () => {
        const { warnings, filesOf } = protectedPlatform(version);
        expect(warnings.filter((text) => text.includes('open-to-tenants'))).toEqual([]);
        const files = filesOf('alertmanager');
        const [first, second] = [await freePort(), await freePort()];
        const one = await startReplica(version, files, first, second);
        const two = await startReplica(version, files, second, first);
        await eventually('they have found each other', async () => {
          const { text } = await ask(`${two.url}/api/v2/status`, BEFORE);
          return JSON.parse(text).cluster.peers.length === 2;
        });
        expect((await ask(`${one.url}/-/reload`, undefined, 'POST')).status).toBe(401);

        const pod = filesOf('prometheus');
        sendTo([one, two], pod);
        await startServer(NEWEST.Prometheus, pod);
        for (const { url } of [one, two]) {
          await eventually('its alert has come', async () =>
            (await ask(`${url}/api/v2/alerts`, BEFORE)).text.includes('Always'),
          );
        }
      });
    },
  );
}

describeWith([`alertmanager-${VERSION}`], 'the mesh of an Alertmanager', () => {
  const config = () => {
    const file = join(temporaryFolder(), 'alertmanager.yaml');
    writeFileSync(file, emitYaml({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }));
    return file;
  };
  const silence = {
    matchers: [{ name: 'alertname', value: '.+', isRegex: true, isEqual: true }],
    startsAt: new Date().toISOString(),
    endsAt: new Date(Date.now() + 3_600_000).toISOString(),
    createdBy: 'a tenant',
    comment: 'x',
  };

  it('takes silences of each pod that can connect, and synth says so', { timeout: 60_000 }, async () => {
    const mesh = `127.0.0.1:${await freePort()}`;
    const label = '--cluster.label=monitoring/main';
    const victim = await startAlertmanager(VERSION, config(), [`--cluster.listen-address=${mesh}`, label]);
    const joining = ['--cluster.listen-address=127.0.0.1:0', `--cluster.peer=${mesh}`, label];
    const intruder = await startAlertmanager(VERSION, config(), joining);
    const headers = { 'content-type': 'application/json' };
    await fetch(`${intruder.url}/api/v2/silences`, { method: 'POST', headers, body: JSON.stringify(silence) });
    const silences = async () => (await (await fetch(`${victim.url}/api/v2/silences`)).json()) as { comment: string }[];
    await eventually('the other one has it', async () => (await silences()).length === 1, 30);

    const said = (spec: object, more: object = {}) => {
      const chart = chartOf();
      const own = { config: ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }) };
      new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec, tenancy: Tenancy.HOSTILE, ...own, ...more });
      return warningsOf(() => objectsOf(chart)).filter((each) => each.includes('may join the mesh')).length;
    };
    const file = { secret: { name: 'mesh', key: 'x' } };
    const server = {
      cert: file,
      keySecret: file.secret,
      client_ca: file,
      clientAuthType: 'RequireAndVerifyClientCert',
    };
    const clusterTLS = { server, client: { ca: file, cert: file, keySecret: file.secret } };
    expect([said({ replicas: 2 }), said({ forceEnableClusterMode: true })]).toEqual([1, 1]);
    expect([said({}), said({ replicas: 2, clusterTLS }), said({ replicas: 2 }, { networkPolicy: {} })]).toEqual([
      0, 0, 0,
    ]);
  });
});
