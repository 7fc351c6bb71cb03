import { describe, expect, it } from 'vitest';
import type { ScrapeConfigSpec } from '../../../imports/monitoring';
import { BuildContext } from '../../../lib/core/base/context';
import { describe as described, Findings } from '../../../lib/core/base/findings';
import type { References } from '../../../lib/core/base/references';
import { refOf } from '../../../lib/core/base/resource';
import { parseVersion } from '../../../lib/core/base/version';
import { type PrometheusInstance, resolveInstance } from '../../../lib/core/prometheus/instance';
import { checkScrapeConfig } from '../../../lib/core/prometheus/jobs/check-scrape-config';
import { type ScrapeConfigResource, scrapeConfigJobs } from '../../../lib/core/prometheus/jobs/scrape-config';
import { DISCOVERIES } from '../../../lib/core/prometheus/sd';
import type { CommonPrometheusSpec } from '../../../lib/core/prometheus/spec';
import { NEWEST } from '../../support/versions';

const REFERENCES: References = {
  credential: ({ value, file }, _, { name, key }) => ({ [file ?? value]: `${name}/${key}` }),
  file: (_, { name, key }) => `${name}/${key}`,
  reads: () => undefined,
  content: () => undefined,
};

function compile(spec: ScrapeConfigSpec, version: string = NEWEST.Prometheus, settings: CommonPrometheusSpec = {}) {
  const findings = new Findings();
  const instance = instanceOf(settings, version, findings);
  const resource: ScrapeConfigResource = {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'ScrapeConfig',
    metadata: { namespace: 'default', name: 'web' },
    spec,
  };
  const context = instance.context.for(refOf(resource));
  checkScrapeConfig(resource, instance, context);
  const [job] = scrapeConfigJobs(resource, instance, context);
  // Most of these have no discovery, of which test/bad has a case.
  const told = findings.sorted().filter(({ message }) => !message.startsWith('it has no discovery'));
  return { job: job!, findings: told.map((finding) => described(finding)) };
}

function instanceOf(spec: CommonPrometheusSpec, version: string, findings: Findings): PrometheusInstance {
  const metadata = { namespace: 'default', name: 'main' };
  const target = { product: 'Prometheus', version: parseVersion(version)! } as const;
  const context = new BuildContext(target, { kind: 'Prometheus', ...metadata }, REFERENCES, findings);
  return resolveInstance({ apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', metadata, spec }, context, {
    endpointSliceSupported: true,
    topologySharding: false,
    retentionPolicies: false,
    podTopologyLabels: false,
  });
}

describe('a ScrapeConfig', () => {
  const refreshed = Object.keys(DISCOVERIES).filter(
    (field) => !['staticConfigs', 'kubernetesSDConfigs'].includes(field),
  );

  it.each(refreshed)('finds targets anew after a pause, with %s: Prometheus would stop', (field) => {
    const about = (refreshInterval: string) =>
      compile({ [field]: [{ refreshInterval }] }).findings.filter((finding) => /refreshInterval: Prom/.test(finding));
    for (const nothing of ['0', '0s', '0h0m', '0ms']) expect(about(nothing)).toHaveLength(1);
    expect(about('1ms')).toEqual([]);
  });

  const paths = { staticConfigs: [{ targets: ['web:80', 'https://example.com/metrics'] }] };

  it('is told of targets that Prometheus will drop, since they have a path', () => {
    expect(compile(paths).findings).toEqual([
      expect.stringMatching(/spec\.staticConfigs\[0]\.targets\[1]: Prometheus will drop this target/),
    ]);
  });

  it('may have any target where a relabeling gives it another address, be it of a scrape class', () => {
    const relabelings = [{ targetLabel: '__address__', replacement: 'blackbox:9115' }];
    expect(compile({ ...paths, relabelings }).findings).toEqual([]);
    expect(compile(paths, NEWEST.Prometheus, { scrapeClasses: [{ name: 'probes', relabelings }] }).findings).toEqual(
      [],
    );
  });

  it('is no client of a type that is called basic, with credentials or without', () => {
    const { findings } = compile({ authorization: { type: ' Basic ' } });
    expect(findings).toEqual([expect.stringMatching(/spec\.authorization\.type: .* `basicAuth` \[invalid-value]$/)]);
  });

  it('is no client of Azure without the parts that it needs, however Azure is asked', () => {
    const { findings } = compile({
      azureSDConfigs: [
        {
          subscriptionID: 'a',
          authenticationMethod: 'ManagedIdentity',
          oauth2: {
            clientId: {},
            clientSecret: { name: 'azure', key: 'secret' },
            tokenUrl: 'https://token.example.com',
          },
        },
      ],
    });
    expect(findings).toEqual([expect.stringMatching(/azureSDConfigs\[0]\.oauth2\.clientId: .* \[missing-field]$/)]);
  });

  it('becomes a job that leaves to Prometheus what it does not say', () => {
    expect(compile({ staticConfigs: [{ targets: ['web:80'] }] }).job).toEqual({
      job_name: 'scrapeConfig/default/web',
      static_configs: [{ targets: ['web:80'], labels: {} }],
      relabel_configs: [{ source_labels: ['job'], target_label: '__tmp_prometheus_job_name' }],
    });
  });

  it('keeps false, zero and empty texts', () => {
    const { job } = compile({
      honorLabels: false,
      honorTimestamps: false,
      enableCompression: false,
      sampleLimit: 0,
      consulSDConfigs: [{ server: 'consul:8500', pathPrefix: '', allowStale: false }],
    });
    expect(job).toMatchObject({
      honor_labels: false,
      honor_timestamps: false,
      enable_compression: false,
      sample_limit: 0,
      consul_sd_configs: [{ path_prefix: '', allow_stale: false }],
    });
  });

  it('is sharded by address, unless its own relabelings do it', () => {
    const settings = { shards: 2 };
    const actions = (spec: ScrapeConfigSpec) =>
      compile(spec, NEWEST.Prometheus, settings).job.relabel_configs?.filter(({ action }) => action === 'hashmod')
        .length;
    expect(actions({})).toBe(1);
    expect(actions({ relabelings: [{ action: 'HashMod', sourceLabels: ['a'], targetLabel: 'b', modulus: 3 }] })).toBe(
      1,
    );
  });

  it('may not undo the namespace label that the instance enforces', () => {
    const { job } = compile(
      { relabelings: [{ targetLabel: 'namespace', replacement: 'other' }], metricRelabelings: [] },
      NEWEST.Prometheus,
      { enforcedNamespaceLabel: 'namespace' },
    );
    expect(job.relabel_configs?.at(-1)).toEqual({ target_label: 'namespace', replacement: 'default' });
    expect(job.metric_relabel_configs).toEqual([{ target_label: 'namespace', replacement: 'default' }]);
  });

  it('may not name another namespace in the labels of its targets either', () => {
    const label = { target_label: 'namespace', replacement: 'default' };
    const spec = { staticConfigs: [{ targets: ['a:1'], labels: { namespace: 'other' } }] };
    const settings = { enforcedNamespaceLabel: 'namespace' };
    expect(compile(spec, NEWEST.Prometheus, settings).job.relabel_configs?.at(-1)).toEqual(label);
    expect(compile(spec, NEWEST.Prometheus, { ...settings, shards: 2 }).job.relabel_configs?.at(-1)).toEqual(label);
    const excluded = [{ resource: 'scrapeconfigs' as const, namespace: 'default' }];
    const { job } = compile(spec, NEWEST.Prometheus, { ...settings, excludedFromEnforcement: excluded });
    expect(job.relabel_configs).not.toContainEqual(label);
  });

  it('takes credentials as files where the server reads files, and in place where it does not', () => {
    const key = { name: 'cloud', key: 'key' };
    const { job } = compile({
      authorization: { credentials: key },
      scalewaySDConfigs: [{ accessKey: 'A', secretKey: key, projectID: 'p', role: 'Instance' }],
      ec2SDConfigs: [{ accessKey: key, secretKey: key }],
    });
    expect(job.authorization).toEqual({ type: 'Bearer', credentials_file: 'cloud/key' });
    expect(job['scaleway_sd_configs']).toMatchObject([{ access_key: 'A', secret_key_file: 'cloud/key' }]);
    expect(job['ec2_sd_configs']).toEqual([{ access_key: 'cloud/key', secret_key: 'cloud/key' }]);
  });
});

describe('its gates', () => {
  it.each<[string, ScrapeConfigSpec, string, string, object]>([
    ['enable_compression', { enableCompression: false }, '2.48.1', '2.49.0', { enable_compression: false }],
    [
      'track_timestamps_staleness',
      { trackTimestampsStaleness: true },
      '2.47.2',
      '2.48.0',
      { track_timestamps_staleness: true },
    ],
    [
      'metric_name_validation_scheme',
      { nameValidationScheme: 'Legacy' },
      '2.55.1',
      '3.0.0',
      { metric_name_validation_scheme: 'legacy' },
    ],
    [
      'metric_name_escaping_scheme',
      { nameEscapingScheme: 'AllowUTF8' },
      '3.3.1',
      '3.4.0',
      { metric_name_escaping_scheme: 'allow-utf-8' },
    ],
    [
      'type: NS',
      { dnsSDConfigs: [{ names: ['a'], type: 'NS', port: 1 }] },
      '2.48.1',
      '2.49.0',
      { dns_sd_configs: [{ names: ['a'], type: 'NS', port: 1 }] },
    ],
    [
      'tls_config',
      { ec2SDConfigs: [{ region: 'eu', tlsConfig: { serverName: 'a' } }] },
      '2.40.7',
      '2.41.0',
      { ec2_sd_configs: [{ tls_config: { server_name: 'a' } }] },
    ],
  ])('%s is left out with a warning before its version', (name, spec, before, since, output) => {
    const [older, newer] = [compile(spec, before), compile(spec, since)];
    expect(older.findings).toEqual([expect.stringContaining(`does not know \`${name}\``)]);
    expect(older.job).not.toMatchObject(output);
    expect(newer.findings).toEqual([]);
    expect(newer.job).toMatchObject(output);
  });

  it.each<[string, ScrapeConfigSpec, string, string]>([
    ['consul filter', { consulSDConfigs: [{ server: 'a', filter: 'b' }] }, '2.55.1', '3.0.0'],
    ['consul health_filter', { consulSDConfigs: [{ server: 'a', healthFilter: 'b' }] }, '3.11.1', '3.11.2'],
    ['azure SDK', { azureSDConfigs: [{ subscriptionID: 'a', authenticationMethod: 'SDK' }] }, '2.51.2', '2.52.0'],
    [
      'docker match_first_network',
      { dockerSDConfigs: [{ host: 'tcp://a', matchFirstNetwork: true }] },
      '2.54.0',
      '2.54.1',
    ],
    ['hetzner label_selector', { hetznerSDConfigs: [{ role: 'Robot', labelSelector: 'a' }] }, '3.4.2', '3.5.0'],
    ['kuma client_id', { kumaSDConfigs: [{ server: 'http://a', clientID: 'b' }] }, '2.49.1', '2.50.0'],
    ['openstack load balancers', { openstackSDConfigs: [{ role: 'LoadBalancer', region: 'a' }] }, '3.1.0', '3.2.0'],
    ['any ScrapeConfig', {}, '2.39.1', '2.40.0'],
  ])(
    '%s is refused before its version, since Prometheus would look elsewhere or not start',
    (_, spec, before, since) => {
      expect(compile(spec, before).findings).toContainEqual(
        expect.stringMatching(/newer\)\. .* \[unsupported-by-version\]$/),
      );
      expect(compile(spec, since).findings).toEqual([]);
    },
  );
});

it('knows a discovery for each list of the API', () => {
  expect(Object.keys(DISCOVERIES)).toHaveLength(23);
});
