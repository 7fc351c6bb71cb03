// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { ConfigMapKeySelector, EmptyDirVolumeSource, EphemeralVolumeSource, PersistentVolumeClaimSpec, PersistentVolumeClaimStatus, SecretKeySelector } from './kubernetes';

/**
 * `Prometheus.spec.additionalArgs[]`, `ThanosRuler.spec.additionalArgs[]`, `Alertmanager.spec.additionalArgs[]` and 2 more places.
 */
export interface Argument {
  /**
   * `additionalArgs[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `additionalArgs[].value`.
   */
  readonly value?: string;
}

/**
 * `PodMonitor.spec.attachMetadata`, `ServiceMonitor.spec.attachMetadata`, `Prometheus.spec.scrapeClasses[].attachMetadata` and 2 more places.
 */
export interface AttachMetadata {
  /**
   * `attachMetadata.node`.
   */
  readonly node?: boolean;
}

/**
 * `Prometheus.spec.remoteRead[].authorization`, `Prometheus.spec.remoteWrite[].authorization`, `ThanosRuler.spec.remoteWrite[].authorization` and 5 more places.
 */
export interface Authorization {
  /**
   * `authorization.credentials`.
   */
  readonly credentials?: SecretKeySelector;

  /**
   * `authorization.credentialsFile`.
   */
  readonly credentialsFile?: string;

  /**
   * `authorization.type`.
   */
  readonly type?: string;
}

/**
 * `Prometheus.spec.remoteWrite[].azureAd`, `ThanosRuler.spec.remoteWrite[].azureAd`, `PrometheusAgent.spec.remoteWrite[].azureAd`.
 */
export interface AzureAD {
  /**
   * `azureAd.cloud`; one of `AzureChina`, `AzureGovernment`, `AzurePublic`.
   */
  readonly cloud?: 'AzureChina' | 'AzureGovernment' | 'AzurePublic';

  /**
   * `azureAd.managedIdentity`.
   */
  readonly managedIdentity?: ManagedIdentity;

  /**
   * `azureAd.oauth`.
   */
  readonly oauth?: AzureOAuth;

  /**
   * `azureAd.scope`; letters, digits, blanks and `_`, `:`, `/`, `.`, `\`, `-`; pattern `^[\w\s:/.\\-]+$`.
   */
  readonly scope?: string;

  /**
   * `azureAd.sdk`.
   */
  readonly sdk?: AzureSDK;

  /**
   * `azureAd.workloadIdentity`.
   */
  readonly workloadIdentity?: AzureWorkloadIdentity;
}

/**
 * `Prometheus.spec.remoteWrite[].azureAd.oauth`, `ThanosRuler.spec.remoteWrite[].azureAd.oauth`, `PrometheusAgent.spec.remoteWrite[].azureAd.oauth`.
 */
export interface AzureOAuth {
  /**
   * `oauth.clientId`; required; at least 1 character.
   */
  readonly clientId: string;

  /**
   * `oauth.clientSecret`; required.
   */
  readonly clientSecret: SecretKeySelector;

  /**
   * `oauth.tenantId`; required; letters, digits, `-` and `.`; pattern `^[0-9a-zA-Z-.]+$`; at least 1 character.
   */
  readonly tenantId: string;
}

/**
 * `Prometheus.spec.remoteWrite[].azureAd.sdk`, `ThanosRuler.spec.remoteWrite[].azureAd.sdk`, `PrometheusAgent.spec.remoteWrite[].azureAd.sdk`.
 */
export interface AzureSDK {
  /**
   * `sdk.tenantId`; letters, digits, `-` and `.`; pattern `^[0-9a-zA-Z-.]+$`.
   */
  readonly tenantId?: string;
}

/**
 * `Prometheus.spec.remoteWrite[].azureAd.workloadIdentity`, `ThanosRuler.spec.remoteWrite[].azureAd.workloadIdentity`, `PrometheusAgent.spec.remoteWrite[].azureAd.workloadIdentity`.
 */
export interface AzureWorkloadIdentity {
  /**
   * `workloadIdentity.clientId`; required; at least 1 character.
   */
  readonly clientId: string;

  /**
   * `workloadIdentity.tenantId`; required; at least 1 character.
   */
  readonly tenantId: string;
}

/**
 * `Probe.spec.basicAuth`, `ScrapeConfig.spec.basicAuth`, `Prometheus.spec.remoteRead[].basicAuth` and 49 more places.
 */
export interface BasicAuth {
  /**
   * `basicAuth.password`.
   */
  readonly password?: SecretKeySelector;

  /**
   * `basicAuth.username`.
   */
  readonly username?: SecretKeySelector;
}

/**
 * `Prometheus.spec.podMetadata`, `ThanosRuler.spec.podMetadata`, `Alertmanager.spec.podMetadata` and 5 more places.
 */
export interface EmbeddedObjectMetadata {
  /**
   * `podMetadata.annotations`.
   */
  readonly annotations?: Record<string, string>;

  /**
   * `podMetadata.labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * `podMetadata.name`.
   */
  readonly name?: string;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate`, `ThanosRuler.spec.storage.volumeClaimTemplate`, `Alertmanager.spec.storage.volumeClaimTemplate` and 1 more places.
 */
export interface EmbeddedPersistentVolumeClaim {
  /**
   * `volumeClaimTemplate.apiVersion`.
   */
  readonly apiVersion?: string;

  /**
   * `volumeClaimTemplate.kind`.
   */
  readonly kind?: string;

  /**
   * `volumeClaimTemplate.metadata`.
   */
  readonly metadata?: EmbeddedObjectMetadata;

  /**
   * `volumeClaimTemplate.spec`.
   */
  readonly spec?: PersistentVolumeClaimSpec;

  /**
   * `volumeClaimTemplate.status`.
   */
  readonly status?: PersistentVolumeClaimStatus;
}

/**
 * `ThanosRuler.spec.grpcServerTlsConfig`, `Prometheus.spec.thanos.grpcServerTlsConfig`.
 */
export interface GRPCServerTLSConfig {
  /**
   * `grpcServerTlsConfig.ca`.
   */
  readonly ca?: SecretOrConfigMap;

  /**
   * `grpcServerTlsConfig.caFile`.
   */
  readonly caFile?: string;

  /**
   * `grpcServerTlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * `grpcServerTlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * `grpcServerTlsConfig.cipherSuites`; at least 1 item; no item twice.
   */
  readonly cipherSuites?: string[];

  /**
   * `grpcServerTlsConfig.curves`; at least 1 item; no item twice.
   */
  readonly curves?: string[];

  /**
   * `grpcServerTlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * `grpcServerTlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * `grpcServerTlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * `grpcServerTlsConfig.maxVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * `grpcServerTlsConfig.minVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * `grpcServerTlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * `Prometheus.spec.hostAliases[]`, `ThanosRuler.spec.hostAliases[]`, `Alertmanager.spec.hostAliases[]` and 1 more places.
 */
export interface HostAlias {
  /**
   * `hostAliases[].hostnames`; required.
   */
  readonly hostnames: string[];

  /**
   * `hostAliases[].ip`; required.
   */
  readonly ip: string;
}

/**
 * `Prometheus.spec.remoteWrite[].azureAd.managedIdentity`, `ThanosRuler.spec.remoteWrite[].azureAd.managedIdentity`, `PrometheusAgent.spec.remoteWrite[].azureAd.managedIdentity`.
 */
export interface ManagedIdentity {
  /**
   * `managedIdentity.clientId`; at least 1 character.
   */
  readonly clientId?: string;
}

/**
 * `Prometheus.spec.remoteWrite[].metadataConfig`, `ThanosRuler.spec.remoteWrite[].metadataConfig`, `PrometheusAgent.spec.remoteWrite[].metadataConfig`.
 */
export interface MetadataConfig {
  /**
   * `metadataConfig.maxSamplesPerSend`; at least -1; an integer of 32 bits.
   */
  readonly maxSamplesPerSend?: number;

  /**
   * `metadataConfig.send`.
   */
  readonly send?: boolean;

  /**
   * `metadataConfig.sendInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly sendInterval?: string;
}

/**
 * `Probe.spec.oauth2`, `ScrapeConfig.spec.oauth2`, `Prometheus.spec.remoteRead[].oauth2` and 49 more places.
 */
export interface OAuth2 {
  /**
   * `oauth2.clientId`; required.
   */
  readonly clientId: SecretOrConfigMap;

  /**
   * `oauth2.clientSecret`; required.
   */
  readonly clientSecret: SecretKeySelector;

  /**
   * `oauth2.endpointParams`.
   */
  readonly endpointParams?: Record<string, string>;

  /**
   * `oauth2.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `oauth2.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `oauth2.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `oauth2.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `oauth2.scopes`.
   */
  readonly scopes?: string[];

  /**
   * `oauth2.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `oauth2.tokenUrl`; required; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly tokenUrl: string;
}

/**
 * `Prometheus.spec.excludedFromEnforcement[]`, `ThanosRuler.spec.excludedFromEnforcement[]`, `PrometheusAgent.spec.excludedFromEnforcement[]`.
 */
export interface ObjectReference {
  /**
   * `excludedFromEnforcement[].group`; one of `monitoring.coreos.com`.
   *
   * @default "monitoring.coreos.com"
   */
  readonly group?: 'monitoring.coreos.com';

  /**
   * `excludedFromEnforcement[].name`.
   */
  readonly name?: string;

  /**
   * `excludedFromEnforcement[].namespace`; required; at least 1 character.
   */
  readonly namespace: string;

  /**
   * `excludedFromEnforcement[].resource`; required; one of `prometheusrules`, `servicemonitors`, `podmonitors`, `probes`, `scrapeconfigs`.
   */
  readonly resource: 'prometheusrules' | 'servicemonitors' | 'podmonitors' | 'probes' | 'scrapeconfigs';
}

/**
 * `Prometheus.spec.dnsConfig`, `ThanosRuler.spec.dnsConfig`, `Alertmanager.spec.dnsConfig` and 1 more places.
 */
export interface PodDNSConfig {
  /**
   * `dnsConfig.nameservers`; no item twice; each at least 1 character.
   */
  readonly nameservers?: string[];

  /**
   * `dnsConfig.options`; each `name` once.
   */
  readonly options?: PodDNSConfigOption[];

  /**
   * `dnsConfig.searches`; no item twice; each at least 1 character.
   */
  readonly searches?: string[];
}

/**
 * `Prometheus.spec.dnsConfig.options[]`, `ThanosRuler.spec.dnsConfig.options[]`, `Alertmanager.spec.dnsConfig.options[]` and 1 more places.
 */
export interface PodDNSConfigOption {
  /**
   * `options[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `options[].value`.
   */
  readonly value?: string;
}

/**
 * `Prometheus.spec.prometheusRulesExcludedFromEnforce[]`, `ThanosRuler.spec.prometheusRulesExcludedFromEnforce[]`.
 */
export interface PrometheusRuleExcludeConfig {
  /**
   * `prometheusRulesExcludedFromEnforce[].ruleName`; required.
   */
  readonly ruleName: string;

  /**
   * `prometheusRulesExcludedFromEnforce[].ruleNamespace`; required.
   */
  readonly ruleNamespace: string;
}

/**
 * `Prometheus.spec.remoteWrite[].queueConfig`, `ThanosRuler.spec.remoteWrite[].queueConfig`, `PrometheusAgent.spec.remoteWrite[].queueConfig`.
 */
export interface QueueConfig {
  /**
   * `queueConfig.batchSendDeadline`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly batchSendDeadline?: string;

  /**
   * `queueConfig.capacity`; an integer.
   */
  readonly capacity?: number;

  /**
   * `queueConfig.maxBackoff`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly maxBackoff?: string;

  /**
   * `queueConfig.maxRetries`; an integer.
   */
  readonly maxRetries?: number;

  /**
   * `queueConfig.maxSamplesPerSend`; an integer.
   */
  readonly maxSamplesPerSend?: number;

  /**
   * `queueConfig.maxShards`; an integer.
   */
  readonly maxShards?: number;

  /**
   * `queueConfig.minBackoff`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly minBackoff?: string;

  /**
   * `queueConfig.minShards`; an integer.
   */
  readonly minShards?: number;

  /**
   * `queueConfig.retryOnRateLimit`.
   */
  readonly retryOnRateLimit?: boolean;

  /**
   * `queueConfig.sampleAgeLimit`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly sampleAgeLimit?: string;
}

/**
 * `Probe.spec.metricRelabelings[]`, `ScrapeConfig.spec.relabelings[]`, `ScrapeConfig.spec.metricRelabelings[]` and 15 more places.
 */
export interface RelabelConfig {
  /**
   * `metricRelabelings[].action`; one of `replace`, `Replace`, `keep`, `Keep`, `drop`, `Drop`, `hashmod`, `HashMod`, `labelmap`, `LabelMap`, `labeldrop`, `LabelDrop`, `labelkeep`, `LabelKeep`, `lowercase`, `Lowercase`, `uppercase`, `Uppercase`, `keepequal`, `KeepEqual`, `dropequal`, `DropEqual`.
   *
   * @default "replace"
   */
  readonly action?: 'replace' | 'Replace' | 'keep' | 'Keep' | 'drop' | 'Drop' | 'hashmod' | 'HashMod' | 'labelmap' | 'LabelMap' | 'labeldrop' | 'LabelDrop' | 'labelkeep' | 'LabelKeep' | 'lowercase' | 'Lowercase' | 'uppercase' | 'Uppercase' | 'keepequal' | 'KeepEqual' | 'dropequal' | 'DropEqual';

  /**
   * `metricRelabelings[].modulus`; at least 0; an integer.
   */
  readonly modulus?: number;

  /**
   * `metricRelabelings[].regex`.
   */
  readonly regex?: string;

  /**
   * `metricRelabelings[].replacement`.
   */
  readonly replacement?: string;

  /**
   * `metricRelabelings[].separator`.
   */
  readonly separator?: string;

  /**
   * `metricRelabelings[].sourceLabels`.
   */
  readonly sourceLabels?: string[];

  /**
   * `metricRelabelings[].targetLabel`.
   */
  readonly targetLabel?: string;
}

/**
 * `Prometheus.spec.remoteWrite[]`, `ThanosRuler.spec.remoteWrite[]`, `PrometheusAgent.spec.remoteWrite[]`.
 */
export interface RemoteWriteSpec {
  /**
   * `remoteWrite[].authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * `remoteWrite[].azureAd`.
   */
  readonly azureAd?: AzureAD;

  /**
   * `remoteWrite[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `remoteWrite[].bearerToken`.
   */
  readonly bearerToken?: string;

  /**
   * `remoteWrite[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * `remoteWrite[].enableHTTP2`.
   */
  readonly enableHTTP2?: boolean;

  /**
   * `remoteWrite[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `remoteWrite[].headers`.
   */
  readonly headers?: Record<string, string>;

  /**
   * `remoteWrite[].messageVersion`; one of `V1.0`, `V2.0`.
   */
  readonly messageVersion?: 'V1.0' | 'V2.0';

  /**
   * `remoteWrite[].metadataConfig`.
   */
  readonly metadataConfig?: MetadataConfig;

  /**
   * `remoteWrite[].name`.
   */
  readonly name?: string;

  /**
   * `remoteWrite[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `remoteWrite[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `remoteWrite[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `remoteWrite[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `remoteWrite[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `remoteWrite[].queueConfig`.
   */
  readonly queueConfig?: QueueConfig;

  /**
   * `remoteWrite[].remoteTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly remoteTimeout?: string;

  /**
   * `remoteWrite[].roundRobinDNS`.
   */
  readonly roundRobinDNS?: boolean;

  /**
   * `remoteWrite[].sendExemplars`.
   */
  readonly sendExemplars?: boolean;

  /**
   * `remoteWrite[].sendNativeHistograms`.
   */
  readonly sendNativeHistograms?: boolean;

  /**
   * `remoteWrite[].sigv4`.
   */
  readonly sigv4?: Sigv4;

  /**
   * `remoteWrite[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;

  /**
   * `remoteWrite[].url`; required; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly url: string;

  /**
   * `remoteWrite[].writeRelabelConfigs`.
   */
  readonly writeRelabelConfigs?: RelabelConfig[];
}

/**
 * `Prometheus.spec.updateStrategy.rollingUpdate`, `ThanosRuler.spec.updateStrategy.rollingUpdate`, `Alertmanager.spec.updateStrategy.rollingUpdate` and 1 more places.
 */
export interface RollingUpdateStatefulSetStrategy {
  /**
   * `rollingUpdate.maxUnavailable`.
   */
  readonly maxUnavailable?: string | number;
}

/**
 * `Probe.spec.authorization`, `ScrapeConfig.spec.authorization`, `ServiceMonitor.spec.endpoints[].authorization` and 46 more places.
 */
export interface SafeAuthorization {
  /**
   * `authorization.credentials`.
   */
  readonly credentials?: SecretKeySelector;

  /**
   * `authorization.type`.
   */
  readonly type?: string;
}

/**
 * `Probe.spec.tlsConfig`, `Probe.spec.oauth2.tlsConfig`, `ScrapeConfig.spec.tlsConfig` and 103 more places.
 */
export interface SafeTLSConfig {
  /**
   * `tlsConfig.ca`.
   */
  readonly ca?: SecretOrConfigMap;

  /**
   * `tlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * `tlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * `tlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * `tlsConfig.maxVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * `tlsConfig.minVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * `tlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * `Probe.spec.tlsConfig.ca`, `Probe.spec.tlsConfig.cert`, `Probe.spec.oauth2.clientId` and 300 more places.
 */
export interface SecretOrConfigMap {
  /**
   * `ca.configMap`.
   */
  readonly configMap?: ConfigMapKeySelector;

  /**
   * `ca.secret`.
   */
  readonly secret?: SecretKeySelector;
}

/**
 * `Prometheus.spec.remoteWrite[].sigv4`, `ThanosRuler.spec.remoteWrite[].sigv4`, `PrometheusAgent.spec.remoteWrite[].sigv4` and 3 more places.
 */
export interface Sigv4 {
  /**
   * `sigv4.accessKey`.
   */
  readonly accessKey?: SecretKeySelector;

  /**
   * `sigv4.externalId`; at least 1 character.
   */
  readonly externalId?: string;

  /**
   * `sigv4.profile`.
   */
  readonly profile?: string;

  /**
   * `sigv4.region`.
   */
  readonly region?: string;

  /**
   * `sigv4.roleArn`.
   */
  readonly roleArn?: string;

  /**
   * `sigv4.secretKey`.
   */
  readonly secretKey?: SecretKeySelector;

  /**
   * `sigv4.useFIPSSTSEndpoint`.
   */
  readonly useFIPSSTSEndpoint?: boolean;
}

/**
 * `Prometheus.spec.updateStrategy`, `ThanosRuler.spec.updateStrategy`, `Alertmanager.spec.updateStrategy` and 1 more places.
 */
export interface StatefulSetUpdateStrategy {
  /**
   * `updateStrategy.rollingUpdate`.
   */
  readonly rollingUpdate?: RollingUpdateStatefulSetStrategy;

  /**
   * `updateStrategy.type`; required; one of `OnDelete`, `RollingUpdate`.
   */
  readonly type: 'OnDelete' | 'RollingUpdate';
}

/**
 * `Prometheus.spec.storage`, `ThanosRuler.spec.storage`, `Alertmanager.spec.storage` and 1 more places.
 */
export interface StorageSpec {
  /**
   * `storage.disableMountSubPath`.
   */
  readonly disableMountSubPath?: boolean;

  /**
   * `storage.emptyDir`.
   */
  readonly emptyDir?: EmptyDirVolumeSource;

  /**
   * `storage.ephemeral`.
   */
  readonly ephemeral?: EphemeralVolumeSource;

  /**
   * `storage.volumeClaimTemplate`.
   */
  readonly volumeClaimTemplate?: EmbeddedPersistentVolumeClaim;
}

/**
 * `Prometheus.spec.remoteRead[].tlsConfig`, `Prometheus.spec.remoteWrite[].tlsConfig`, `Prometheus.spec.tracingConfig.tlsConfig` and 9 more places.
 */
export interface TLSConfig {
  /**
   * `tlsConfig.ca`.
   */
  readonly ca?: SecretOrConfigMap;

  /**
   * `tlsConfig.caFile`.
   */
  readonly caFile?: string;

  /**
   * `tlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * `tlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * `tlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * `tlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * `tlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * `tlsConfig.maxVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * `tlsConfig.minVersion`; one of `TLS10`, `TLS11`, `TLS12`, `TLS13`.
   */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

  /**
   * `tlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * `Prometheus.spec.web.httpConfig`, `ThanosRuler.spec.web.httpConfig`, `Alertmanager.spec.web.httpConfig` and 1 more places.
 */
export interface WebHTTPConfig {
  /**
   * `httpConfig.headers`.
   */
  readonly headers?: WebHTTPHeaders;

  /**
   * `httpConfig.http2`.
   */
  readonly http2?: boolean;
}

/**
 * `Prometheus.spec.web.httpConfig.headers`, `ThanosRuler.spec.web.httpConfig.headers`, `Alertmanager.spec.web.httpConfig.headers` and 1 more places.
 */
export interface WebHTTPHeaders {
  /**
   * `headers.contentSecurityPolicy`.
   */
  readonly contentSecurityPolicy?: string;

  /**
   * `headers.strictTransportSecurity`.
   */
  readonly strictTransportSecurity?: string;

  /**
   * `headers.xContentTypeOptions`; one of ``, `NoSniff`.
   */
  readonly xContentTypeOptions?: '' | 'NoSniff';

  /**
   * `headers.xFrameOptions`; one of ``, `Deny`, `SameOrigin`.
   */
  readonly xFrameOptions?: '' | 'Deny' | 'SameOrigin';

  /**
   * `headers.xXSSProtection`.
   */
  readonly xXSSProtection?: string;
}

/**
 * `Prometheus.spec.web.tlsConfig`, `ThanosRuler.spec.web.tlsConfig`, `Alertmanager.spec.web.tlsConfig` and 2 more places.
 */
export interface WebTLSConfig {
  /**
   * `tlsConfig.cert`.
   */
  readonly cert?: SecretOrConfigMap;

  /**
   * `tlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * `tlsConfig.cipherSuites`.
   */
  readonly cipherSuites?: string[];

  /**
   * `tlsConfig.clientAuthType`.
   */
  readonly clientAuthType?: string;

  /**
   * `tlsConfig.clientCAFile`.
   */
  readonly clientCAFile?: string;

  /**
   * `tlsConfig.client_ca`; in YAML `client_ca`.
   */
  readonly clientCA?: SecretOrConfigMap;

  /**
   * `tlsConfig.curvePreferences`.
   */
  readonly curvePreferences?: string[];

  /**
   * `tlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * `tlsConfig.keySecret`.
   */
  readonly keySecret?: SecretKeySelector;

  /**
   * `tlsConfig.maxVersion`.
   */
  readonly maxVersion?: string;

  /**
   * `tlsConfig.minVersion`.
   */
  readonly minVersion?: string;

  /**
   * `tlsConfig.preferServerCipherSuites`.
   */
  readonly preferServerCipherSuites?: boolean;
}
