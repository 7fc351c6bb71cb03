import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { emitYaml } from '../../lib/core/emit/yaml';
import { postAlerts } from '../support/alertmanager-pod';
import { compiled } from '../support/compiled';
import { startAlertmanager, startPrometheus, temporaryFolder } from '../support/processes';
import { startHttpServer } from '../support/receiving-servers';
import { ALERTMANAGER_VERSIONS, describeWith, PROMETHEUS_VERSIONS } from '../support/tools';
import { eventually } from '../support/wait';

/** A file of a pod by one of its names; `root` is where the container's root is on this machine. */
type Name = (root: string, file: string) => string;

const NAMES: Readonly<Record<string, Name>> = {
  'its path': (root, file) => root + file,
  'a path with steps that lead nowhere': (root, file) => root + file.replaceAll('/', '/.//'),
  'a path that climbs': (root, file) => `${root}/etc/ssl/..${file.replace('/etc', '')}`,
  'a path that climbs out of a link': (root, file) => `${root}/var/run/..${file}`,
  'a path from the folder of the configuration': (_, file) => `../../..${file}`,
  'the root of the process': (root, file) => `/proc/self/root${root}${file}`,
  'the folder of the process': (root, file) => `/proc/self/cwd/${'../'.repeat(30)}${root}${file}`,
};

const PATTERNS: Readonly<Record<string, Name>> = {
  'a pattern of files': (root, file) => root + file.replace(/[^/]*$/, '*.yaml'),
  'a pattern of folders': (root, file) => root + file.replace('/etc/', '/et[c]/'),
  'a folder with an escape': (root, file) => root + file.replace('/etc/', '/e\\tc/'),
};

/** The part of a container's file system that names lead through. */
function containerRoot(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const folder of ['etc/ssl', 'run', 'var']) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync('../run', join(root, 'var/run'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** What is refused of a tenant's object, by the fields' paths. */
function refusedOf(kind: string, spec: object): string[] {
  const [server, field] = kind === 'AlertmanagerConfig' ? ['Alertmanager', 'alertmanagerConfig'] : ['Prometheus', kind];
  const prefix = `${field![0]!.toLowerCase()}${field!.slice(1)}`;
  const selectors = { [`${prefix}Selector`]: {}, [`${prefix}NamespaceSelector`]: {} };
  const version = kind === 'ServiceMonitor' ? 'v1' : 'v1alpha1';
  const objects = [
    [`v1`, server!, { namespace: 'monitoring', name: 'main' }, selectors],
    [version, kind, { namespace: 'shop', name: 'web' }, spec],
  ] as const;
  const { findings } = compiled(
    objects.map(([api, kindOf, metadata, specOf]) => ({
      apiVersion: `monitoring.coreos.com/${api}`,
      kind: kindOf,
      metadata,
      spec: specOf,
    })),
  );
  return findings.filter(({ code }) => code === 'foreign-file').map(({ path }) => path);
}

const PASSWORD = '/etc/prometheus/credentials/secret/payments/login/password';
const TARGETS = '/etc/prometheus/configmaps/targets/all.yaml';

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`prometheus-${version}`], `names by which Prometheus ${version} finds a file of its pod`, () => {
    it('lead to a credential of another tenant, and are refused to tenants', { timeout: 60_000 }, async () => {
      const server = await startHttpServer();
      const root = containerRoot({ [PASSWORD]: 'of-payments' });
      const jobs = Object.entries(NAMES).map(([name, named], index) => ({
        job_name: name,
        scrape_interval: '1s',
        metrics_path: `/${index}`,
        authorization: { credentials_file: named(root, PASSWORD) },
        static_configs: [{ targets: [`127.0.0.1:${server.port}`] }],
      }));
      await startPrometheus(version, configuration(root, { scrape_configs: jobs }));
      const sent = (index: number) =>
        eventually(`job ${index} scrapes`, () => server.received.find(({ path }) => path === `/${index}`), 30);
      const tokens = await Promise.all(jobs.map(async (_, index) => (await sent(index)).headers.authorization));
      expect(tokens).toEqual(jobs.map(() => 'Bearer of-payments'));

      const endpoints = Object.values(NAMES).map((named) => ({ port: 'web', bearerTokenFile: named('', PASSWORD) }));
      expect(refusedOf('ServiceMonitor', { selector: {}, endpoints })).toEqual(
        endpoints.map((_, index) => `spec.endpoints[${index}].bearerTokenFile`),
      );
    });

    it('lead to targets of the owner, and are refused to tenants', { timeout: 60_000 }, async () => {
      const server = await startHttpServer();
      const targets = [{ targets: [`127.0.0.1:${server.port}`] }];
      const root = containerRoot({ [TARGETS]: emitYaml(targets) });
      const all = { ...NAMES, ...PATTERNS };
      const jobs = Object.entries(all).map(([name, named], index) => ({
        job_name: name,
        scrape_interval: '1s',
        metrics_path: `/${index}`,
        file_sd_configs: [{ files: [named(root, TARGETS)] }],
      }));
      await startPrometheus(version, configuration(root, { scrape_configs: jobs }));
      const expected = jobs.map((_, index) => `/${index}`);
      const scraped = () => new Set(server.received.map(({ path }) => path));
      await eventually('all jobs scrape', () => expected.every((path) => scraped().has(path)), 30);

      const files = Object.values(all).map((named) => named('', TARGETS));
      expect(refusedOf('ScrapeConfig', { fileSDConfigs: [{ files }] })).toEqual(
        files.map((_, index) => `spec.fileSDConfigs[0].files[${index}]`),
      );
    });
  });
}

function configuration(root: string, content: object): string {
  const file = join(root, 'etc/prometheus/config_out/prometheus.env.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, emitYaml(content));
  return file;
}

const TOKEN = '/etc/alertmanager/credentials/secret/payments/chat/token';

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `names by which Alertmanager ${version} finds a file of its pod`, () => {
    it('lead to a token of another tenant, and are refused to tenants', { timeout: 60_000 }, async () => {
      const server = await startHttpServer();
      const root = containerRoot({ [TOKEN]: 'of-payments' });
      const names = Object.values(NAMES).map((named) =>
        // A token's relative path begins in the working directory of the process, and not beside the configuration.
        named(root, TOKEN).replace(/^\.\.\/\.\.\/\.\./, `../../../../../../../../..${root}`),
      );
      const receivers = names.map((file, index) => ({
        name: `${index}`,
        telegram_configs: [{ api_url: `http://127.0.0.1:${server.port}/${index}`, bot_token_file: file, chat_id: 1 }],
      }));
      const routes = receivers.map(({ name }) => ({ receiver: name, continue: true }));
      const file = join(root, 'alertmanager.yaml');
      writeFileSync(file, emitYaml({ route: { receiver: '0', group_wait: '1s', routes }, receivers }));
      const alertmanager = await startAlertmanager(version, file);
      await postAlerts(alertmanager, [{ labels: { alertname: 'Fire' } }]);
      const asked = (index: number) =>
        eventually(`${index} notifies`, () => server.received.find(({ path }) => path.startsWith(`/${index}/`)), 30);
      const paths = await Promise.all(names.map(async (_, index) => (await asked(index)).path));
      expect(paths).toEqual(names.map((_, index) => `/${index}/botof-payments/sendMessage`));

      const telegramConfigs = Object.values(NAMES).map((named) => ({ chatID: 1, botTokenFile: named('', TOKEN) }));
      const spec = { route: { receiver: 'a' }, receivers: [{ name: 'a', telegramConfigs }] };
      expect(refusedOf('AlertmanagerConfig', spec)).toEqual(
        telegramConfigs.map((_, index) => `spec.receivers[0].telegramConfigs[${index}].botTokenFile`),
      );
    });
  });
}
