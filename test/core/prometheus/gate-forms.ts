/** Gates that no finding speaks of: what is written, or refused, on both sides of the bound. */

import type { GateForm } from '../../support/gates';

const SECRET = { name: 'credentials', key: 'key' };
const remoteWrite = (end: object) => ({ remoteWrite: [{ url: 'https://example.com/write', ...end }] });
/** An end beside one that says nothing of what this one says. */
const alike = (end: object, beside: object = {}) => {
  const url = 'https://example.com/write';
  return {
    kind: 'Prometheus',
    spec: {
      remoteWrite: [
        { url, ...beside },
        { url, ...end },
      ],
    },
  };
};
const endpoint = (fields: object) => ({ selector: {}, endpoints: [{ port: 'web', ...fields }] });

/** By table and row. */
export const FORMS: Readonly<Record<string, readonly GateForm[]>> = {
  'UTF8_NAMES.Prometheus': [
    {
      kind: 'ServiceMonitor',
      spec: endpoint({ relabelings: [{ targetLabel: 'a label', replacement: 'x' }] }),
      finding: { code: 'invalid-relabeling', older: true },
      bound: '3.0.0',
    },
  ],
  'HTTP.basicAuthUsername': [
    {
      kind: 'ServiceMonitor',
      spec: endpoint({ basicAuth: { username: SECRET, password: SECRET } }),
      older: 'username: |2-',
      newer: 'username_file: ',
      bound: '2.49.0',
    },
  ],
  'PROTOCOL_GATES.PrometheusText1.0.0': [
    {
      kind: 'ServiceMonitor',
      spec: { ...endpoint({}), scrapeProtocols: ['PrometheusText0.0.4', 'PrometheusText1.0.0'] },
      finding: { code: 'unsupported-by-version', older: true },
      newer: '- PrometheusText1.0.0',
      bound: '3.0.0',
    },
  ],
  'UNNAMED_IDENTITY.UNNAMED_IDENTITY': [
    {
      kind: 'Prometheus',
      spec: remoteWrite({ azureAd: { managedIdentity: {} } }),
      finding: { code: 'missing-field', older: true },
      bound: '3.5.0',
    },
  ],
  'SCRAPE_CONFIGS.SCRAPE_CONFIGS': [
    {
      kind: 'ScrapeConfig',
      spec: { staticConfigs: [{ targets: ['web:80'] }] },
      finding: { code: 'unsupported-by-version', older: true },
      bound: '2.40.0',
    },
  ],
  'CHECKED_QUEUES.CHECKED_QUEUES': [
    {
      kind: 'Prometheus',
      spec: remoteWrite({ queueConfig: { minShards: 100 } }),
      finding: { code: 'invalid-value', older: false },
      bound: '3.12.0',
    },
  ],
  'REGION_ASKED_LATER.REGION_ASKED_LATER': [
    {
      kind: 'ScrapeConfig',
      spec: { ec2SDConfigs: [{}] },
      finding: { code: 'region-of-the-machine', words: 'neither starts nor reloads', older: true },
      bound: '3.14.0',
    },
  ],
  'LARGER_QUEUES.LARGER_QUEUES': [
    {
      ...alike({ queueConfig: { capacity: 10_000 } }),
      finding: { code: 'duplicate-name', older: false },
      bound: '2.44.0',
    },
  ],
  'PATTERNS_PRINTED.PATTERNS_PRINTED': [
    {
      ...alike(
        { writeRelabelConfigs: [{ targetLabel: 'a', regex: '(.*)' }] },
        { writeRelabelConfigs: [{ targetLabel: 'a' }] },
      ),
      finding: { code: 'duplicate-name', older: true },
      bound: '2.54.0',
    },
  ],
  'WRITTEN_BY_HTTP1.WRITTEN_BY_HTTP1': [
    { ...alike({ enableHTTP2: false }), finding: { code: 'duplicate-name', older: false }, bound: '3.0.0' },
  ],
  'ESCAPING.ESCAPING': [
    {
      kind: 'Prometheus',
      spec: { nameValidationScheme: 'Legacy', nameEscapingScheme: 'AllowUTF8' },
      finding: { code: 'conflicting-fields', older: false },
      bound: '3.4.0',
    },
  ],
  'GLOBAL_ESCAPING.GLOBAL_ESCAPING': [
    { bound: '3.4.0', older: false },
    { bound: '3.7.0', older: true },
  ].map(({ bound, older }) => ({
    kind: 'ScrapeConfig',
    spec: { staticConfigs: [{ targets: ['web:80'] }], nameValidationScheme: 'Legacy' },
    finding: { code: 'invalid-value', older },
    bound,
  })),
  'ENDPOINT_SLICES.ENDPOINT_SLICES': [
    {
      kind: 'ServiceMonitor',
      spec: { ...endpoint({}), serviceDiscoveryRole: 'EndpointSlice' },
      newer: 'role: endpointslice',
      bound: '2.21.0',
    },
  ],
  'ALWAYS_SCRAPE_CLASSIC.ALWAYS_SCRAPE_CLASSIC': [
    {
      kind: 'ServiceMonitor',
      spec: { ...endpoint({}), scrapeClassicHistograms: true },
      older: ' scrape_classic_histograms: true',
      newer: ' always_scrape_classic_histograms: true',
      bound: '3.0.0',
    },
  ],
  'GLOBAL_LIMITS.GLOBAL_LIMITS': [
    {
      kind: 'Prometheus',
      spec: { enforcedSampleLimit: 7 },
      older: '\\n    sample_limit: 7',
      newer: '\\n  sample_limit: 7',
      bound: '2.45.0',
    },
  ],
  'RETENTION_IN_CONFIG.RETENTION_IN_CONFIG': [
    {
      kind: 'Prometheus',
      spec: { retention: '7d' },
      older: '--storage.tsdb.retention.time=7d',
      newer: 'retention:',
      bound: '3.11.0',
    },
  ],
  'AGENT_TSDB_GATES.out_of_order_time_window': [
    {
      kind: 'PrometheusAgent',
      spec: { tsdb: { outOfOrderTimeWindow: '1h' } },
      newer: 'out_of_order_time_window: 1h',
      finding: { code: 'unsupported-by-version', older: true },
      bound: '2.54.0',
    },
  ],
  'EXCLUSIVE_SINCE.EXCLUSIVE_SINCE': [
    {
      kind: 'Prometheus',
      spec: { otlp: { ignoreResourceAttributes: ['host.name'] } },
      finding: { code: 'invalid-value', older: false },
      bound: '3.5.0',
    },
  ],
  'PROMETHEUS_ARGUMENT_GATES.consoles': [
    { kind: 'Prometheus', spec: {}, older: '--web.console.templates=', bound: '3.0.0' },
  ],
  'PROMETHEUS_ARGUMENT_GATES.metadataWithoutSwitch': [
    {
      kind: 'Prometheus',
      spec: remoteWrite({ messageVersion: 'V2.0' }),
      older: '--enable-feature=metadata-wal-records',
      bound: '3.4.0',
    },
  ],
  'PROMETHEUS_ARGUMENT_GATES.otlpReceiver': [
    {
      kind: 'Prometheus',
      spec: { enableOTLPReceiver: true },
      older: '--enable-feature=otlp-write-receiver',
      newer: '--web.enable-otlp-receiver',
      bound: '3.0.0',
    },
  ],
  'PROMETHEUS_ARGUMENT_GATES.retentionByTime': [
    {
      kind: 'Prometheus',
      spec: { retention: '7d' },
      older: '--storage.tsdb.retention=7d',
      newer: '--storage.tsdb.retention.time=7d',
      bound: '2.7.0',
    },
  ],
  'PROMETHEUS_ARGUMENT_GATES.retentionArguments': [
    { kind: 'Prometheus', spec: { retention: '7d' }, older: '--storage.tsdb.retention.time=7d', bound: '3.11.0' },
  ],
  'PROMETHEUS_ARGUMENT_GATES.goGcInConfig': [
    { kind: 'Prometheus', spec: { runtime: { goGC: 50 } }, older: 'GOGC', newer: 'gogc: 50', bound: '2.53.0' },
  ],
  'PROMETHEUS_ARGUMENT_GATES.delayedCompaction': [
    {
      kind: 'Prometheus',
      spec: { thanos: { objectStorageConfig: SECRET } },
      older: '--storage.tsdb.max-block-duration=2h',
      newer: '--storage.tsdb.delay-compact-file.path=',
      bound: '3.9.0',
    },
  ],
  'SERVER_GATES.refusesNoLimit': [
    {
      kind: 'Prometheus',
      spec: { thanos: { version: '0.37.0' } },
      finding: { code: 'version-mismatch', words: 'limit', older: false },
      bound: '2.51.0',
    },
    {
      kind: 'Prometheus',
      spec: { thanos: { version: '0.37.0' } },
      finding: { code: 'version-mismatch', words: 'limit', older: true },
      bound: '2.54.0',
    },
  ],
  'PROMETHEUS_ARGUMENT_GATES.overlappingCompaction': [
    {
      kind: 'Prometheus',
      spec: { disableCompaction: true, tsdb: { outOfOrderTimeWindow: '1h' } },
      newer: '--no-storage.tsdb.allow-overlapping-compaction',
      bound: '2.55.0',
    },
  ],
  'PROMETHEUS_ARGUMENT_GATES.agent': [
    { kind: 'PrometheusAgent', spec: {}, older: '--enable-feature=agent', newer: '"--agent"', bound: '3.0.0' },
  ],
};

const FORBIDDEN = 'Prometheus does not know';

/** Rows that a finding speaks of by another name than theirs. */
export const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'OAUTH2_CLIENT_GATE.OAUTH2_CLIENT_GATE': 'tls_config',
  'MORE.MORE': 'no_proxy',
  'API_VERSION_1.API_VERSION_1': 'api_version v1',
  'RUNTIME_IN_CONFIG.RUNTIME_IN_CONFIG': 'runtime',
  'ROLE_SELECTOR.ROLE_SELECTOR': 'this Prometheus cannot have the API server filter',
  'ATTACH_METADATA.pod': 'attach_metadata',
  'ATTACH_METADATA.endpoints': 'attach_metadata',
  'ATTACH_METADATA.endpointslice': 'attach_metadata',
  'AUTHENTICATION_METHODS.SDK': `${FORBIDDEN} the authentication method SDK`,
  'AUTHENTICATION_METHODS.WorkloadIdentity': `${FORBIDDEN} the authentication method WorkloadIdentity`,
  'RESOURCE_GROUP.RESOURCE_GROUP': 'resourceGroup',
  'RECORD_TYPES.NS': 'type: NS',
  'RECORD_TYPES.MX': 'type: MX',
  'ENDPOINT_SLICE.ENDPOINT_SLICE': `${FORBIDDEN} the role EndpointSlice`,
  'CLIENT_ID.CLIENT_ID': 'clientID',
  'LOAD_BALANCER.LOAD_BALANCER': `${FORBIDDEN} the role LoadBalancer`,
  'OTLP_SINCE.OTLP_SINCE': 'this Prometheus does not know it',
  'STRATEGY_GATES.NoTranslation': 'this Prometheus does not know it',
  'STRATEGY_GATES.UnderscoreEscapingWithoutSuffixes': 'this Prometheus does not know it',
  'PROMETHEUS_ARGUMENT_GATES.pageTitle': '--web.page-title',
  'PROMETHEUS_ARGUMENT_GATES.remoteWriteReceiver': '--web.enable-remote-write-receiver',
  'PROMETHEUS_ARGUMENT_GATES.remoteWriteMessages': '--web.remote-write-receiver.accepted-protobuf-messages',
  'PROMETHEUS_ARGUMENT_GATES.metadataWalRecords': '--enable-feature=metadata-wal-records',
  'PROMETHEUS_ARGUMENT_GATES.otlpFeature': '--enable-feature=otlp-write-receiver',
  'PROMETHEUS_ARGUMENT_GATES.enableFeature': '--enable-feature',
  'PROMETHEUS_ARGUMENT_GATES.logFormat': '--log.format',
  'PROMETHEUS_ARGUMENT_GATES.ruleTolerance': '--rules.alert.resend-delay',
  'PROMETHEUS_ARGUMENT_GATES.maxSamples': '--query.max-samples',
  'PROMETHEUS_ARGUMENT_GATES.retentionBySize': '--storage.tsdb.retention.size',
  'PROMETHEUS_ARGUMENT_GATES.xor2': '--enable-feature=xor2-encoding',
  'PROMETHEUS_ARGUMENT_GATES.overlappingBlocks': '--storage.tsdb.allow-overlapping-blocks',
  'PROMETHEUS_ARGUMENT_GATES.walCompression': '--storage.tsdb.wal-compression',
  'PROMETHEUS_ARGUMENT_GATES.webConfig': '--web.config.file',
};

/** Texts of the outputs where they are not the name. */
export const WRITTEN: Readonly<Record<string, string>> = { 'api_version v1': 'api_version: v1' };
