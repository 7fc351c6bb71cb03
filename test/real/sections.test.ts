import { expect, it } from 'vitest';
import { describe as inWords } from '../../lib/core/base/findings';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import type { DataObject, InputObject } from '../conformance/case';
import { readDocument } from '../conformance/yaml';
import { compiled } from '../support/compiled';
import { type Held, type PodFiles, podFiles } from '../support/pod-files';
import { type Running, startReloader, temporaryFolder } from '../support/processes';
import { startServer } from '../support/prometheus-pod';
import { describeWith, RELOADER } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually, metric } from '../support/wait';

const NAMESPACE = 'monitoring';
const API = 'monitoring.coreos.com';

type Part = Readonly<Record<string, unknown>>;

/** A section of the configuration: what is declared, and how the running server shows it. */
interface Sample {
  readonly spec?: Part;
  readonly inputs?: readonly InputObject[];
  readonly shows: Part;
  /** The first version that has the section. */
  readonly since?: string;
  /** An agent has no such section. */
  readonly serverOnly?: true;
  /** Debian's packages of the older lines are built without it. */
  readonly notInDebian?: true;
}

const input = (apiVersion: string, kind: string, name: string, spec: object): InputObject => ({
  apiVersion: `${API}/${apiVersion}`,
  kind,
  metadata: { namespace: NAMESPACE, name },
  spec,
});

const scrapeConfig = (name: string, spec: object) => input('v1alpha1', 'ScrapeConfig', name, spec);
const serviceMonitor = (name: string, spec: object) => input('v1', 'ServiceMonitor', name, spec);

/** A Secret that only the cluster has; what is configuration is at hand. */
const SECRETS: readonly DataObject[] = [
  {
    kind: 'Secret',
    namespace: NAMESPACE,
    name: 'credentials',
    data: new Map([
      ['user', 'somebody'],
      ['password', 'correct horse'],
      ['id', 'client'],
    ]),
  },
];

const ADDITIONAL: readonly DataObject[] = [
  {
    kind: 'Secret',
    namespace: NAMESPACE,
    name: 'additional',
    data: new Map([
      ['jobs', '- job_name: additional\n  static_configs: [{ targets: ["localhost:1"] }]\n'],
      ['relabelings', '- { action: labeldrop, regex: additional }\n'],
      ['alertmanagers', '- path_prefix: /additional\n  static_configs: [{ targets: ["localhost:1"] }]\n'],
    ]),
  },
];

const secret = (key: string) => ({ name: 'credentials', key });
const additional = (key: string) => ({ name: 'additional', key });
const URL = 'http://localhost:1/api';
const UUID = '00000000-0000-4000-8000-000000000000';

const some = (...items: readonly object[]) =>
  expect.arrayContaining(items.map((item) => expect.objectContaining(item)));
const jobs = (...items: readonly object[]) => ({ scrape_configs: some(...items) });

/** A discovery of a ScrapeConfig: all start, and look for what they know until somebody answers. */
function discovery(field: string, spec: object, key: string, shows: object, more: Partial<Sample> = {}): Sample {
  const name = field.toLowerCase();
  return {
    inputs: [scrapeConfig(name, { [field]: [spec] })],
    shows: jobs({ job_name: `scrapeConfig/${NAMESPACE}/${name}`, [key]: some(shows) }),
    ...more,
  };
}

const relabelings = [
  {
    action: 'replace',
    sourceLabels: ['__address__'],
    separator: '/',
    regex: '(.+):\\d+',
    targetLabel: 'host',
    replacement: '$1',
  },
  { action: 'keep', sourceLabels: ['host'], regex: '.+' },
  { action: 'drop', sourceLabels: ['host'], regex: 'nobody' },
  { action: 'hashmod', sourceLabels: ['host'], targetLabel: '__tmp_hash', modulus: 4 },
  { action: 'labelmap', regex: '__meta_(.+)' },
  { action: 'labeldrop', regex: 'secret' },
  { action: 'lowercase', sourceLabels: ['host'], targetLabel: 'lower' },
  { action: 'uppercase', sourceLabels: ['host'], targetLabel: 'upper' },
  { action: 'keepequal', sourceLabels: ['lower'], targetLabel: 'lower' },
  { action: 'dropequal', sourceLabels: ['lower'], targetLabel: 'upper' },
];

const SAMPLES: Readonly<Record<string, Sample>> = {
  'global settings': {
    spec: {
      scrapeInterval: '20s',
      scrapeTimeout: '7s',
      externalLabels: { region: 'eu' },
      scrapeProtocols: ['OpenMetricsText1.0.0', 'PrometheusText0.0.4'],
    },
    shows: {
      global: {
        scrape_interval: '20s',
        scrape_timeout: '7s',
        scrape_protocols: ['OpenMetricsText1.0.0', 'PrometheusText0.0.4'],
        external_labels: { region: 'eu', prometheus: 'monitoring/main', prometheus_replica: 'pod-0' },
      },
    },
  },
  'evaluation and the log of queries': {
    spec: { evaluationInterval: '40s', ruleQueryOffset: '9s', queryLogFile: 'query.log' },
    shows: {
      global: {
        evaluation_interval: '40s',
        rule_query_offset: '9s',
        query_log_file: expect.stringContaining('query.log'),
      },
    },
    serverOnly: true,
  },
  limits: {
    spec: { sampleLimit: 9, enforcedSampleLimit: 5, targetLimit: 6, labelLimit: 7, enforcedBodySizeLimit: '8MB' },
    shows: { global: { sample_limit: 5, target_limit: 6, label_limit: 7, body_size_limit: '8MiB' } },
  },
  'validation and escaping of names': {
    spec: { nameValidationScheme: 'UTF8', nameEscapingScheme: 'Dots' },
    shows: { global: { metric_name_validation_scheme: 'utf8', metric_name_escaping_scheme: 'dots' } },
    since: '3.4.0',
  },
  'the log of failed scrapes': {
    spec: { scrapeFailureLogFile: 'failures.log' },
    shows: { global: { scrape_failure_log_file: expect.stringContaining('failures.log') } },
    since: '2.55.0',
  },
  'native histograms': {
    spec: { scrapeNativeHistograms: true, scrapeClassicHistograms: true, convertClassicHistogramsToNHCB: true },
    inputs: [
      serviceMonitor('histograms', {
        selector: {},
        endpoints: [{ port: 'web' }],
        nativeHistogramBucketLimit: 40,
        nativeHistogramMinBucketFactor: '1.5',
      }),
    ],
    shows: {
      global: {
        scrape_native_histograms: true,
        always_scrape_classic_histograms: true,
        convert_classic_histograms_to_nhcb: true,
      },
      ...jobs({
        job_name: `serviceMonitor/${NAMESPACE}/histograms/0`,
        native_histogram_bucket_limit: 40,
        native_histogram_min_bucket_factor: 1.5,
      }),
    },
    since: '3.8.0',
  },
  runtime: { spec: { runtime: { goGC: 61 } }, shows: { runtime: { gogc: 61 } } },
  'storage and exemplars': {
    spec: { tsdb: { outOfOrderTimeWindow: '10m' }, exemplars: { maxSize: 77 }, enableFeatures: ['exemplar-storage'] },
    shows: { storage: { tsdb: { out_of_order_time_window: '10m' }, exemplars: { max_exemplars: 77 } } },
    serverOnly: true,
  },
  'retention in the configuration': {
    spec: { retention: '12h', retentionSize: '5GB' },
    shows: { storage: { tsdb: { retention: { time: '12h', size: '5GiB' } } } },
    since: '3.11.0',
    serverOnly: true,
  },
  'retention by the room on the volume': {
    spec: { retentionPercentage: '82.5' },
    shows: { storage: { tsdb: { retention: { percentage: 82.5 } } } },
    since: '3.11.0',
    serverOnly: true,
  },
  otlp: {
    spec: {
      otlp: {
        promoteResourceAttributes: ['service.name'],
        translationStrategy: 'NoUTF8EscapingWithSuffixes',
        keepIdentifyingResourceAttributes: true,
        convertHistogramsToNHCB: true,
        promoteScopeMetadata: true,
      },
    },
    shows: {
      otlp: {
        promote_resource_attributes: ['service.name'],
        translation_strategy: 'NoUTF8EscapingWithSuffixes',
        keep_identifying_resource_attributes: true,
        convert_histograms_to_nhcb: true,
        promote_scope_metadata: true,
      },
    },
    since: '3.6.0',
    serverOnly: true,
  },
  tracing: {
    spec: {
      tracingConfig: {
        endpoint: 'localhost:4317',
        clientType: 'grpc',
        samplingFraction: '0.5',
        insecure: true,
        headers: { tenant: 'a' },
        compression: 'gzip',
        timeout: '4s',
      },
    },
    shows: {
      tracing: {
        endpoint: 'localhost:4317',
        client_type: 'grpc',
        sampling_fraction: 0.5,
        insecure: true,
        headers: { tenant: expect.any(String) },
        compression: 'gzip',
        timeout: '4s',
      },
    },
  },
  'remote write': {
    spec: {
      remoteWrite: [
        {
          url: URL,
          name: 'written',
          remoteTimeout: '11s',
          headers: { 'X-Tenant': 'a' },
          sendExemplars: true,
          sendNativeHistograms: true,
          basicAuth: { username: secret('user'), password: secret('password') },
          writeRelabelConfigs: [{ action: 'drop', sourceLabels: ['__name__'], regex: 'go_.*' }],
          queueConfig: { capacity: 9, maxShards: 3, minBackoff: '1s', maxBackoff: '2s', retryOnRateLimit: true },
          metadataConfig: { send: true, sendInterval: '3m' },
        },
        { url: URL, oauth2: { clientId: { secret: secret('id') }, clientSecret: secret('password'), tokenUrl: URL } },
        { url: URL, sigv4: { region: 'eu', accessKey: secret('user'), secretKey: secret('password') } },
      ],
    },
    shows: {
      remote_write: [
        {
          url: URL,
          name: 'written',
          remote_timeout: '11s',
          headers: { 'X-Tenant': 'a' },
          send_exemplars: true,
          send_native_histograms: true,
          basic_auth: { password_file: expect.stringContaining('/credentials/password') },
          write_relabel_configs: some({ action: 'drop', regex: 'go_.*' }),
          queue_config: { capacity: 9, max_shards: 3, min_backoff: '1s', max_backoff: '2s', retry_on_http_429: true },
          metadata_config: { send: true, send_interval: '3m' },
        },
        { oauth2: { client_id: 'client', client_secret_file: expect.stringContaining('/credentials/password') } },
        { sigv4: { region: 'eu', access_key: 'somebody', secret_key: '<secret>' } },
      ],
    },
  },
  'remote write of the second version, to Azure': {
    spec: {
      remoteWrite: [
        {
          url: URL,
          messageVersion: 'V2.0',
          azureAd: {
            cloud: 'AzurePublic',
            oauth: { clientId: UUID, clientSecret: secret('password'), tenantId: UUID },
          },
        },
      ],
    },
    shows: {
      remote_write: [
        {
          protobuf_message: 'io.prometheus.write.v2.Request',
          azuread: { cloud: 'AzurePublic', oauth: { client_id: UUID, tenant_id: UUID } },
        },
      ],
    },
    since: '2.54.0',
    notInDebian: true,
  },
  'remote read': {
    spec: {
      remoteRead: [
        {
          url: URL,
          name: 'read',
          requiredMatchers: { tier: 'long' },
          readRecent: true,
          authorization: { credentials: secret('password') },
        },
      ],
    },
    shows: {
      remote_read: some({
        name: 'read',
        required_matchers: { tier: 'long' },
        read_recent: true,
      }),
    },
    serverOnly: true,
  },
  alerting: {
    spec: {
      alerting: {
        alertmanagers: [
          {
            name: 'alertmanager',
            port: 'web',
            pathPrefix: '/alerts',
            scheme: 'HTTPS',
            timeout: '6s',
            basicAuth: { username: secret('user'), password: secret('password') },
            tlsConfig: { insecureSkipVerify: true },
            relabelings: [{ action: 'drop', sourceLabels: ['zone'], regex: 'b' }],
            alertRelabelings: [{ action: 'labeldrop', regex: 'replica' }],
          },
        ],
      },
      additionalAlertRelabelConfigs: additional('relabelings'),
      additionalAlertManagerConfigs: additional('alertmanagers'),
    },
    shows: {
      alerting: {
        alert_relabel_configs: some({ action: 'labeldrop', regex: 'additional' }),
        alertmanagers: some(
          { path_prefix: '/alerts', scheme: 'https', timeout: '6s', alert_relabel_configs: some({ regex: 'replica' }) },
          { path_prefix: '/additional' },
        ),
      },
    },
    since: '2.51.0',
    serverOnly: true,
  },
  'a ServiceMonitor with every relabeling': {
    inputs: [
      serviceMonitor('relabeled', {
        selector: { matchLabels: { app: 'web' } },
        endpoints: [{ port: 'web', relabelings, metricRelabelings: relabelings.slice(1, 3) }],
      }),
    ],
    shows: jobs({
      job_name: `serviceMonitor/${NAMESPACE}/relabeled/0`,
      relabel_configs: some(...relabelings.map(({ action }) => ({ action }))),
      metric_relabel_configs: some({ action: 'drop', regex: 'nobody' }),
    }),
  },
  'a ServiceMonitor with all of a client': {
    inputs: [
      serviceMonitor('client', {
        selector: {},
        namespaceSelector: { any: true },
        endpoints: [
          {
            port: 'web',
            path: '/more',
            scheme: 'HTTPS',
            interval: '9s',
            scrapeTimeout: '8s',
            params: { module: ['a', 'b'] },
            honorLabels: true,
            followRedirects: false,
            enableHttp2: false,
            proxyUrl: 'http://localhost:2',
            basicAuth: { username: secret('user'), password: secret('password') },
            tlsConfig: { ca: { secret: secret('id') }, serverName: 'web' },
          },
        ],
      }),
    ],
    shows: jobs({
      job_name: `serviceMonitor/${NAMESPACE}/client/0`,
      metrics_path: '/more',
      scheme: 'https',
      scrape_interval: '9s',
      scrape_timeout: '8s',
      params: { module: ['a', 'b'] },
      honor_labels: true,
      follow_redirects: false,
      enable_http2: false,
      proxy_url: 'http://localhost:2',
      tls_config: expect.objectContaining({ server_name: 'web' }),
    }),
  },
  'a PodMonitor': {
    inputs: [
      input('v1', 'PodMonitor', 'pods', {
        selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
        podMetricsEndpoints: [{ port: 'web' }],
        attachMetadata: { node: true },
      }),
    ],
    shows: jobs({
      job_name: `podMonitor/${NAMESPACE}/pods/0`,
      kubernetes_sd_configs: some({ role: 'pod', attach_metadata: expect.objectContaining({ node: true }) }),
    }),
    since: '3.0.0',
  },
  'a Probe': {
    inputs: [
      input('v1', 'Probe', 'probe', {
        prober: { url: 'prober:9115' },
        module: 'http',
        targets: { staticConfig: { static: ['example.com'], labels: { tier: 'web' } } },
      }),
    ],
    shows: jobs({
      job_name: `probe/${NAMESPACE}/probe`,
      metrics_path: '/probe',
      params: { module: ['http'] },
      static_configs: some({ targets: ['example.com'] }),
    }),
  },
  'scrape classes': {
    spec: {
      scrapeClasses: [
        { name: 'usual', default: true, tlsConfig: { insecureSkipVerify: true } },
        {
          name: 'other',
          authorization: { credentials: secret('password') },
          relabelings: [{ action: 'labeldrop', regex: 'class' }],
        },
      ],
    },
    inputs: [scrapeConfig('classified', { scrapeClass: 'other', staticConfigs: [{ targets: ['localhost:1'] }] })],
    shows: jobs({
      job_name: `scrapeConfig/${NAMESPACE}/classified`,
      authorization: expect.objectContaining({ type: 'Bearer' }),
      relabel_configs: some({ action: 'labeldrop', regex: 'class' }),
    }),
  },
  'jobs that are brought along': {
    spec: { additionalScrapeConfigs: additional('jobs') },
    shows: jobs({ job_name: 'additional' }),
  },
  rules: {
    inputs: [
      input('v1', 'PrometheusRule', 'rules', {
        groups: [
          { name: 'group', rules: [{ alert: 'Down', expr: 'up == 0', for: '5m', labels: { severity: 'page' } }] },
        ],
      }),
    ],
    shows: { rule_files: expect.arrayContaining([expect.stringContaining('/etc/prometheus/rules/')]) },
    serverOnly: true,
  },
  'static targets': {
    inputs: [
      scrapeConfig('static', {
        staticConfigs: [{ targets: ['localhost:1'], labels: { tier: 'a' } }],
        jobName: 'named',
      }),
    ],
    shows: jobs({
      job_name: `scrapeConfig/${NAMESPACE}/static`,
      static_configs: [{ targets: ['localhost:1'], labels: { tier: 'a' } }],
      relabel_configs: some({ target_label: 'job', replacement: 'named' }),
    }),
  },
  files: discovery('fileSDConfigs', { files: ['/prometheus/targets/*.json'] }, 'file_sd_configs', {
    files: [expect.stringContaining('targets/*.json')],
  }),
  HTTP: discovery('httpSDConfigs', { url: URL, refreshInterval: '50s' }, 'http_sd_configs', {
    url: URL,
    refresh_interval: '50s',
  }),
  Kubernetes: discovery(
    'kubernetesSDConfigs',
    { role: 'Node', apiServer: 'https://localhost:1', selectors: [{ role: 'Node', label: 'a=b' }] },
    'kubernetes_sd_configs',
    { role: 'node', api_server: 'https://localhost:1' },
  ),
  DNS: discovery('dnsSDConfigs', { names: ['localhost'], type: 'A', port: 80 }, 'dns_sd_configs', {
    names: ['localhost'],
    type: 'A',
  }),
  Consul: discovery(
    'consulSDConfigs',
    { server: 'localhost:1', tokenRef: secret('password') },
    'consul_sd_configs',
    { server: 'localhost:1', token: '<secret>' },
    { notInDebian: true },
  ),
  EC2: discovery(
    'ec2SDConfigs',
    { region: 'eu', accessKey: secret('user'), secretKey: secret('password') },
    'ec2_sd_configs',
    { region: 'eu', access_key: 'somebody' },
  ),
  Lightsail: discovery(
    'lightSailSDConfigs',
    { region: 'eu', accessKey: secret('user'), secretKey: secret('password') },
    'lightsail_sd_configs',
    { region: 'eu' },
  ),
  Azure: discovery(
    'azureSDConfigs',
    { subscriptionID: UUID, authenticationMethod: 'ManagedIdentity' },
    'azure_sd_configs',
    { subscription_id: UUID },
    { notInDebian: true },
  ),
  GCE: discovery('gceSDConfigs', { project: 'project', zone: 'zone' }, 'gce_sd_configs', {
    project: 'project',
    zone: 'zone',
  }),
  OpenStack: discovery(
    'openstackSDConfigs',
    {
      role: 'Instance',
      region: 'eu',
      identityEndpoint: 'http://localhost:1/v3',
      username: 'user',
      password: secret('password'),
      domainName: 'domain',
    },
    'openstack_sd_configs',
    { role: 'instance', region: 'eu' },
    { notInDebian: true },
  ),
  DigitalOcean: discovery(
    'digitalOceanSDConfigs',
    { authorization: { credentials: secret('password') } },
    'digitalocean_sd_configs',
    { port: 80 },
  ),
  Kuma: discovery(
    'kumaSDConfigs',
    { server: 'http://localhost:1' },
    'kuma_sd_configs',
    { server: 'http://localhost:1' },
    { notInDebian: true },
  ),
  Eureka: discovery('eurekaSDConfigs', { server: 'http://localhost:1/eureka' }, 'eureka_sd_configs', {
    server: 'http://localhost:1/eureka',
  }),
  Docker: discovery('dockerSDConfigs', { host: 'unix:///var/run/docker.sock' }, 'docker_sd_configs', {
    host: 'unix:///var/run/docker.sock',
  }),
  'Docker Swarm': discovery(
    'dockerSwarmSDConfigs',
    { host: 'http://localhost:1', role: 'Tasks' },
    'dockerswarm_sd_configs',
    { host: 'http://localhost:1', role: 'tasks' },
  ),
  Linode: discovery('linodeSDConfigs', { authorization: { credentials: secret('password') } }, 'linode_sd_configs', {
    tag_separator: ',',
  }),
  Hetzner: discovery(
    'hetznerSDConfigs',
    { role: 'Hcloud', authorization: { credentials: secret('password') } },
    'hetzner_sd_configs',
    { role: 'hcloud' },
  ),
  IONOS: discovery(
    'ionosSDConfigs',
    { datacenterID: UUID, authorization: { credentials: secret('password') } },
    'ionos_sd_configs',
    { datacenter_id: UUID },
  ),
  Nomad: discovery(
    'nomadSDConfigs',
    { server: 'http://localhost:1' },
    'nomad_sd_configs',
    { server: 'http://localhost:1' },
    { notInDebian: true },
  ),
  OVHcloud: discovery(
    'ovhcloudSDConfigs',
    {
      applicationKey: 'key',
      applicationSecret: secret('password'),
      consumerKey: secret('id'),
      service: 'VPS',
      endpoint: 'ovh-eu',
    },
    'ovhcloud_sd_configs',
    { service: 'vps', application_key: 'key' },
  ),
  PuppetDB: discovery(
    'puppetDBSDConfigs',
    { url: 'http://localhost:1', query: 'resources { }' },
    'puppetdb_sd_configs',
    { query: 'resources { }' },
  ),
  Scaleway: discovery(
    'scalewaySDConfigs',
    { role: 'Instance', projectID: UUID, accessKey: 'SCWXXXXXXXXXXXXXXXXX', secretKey: secret('password') },
    'scaleway_sd_configs',
    { role: 'instance', project_id: UUID },
  ),
};

const SELECTORS = Object.fromEntries(
  ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'].map((kind) => [`${kind}Selector`, {}]),
);

type Mode = 'server' | 'agent';

function instance(mode: Mode, version: string, spec: Part): InputObject {
  const common = { ...SELECTORS, ...spec, version: `v${version}` };
  return mode === 'agent'
    ? input('v1alpha1', 'PrometheusAgent', 'main', common)
    : input('v1', 'Prometheus', 'main', { ruleSelector: {}, alerting: { alertmanagers: [] }, ...common });
}

function podOf(mode: Mode, version: string, samples: readonly Sample[]): PodFiles {
  const spec = Object.assign({}, ...samples.map((sample) => sample.spec ?? {})) as Part;
  const inputs = samples.flatMap((sample) => sample.inputs ?? []);
  const { manifests, findings } = compiled([instance(mode, version, spec), ...inputs], ADDITIONAL);
  expect(findings.map((finding) => inWords(finding))).toEqual([]);
  return podFiles(manifests, { held: SECRETS.map(heldOf) }, 'prometheus', temporaryFolder());
}

function heldOf({ kind, name, data }: DataObject): Held {
  return { kind, name, data: new Map([...data].map(([key, value]) => [key, Buffer.from(value)])) };
}

async function shownBy({ url }: Running): Promise<Part> {
  const { data } = (await (await fetch(`${url}/api/v1/status/config`)).json()) as { data: { yaml: string } };
  return readDocument(data.yaml) as Part;
}

const all = Object.entries(SAMPLES);

function fitting(mode: Mode, version: string): (readonly [string, Sample])[] {
  return all.filter(
    ([, { since, serverOnly, notInDebian }]) =>
      (since === undefined || atLeast(parseVersion(version)!, since)) &&
      !(serverOnly === true && mode === 'agent') &&
      !(notInDebian === true && version !== NEWEST.Prometheus),
  );
}

describeWith([`prometheus-${NEWEST.Prometheus}`], `Prometheus ${NEWEST.Prometheus} starts, and shows`, () => {
  it.each(all)('%s', async (_, sample) => {
    const server = await startServer(NEWEST.Prometheus, podOf('server', NEWEST.Prometheus, [sample]));
    expect(await shownBy(server)).toMatchObject(sample.shows);
  });
});

/** Settings that cannot be beside others of their section are left to the tests of each by itself. */
function together(samples: readonly (readonly [string, Sample])[]): (readonly [string, Sample])[] {
  const taken = new Set<string>();
  return samples.filter(([, { spec = {} }]) => {
    const fields = Object.keys(spec);
    if (fields.some((field) => taken.has(field))) return false;
    for (const field of fields) taken.add(field);
    return true;
  });
}

for (const [mode, version] of [
  ['server', '2.53.3'],
  ['server', '3.5.3'],
  ['agent', '2.53.3'],
  ['agent', NEWEST.Prometheus],
] as const) {
  describeWith([`prometheus-${version}`], `Prometheus ${version} as ${mode} starts, and shows`, () => {
    it('all that it has, together', { timeout: 60_000 }, async () => {
      const samples = together(fitting(mode, version));
      const server = await startServer(
        version,
        podOf(
          mode,
          version,
          samples.map(([, sample]) => sample),
        ),
      );
      const shown = await shownBy(server);
      for (const [name, { shows }] of samples) expect({ name, shown }).toMatchObject({ name, shown: shows });
      expect(samples.length).toBeGreaterThan(20);
    });
  });
}

interface ActiveTarget {
  readonly scrapePool: string;
}

async function poolsOf({ url }: Running): Promise<string[]> {
  const response = await fetch(`${url}/api/v1/targets?state=active`);
  const { data } = (await response.json()) as { data: { activeTargets: readonly ActiveTarget[] } };
  return data.activeTargets.map(({ scrapePool }) => scrapePool).sort();
}

/** A configuration over several objects, with a target a job. */
function split(names: readonly string[]) {
  const inputs = names.map((name) => scrapeConfig(name, { staticConfigs: [{ targets: ['localhost:1'] }] }));
  const { manifests, findings } = compiled([instance('server', NEWEST.Prometheus, {}), ...inputs], [], {
    scrapeConfigSlots: 4,
  });
  expect(findings).toEqual([]);
  return manifests;
}

const poolsNamed = (names: readonly string[]) => names.map((name) => `scrapeConfig/${NAMESPACE}/${name}`).sort();

describeWith([`prometheus-${NEWEST.Prometheus}`, RELOADER], 'a split configuration', () => {
  it('is reloaded in place: one process, and no job twice at any moment', { timeout: 60_000 }, async () => {
    const first = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const pod = podFiles(split(first), { sidecar: 'real' }, 'prometheus', temporaryFolder());
    const { server, reloader } = await startPod(pod);
    const started = await metric(server.url, 'process_start_time_seconds');
    await eventually('all jobs are there', async () => sameItems(await poolsOf(server), poolsNamed(first)));

    expect(await shownBy(server)).toMatchObject({
      scrape_config_files: [expect.stringContaining('/etc/prometheus/scrape_configs/*.yaml')],
    });

    const states: string[][] = [];
    for (const names of [first.slice(2), ['x', 'y', ...first], ['only']]) {
      pod.update(split(names));
      await eventually(`just ${names} are there`, async () => {
        const pools = await poolsOf(server);
        states.push(pools);
        return sameItems(pools, poolsNamed(names));
      });
    }
    expect(states.filter((pools) => new Set(pools).size !== pools.length)).toEqual([]);
    expect(await metric(server.url, 'process_start_time_seconds')).toBe(started);
    expect(await metric(server.url, 'prometheus_config_last_reload_successful')).toBe(1);
    expect(await metric(reloader.url, 'reloader_reloads_failed_total')).toBe(0);
    expect(server.process.exitCode).toBeNull();
  });
});

const sameItems = (left: readonly string[], right: readonly string[]) => left.join() === right.join();

/** The server with the real sidecar, as their containers say it. */
async function startPod(pod: PodFiles): Promise<{ readonly server: Running; readonly reloader: Running }> {
  const server = await startServer(NEWEST.Prometheus, pod);
  const args = pod.argsOf('config-reloader').flatMap((arg) => {
    if (arg.startsWith('--listen-address') || arg.startsWith('--web-config-file')) return [];
    return [arg.replace('http://localhost:9090', server.url)];
  });
  const reloader = await startReloader(args, { POD_NAME: 'pod-0', SHARD: '0' });
  return { server, reloader };
}
