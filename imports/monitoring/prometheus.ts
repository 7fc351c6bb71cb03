// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { Argument, AttachMetadata, Authorization, BasicAuth, EmbeddedObjectMetadata, GRPCServerTLSConfig, HostAlias, OAuth2, ObjectReference, PodDNSConfig, PrometheusRuleExcludeConfig, RelabelConfig, RemoteWriteSpec, SafeAuthorization, Sigv4, StatefulSetUpdateStrategy, StorageSpec, TLSConfig, WebHTTPConfig, WebTLSConfig } from './common';
import type { Affinity, Container, LabelSelector, LocalObjectReference, PodSecurityContext, ResourceRequirements, SecretKeySelector, StatefulSetPersistentVolumeClaimRetentionPolicy, Toleration, Volume, VolumeMount } from './kubernetes';

/**
 * `Prometheus.spec.apiserverConfig`, `PrometheusAgent.spec.apiserverConfig`.
 */
export interface APIServerConfig {
  /**
   * `apiserverConfig.authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * `apiserverConfig.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `apiserverConfig.bearerToken`.
   */
  readonly bearerToken?: string;

  /**
   * `apiserverConfig.bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * `apiserverConfig.host`; required.
   */
  readonly host: string;

  /**
   * `apiserverConfig.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `apiserverConfig.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `apiserverConfig.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `apiserverConfig.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `apiserverConfig.tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}

/**
 * `Prometheus.spec.alerting`.
 */
export interface AlertingSpec {
  /**
   * `spec.alerting.alertmanagers`; required.
   */
  readonly alertmanagers: AlertmanagerEndpoints[];
}

/**
 * `Prometheus.spec.alerting.alertmanagers[]`.
 */
export interface AlertmanagerEndpoints {
  /**
   * `spec.alerting.alertmanagers[].alertRelabelings`.
   */
  readonly alertRelabelings?: RelabelConfig[];

  /**
   * `spec.alerting.alertmanagers[].apiVersion`; one of `v1`, `V1`, `v2`, `V2`.
   */
  readonly apiVersion?: 'v1' | 'V1' | 'v2' | 'V2';

  /**
   * `spec.alerting.alertmanagers[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.alerting.alertmanagers[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.alerting.alertmanagers[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * `spec.alerting.alertmanagers[].enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * `spec.alerting.alertmanagers[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `spec.alerting.alertmanagers[].namespace`; at least 1 character.
   */
  readonly namespace?: string;

  /**
   * `spec.alerting.alertmanagers[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.alerting.alertmanagers[].pathPrefix`; at least 1 character.
   */
  readonly pathPrefix?: string;

  /**
   * `spec.alerting.alertmanagers[].port`; required.
   */
  readonly port: string | number;

  /**
   * `spec.alerting.alertmanagers[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.alerting.alertmanagers[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.alerting.alertmanagers[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.alerting.alertmanagers[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * `spec.alerting.alertmanagers[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * `spec.alerting.alertmanagers[].sigv4`.
   */
  readonly sigv4?: Sigv4;

  /**
   * `spec.alerting.alertmanagers[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * `spec.alerting.alertmanagers[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}

/**
 * `Prometheus.spec.arbitraryFSAccessThroughSMs`, `PrometheusAgent.spec.arbitraryFSAccessThroughSMs`.
 */
export interface ArbitraryFSAccessThroughSMsConfig {
  /**
   * `arbitraryFSAccessThroughSMs.deny`.
   */
  readonly deny?: boolean;
}

/**
 * `Prometheus.spec.tsdb.chunkEncoding`, `PrometheusAgent.spec.tsdb.chunkEncoding`.
 */
export interface ChunkEncodingSpec {
  /**
   * `chunkEncoding.floats`; one of `Xor`, `Xor2`.
   */
  readonly floats?: 'Xor' | 'Xor2';
}

/**
 * `Prometheus.spec.exemplars`.
 */
export interface Exemplars {
  /**
   * `spec.exemplars.maxSize`; an integer.
   */
  readonly maxSize?: number;
}

/**
 * `Prometheus.spec.otlp`, `PrometheusAgent.spec.otlp`.
 */
export interface OTLPConfig {
  /**
   * `otlp.convertHistogramsToNHCB`.
   */
  readonly convertHistogramsToNHCB?: boolean;

  /**
   * `otlp.ignoreResourceAttributes`; at least 1 item; no item twice; each at least 1 character.
   */
  readonly ignoreResourceAttributes?: string[];

  /**
   * `otlp.keepIdentifyingResourceAttributes`.
   */
  readonly keepIdentifyingResourceAttributes?: boolean;

  /**
   * `otlp.labelNamePreserveMultipleUnderscores`.
   */
  readonly labelNamePreserveMultipleUnderscores?: boolean;

  /**
   * `otlp.labelNameUnderscoreSanitization`.
   */
  readonly labelNameUnderscoreSanitization?: boolean;

  /**
   * `otlp.promoteAllResourceAttributes`.
   */
  readonly promoteAllResourceAttributes?: boolean;

  /**
   * `otlp.promoteResourceAttributes`; at least 1 item; no item twice; each at least 1 character.
   */
  readonly promoteResourceAttributes?: string[];

  /**
   * `otlp.promoteScopeMetadata`.
   */
  readonly promoteScopeMetadata?: boolean;

  /**
   * `otlp.translationStrategy`; one of `NoUTF8EscapingWithSuffixes`, `UnderscoreEscapingWithSuffixes`, `NoTranslation`, `UnderscoreEscapingWithoutSuffixes`.
   */
  readonly translationStrategy?: 'NoUTF8EscapingWithSuffixes' | 'UnderscoreEscapingWithSuffixes' | 'NoTranslation' | 'UnderscoreEscapingWithoutSuffixes';
}

/**
 * `PrometheusAgent.spec`.
 */
export interface PrometheusAgentSpec {
  /**
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * `spec.additionalScrapeConfigs`.
   */
  readonly additionalScrapeConfigs?: SecretKeySelector;

  /**
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * `spec.apiserverConfig`.
   */
  readonly apiserverConfig?: APIServerConfig;

  /**
   * `spec.arbitraryFSAccessThroughSMs`.
   */
  readonly arbitraryFSAccessThroughSMs?: ArbitraryFSAccessThroughSMsConfig;

  /**
   * `spec.automountServiceAccountToken`.
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * `spec.configMaps`.
   */
  readonly configMaps?: string[];

  /**
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * `spec.enableFeatures`; no item twice; each at least 1 character.
   */
  readonly enableFeatures?: string[];

  /**
   * `spec.enableOTLPReceiver`.
   */
  readonly enableOTLPReceiver?: boolean;

  /**
   * `spec.enableRemoteWriteReceiver`.
   */
  readonly enableRemoteWriteReceiver?: boolean;

  /**
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * `spec.enforcedBodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly enforcedBodySizeLimit?: string;

  /**
   * `spec.enforcedKeepDroppedTargets`; at least 0; an integer.
   */
  readonly enforcedKeepDroppedTargets?: number;

  /**
   * `spec.enforcedLabelLimit`; at least 0; an integer.
   */
  readonly enforcedLabelLimit?: number;

  /**
   * `spec.enforcedLabelNameLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelNameLengthLimit?: number;

  /**
   * `spec.enforcedLabelValueLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelValueLengthLimit?: number;

  /**
   * `spec.enforcedNamespaceLabel`.
   */
  readonly enforcedNamespaceLabel?: string;

  /**
   * `spec.enforcedSampleLimit`; at least 0; an integer.
   */
  readonly enforcedSampleLimit?: number;

  /**
   * `spec.enforcedTargetLimit`; at least 0; an integer.
   */
  readonly enforcedTargetLimit?: number;

  /**
   * `spec.excludedFromEnforcement`.
   */
  readonly excludedFromEnforcement?: ObjectReference[];

  /**
   * `spec.externalLabels`.
   */
  readonly externalLabels?: Record<string, string>;

  /**
   * `spec.externalUrl`.
   */
  readonly externalUrl?: string;

  /**
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * `spec.hostNetwork`.
   */
  readonly hostNetwork?: boolean;

  /**
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * `spec.ignoreNamespaceSelectors`.
   */
  readonly ignoreNamespaceSelectors?: boolean;

  /**
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * `spec.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * `spec.maximumStartupDurationSeconds`; at least 60; an integer of 32 bits.
   */
  readonly maximumStartupDurationSeconds?: number;

  /**
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * `spec.mode`; one of `StatefulSet`, `DaemonSet`.
   */
  readonly mode?: 'StatefulSet' | 'DaemonSet';

  /**
   * `spec.nameEscapingScheme`; one of `AllowUTF8`, `Underscores`, `Dots`, `Values`.
   */
  readonly nameEscapingScheme?: 'AllowUTF8' | 'Underscores' | 'Dots' | 'Values';

  /**
   * `spec.nameValidationScheme`; one of `UTF8`, `Legacy`.
   */
  readonly nameValidationScheme?: 'UTF8' | 'Legacy';

  /**
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * `spec.otlp`.
   */
  readonly otlp?: OTLPConfig;

  /**
   * `spec.overrideHonorLabels`.
   */
  readonly overrideHonorLabels?: boolean;

  /**
   * `spec.overrideHonorTimestamps`.
   */
  readonly overrideHonorTimestamps?: boolean;

  /**
   * `spec.paused`.
   */
  readonly paused?: boolean;

  /**
   * `spec.persistentVolumeClaimRetentionPolicy`.
   */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;

  /**
   * `spec.podManagementPolicy`; one of `OrderedReady`, `Parallel`.
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * `spec.podMonitorNamespaceSelector`.
   */
  readonly podMonitorNamespaceSelector?: LabelSelector;

  /**
   * `spec.podMonitorSelector`.
   */
  readonly podMonitorSelector?: LabelSelector;

  /**
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

  /**
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * `spec.probeNamespaceSelector`.
   */
  readonly probeNamespaceSelector?: LabelSelector;

  /**
   * `spec.probeSelector`.
   */
  readonly probeSelector?: LabelSelector;

  /**
   * `spec.prometheusExternalLabelName`.
   */
  readonly prometheusExternalLabelName?: string;

  /**
   * `spec.reloadStrategy`; one of `HTTP`, `ProcessSignal`.
   */
  readonly reloadStrategy?: 'HTTP' | 'ProcessSignal';

  /**
   * `spec.remoteWrite`.
   */
  readonly remoteWrite?: RemoteWriteSpec[];

  /**
   * `spec.remoteWriteReceiverMessageVersions`; at least 1 item; no item twice; each one of `V1.0`, `V2.0`.
   */
  readonly remoteWriteReceiverMessageVersions?: ('V1.0' | 'V2.0')[];

  /**
   * `spec.replicaExternalLabelName`.
   */
  readonly replicaExternalLabelName?: string;

  /**
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * `spec.runtime`.
   */
  readonly runtime?: RuntimeConfig;

  /**
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * `spec.scrapeClasses`; each `name` once.
   */
  readonly scrapeClasses?: ScrapeClass[];

  /**
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * `spec.scrapeConfigNamespaceSelector`.
   */
  readonly scrapeConfigNamespaceSelector?: LabelSelector;

  /**
   * `spec.scrapeConfigSelector`.
   */
  readonly scrapeConfigSelector?: LabelSelector;

  /**
   * `spec.scrapeFailureLogFile`; at least 1 character.
   */
  readonly scrapeFailureLogFile?: string;

  /**
   * `spec.scrapeInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "30s"
   */
  readonly scrapeInterval?: string;

  /**
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * `spec.secrets`; no item twice.
   */
  readonly secrets?: string[];

  /**
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * `spec.serviceDiscoveryRole`; one of `Endpoints`, `EndpointSlice`.
   */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';

  /**
   * `spec.serviceMonitorNamespaceSelector`.
   */
  readonly serviceMonitorNamespaceSelector?: LabelSelector;

  /**
   * `spec.serviceMonitorSelector`.
   */
  readonly serviceMonitorSelector?: LabelSelector;

  /**
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

  /**
   * `spec.shardingStrategy`.
   */
  readonly shardingStrategy?: ShardingStrategy;

  /**
   * `spec.shards`; an integer of 32 bits.
   *
   * @default 1
   */
  readonly shards?: number;

  /**
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: PrometheusTopologySpreadConstraint[];

  /**
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: TracingConfig;

  /**
   * `spec.tsdb`.
   */
  readonly tsdb?: TSDBSpec;

  /**
   * `spec.updateStrategy`.
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;

  /**
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * `spec.walCompression`.
   */
  readonly walCompression?: boolean;

  /**
   * `spec.web`.
   */
  readonly web?: PrometheusWebSpec;
}

/**
 * `Prometheus.spec`.
 */
export interface PrometheusSpec {
  /**
   * `spec.additionalAlertManagerConfigs`.
   */
  readonly additionalAlertManagerConfigs?: SecretKeySelector;

  /**
   * `spec.additionalAlertRelabelConfigs`.
   */
  readonly additionalAlertRelabelConfigs?: SecretKeySelector;

  /**
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * `spec.additionalScrapeConfigs`.
   */
  readonly additionalScrapeConfigs?: SecretKeySelector;

  /**
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * `spec.alerting`.
   */
  readonly alerting?: AlertingSpec;

  /**
   * `spec.allowOverlappingBlocks`.
   */
  readonly allowOverlappingBlocks?: boolean;

  /**
   * `spec.apiserverConfig`.
   */
  readonly apiserverConfig?: APIServerConfig;

  /**
   * `spec.arbitraryFSAccessThroughSMs`.
   */
  readonly arbitraryFSAccessThroughSMs?: ArbitraryFSAccessThroughSMsConfig;

  /**
   * `spec.automountServiceAccountToken`.
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * `spec.baseImage`.
   */
  readonly baseImage?: string;

  /**
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * `spec.configMaps`.
   */
  readonly configMaps?: string[];

  /**
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * `spec.disableCompaction`.
   */
  readonly disableCompaction?: boolean;

  /**
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * `spec.enableAdminAPI`.
   */
  readonly enableAdminAPI?: boolean;

  /**
   * `spec.enableFeatures`; no item twice; each at least 1 character.
   */
  readonly enableFeatures?: string[];

  /**
   * `spec.enableOTLPReceiver`.
   */
  readonly enableOTLPReceiver?: boolean;

  /**
   * `spec.enableRemoteWriteReceiver`.
   */
  readonly enableRemoteWriteReceiver?: boolean;

  /**
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * `spec.enforcedBodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly enforcedBodySizeLimit?: string;

  /**
   * `spec.enforcedKeepDroppedTargets`; at least 0; an integer.
   */
  readonly enforcedKeepDroppedTargets?: number;

  /**
   * `spec.enforcedLabelLimit`; at least 0; an integer.
   */
  readonly enforcedLabelLimit?: number;

  /**
   * `spec.enforcedLabelNameLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelNameLengthLimit?: number;

  /**
   * `spec.enforcedLabelValueLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelValueLengthLimit?: number;

  /**
   * `spec.enforcedNamespaceLabel`.
   */
  readonly enforcedNamespaceLabel?: string;

  /**
   * `spec.enforcedSampleLimit`; at least 0; an integer.
   */
  readonly enforcedSampleLimit?: number;

  /**
   * `spec.enforcedTargetLimit`; at least 0; an integer.
   */
  readonly enforcedTargetLimit?: number;

  /**
   * `spec.evaluationInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "30s"
   */
  readonly evaluationInterval?: string;

  /**
   * `spec.excludedFromEnforcement`.
   */
  readonly excludedFromEnforcement?: ObjectReference[];

  /**
   * `spec.exemplars`.
   */
  readonly exemplars?: Exemplars;

  /**
   * `spec.externalLabels`.
   */
  readonly externalLabels?: Record<string, string>;

  /**
   * `spec.externalUrl`.
   */
  readonly externalUrl?: string;

  /**
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * `spec.hostNetwork`.
   */
  readonly hostNetwork?: boolean;

  /**
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * `spec.ignoreNamespaceSelectors`.
   */
  readonly ignoreNamespaceSelectors?: boolean;

  /**
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * `spec.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * `spec.maximumStartupDurationSeconds`; at least 60; an integer of 32 bits.
   */
  readonly maximumStartupDurationSeconds?: number;

  /**
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * `spec.nameEscapingScheme`; one of `AllowUTF8`, `Underscores`, `Dots`, `Values`.
   */
  readonly nameEscapingScheme?: 'AllowUTF8' | 'Underscores' | 'Dots' | 'Values';

  /**
   * `spec.nameValidationScheme`; one of `UTF8`, `Legacy`.
   */
  readonly nameValidationScheme?: 'UTF8' | 'Legacy';

  /**
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * `spec.otlp`.
   */
  readonly otlp?: OTLPConfig;

  /**
   * `spec.overrideHonorLabels`.
   */
  readonly overrideHonorLabels?: boolean;

  /**
   * `spec.overrideHonorTimestamps`.
   */
  readonly overrideHonorTimestamps?: boolean;

  /**
   * `spec.paused`.
   */
  readonly paused?: boolean;

  /**
   * `spec.persistentVolumeClaimRetentionPolicy`.
   */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;

  /**
   * `spec.podManagementPolicy`; one of `OrderedReady`, `Parallel`.
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * `spec.podMonitorNamespaceSelector`.
   */
  readonly podMonitorNamespaceSelector?: LabelSelector;

  /**
   * `spec.podMonitorSelector`.
   */
  readonly podMonitorSelector?: LabelSelector;

  /**
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

  /**
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * `spec.probeNamespaceSelector`.
   */
  readonly probeNamespaceSelector?: LabelSelector;

  /**
   * `spec.probeSelector`.
   */
  readonly probeSelector?: LabelSelector;

  /**
   * `spec.prometheusExternalLabelName`.
   */
  readonly prometheusExternalLabelName?: string;

  /**
   * `spec.prometheusRulesExcludedFromEnforce`.
   */
  readonly prometheusRulesExcludedFromEnforce?: PrometheusRuleExcludeConfig[];

  /**
   * `spec.query`.
   */
  readonly query?: QuerySpec;

  /**
   * `spec.queryLogFile`.
   */
  readonly queryLogFile?: string;

  /**
   * `spec.reloadStrategy`; one of `HTTP`, `ProcessSignal`.
   */
  readonly reloadStrategy?: 'HTTP' | 'ProcessSignal';

  /**
   * `spec.remoteRead`.
   */
  readonly remoteRead?: RemoteReadSpec[];

  /**
   * `spec.remoteWrite`.
   */
  readonly remoteWrite?: RemoteWriteSpec[];

  /**
   * `spec.remoteWriteReceiverMessageVersions`; at least 1 item; no item twice; each one of `V1.0`, `V2.0`.
   */
  readonly remoteWriteReceiverMessageVersions?: ('V1.0' | 'V2.0')[];

  /**
   * `spec.replicaExternalLabelName`.
   */
  readonly replicaExternalLabelName?: string;

  /**
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * `spec.retention`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly retention?: string;

  /**
   * `spec.retentionSize`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly retentionSize?: string;

  /**
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * `spec.ruleNamespaceSelector`.
   */
  readonly ruleNamespaceSelector?: LabelSelector;

  /**
   * `spec.ruleQueryOffset`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ruleQueryOffset?: string;

  /**
   * `spec.ruleSelector`.
   */
  readonly ruleSelector?: LabelSelector;

  /**
   * `spec.rules`.
   */
  readonly rules?: Rules;

  /**
   * `spec.runtime`.
   */
  readonly runtime?: RuntimeConfig;

  /**
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * `spec.scrapeClasses`; each `name` once.
   */
  readonly scrapeClasses?: ScrapeClass[];

  /**
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * `spec.scrapeConfigNamespaceSelector`.
   */
  readonly scrapeConfigNamespaceSelector?: LabelSelector;

  /**
   * `spec.scrapeConfigSelector`.
   */
  readonly scrapeConfigSelector?: LabelSelector;

  /**
   * `spec.scrapeFailureLogFile`; at least 1 character.
   */
  readonly scrapeFailureLogFile?: string;

  /**
   * `spec.scrapeInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "30s"
   */
  readonly scrapeInterval?: string;

  /**
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * `spec.secrets`; no item twice.
   */
  readonly secrets?: string[];

  /**
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * `spec.serviceDiscoveryRole`; one of `Endpoints`, `EndpointSlice`.
   */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';

  /**
   * `spec.serviceMonitorNamespaceSelector`.
   */
  readonly serviceMonitorNamespaceSelector?: LabelSelector;

  /**
   * `spec.serviceMonitorSelector`.
   */
  readonly serviceMonitorSelector?: LabelSelector;

  /**
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

  /**
   * `spec.sha`.
   */
  readonly sha?: string;

  /**
   * `spec.shardRetentionPolicy`.
   */
  readonly shardRetentionPolicy?: ShardRetentionPolicy;

  /**
   * `spec.shardingStrategy`.
   */
  readonly shardingStrategy?: ShardingStrategy;

  /**
   * `spec.shards`; an integer of 32 bits.
   *
   * @default 1
   */
  readonly shards?: number;

  /**
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * `spec.tag`.
   */
  readonly tag?: string;

  /**
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * `spec.thanos`.
   */
  readonly thanos?: ThanosSpec;

  /**
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: PrometheusTopologySpreadConstraint[];

  /**
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: TracingConfig;

  /**
   * `spec.tsdb`.
   */
  readonly tsdb?: TSDBSpec;

  /**
   * `spec.updateStrategy`.
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;

  /**
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * `spec.walCompression`.
   */
  readonly walCompression?: boolean;

  /**
   * `spec.web`.
   */
  readonly web?: PrometheusWebSpec;
}

/**
 * `Prometheus.spec.topologySpreadConstraints[]`, `PrometheusAgent.spec.topologySpreadConstraints[]`.
 */
export interface PrometheusTopologySpreadConstraint {
  /**
   * `topologySpreadConstraints[].additionalLabelSelectors`; one of `OnResource`, `OnShard`.
   */
  readonly additionalLabelSelectors?: 'OnResource' | 'OnShard';

  /**
   * `topologySpreadConstraints[].labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * `topologySpreadConstraints[].matchLabelKeys`.
   */
  readonly matchLabelKeys?: string[];

  /**
   * `topologySpreadConstraints[].maxSkew`; required; an integer of 32 bits.
   */
  readonly maxSkew: number;

  /**
   * `topologySpreadConstraints[].minDomains`; an integer of 32 bits.
   */
  readonly minDomains?: number;

  /**
   * `topologySpreadConstraints[].nodeAffinityPolicy`.
   */
  readonly nodeAffinityPolicy?: string;

  /**
   * `topologySpreadConstraints[].nodeTaintsPolicy`.
   */
  readonly nodeTaintsPolicy?: string;

  /**
   * `topologySpreadConstraints[].topologyKey`; required.
   */
  readonly topologyKey: string;

  /**
   * `topologySpreadConstraints[].whenUnsatisfiable`; required.
   */
  readonly whenUnsatisfiable: string;
}

/**
 * `Prometheus.spec.web`, `PrometheusAgent.spec.web`.
 */
export interface PrometheusWebSpec {
  /**
   * `web.httpConfig`.
   */
  readonly httpConfig?: WebHTTPConfig;

  /**
   * `web.maxConnections`; at least 0; an integer of 32 bits.
   */
  readonly maxConnections?: number;

  /**
   * `web.pageTitle`.
   */
  readonly pageTitle?: string;

  /**
   * `web.tlsConfig`.
   */
  readonly tlsConfig?: WebTLSConfig;
}

/**
 * `Prometheus.spec.query`.
 */
export interface QuerySpec {
  /**
   * `spec.query.lookbackDelta`.
   */
  readonly lookbackDelta?: string;

  /**
   * `spec.query.maxConcurrency`; at least 1; an integer of 32 bits.
   */
  readonly maxConcurrency?: number;

  /**
   * `spec.query.maxSamples`; an integer of 32 bits.
   */
  readonly maxSamples?: number;

  /**
   * `spec.query.timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;
}

/**
 * `Prometheus.spec.remoteRead[]`.
 */
export interface RemoteReadSpec {
  /**
   * `spec.remoteRead[].authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * `spec.remoteRead[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.remoteRead[].bearerToken`.
   */
  readonly bearerToken?: string;

  /**
   * `spec.remoteRead[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * `spec.remoteRead[].filterExternalLabels`.
   */
  readonly filterExternalLabels?: boolean;

  /**
   * `spec.remoteRead[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.remoteRead[].headers`.
   */
  readonly headers?: Record<string, string>;

  /**
   * `spec.remoteRead[].name`.
   */
  readonly name?: string;

  /**
   * `spec.remoteRead[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.remoteRead[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.remoteRead[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.remoteRead[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.remoteRead[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.remoteRead[].readRecent`.
   */
  readonly readRecent?: boolean;

  /**
   * `spec.remoteRead[].remoteTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly remoteTimeout?: string;

  /**
   * `spec.remoteRead[].requiredMatchers`.
   */
  readonly requiredMatchers?: Record<string, string>;

  /**
   * `spec.remoteRead[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;

  /**
   * `spec.remoteRead[].url`; required; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly url: string;
}

/**
 * `Prometheus.spec.shardRetentionPolicy.retain`.
 */
export interface RetainConfig {
  /**
   * `spec.shardRetentionPolicy.retain.retentionPeriod`; required; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly retentionPeriod: string;
}

/**
 * `Prometheus.spec.rules`.
 */
export interface Rules {
  /**
   * `spec.rules.alert`.
   */
  readonly alert?: RulesAlert;
}

/**
 * `Prometheus.spec.rules.alert`.
 */
export interface RulesAlert {
  /**
   * `spec.rules.alert.forGracePeriod`.
   */
  readonly forGracePeriod?: string;

  /**
   * `spec.rules.alert.forOutageTolerance`.
   */
  readonly forOutageTolerance?: string;

  /**
   * `spec.rules.alert.resendDelay`.
   */
  readonly resendDelay?: string;
}

/**
 * `Prometheus.spec.runtime`, `PrometheusAgent.spec.runtime`.
 */
export interface RuntimeConfig {
  /**
   * `runtime.goGC`; at least -1; an integer of 32 bits.
   */
  readonly goGC?: number;
}

/**
 * `Prometheus.spec.scrapeClasses[]`, `PrometheusAgent.spec.scrapeClasses[]`.
 */
export interface ScrapeClass {
  /**
   * `scrapeClasses[].attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * `scrapeClasses[].authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * `scrapeClasses[].default`.
   */
  readonly default?: boolean;

  /**
   * `scrapeClasses[].fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * `scrapeClasses[].metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * `scrapeClasses[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `scrapeClasses[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * `scrapeClasses[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}

/**
 * `Prometheus.spec.shardRetentionPolicy`.
 */
export interface ShardRetentionPolicy {
  /**
   * `spec.shardRetentionPolicy.retain`.
   */
  readonly retain?: RetainConfig;

  /**
   * `spec.shardRetentionPolicy.whenScaled`; one of `Retain`, `Delete`.
   */
  readonly whenScaled?: 'Retain' | 'Delete';
}

/**
 * `Prometheus.spec.shardingStrategy`, `PrometheusAgent.spec.shardingStrategy`.
 */
export interface ShardingStrategy {
  /**
   * `shardingStrategy.mode`; one of `Address`, `Topology`.
   */
  readonly mode?: 'Address' | 'Topology';

  /**
   * `shardingStrategy.topology`.
   */
  readonly topology?: TopologyShardingStrategy;
}

/**
 * `Prometheus.spec.tsdb`, `PrometheusAgent.spec.tsdb`.
 */
export interface TSDBSpec {
  /**
   * `tsdb.chunkEncoding`.
   */
  readonly chunkEncoding?: ChunkEncodingSpec;

  /**
   * `tsdb.outOfOrderTimeWindow`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly outOfOrderTimeWindow?: string;

  /**
   * `tsdb.staleSeriesCompactionThreshold`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly staleSeriesCompactionThreshold?: string;
}

/**
 * `Prometheus.spec.thanos`.
 */
export interface ThanosSpec {
  /**
   * `spec.thanos.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * `spec.thanos.baseImage`.
   */
  readonly baseImage?: string;

  /**
   * `spec.thanos.blockSize`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "2h"
   */
  readonly blockSize?: string;

  /**
   * `spec.thanos.getConfigInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; in YAML `getConfigInterval`.
   */
  readonly configGetInterval?: string;

  /**
   * `spec.thanos.getConfigTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; in YAML `getConfigTimeout`.
   */
  readonly configGetTimeout?: string;

  /**
   * `spec.thanos.grpcListenLocal`.
   */
  readonly grpcListenLocal?: boolean;

  /**
   * `spec.thanos.grpcServerTlsConfig`.
   */
  readonly grpcServerTlsConfig?: GRPCServerTLSConfig;

  /**
   * `spec.thanos.httpListenLocal`.
   */
  readonly httpListenLocal?: boolean;

  /**
   * `spec.thanos.image`.
   */
  readonly image?: string;

  /**
   * `spec.thanos.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * `spec.thanos.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * `spec.thanos.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * `spec.thanos.minTime`.
   */
  readonly minTime?: string;

  /**
   * `spec.thanos.objectStorageConfig`.
   */
  readonly objectStorageConfig?: SecretKeySelector;

  /**
   * `spec.thanos.objectStorageConfigFile`.
   */
  readonly objectStorageConfigFile?: string;

  /**
   * `spec.thanos.readyTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly readyTimeout?: string;

  /**
   * `spec.thanos.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * `spec.thanos.sha`.
   */
  readonly sha?: string;

  /**
   * `spec.thanos.tag`.
   */
  readonly tag?: string;

  /**
   * `spec.thanos.tracingConfig`.
   */
  readonly tracingConfig?: SecretKeySelector;

  /**
   * `spec.thanos.tracingConfigFile`.
   */
  readonly tracingConfigFile?: string;

  /**
   * `spec.thanos.version`.
   */
  readonly version?: string;

  /**
   * `spec.thanos.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];
}

/**
 * `Prometheus.spec.shardingStrategy.topology`, `PrometheusAgent.spec.shardingStrategy.topology`.
 */
export interface TopologyShardingStrategy {
  /**
   * `topology.externalLabelName`.
   */
  readonly externalLabelName?: string;

  /**
   * `topology.values`.
   */
  readonly values?: string[];
}

/**
 * `Prometheus.spec.tracingConfig`, `PrometheusAgent.spec.tracingConfig`.
 */
export interface TracingConfig {
  /**
   * `tracingConfig.clientType`; one of `http`, `grpc`, `HTTP`, `GRPC`.
   */
  readonly clientType?: 'http' | 'grpc' | 'HTTP' | 'GRPC';

  /**
   * `tracingConfig.compression`; one of `gzip`, `Gzip`.
   */
  readonly compression?: 'gzip' | 'Gzip';

  /**
   * `tracingConfig.endpoint`; required; at least 1 character.
   */
  readonly endpoint: string;

  /**
   * `tracingConfig.headers`.
   */
  readonly headers?: Record<string, string>;

  /**
   * `tracingConfig.insecure`.
   */
  readonly insecure?: boolean;

  /**
   * `tracingConfig.samplingFraction`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly samplingFraction?: string;

  /**
   * `tracingConfig.timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * `tracingConfig.tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}
