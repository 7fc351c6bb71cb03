import { describe, expect, it } from 'vitest';
import type { TenantSettings } from '../../../lib/core/base/app';
import { DEFAULT_SETTINGS, type InstanceSettings } from '../../../lib/core/base/app';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';

const ALL = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}, scrapeConfigSelector: {} };
const EVERYWHERE = { ...ALL, scrapeConfigNamespaceSelector: {} };

function object(kind: string, namespace: string, spec: object): InputObject {
  const version = kind === 'ScrapeConfig' || kind === 'AlertmanagerConfig' ? 'v1alpha1' : 'v1';
  return { apiVersion: `monitoring.coreos.com/${version}`, kind, metadata: { namespace, name: 'web' }, spec };
}

const prometheus = (spec: object = {}) => object('Prometheus', 'monitoring', { ...EVERYWHERE, ...spec });
const alertmanager = object('Alertmanager', 'monitoring', {
  alertmanagerConfigSelector: {},
  alertmanagerConfigNamespaceSelector: {},
});
const scraping = (namespace: string, endpoint: object) =>
  object('ServiceMonitor', namespace, { selector: {}, endpoints: [{ port: 'web', ...endpoint }] });
const discovering = (namespace: string, ...files: string[]) =>
  object('ScrapeConfig', namespace, { fileSDConfigs: [{ files }] });
const notifying = (namespace: string, receiver: object) =>
  object('AlertmanagerConfig', namespace, {
    route: { receiver: 'a' },
    receivers: [{ name: 'a', ...receiver }],
  });

/** The errors of an app, by their fields; anything else that is wrong shows as well. */
function refused(objects: readonly InputObject[], tenants: Partial<TenantSettings> = {}): string[] {
  const settings: Partial<InstanceSettings> = { tenants: { ...DEFAULT_SETTINGS.tenants, ...tenants } };
  const errors = compiled(objects, [], settings).findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ path, code }) => (code === 'foreign-file' ? path : `${path} [${code}]`));
}

/** Names of one file each; most of them lead to a credential of somebody else. */
const FOREIGN = [
  '/etc/prometheus/credentials/secret/payments/login/password',
  '/etc/prometheus/config_out/prometheus.env.yaml',
  '/etc/prometheus/config/prometheus.yaml',
  '/etc/prometheus/web_config/web-config.yaml',
  '/etc/prometheus/rules/prometheus-main-rulefiles-0/shop-web.yaml',
  '/etc/prometheus/scrape_configs/a.yaml',
  '/etc/prometheus/secrets/wildcard/tls.key',
  '/etc/prometheus/configmaps/targets/a.yaml',
  '/etc/alertmanager/credentials/secret/payments/chat/url',
  '/etc/thanos/config/prometheus.http-client-file.yaml',
  '/prometheus/wal/00000000',
  '/var/log/prometheus/queries.log',
  '/var/run/secrets/kubernetes.io/serviceaccount/token',
  '/var/run/secrets/kubernetes.io/serviceaccount/..data/token',
  '/run/secrets/kubernetes.io/serviceaccount/token',
  '//run/./secrets//kubernetes.io/serviceaccount/token',
  '/var/run/secrets/eks.amazonaws.com/serviceaccount/token',
  '/proc/self/environ',
  '/proc/1/root/etc/prometheus/credentials/secret/payments/login/password',
  '/dev/fd/7',
  '//etc///prometheus/./credentials/secret/payments/login/password',
  '/etc/prometheus/',
  '/etc/./prometheus/credentials/..data/x',
  '/etc/ssl/../prometheus/credentials/secret/payments/login/password',
  '/var/run/../etc/prometheus/credentials/secret/payments/login/password',
  '../credentials/secret/payments/login/password',
  'prometheus.env.yaml',
  './prometheus.env.yaml',
  ' /etc/ssl/cert.pem',
];

const OF_THE_IMAGE = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/prometheus-of-somebody/token',
  '/usr/share/ca.pem',
  '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt',
  '/run/secrets/kubernetes.io/serviceaccount/ca.crt',
];

describe('a tenant, whose monitor lives in another namespace than the instance,', () => {
  it.each(FOREIGN)('may not name %j', (file) => {
    expect(refused([prometheus(), scraping('shop', { bearerTokenFile: file })])).toEqual([
      'spec.endpoints[0].bearerTokenFile',
    ]);
    expect(refused([prometheus(), scraping('monitoring', { bearerTokenFile: file })])).toEqual([]);
  });

  it.each(OF_THE_IMAGE)('may name %j', (file) => {
    expect(refused([prometheus(), scraping('shop', { bearerTokenFile: file })])).toEqual([]);
  });

  it.each(['caFile', 'certFile', 'keyFile'])('may not name a file of the pods by the `%s` of a client', (field) => {
    const files = { caFile: '/etc/ssl/ca', certFile: '/etc/ssl/cert', keyFile: '/etc/ssl/key' };
    const tlsConfig = { ...files, [field]: '/etc/prometheus/credentials/secret/payments/client/tls' };
    expect(refused([prometheus(), scraping('shop', { tlsConfig })])).toEqual([`spec.endpoints[0].tlsConfig.${field}`]);
  });

  it('may not discover targets by files of the pods, whatever pattern they are named by', () => {
    const files = [
      '/etc/prometheus/configmaps/targets/a.yaml',
      '/etc/prometheus/configmaps/targets/*.yaml',
      '/etc/prometheu[s]/configmaps/targets/a.yaml',
      '/etc/p?ometheus/a.yaml',
      '/etc/prom\\etheus/a.yaml',
      '/etc/*.yaml',
      '*.yaml',
      '/prom/../prometheus/a.json',
    ];
    const fields = files.map((_, index) => `spec.fileSDConfigs[0].files[${index}]`);
    expect(refused([prometheus(), discovering('shop', ...files)])).toEqual(fields);
    expect(refused([prometheus(), discovering('shop', '/usr/share/targets/*.yaml', '/usr/a.json')])).toEqual([]);
  });

  it.each(['dockerSDConfigs', 'dockerSwarmSDConfigs'])('may not reach a socket of the pods by `%s`', (field) => {
    const spec = (host: string) => ({ [field]: [{ host, ...(field.includes('Swarm') ? { role: 'Tasks' } : {}) }] });
    const at = [`spec.${field}[0].host`];
    for (const host of ['unix:///var/run/docker.sock', 'UNIX:///run/docker.sock', 'unix://docker.sock']) {
      expect(refused([prometheus(), object('ScrapeConfig', 'shop', spec(host))])).toEqual(at);
    }
    expect(refused([prometheus(), object('ScrapeConfig', 'shop', spec('tcp://localhost:2375'))])).toEqual([]);
  });

  it.each([
    ['telegramConfigs[0].botTokenFile', { telegramConfigs: [{ chatID: 1, botTokenFile: '?' }] }],
    ['pushoverConfigs[0].tokenFile', { pushoverConfigs: [{ userKeyFile: '/usr/a', tokenFile: '?' }] }],
    ['pushoverConfigs[0].userKeyFile', { pushoverConfigs: [{ userKeyFile: '?', tokenFile: '/usr/a' }] }],
  ])('may not name files of an Alertmanager by `%s`', (field, receiver) => {
    const named = (file: string) => JSON.parse(JSON.stringify(receiver).replace('?', file)) as object;
    for (const file of [
      '/etc/alertmanager/credentials/secret/payments/chat/url',
      '/etc/alertmanager/secrets/chat/url',
      '/alertmanager/nflog',
      '../credentials/secret/payments/chat/url',
    ]) {
      expect(refused([alertmanager, notifying('shop', named(file))])).toEqual([`spec.receivers[0].${field}`]);
      expect(refused([alertmanager, notifying('monitoring', named(file))])).toEqual([]);
    }
    expect(refused([alertmanager, notifying('shop', named('/usr/share/token'))])).toEqual([]);
  });

  it('may not name what the owner mounts, and may name it where the owner allows it', () => {
    const mounts = [{ name: 'certs', mountPath: '/etc/prom-certs/' }];
    const volumes = [{ name: 'certs', emptyDir: {} }];
    const merged = { containers: [{ name: 'prometheus', volumeMounts: mounts }], volumes };
    const monitor = scraping('shop', { tlsConfig: { caFile: '/etc/prom-certs/root.pem' } });
    for (const spec of [{ volumeMounts: mounts, volumes }, merged]) {
      expect(refused([prometheus(spec), monitor])).toEqual(['spec.endpoints[0].tlsConfig.caFile']);
      expect(refused([prometheus(spec), monitor], { allowedFiles: ['/etc/prom-certs'] })).toEqual([]);
      expect(refused([prometheus(spec), monitor], { allowedFiles: ['/etc/prom-certs/root.pem'] })).toEqual([]);
      expect(refused([prometheus(spec), monitor], { allowedFiles: ['/etc/prom'] })).toHaveLength(1);
    }
  });

  it.each([{ fileAccess: 'image' }, { fileAccess: 'own-namespace' }, { fileAccess: 'none' }] as const)(
    'is allowed no way around what is allowed: %j',
    (access) => {
      const rules = { ...access, allowedFiles: ['/etc/prometheus/configmaps/targets'] };
      const may = ['/etc/prometheus/configmaps/targets/*.yaml', '//etc/prometheus/configmaps/./targets/a.yaml'];
      const mayNot = [
        '/etc/prometheus/configmaps/targets/../../secrets/a.yaml',
        '/etc/prometheus/configmaps/target?/a.yaml',
        '/etc/prometheus/configmaps/targets*.yaml',
      ];
      expect(refused([prometheus(), discovering('shop', ...may)], rules)).toEqual([]);
      expect(refused([prometheus(), discovering('shop', ...mayNot)], rules)).toHaveLength(3);
    },
  );

  it('may name no file at all where the owner says so', () => {
    const [foreign, own] = ['shop', 'monitoring'].map((namespace) =>
      scraping(namespace, { bearerTokenFile: '/etc/ssl/token' }),
    );
    expect(refused([prometheus(), foreign!], { fileAccess: 'own-namespace' })).toHaveLength(1);
    expect(refused([prometheus(), own!], { fileAccess: 'own-namespace' })).toEqual([]);
    expect(refused([prometheus(), own!], { fileAccess: 'none' })).toHaveLength(1);
  });
});

describe('`arbitraryFSAccessThroughSMs.deny`', () => {
  const denying = prometheus({ arbitraryFSAccessThroughSMs: { deny: true } });

  it('covers files of ServiceMonitors and of discoveries, in the namespace of the instance too', () => {
    const monitor = scraping('monitoring', { bearerTokenFile: '/a', tlsConfig: { caFile: '/b' } });
    expect(refused([denying, monitor])).toEqual([
      'spec.endpoints[0].bearerTokenFile',
      'spec.endpoints[0].tlsConfig.caFile',
    ]);
    expect(refused([denying, discovering('monitoring', '/a.yaml')])).toEqual(['spec.fileSDConfigs[0].files[0]']);
  });

  it('leaves scrape classes to name files', () => {
    const scrapeClasses = [{ name: 'mtls', default: true, tlsConfig: { caFile: '/etc/prometheus/secrets/ca/ca.crt' } }];
    const spec = { arbitraryFSAccessThroughSMs: { deny: true }, scrapeClasses };
    expect(refused([prometheus(spec), scraping('shop', {})])).toEqual([]);
  });
});

describe('where inputs that cannot be used are dropped', () => {
  it('a monitor that names a file of others is left out, and others are scraped', () => {
    const bad = scraping('shop', { bearerTokenFile: '/proc/self/environ' });
    const good = scraping('pets', {});
    const { manifests, findings } = compiled([prometheus(), bad, good], [], { onInvalid: 'drop' });
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toContain('warning foreign-file');
    const config = manifests.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === 'prometheus-web');
    const text = (config!['stringData'] as Record<string, string>)['prometheus.yaml']!;
    expect([...text.matchAll(/job_name: (\S+)/g)].map(([, job]) => job)).toEqual(['serviceMonitor/pets/web/0']);
  });
});

describe('paths that an owner allows', () => {
  it.each(['', 'etc/targets', '../targets', '/etc/../targets'])(
    'are errors where they may mean another: %j',
    (path) => {
      expect(refused([prometheus()], { allowedFiles: [path] })).toEqual(['allowedFiles[0] [invalid-value]']);
    },
  );
});
