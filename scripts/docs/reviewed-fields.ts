/** Fields that do nothing that could be seen, and why: reviewed one by one. */

/** They may change nothing without a word. */
export const SILENT: Readonly<Record<string, string>> = {
  'SecretKeySelector.optional': 'whether pods wait for a Secret is decided by who refers to it',
  'ConfigMapKeySelector.optional': 'whether pods wait for a ConfigMap is decided by who refers to it',
  'EmbeddedPersistentVolumeClaim.apiVersion': 'says what a template of a claim is in any case',
  'EmbeddedPersistentVolumeClaim.kind': 'says what a template of a claim is in any case',
  'ObjectReference.group': 'has one value, which is its default',
  'ScrapeClass.name': 'is what monitors call the class by',
  'ThanosQueryFrontendSpec.routePrefix': 'is what those who ask the frontend write before their paths',
};

/** What differs first because of them is not what they become. */
export const OTHERWISE_SEEN: ReadonlySet<string> = new Set([
  'AlertmanagerConfigSpec.receivers',
  'v1beta1.AlertmanagerConfigSpec.receivers',
  'KeyValue.value',
  'WebexConfig.httpConfig',
  'v1beta1.WebexConfig.httpConfig',
  'AlertmanagerSpec.alertmanagerConfiguration',
  'AlertmanagerConfiguration.name',
  'AlertmanagerSpec.configMaps',
  'AlertmanagerSpec.secrets',
  'AlertmanagerSpec.serviceName',
  'AlertmanagerSpec.version',
  'ProbeParam.values',
  'ProbeSpec.targets',
  'ProbeTargets.ingress',
  'ProbeTargets.staticConfig',
  'PrometheusAgentSpec.shardingStrategy',
  'PrometheusAgentSpec.web',
  'PrometheusSpec.additionalScrapeConfigs',
  'PrometheusSpec.shardingStrategy',
  'PrometheusSpec.version',
  'PrometheusSpec.web',
  'ShardingStrategy.mode',
  'ShardingStrategy.topology',
  'TopologyShardingStrategy.values',
  'ThanosRulerSpec.web',
]);

/** Places where each value is an error. */
export const REFUSED: readonly (readonly [place: RegExp, why: string])[] = [
  [
    /^ThanosRuler\.spec\.remoteWrite\[\]\.(oauth2|sigv4|azureAd\.oauth|proxyConnectHeader)/,
    'Thanos takes these credentials only in the text of its configuration, and a Secret is never put there',
  ],
  [
    /^ThanosRuler\.spec\.remoteWrite\[\]\.azureAd\.workloadIdentity/,
    'no Thanos can be known to Azure in this way, and asking as nobody is no way',
  ],
  [
    /^(Prometheus|PrometheusAgent)\.spec\.additional\w+Configs\.(key|name)$/,
    'another key is not at hand: the content has to become a part of the configuration',
  ],
  [
    /webexConfigs\[\]\.httpConfig\.(basicAuth|bearerTokenSecret|oauth2)$/,
    'Webex takes the token of a bot only by `authorization`',
  ],
  [/^Alertmanager\.spec\.configSecret$/, 'its content has to be known beside AlertmanagerConfigs'],
  [/\.arbitraryFSAccessThroughSMs\.deny$/, 'its company reads files'],
];
