/**
 * Values of fields that have to mean something, and what a field needs beside it. Rows are named by a structure
 * (`SafeTLSConfig`), a field of one (`SafeTLSConfig.cert`) or the end of a path (`emailConfigs[].smarthost`).
 */

import { NEWEST } from '../../test/support/versions';

type Rows<T> = Readonly<Record<string, T>>;

const SECRET = { name: 'credentials', key: 'key' };
const OTHER_SECRET = { name: 'credentials', key: 'other' };
const CERTIFICATE = { secret: { name: 'credentials', key: 'certificate' } };
const PRIVATE_KEY = { name: 'credentials', key: 'private' };
const TRUST = [CERTIFICATE, { configMap: { name: 'trust', key: 'certificate' } }];
const URLS = ['https://example.com/path', 'http://other.example.com'];
const UUIDS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const SCALEWAY_KEYS = ['SCW11111111111111111', 'SCW22222222222222222'];
const CERTIFIED = { cert: CERTIFICATE, keySecret: PRIVATE_KEY };
const SELECTED = [{ matchLabels: { app: 'web' } }, { matchLabels: { app: 'other' } }];
const NIGHTS = [{ name: 'nights', timeIntervals: [{ times: [{ startTime: '22:00', endTime: '24:00' }] }] }];
const CLAIMS = ['1Gi', '2Gi'].map((storage) => ({ resources: { requests: { storage } } }));
const PROXY = { proxyUrl: 'http://proxy.example.com:3128' };

const VALUES: Rows<readonly unknown[]> = {
  SecretKeySelector: [SECRET, OTHER_SECRET],
  'SecretKeySelector.name': ['credentials', 'others'],
  'SecretKeySelector.key': ['key', 'other'],
  ConfigMapKeySelector: [
    { name: 'trust', key: 'key' },
    { name: 'trust', key: 'other' },
  ],
  'ConfigMapKeySelector.name': ['trust', 'others'],
  'ConfigMapKeySelector.key': ['key', 'other'],
  'SecretOrConfigMap.configMap': [
    { name: 'trust', key: 'key' },
    { name: 'others', key: 'key' },
  ],
  SecretOrConfigMap: [{ secret: SECRET }, { secret: OTHER_SECRET }],
  BasicAuth: [
    { username: SECRET, password: SECRET },
    { username: SECRET, password: OTHER_SECRET },
  ],
  SafeAuthorization: [{ credentials: SECRET }, { credentials: OTHER_SECRET }],
  Authorization: [{ credentials: SECRET }, { credentials: OTHER_SECRET }],
  'WeChatConfig.messageType': ['text', 'markdown'],
  'RemoteWriteSpec.url': URLS,
  'RemoteReadSpec.url': URLS,
  'AzureOAuth.clientId': UUIDS,
  'AzureOAuth.tenantId': UUIDS,
  'ManagedIdentity.clientId': UUIDS,
  'AzureSDK.tenantId': UUIDS,
  'AzureWorkloadIdentity.clientId': UUIDS,
  'AzureWorkloadIdentity.tenantId': UUIDS,
  'ScalewaySDConfig.accessKey': SCALEWAY_KEYS,
  'ScalewaySDConfig.projectID': UUIDS,
  'ScalewaySDConfig.zone': ['fr-par-1', 'nl-ams-1'],
  'QueueConfig.minBackoff': ['1s', '2s'],
  'EmailConfig.smarthost': ['smtp.example.com:587', 'smtp.example.com:25'],
  'EmailConfig.to': ['to@example.com', 'other@example.com'],
  'TimeRange.startTime': ['08:00', '09:00'],
  'TimeRange.endTime': ['17:00', '18:00'],
  'TLSConfig.minVersion': ['TLS12', 'TLS13'],
  'LabelSelectorRequirement.key': ['of', 'other'],
  'LabelSelectorRequirement.operator': ['In', 'NotIn'],
  'LabelSelectorRequirement.values': [['company'], ['other']],
  'OAuth2.tokenUrl': URLS,
  'ThanosSpec.minTime': ['-2h', '-1h'],
  'ProberSpec.url': ['prober.example.com:9115', 'other.example.com:9115'],
  'Route.receiver': ['none', 'other'],
  'Receiver.name': ['none', 'other'],
  'AlertmanagerConfigSpec.receivers': [[{ name: 'none' }], [{ name: 'none' }, { name: 'other' }]],
  'AlertmanagerConfiguration.name': ['company', 'other'],
  'Route.routes': [[{ receiver: 'none' }]],
  'Route.muteTimeIntervals': [['nights']],
  'Route.activeTimeIntervals': [['nights']],
  'LabelSelector.matchExpressions': [[{ key: 'of', operator: 'NotIn', values: ['company'] }]],
  'AlertmanagerSpec.version': [`v${NEWEST.Alertmanager}`, 'v0.28.0'],
  'PrometheusSpec.version': [`v${NEWEST.Prometheus}`, 'v2.53.3'],
  'PrometheusAgentSpec.version': [`v${NEWEST.Prometheus}`, 'v2.53.3'],
  'ThanosRulerSpec.version': ['v0.39.2', 'v0.30.0'],
  'ThanosQuerySpec.version': ['v0.39.2', 'v0.30.0'],
  'ThanosQuerySpec.sources': [[{ kind: 'Prometheus', name: 'company' }]],
  'ThanosQueryFrontendSpec.version': ['v0.39.2', 'v0.30.0'],
  'ThanosQueryFrontendSpec.downstreamUrl': ['https://query.example.com', 'https://other.example.com'],
  'ThanosQueryFrontendSpec.query': [{ name: 'company' }, { name: 'other' }],
  'ThanosQueryFrontendQuery.name': ['company', 'other'],
  'ThanosQueryFrontendQuery.namespace': ['other'],
  'ThanosCompactorSpec.version': ['v0.39.2', 'v0.30.0'],
  'ThanosCompactorRetention.raw': ['30d', '60d'],
  'ThanosCompactorRetention.fiveMinutes': ['90d', '180d'],
  'ThanosStoreGatewaySpec.version': ['v0.39.2', 'v0.30.0'],
  'ThanosStoreGatewaySpec.minTime': ['-2h', '-1h'],
  'ThanosStoreGatewaySpec.maxTime': ['-2h', '-1h'],
  'ThanosQuerySource.name': ['company', 'other'],
  'ThanosQuerySource.namespace': ['other'],
  'ThanosSpec.version': ['v0.39.2', 'v0.30.0'],
  '*.scrapeClass': ['class'],
  '*.server': URLS,
  'PodMonitorSpec.selector': SELECTED,
  'ServiceMonitorSpec.selector': SELECTED,
  'ClusterTLSConfig.server': [CERTIFIED, { ...CERTIFIED, minVersion: 'TLS13' }],
  'ClusterTLSConfig.client': [CERTIFIED, { ...CERTIFIED, ca: CERTIFICATE }],
  'AlertmanagerSpec.clusterTLS': [{ server: CERTIFIED, client: CERTIFIED }],
  'Rule.expr': ['up == 1', 'up == 2'],
  'KubernetesSDConfig.role': ['Pod', 'Node', 'EndpointSlice'],
  'K8SSelectorConfig.role': ['Pod', 'Node'],
  'K8SSelectorConfig.field': ['spec.nodeName=a', 'spec.nodeName=b'],
  'RemoteWriteSpec.proxyConnectHeader': [{ some: [SECRET] }],
  'ObjectReference.resource': ['servicemonitors', 'probes'],
  'ThanosRuler.spec.excludedFromEnforcement': [
    [{ group: 'monitoring.coreos.com', resource: 'prometheusrules', namespace: 'monitoring' }],
  ],
  'ThanosRuler.spec.excludedFromEnforcement[].resource': ['prometheusrules', 'probes'],
  'PrometheusRuleExcludeConfig.ruleName': ['company', 'other'],
  'PrometheusRuleExcludeConfig.ruleNamespace': ['monitoring', 'other'],
  'ObjectReference.namespace': ['monitoring', 'other'],
  'ObjectReference.name': ['company', 'other'],
  'SafeTLSConfig.ca': TRUST,
  'SafeTLSConfig.cert': TRUST,
  'SafeTLSConfig.keySecret': [PRIVATE_KEY, { name: 'others', key: 'private' }],
  'TLSConfig.ca': TRUST,
  'TLSConfig.cert': TRUST,
  'TLSConfig.keySecret': [PRIVATE_KEY, { name: 'others', key: 'private' }],
  'TopologyShardingStrategy.values': [
    ['a', 'b'],
    ['a', 'c'],
  ],
  'WebTLSConfig.cert': TRUST,
  'WebTLSConfig.keySecret': [PRIVATE_KEY, { name: 'others', key: 'private' }],
  'WebTLSConfig.client_ca': TRUST,
  'GRPCServerTLSConfig.cert': TRUST,
  'GRPCServerTLSConfig.ca': TRUST,
  'DayOfMonthRange.start': [1, 2],
  'DayOfMonthRange.end': [27, 28],
  'AzureAD.managedIdentity': [{ clientId: UUIDS[0] }, { clientId: UUIDS[1] }],
  'KeyValue.key': ['Subject', 'X-Other'],
  '*.url': URLS,
  '*.apiURL': URLS,
  '*.clientURL': URLS,
  '*.href': URLS,
  '*.iconURL': URLS,
  '*.imageURL': URLS,
  '*.thumbURL': URLS,
  'StorageSpec.ephemeral': CLAIMS.map((spec) => ({ volumeClaimTemplate: { spec } })),
  'EmbeddedPersistentVolumeClaim.spec': CLAIMS,
  '*.whenUnsatisfiable': ['DoNotSchedule', 'ScheduleAnyway'],
  '*.accessModes': [['ReadWriteOnce'], ['ReadWriteMany']],
  '*.volumeMode': ['Filesystem', 'Block'],
  'NodeSelectorRequirement.operator': ['In', 'NotIn'],
  'spec.tolerations': [[{ key: 'monitoring', operator: 'Exists', effect: 'NoSchedule' }]],
  'spec.volumeMounts': [[{ name: 'more', mountPath: '/more' }]],
  'thanos.volumeMounts': [[{ name: 'config-out', mountPath: '/more' }]],
  'Prometheus.spec.additionalScrapeConfigs': [{ name: 'content', key: 'jobs.yaml' }],
  'PrometheusAgent.spec.additionalScrapeConfigs': [{ name: 'content', key: 'jobs.yaml' }],
  'Prometheus.spec.additionalAlertRelabelConfigs': [{ name: 'content', key: 'relabelings.yaml' }],
  'Prometheus.spec.additionalAlertManagerConfigs': [{ name: 'content', key: 'alertmanagers.yaml' }],
};

const COMPANIONS: Rows<Readonly<Record<string, unknown>>> = {
  '*.noProxy': PROXY,
  '*.proxyConnectHeader': PROXY,
  SecretKeySelector: SECRET,
  ConfigMapKeySelector: { name: 'trust', key: 'key' },
  NodeSelectorRequirement: { key: 'pool', operator: 'In', values: ['monitoring'] },
  LabelSelectorRequirement: { key: 'of', operator: 'In', values: ['company'] },
  BasicAuth: { username: SECRET, password: SECRET },
  SafeAuthorization: { credentials: SECRET },
  Authorization: { credentials: SECRET },
  'SafeTLSConfig.cert': { keySecret: PRIVATE_KEY },
  'SafeTLSConfig.keySecret': { cert: CERTIFICATE },
  'TLSConfig.cert': { keySecret: PRIVATE_KEY },
  'TLSConfig.certFile': { keyFile: '/etc/key.pem' },
  'TLSConfig.keyFile': { certFile: '/etc/cert.pem' },
  'TLSConfig.keySecret': { cert: CERTIFICATE },
  KubernetesSDConfig: { apiServer: 'https://kubernetes.example.com' },
  'kubernetesSDConfigs[].attachMetadata': { apiServer: undefined },
  'kubernetesSDConfigs[].namespaces': { apiServer: undefined },
  'kubernetesSDConfigs[].role': { apiServer: undefined },
  ScalewaySDConfig: { accessKey: SCALEWAY_KEYS[0], projectID: UUIDS[0] },
  Sigv4: { accessKey: SECRET, secretKey: SECRET },
  ProbeSpec: { prober: { url: 'prober.example.com:9115' }, targets: { staticConfig: { static: ['http://web'] } } },
  RelabelConfig: { sourceLabels: ['source'], targetLabel: 'target' },
  'RelabelConfig.modulus': { action: 'hashmod' },
  AzureSDConfig: { tenantID: UUIDS[0], clientID: UUIDS[0], clientSecret: SECRET },
  PodMonitorSpec: { podMetricsEndpoints: [{ port: 'web' }] },
  ServiceMonitorSpec: { endpoints: [{ port: 'web' }] },
  MSTeamsV2Config: { webhookURL: SECRET },
  ObjectReference: {
    group: 'monitoring.coreos.com',
    resource: 'servicemonitors',
    namespace: 'monitoring',
    name: 'company',
  },
  PrometheusRuleExcludeConfig: { ruleName: 'company', ruleNamespace: 'monitoring' },
  'ThanosRuler.spec.excludedFromEnforcement': {
    enforcedNamespaceLabel: 'namespace',
  },
  'ThanosRuler.spec.excludedFromEnforcement[].name': { resource: 'prometheusrules' },
  'ThanosRuler.spec.excludedFromEnforcement[].namespace': { resource: 'prometheusrules' },
  '*.excludedFromEnforcement': { enforcedNamespaceLabel: 'namespace' },
  'PrometheusSpec.prometheusRulesExcludedFromEnforce': { enforcedNamespaceLabel: 'namespace' },
  'v1beta1.AlertmanagerConfigSpec.route': {
    receivers: [{ name: 'none' }, { name: 'other' }],
    timeIntervals: NIGHTS,
  },
  AlertmanagerConfigSpec: { route: { receiver: 'none' }, receivers: [{ name: 'none' }] },
  OpsGenieConfigResponder: { username: 'on-call', type: 'user' },
  'PushoverConfig.tokenFile': { token: undefined },
  'PushoverConfig.userKeyFile': { userKey: undefined },
  'TelegramConfig.botTokenFile': { botToken: undefined },
  'Sigv4.externalId': { roleArn: 'arn:aws:iam::123456789012:role/role' },
  'OTLPConfig.ignoreResourceAttributes': { promoteAllResourceAttributes: true },
  GRPCServerTLSConfig: { certFile: '/etc/cert.pem', keyFile: '/etc/key.pem' },
  WebTLSConfig: CERTIFIED,
  'WebTLSConfig.certFile': { cert: undefined },
  'WebTLSConfig.keyFile': { keySecret: undefined },
  ClusterTLSConfig: { server: CERTIFIED, client: CERTIFIED },
  'clusterTLS.client.*': CERTIFIED,
  ShardingStrategy: { mode: 'Topology', topology: { values: ['a', 'b'] } },
  TopologyShardingStrategy: { values: ['a', 'b'] },
  EmbeddedPersistentVolumeClaim: { spec: { resources: { requests: { storage: '1Gi' } } } },
  'StatefulSetUpdateStrategy.rollingUpdate': { type: 'RollingUpdate' },
  EC2SDConfig: { accessKey: SECRET, secretKey: SECRET },
  LightSailSDConfig: { accessKey: SECRET, secretKey: SECRET },
  '*.remoteWriteReceiverMessageVersions': { enableRemoteWriteReceiver: true },
  'PrometheusSpec.thanos': { disableCompaction: true },
  'spec.volumeMounts': { volumes: [{ name: 'more', emptyDir: {} }] },
  'StorageSpec.disableMountSubPath': { volumeClaimTemplate: { spec: {} } },
  'ThanosRulerSpec.prometheusRulesExcludedFromEnforce': { enforcedNamespaceLabel: 'namespace' },
  ThanosQueryFrontendSpec: { query: { name: 'company' } },
  'ThanosQueryFrontendSpec.downstreamUrl': { query: undefined },
  'ThanosQueryFrontendSpec.routePrefix': { query: undefined, downstreamUrl: 'https://query.example.com' },
  'ThanosQueryFrontendRange.horizontalShards': { minSplitInterval: '1h', maxSplitInterval: '1h' },
  'ThanosQueryFrontendRange.maxSplitInterval': { minSplitInterval: '1h', horizontalShards: 2 },
  'ThanosQueryFrontendRange.minSplitInterval': { maxSplitInterval: '1h', horizontalShards: 2 },
  ThanosQuerySource: { kind: 'Prometheus', name: 'company' },
  ScrapeClass: { name: 'own', default: true, relabelings: [{ targetLabel: 'class', replacement: 'own' }] },
  AzureAD: { managedIdentity: { clientId: UUIDS[0] } },
  Rule: { alert: 'Down' },
  'Rule.record': { alert: undefined },
  DayOfMonthRange: { start: 1, end: 28 },
  TimeRange: { startTime: '08:00', endTime: '17:00' },
  'Authorization.credentialsFile': { credentials: undefined },
  'AzureAD.oauth': { managedIdentity: undefined },
  'AzureAD.sdk': { managedIdentity: undefined },
  'AzureAD.workloadIdentity': { managedIdentity: undefined },
  AzureOAuth: { clientId: UUIDS[0], tenantId: UUIDS[0], clientSecret: SECRET },
  AzureWorkloadIdentity: { clientId: UUIDS[0], tenantId: UUIDS[0] },
  'Receiver.emailConfigs': {},
  'AlertmanagerConfigSpec.route': {
    receivers: [{ name: 'none' }, { name: 'other' }],
    muteTimeIntervals: NIGHTS,
  },
  Route: { receiver: 'none' },
  AlertmanagerConfiguration: { name: 'company' },
  EmailConfig: { to: 'to@example.com', from: 'from@example.com', smarthost: 'smtp.example.com:587' },
  PagerDutyConfig: { routingKey: SECRET },
  PushoverConfig: { token: SECRET, userKey: SECRET },
  SNSConfig: { topicARN: 'arn:aws:sns:us-east-2:123456789012:topic' },
  'SNSConfig.phoneNumber': { topicARN: undefined },
  'SNSConfig.targetARN': { topicARN: undefined },
  TelegramConfig: { botToken: SECRET },
  WebhookConfig: { url: 'https://example.com/hook' },
  'WebhookConfig.urlSecret': { url: undefined },
  SlackAction: { name: 'approve' },
  SlackConfig: { apiURL: SECRET },
  OpsGenieConfig: { apiKey: SECRET },
  VictorOpsConfig: { apiKey: SECRET },
  WeChatConfig: { apiSecret: SECRET, corpID: 'corporation' },
  'webexConfigs[].httpConfig.*': { authorization: { credentials: SECRET } },
  WebexConfig: { httpConfig: { authorization: { credentials: SECRET } } },
};

/** A place of a field: its path, and the structure that it is a field of. */
export interface Place {
  readonly path: string;
  readonly structure: string;
}

/** Values for the field; those for a structure are used wherever it is, and those with `*` only for texts. */
export function samplesOf({ path, structure }: Place, ofType?: string, isText = false): readonly unknown[] | undefined {
  const last = lastOf(path);
  const types = ofType === undefined ? [] : [ofType, unversioned(ofType)];
  return lookUp(VALUES, [
    ...endsOf(path),
    `${structure}.${last}`,
    `${unversioned(structure)}.${last}`,
    ...(isText ? [`*.${last}`] : []),
    ...types,
  ]);
}

/** Fields that the field needs beside it: those of the rows for its own, for its place and for all of its structure. */
export function companionsOf({ path, structure }: Place): Readonly<Record<string, unknown>> {
  const last = lastOf(path);
  const siblings = path.replace(/[^.]+$/, '*');
  return {
    ...lookUp(COMPANIONS, [structure, unversioned(structure)]),
    ...lookUp(COMPANIONS, [`*.${last}`]),
    ...lookUp(COMPANIONS, endsOf(siblings)),
    ...lookUp(COMPANIONS, [...endsOf(path), `${structure}.${last}`, `${unversioned(structure)}.${last}`]),
  };
}

function lookUp<T>(rows: Rows<T>, names: readonly string[]): T | undefined {
  const name = names.find((candidate) => Object.hasOwn(rows, candidate));
  return name === undefined ? undefined : rows[name];
}

/** `v1beta1.Route` as `Route`, where both versions are alike. */
function unversioned(structure: string): string {
  return structure.slice(structure.indexOf('.') + 1);
}

/** The ends of a path with at least two steps, longest first. */
function endsOf(path: string): string[] {
  const steps = path.split('.');
  return steps.slice(0, -1).map((_, index) => steps.slice(index).join('.'));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
