import { Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  type AlertmanagerConfigSpec,
  type AlertmanagerProps,
  ConfigSource,
  FileAccess,
  InvalidInputPolicy,
  PodMonitor,
  Probe,
  Prometheus,
  PrometheusAgent,
  type PrometheusProps,
  PrometheusRule,
  ScrapeConfig,
  type ScrapeConfigSpec,
  ServiceMonitor,
  type ServiceMonitorSpec,
  Tenancy,
  ThanosRuler,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEWEST } from '../support/versions';
import { appOf, chartOf, configurationOf, messagesOf, objectOf, objectsOf, warningsOf } from './support';

const KINDS = ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'];
const EVERYWHERE = Object.fromEntries(
  KINDS.flatMap((kind) => [
    [`${kind}Selector`, {}],
    [`${kind}NamespaceSelector`, {}],
  ]),
);

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** A chart with an instance whose tenants are hostile, and a way to the charts of namespaces. */
function platform({ spec = {}, ...props }: PrometheusProps = {}) {
  const chart = chartOf();
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { ...EVERYWHERE, ...spec },
    tenancy: Tenancy.HOSTILE,
    ...props,
  });
  return { chart, prometheus, ...homes(chart) };
}

function homes(chart: Chart) {
  const charts = new Map<string, Chart>([['monitoring', new Chart(appOf(chart), 'own', { namespace: 'monitoring' })]]);
  const home = (namespace: string) => {
    const known = charts.get(namespace) ?? new Chart(appOf(chart), namespace, { namespace });
    charts.set(namespace, known);
    return known;
  };
  const monitor = (namespace: string, spec: Partial<ServiceMonitorSpec> = {}, name = 'web') =>
    new ServiceMonitor(home(namespace), `monitor-${name}`, {
      metadata: { name },
      spec: { selector: {}, endpoints: [{ port: 'web' }], ...spec },
    });
  const scrape = (namespace: string, spec: ScrapeConfigSpec, name = 'web') =>
    new ScrapeConfig(home(namespace), `scrape-${name}`, { metadata: { name }, spec });
  return { home, monitor, scrape };
}

type Job = Readonly<Record<string, unknown>>;

/** The scrape jobs that are written, by their names. */
function jobsOf(chart: Chart): Map<string, Job> {
  const { scrape_configs } = parse(configurationOf(chart, 'main')) as {
    scrape_configs: (Job & { job_name: string })[];
  };
  return new Map(scrape_configs.map((job) => [job.job_name, job]));
}

/** What is left out, and of what code the finding is. */
function droppedOf(chart: Chart): string[] {
  const warnings = warningsOf(() => expect(messagesOf(chart)).toEqual([]));
  return warnings
    .filter((warning) => warning.includes('the whole object is left out'))
    .map((warning) => warning.replace(/^warning: \[[^\]]*] (\S+ \S+): (\S*): .*\[(\S+)]\n$/s, '$1 $2 $3'))
    .sort();
}

const BOUNDS = {
  honor_labels: false,
  honor_timestamps: false,
  sample_limit: 50_000,
  target_limit: 1_000,
  label_limit: 64,
  label_name_length_limit: 128,
  label_value_length_limit: 1_024,
  keep_dropped_targets: 100,
  native_histogram_bucket_limit: 320,
  body_size_limit: '7MB',
};
const LABEL = { target_label: 'namespace', replacement: 'shop' };

describe('jobs of hostile tenants', () => {
  it('are bound in every way, and those of the owner in none', () => {
    const { chart, monitor } = platform();
    const endpoints = [{ port: 'web', honorLabels: true, honorTimestamps: true }];
    for (const namespace of ['shop', 'monitoring']) monitor(namespace, { endpoints });
    const jobs = jobsOf(chart);
    const own = jobs.get('serviceMonitor/monitoring/web/0')!;
    expect(jobs.get('serviceMonitor/shop/web/0')).toMatchObject({ ...BOUNDS, metric_relabel_configs: [LABEL] });
    expect(own).toMatchObject({ honor_labels: true, honor_timestamps: true });
    expect(Object.keys(own).filter((key) => /limit|dropped|metric_relabel/.test(key))).toEqual([]);
    expect(configurationOf(chart, 'main').split('scrape_configs:')[0]).not.toContain('limit');
  });

  it.each(['2.53.3', NEWEST.Prometheus])('of every kind are bound, whatever they ask for: %s', (version) => {
    const { chart, monitor, scrape, home } = platform({ spec: { version } });
    const numbers = ['sampleLimit', 'targetLimit', 'labelLimit', 'keepDroppedTargets', 'nativeHistogramBucketLimit'];
    const all = (limit: number) => Object.fromEntries(numbers.map((name) => [name, limit]));
    const none = { ...all(0), bodySizeLimit: '0' };
    const most = { ...all(1e9), bodySizeLimit: '9TB' };
    for (const [name, limits] of Object.entries({ none, most })) {
      monitor('shop', limits, name);
      scrape(
        'shop',
        { staticConfigs: [{ targets: ['a:1'] }], honorLabels: true, honorTimestamps: true, ...limits },
        name,
      );
      const metadata = { name };
      new PodMonitor(home('shop'), `pods-${name}`, {
        metadata,
        spec: { selector: {}, podMetricsEndpoints: [{ port: 'web', honorLabels: true }], ...limits },
      });
      const { bodySizeLimit: _, ...ofProbe } = limits;
      const targets = { staticConfig: { static: ['a'] } };
      new Probe(home('shop'), `probe-${name}`, { metadata, spec: { prober: { url: 'b:1' }, targets, ...ofProbe } });
    }
    const { honor_labels, honor_timestamps, body_size_limit, ...limits } = BOUNDS;
    const jobs = jobsOf(chart);
    expect(jobs.size).toBe(8);
    for (const [name, job] of jobs) {
      expect([name, job]).toEqual([name, expect.objectContaining({ ...limits, honor_timestamps })]);
      if (!name.startsWith('probe')) expect(job).toMatchObject({ honor_labels, body_size_limit });
    }
  });

  it('may be bound more closely by themselves and by the defaults of the instance', () => {
    const { chart, monitor } = platform({ spec: { sampleLimit: 500, bodySizeLimit: '1MB' } });
    monitor('shop', { targetLimit: 5, labelLimit: 1 });
    const { sample_limit, body_size_limit, ...job } = jobsOf(chart).get('serviceMonitor/shop/web/0')!;
    expect(job).toMatchObject({ target_limit: 5, label_limit: 1 });
    // Of what a job does not say, the default counts.
    expect([sample_limit, body_size_limit]).toEqual([undefined, '1MB']);
  });

  it('are bound as the spec says, where it says anything', () => {
    const spec = { enforcedSampleLimit: 7, enforcedBodySizeLimit: '1KB', overrideHonorLabels: false };
    const { chart, monitor } = platform({
      spec: { ...spec, enforcedNamespaceLabel: 'tenant', enforcedTargetLimit: 0 },
    });
    monitor('shop', { sampleLimit: 9, endpoints: [{ port: 'web', honorLabels: true }] });
    const job = jobsOf(chart).get('serviceMonitor/shop/web/0')!;
    expect(job).toMatchObject({ honor_labels: true, sample_limit: 7, body_size_limit: '1KB' });
    expect(job['metric_relabel_configs']).toEqual([{ target_label: 'tenant', replacement: 'shop' }]);
    expect(job).not.toHaveProperty('target_limit');
  });

  it('of an agent are bound as well', () => {
    const chart = chartOf();
    const { ruleSelector: _, ruleNamespaceSelector: __, ...selectors } = EVERYWHERE as Record<string, object>;
    new PrometheusAgent(chart, 'agent', { metadata: { name: 'main' }, spec: selectors, tenancy: Tenancy.HOSTILE });
    homes(chart).monitor('shop');
    const text = objectOf(chart, 'Secret', 'prom-agent-main')['stringData']['prometheus.yaml'] as string;
    const { scrape_configs: jobs } = parse(text) as { scrape_configs: Job[] };
    expect(jobs).toEqual([expect.objectContaining({ ...BOUNDS, metric_relabel_configs: [LABEL] })]);
  });
});

describe('hostile tenants', () => {
  it('find targets only in their own namespace, and widen no right of the instance', () => {
    const { chart, monitor, scrape, home } = platform();
    monitor('shop', { namespaceSelector: { any: true } }, 'any');
    monitor('shop', { namespaceSelector: { matchNames: ['shop', 'pay'] } }, 'named');
    monitor('shop', { attachMetadata: { node: true } }, 'node');
    monitor('shop', { namespaceSelector: { matchNames: ['shop'] } }, 'own');
    scrape('shop', { kubernetesSDConfigs: [{ role: 'Pod' }] }, 'all');
    scrape('shop', { kubernetesSDConfigs: [{ role: 'Node' }] }, 'nodes');
    scrape('shop', { kubernetesSDConfigs: [{ role: 'Pod', namespaces: { ownNamespace: true } }] }, 'of-the-instance');
    const namespaces = { names: ['shop'] };
    scrape('shop', { kubernetesSDConfigs: [{ role: 'Pod', namespaces, attachMetadata: { node: true } }] }, 'attached');
    scrape('shop', { kubernetesSDConfigs: [{ role: 'Pod', namespaces }] }, 'own');
    new Probe(home('shop'), 'probe', {
      metadata: { name: 'ingress' },
      spec: { prober: { url: 'b:1' }, targets: { ingress: { namespaceSelector: { matchNames: ['pay'] } } } },
    });
    monitor('monitoring', { namespaceSelector: { matchNames: ['kube-system'] } }, 'platform');
    expect(droppedOf(chart)).toEqual([
      'Probe shop/ingress spec.targets.ingress.namespaceSelector foreign-namespace',
      'ScrapeConfig shop/all spec.kubernetesSDConfigs[0] foreign-namespace',
      'ScrapeConfig shop/attached spec.kubernetesSDConfigs[0].attachMetadata foreign-namespace',
      'ScrapeConfig shop/nodes spec.kubernetesSDConfigs[0] foreign-namespace',
      'ScrapeConfig shop/of-the-instance spec.kubernetesSDConfigs[0] foreign-namespace',
      'ServiceMonitor shop/any spec.namespaceSelector foreign-namespace',
      'ServiceMonitor shop/named spec.namespaceSelector foreign-namespace',
      'ServiceMonitor shop/node spec.attachMetadata.node foreign-namespace',
    ]);
    const roles = objectsOf(chart).filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
    expect(roles.map(({ metadata }) => metadata.namespace).sort()).toEqual(['kube-system', 'shop']);
  });

  it('may say what the instance ignores', () => {
    const { chart, monitor } = platform({ spec: { ignoreNamespaceSelectors: true } });
    monitor('shop', { namespaceSelector: { any: true } });
    expect(droppedOf(chart)).toEqual([]);
    expect(objectsOf(chart).filter(({ kind }) => kind === 'ClusterRole')).toEqual([]);
  });

  it('do not look further where the instance asks another API server', () => {
    const { chart, monitor } = platform({ spec: { apiserverConfig: { host: 'https://elsewhere' } } });
    monitor('shop', { namespaceSelector: { any: true } });
    monitor('shop', {}, 'own');
    expect(droppedOf(chart)).toEqual(['ServiceMonitor shop/web spec.namespaceSelector foreign-namespace']);
  });

  it('name no file, and send no token of the service account', () => {
    const classes = { name: 'own-token', authorization: { credentialsFile: TOKEN } };
    const { chart, monitor, scrape } = platform({ spec: { scrapeClasses: [classes] } });
    monitor('shop', { endpoints: [{ port: 'web', tlsConfig: { caFile: '/etc/ssl/cert.pem' } }] }, 'file');
    monitor('shop', { scrapeClass: 'own-token' }, 'class');
    scrape('shop', { fileSDConfigs: [{ files: ['/usr/share/a.yaml'] }] }, 'files');
    scrape('shop', { consulSDConfigs: [{ server: 'unix:///tmp/consul.sock' }] }, 'socket');
    monitor('monitoring', { endpoints: [{ port: 'web', bearerTokenFile: TOKEN }] }, 'platform');
    monitor('monitoring', { scrapeClass: 'own-token' }, 'platform-class');
    expect(droppedOf(chart)).toEqual([
      'ScrapeConfig shop/files spec.fileSDConfigs[0].files[0] foreign-file',
      'ScrapeConfig shop/socket spec.consulSDConfigs[0].server foreign-file',
      'ScrapeConfig shop/socket spec.consulSDConfigs[0].server foreign-identity',
      'ServiceMonitor shop/class spec.scrapeClass foreign-file',
      'ServiceMonitor shop/file spec.endpoints[0].tlsConfig.caFile foreign-file',
    ]);
  });

  it('send the token where it is the default, only if the owner allows it', () => {
    const scrapeClasses = [{ name: 'own-token', default: true, authorization: { credentialsFile: TOKEN } }];
    const refusing = platform({ spec: { scrapeClasses } });
    refusing.monitor('shop');
    expect(droppedOf(refusing.chart)).toEqual(['ServiceMonitor shop/web spec.scrapeClass foreign-file']);
    const allowing = platform({ spec: { scrapeClasses }, allowedFiles: [TOKEN] });
    allowing.monitor('shop');
    expect(droppedOf(allowing.chart)).toEqual([]);
  });

  it('have no server of their own asked for targets, by its name or as a proxy, and find them otherwise', () => {
    const { chart, scrape } = platform({ reloader: { mode: 'watching' as never } });
    scrape('shop', { httpSDConfigs: [{ url: 'http://shop/targets' }] }, 'http');
    scrape('shop', { dockerSDConfigs: [{ host: 'tcp://shop:2375' }] }, 'docker');
    scrape('shop', { nomadSDConfigs: [{ server: 'http://shop' }] }, 'nomad');
    scrape('shop', { kubernetesSDConfigs: [{ role: 'Pod', apiServer: 'https://elsewhere' }] }, 'kubernetes');
    const [key, tlsConfig] = [{ name: 'cloud', key: 'key' }, { insecureSkipVerify: true }];
    const ovh = { applicationKey: 'a', applicationSecret: key, consumerKey: key, service: 'VPS' as const };
    scrape('shop', { ovhcloudSDConfigs: [{ ...ovh, endpoint: 'https://shop/1.0' }] }, 'ovh');
    scrape('shop', { ovhcloudSDConfigs: [{ ...ovh, endpoint: 'ovh-eu' }] }, 'ovh-itself');
    scrape('shop', { digitalOceanSDConfigs: [{ proxyUrl: 'http://shop:3128', tlsConfig }] }, 'proxy');
    scrape('shop', { digitalOceanSDConfigs: [{ proxyFromEnvironment: true }] }, 'proxy-of-the-platform');
    scrape('shop', { dnsSDConfigs: [{ names: ['web.shop'] }] }, 'dns');
    scrape('shop', { staticConfigs: [{ targets: ['web:80'] }] }, 'listed');
    scrape('monitoring', { httpSDConfigs: [{ url: 'http://inventory/targets' }] }, 'of-the-platform');
    expect(droppedOf(chart)).toEqual([
      'ScrapeConfig shop/docker spec.dockerSDConfigs[0].host foreign-identity',
      'ScrapeConfig shop/http spec.httpSDConfigs[0].url foreign-identity',
      'ScrapeConfig shop/kubernetes spec.kubernetesSDConfigs[0].apiServer foreign-identity',
      'ScrapeConfig shop/nomad spec.nomadSDConfigs[0].server foreign-identity',
      'ScrapeConfig shop/ovh spec.ovhcloudSDConfigs[0].endpoint foreign-identity',
      'ScrapeConfig shop/proxy spec.digitalOceanSDConfigs[0].proxyUrl foreign-identity',
    ]);
  });

  it('act in a cloud only by credentials of their own', () => {
    const { chart, scrape } = platform({ reloader: { mode: 'watching' as never } });
    const key = { name: 'cloud', key: 'key' };
    const borrowing: Readonly<Record<string, ScrapeConfigSpec>> = {
      ec2: { ec2SDConfigs: [{ region: 'eu' }] },
      lightsail: { lightSailSDConfigs: [{ region: 'eu', accessKey: key }] },
      region: { ec2SDConfigs: [{ accessKey: key, secretKey: key }] },
      azure: { azureSDConfigs: [{ subscriptionID: 'a', authenticationMethod: 'ManagedIdentity' }] },
      gce: { gceSDConfigs: [{ project: 'a', zone: 'b' }] },
      openstack: { openstackSDConfigs: [{ role: 'Instance', region: 'a' }] },
    };
    for (const [name, spec] of Object.entries(borrowing)) scrape('shop', spec, name);
    scrape('shop', { ec2SDConfigs: [{ region: 'eu', accessKey: key, secretKey: key }] }, 'own');
    scrape('monitoring', { gceSDConfigs: [{ project: 'a', zone: 'b' }] }, 'platform');
    expect(droppedOf(chart)).toEqual([
      'ScrapeConfig shop/azure spec.azureSDConfigs[0] foreign-identity',
      'ScrapeConfig shop/ec2 spec.ec2SDConfigs[0] foreign-identity',
      'ScrapeConfig shop/gce spec.gceSDConfigs[0] foreign-identity',
      'ScrapeConfig shop/lightsail spec.lightSailSDConfigs[0] foreign-identity',
      'ScrapeConfig shop/openstack spec.openstackSDConfigs[0] foreign-identity',
      'ScrapeConfig shop/region spec.ec2SDConfigs[0] foreign-identity',
    ]);
  });
});

describe('a server of hostile tenants', () => {
  const argsOf = (chart: Chart, name: string, container: string) =>
    (objectOf(chart, 'StatefulSet', name)['spec'].template.spec.containers as { name: string; args: string[] }[]).find(
      (found) => found.name === container,
    )!.args;

  it.each(['mounted', 'watching'])(
    'is not to be ended by a request of its own, and is reloaded by a signal: %s',
    (mode) => {
      const { chart, prometheus } = platform({ reloader: { mode: mode as never } });
      new PrometheusAgent(chart, 'agent', {
        metadata: { name: 'main' },
        tenancy: Tenancy.HOSTILE,
        spec: { scrapeConfigSelector: {}, remoteWrite: [{ url: 'http://a' }] },
      });
      for (const name of [`prometheus-${prometheus.name}`, 'prom-agent-main']) {
        expect(argsOf(chart, name, 'prometheus').filter((arg) => /lifecycle/.test(arg))).toEqual([]);
        expect(argsOf(chart, name, 'config-reloader').join(' ')).toMatch(/signal|process/);
      }
    },
  );

  it('goes on reloading by a request where that needs a password, or the spec says so', () => {
    const asked = (props: PrometheusProps) => {
      const { chart } = platform(props);
      return argsOf(chart, 'prometheus-main', 'prometheus').includes('--web.enable-lifecycle');
    };
    const key = { name: 'login', key: 'a' };
    const basicAuth = { username: key, password: key };
    expect(asked({ webConfig: WebConfigSource.fromSecretName('web', 'web.yaml', { basicAuth }) })).toBe(true);
    expect(asked({ spec: { reloadStrategy: 'HTTP' } })).toBe(true);
    expect(asked({})).toBe(false);
  });
});

describe('rules of hostile tenants', () => {
  const spec = { groups: [{ name: 'a', rules: [{ record: 'a:b', expr: 'sum(up{namespace="pay"})' }] }] };

  function rulesOf(declare: (chart: Chart) => void): string {
    const chart = chartOf();
    declare(chart);
    const { home } = homes(chart);
    for (const namespace of ['shop', 'monitoring'])
      new PrometheusRule(home(namespace), 'a', { metadata: { name: 'a' }, spec });
    const objects = objectsOf(chart).filter(({ kind }) => kind === 'ConfigMap');
    return objects.flatMap(({ data = {} }) => Object.values(data as Record<string, string>)).join('');
  }

  const expected = ['sum(up{namespace="pay"})', 'sum(up{namespace="shop"})'];
  const exprsIn = (text: string) => [...text.matchAll(/expr: (.*)/g)].map(([, expr]) => expr).sort();

  it('see their namespace in a Prometheus, and those of the owner see all', () => {
    const metadata = { name: 'main' };
    const declare = (chart: Chart) =>
      new Prometheus(chart, 'prometheus', { metadata, spec: EVERYWHERE, tenancy: Tenancy.HOSTILE });
    expect(exprsIn(rulesOf(declare))).toEqual(expected);
  });

  it('see their namespace in a ThanosRuler, and those of the owner see all', () => {
    const ruling = { queryEndpoints: ['query:10902'], ruleSelector: {}, ruleNamespaceSelector: {} };
    const declare = (chart: Chart) =>
      new ThanosRuler(chart, 'ruler', { metadata: { name: 'main' }, spec: ruling, tenancy: Tenancy.HOSTILE });
    expect(exprsIn(rulesOf(declare))).toEqual(expected);
  });
});

describe('AlertmanagerConfigs of hostile tenants', () => {
  function alertmanagerWith(props: AlertmanagerProps, receiver: object) {
    const chart = chartOf();
    const everywhere = { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} };
    const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
    const metadata = { name: 'main' };
    const spec = { ...everywhere, ...props.spec };
    new Alertmanager(chart, 'alertmanager', { tenancy: Tenancy.HOSTILE, config, ...props, metadata, spec });
    const receivers = [{ name: 'b', ...receiver }] as NonNullable<AlertmanagerConfigSpec['receivers']>;
    new AlertmanagerConfig(homes(chart).home('shop'), 'a', { metadata, spec: { route: { receiver: 'b' }, receivers } });
    return chart;
  }

  it('name no file, and sign by no identity of the pods', () => {
    const file = { telegramConfigs: [{ chatID: 1, botTokenFile: '/usr/share/token' }] };
    expect(droppedOf(alertmanagerWith({}, file))).toEqual([
      'AlertmanagerConfig shop/main spec.receivers[0].telegramConfigs[0].botTokenFile foreign-file',
    ]);
    expect(droppedOf(alertmanagerWith({ fileAccess: FileAccess.IMAGE }, file))).toEqual([]);
    expect(droppedOf(alertmanagerWith({}, { snsConfigs: [{ topicARN: 'arn:aws:sns:eu-west-1:1:a' }] }))).toEqual([
      'AlertmanagerConfig shop/main spec.receivers[0].snsConfigs[0].sigv4 foreign-identity',
    ]);
  });

  it('write no body of a request, which could be one to Alertmanager', () => {
    const webhook = { webhookConfigs: [{ url: 'http://localhost:9093/api/v2/silences', payload: '{}' }] };
    const spec = { version: NEWEST.Alertmanager };
    expect(droppedOf(alertmanagerWith({ spec }, webhook))).toEqual([
      'AlertmanagerConfig shop/main spec.receivers[0].webhookConfigs[0].payload foreign-identity',
    ]);
    expect(droppedOf(alertmanagerWith({ spec, tenancy: Tenancy.TRUSTED }, webhook))).toEqual([]);
  });

  it('get the alerts of their namespace, unless the spec says otherwise', () => {
    const webhook = { webhookConfigs: [{ url: 'http://a' }] };
    const routed = (props: AlertmanagerProps) =>
      (
        objectOf(alertmanagerWith(props, webhook), 'Secret', 'alertmanager-main-generated')['stringData'][
          'alertmanager.yaml'
        ] as string
      ).includes('namespace="shop"');
    expect(routed({})).toBe(true);
    expect(routed({ spec: { alertmanagerConfigMatcherStrategy: { type: 'None' } } })).toBe(false);
  });
});

it.each(['0', '0B', '0.5B'])('a monitor cannot free itself of an enforced size by %s', (bodySizeLimit) => {
  const { chart, monitor } = platform({ spec: { enforcedBodySizeLimit: '1MB' }, tenancy: Tenancy.TRUSTED });
  monitor('shop', { bodySizeLimit });
  expect(jobsOf(chart).get('serviceMonitor/shop/web/0')).toMatchObject({ body_size_limit: '1MB' });
});

describe('what an owner says', () => {
  it('counts more than what hostile tenants ask for', () => {
    const { chart, monitor } = platform({ onInvalid: InvalidInputPolicy.ERROR, fileAccess: FileAccess.IMAGE });
    monitor('shop', { endpoints: [{ port: 'web', bearerTokenFile: '/etc/prometheus/secrets/a' }] });
    expect(messagesOf(chart)).toEqual([expect.stringContaining('objects of other namespaces may not name')]);
  });

  it('of the label keeps it from everybody, its own objects too', () => {
    const { chart, monitor } = platform({ spec: { enforcedNamespaceLabel: 'namespace' } });
    monitor('monitoring');
    expect(jobsOf(chart).get('serviceMonitor/monitoring/web/0')).toHaveProperty('metric_relabel_configs');
  });

  it('of a configuration of its own leaves nothing to enforce', () => {
    const config = ConfigSource.fromSecretName('a', 'b');
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, config, tenancy: Tenancy.HOSTILE });
    expect(messagesOf(chart)).toEqual([]);
  });
});

describe('one object of a tenant, which would stop the build for all,', () => {
  const login = (name: string) => ({ authorization: { credentials: { name, key: 'token' } } });

  it('is left out where its selector has a label without a value, which would select all without it', () => {
    const { chart, monitor } = platform();
    monitor('shop', { selector: { matchLabels: { app: undefined as never } } });
    monitor('pay');
    expect(droppedOf(chart)).toEqual(['ServiceMonitor shop/web spec.selector.matchLabels.app missing-field']);
    expect([...jobsOf(chart).keys()]).toEqual(['serviceMonitor/pay/web/0']);
  });

  it('is left out where it names what cannot be written into a manifest', () => {
    const { chart, monitor } = platform({ reloader: { mode: 'watching' as never } });
    monitor('shop', { endpoints: [{ port: 'web', ...login('0o7') }] });
    monitor('0o7');
    monitor('pay');
    expect(droppedOf(chart)).toEqual([
      'ServiceMonitor 0o7/web metadata.namespace invalid-name',
      'ServiceMonitor shop/web spec.endpoints[0].authorization.credentials.name invalid-name',
    ]);
    expect([...jobsOf(chart).keys()]).toEqual(['serviceMonitor/pay/web/0']);
  });

  it('is told why it may not name what is read as a number', () => {
    const { chart, monitor } = platform({ reloader: { mode: 'watching' as never } });
    monitor('shop', { endpoints: [{ port: 'web', ...login('0o7') }] });
    monitor('0o7');
    const warnings = warningsOf(() => messagesOf(chart)).filter((warning) => warning.includes('invalid-name'));
    expect(warnings).toHaveLength(2);
    for (const warning of warnings) expect(warning).toContain('allowed: a name that kubectl does not read as a number');
  });

  it('is left out where it multiplies itself, and is spoken of in few words', () => {
    const { chart, monitor } = platform();
    const targetLabels = Array.from({ length: 300 }, (_, i) => `label${i}`);
    const many = Array.from({ length: 4_000 }, () => ({ port: 'web' }));
    monitor('shop', { endpoints: many, targetLabels });
    const endpoints = Array.from({ length: 2_000 }, (_, i) => ({ [`unknown${i}`]: 'x'.repeat(1_200) }));
    monitor('pay', { endpoints } as never);
    const warnings = warningsOf(() => expect(messagesOf(chart)).toEqual([]));
    expect(warnings.filter((warning) => warning.includes('too-large'))).toHaveLength(1);
    expect(warnings.length).toBeLessThan(110);
    expect(Math.max(...warnings.map(({ length }) => length))).toBeLessThan(3_000);
  });
});
