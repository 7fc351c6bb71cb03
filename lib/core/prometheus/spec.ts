/** The fields of Prometheus and PrometheusAgent that shape `prometheus.yaml`, as the wire has them. */

import type { KeySelector } from '../base/references';
import type {
  Authorization,
  AzureAd,
  BasicAuth,
  OAuth2,
  ProxyConfig,
  SafeAuthorization,
  Sigv4,
  TlsConfig,
} from '../http/input';
import type { LabelSelector } from '../input/selector';

export interface RelabelConfig {
  readonly sourceLabels?: readonly string[];
  readonly separator?: string;
  readonly targetLabel?: string;
  readonly regex?: string;
  readonly modulus?: number;
  readonly replacement?: string;
  readonly action?: string;
}

export interface AttachMetadata {
  readonly node?: boolean;
}

export interface ScrapeClass {
  readonly name: string;
  readonly default?: boolean;
  readonly fallbackScrapeProtocol?: string;
  readonly tlsConfig?: TlsConfig;
  readonly authorization?: Authorization;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
  readonly attachMetadata?: AttachMetadata;
}

/** How Prometheus reaches the API server for its discoveries, where it is not the pod's own service account. */
export interface ApiServerConfig extends ProxyConfig {
  readonly host: string;
  readonly basicAuth?: BasicAuth;
  readonly bearerToken?: string;
  readonly bearerTokenFile?: string;
  readonly authorization?: Authorization;
  readonly tlsConfig?: TlsConfig;
}

export interface ObjectReference {
  readonly group?: string;
  readonly resource: string;
  readonly namespace: string;
  readonly name?: string;
}

export interface QueueConfig {
  readonly capacity?: number;
  readonly minShards?: number;
  readonly maxShards?: number;
  readonly maxSamplesPerSend?: number;
  readonly batchSendDeadline?: string;
  readonly maxRetries?: number;
  readonly minBackoff?: string;
  readonly maxBackoff?: string;
  readonly retryOnRateLimit?: boolean;
  readonly sampleAgeLimit?: string;
}

export interface MetadataConfig {
  readonly send?: boolean;
  readonly sendInterval?: string;
  readonly maxSamplesPerSend?: number;
}

interface RemoteEnd extends ProxyConfig {
  readonly url: string;
  readonly name?: string;
  readonly remoteTimeout?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly basicAuth?: BasicAuth;
  readonly bearerToken?: string;
  readonly bearerTokenFile?: string;
  readonly oauth2?: OAuth2;
  readonly tlsConfig?: TlsConfig;
  readonly authorization?: Authorization;
  readonly followRedirects?: boolean;
}

export interface RemoteWriteSpec extends RemoteEnd {
  readonly messageVersion?: string;
  readonly sendExemplars?: boolean;
  readonly sendNativeHistograms?: boolean;
  readonly writeRelabelConfigs?: readonly RelabelConfig[];
  readonly sigv4?: Sigv4;
  readonly azureAd?: AzureAd;
  readonly enableHTTP2?: boolean;
  readonly queueConfig?: QueueConfig;
  readonly metadataConfig?: MetadataConfig;
  readonly roundRobinDNS?: boolean;
}

export interface RemoteReadSpec extends RemoteEnd {
  readonly requiredMatchers?: Readonly<Record<string, string>>;
  readonly readRecent?: boolean;
  readonly filterExternalLabels?: boolean;
}

export interface AlertmanagerEndpoints extends ProxyConfig {
  readonly name: string;
  readonly namespace?: string;
  readonly port: string | number;
  readonly scheme?: string;
  readonly pathPrefix?: string;
  readonly timeout?: string;
  readonly apiVersion?: string;
  readonly enableHttp2?: boolean;
  readonly tlsConfig?: TlsConfig;
  readonly bearerTokenFile?: string;
  readonly basicAuth?: BasicAuth;
  readonly authorization?: SafeAuthorization;
  readonly sigv4?: Sigv4;
  readonly relabelings?: readonly RelabelConfig[];
  readonly alertRelabelings?: readonly RelabelConfig[];
}

export interface TsdbSpec {
  readonly outOfOrderTimeWindow?: string;
  readonly staleSeriesCompactionThreshold?: string | number;
  readonly chunkEncoding?: { readonly floats?: string };
}

export interface OtlpSpec {
  readonly promoteAllResourceAttributes?: boolean;
  readonly ignoreResourceAttributes?: readonly string[];
  readonly promoteResourceAttributes?: readonly string[];
  readonly translationStrategy?: string;
  readonly keepIdentifyingResourceAttributes?: boolean;
  readonly convertHistogramsToNHCB?: boolean;
  readonly promoteScopeMetadata?: boolean;
  readonly labelNameUnderscoreSanitization?: boolean;
  readonly labelNamePreserveMultipleUnderscores?: boolean;
}

export interface TracingSpec {
  readonly endpoint: string;
  readonly clientType?: string;
  readonly samplingFraction?: string | number;
  readonly insecure?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly compression?: string;
  readonly timeout?: string;
  readonly tlsConfig?: TlsConfig;
}

export interface ShardingStrategy {
  readonly mode?: string;
  readonly topology?: { readonly values?: readonly string[]; readonly externalLabelName?: string };
}

/** The limits that jobs have, the instance's defaults for them, and what the instance enforces. */
interface Limits {
  readonly sampleLimit?: number;
  readonly targetLimit?: number;
  readonly labelLimit?: number;
  readonly labelNameLengthLimit?: number;
  readonly labelValueLengthLimit?: number;
  readonly keepDroppedTargets?: number;
  readonly bodySizeLimit?: string;
  readonly enforcedSampleLimit?: number;
  readonly enforcedTargetLimit?: number;
  readonly enforcedLabelLimit?: number;
  readonly enforcedLabelNameLengthLimit?: number;
  readonly enforcedLabelValueLengthLimit?: number;
  readonly enforcedKeepDroppedTargets?: number;
  readonly enforcedBodySizeLimit?: string;
}

/** What Prometheus and PrometheusAgent have in common. */
export interface CommonPrometheusSpec extends Limits {
  readonly version?: string;
  readonly shards?: number;
  readonly shardingStrategy?: ShardingStrategy;
  readonly serviceMonitorSelector?: LabelSelector | null;
  readonly serviceMonitorNamespaceSelector?: LabelSelector | null;
  readonly podMonitorSelector?: LabelSelector | null;
  readonly podMonitorNamespaceSelector?: LabelSelector | null;
  readonly probeSelector?: LabelSelector | null;
  readonly probeNamespaceSelector?: LabelSelector | null;
  readonly scrapeConfigSelector?: LabelSelector | null;
  readonly scrapeConfigNamespaceSelector?: LabelSelector | null;
  readonly scrapeInterval?: string;
  readonly scrapeTimeout?: string;
  readonly scrapeProtocols?: readonly string[];
  readonly externalLabels?: Readonly<Record<string, string>>;
  readonly prometheusExternalLabelName?: string;
  readonly replicaExternalLabelName?: string;
  readonly enableFeatures?: readonly string[];
  readonly scrapeFailureLogFile?: string;
  readonly nameValidationScheme?: string;
  readonly nameEscapingScheme?: string;
  readonly convertClassicHistogramsToNHCB?: boolean;
  readonly scrapeClassicHistograms?: boolean;
  readonly scrapeNativeHistograms?: boolean;
  readonly runtime?: { readonly goGC?: number };
  readonly remoteWrite?: readonly RemoteWriteSpec[];
  readonly otlp?: OtlpSpec;
  readonly tracingConfig?: TracingSpec;
  readonly tsdb?: TsdbSpec;
  readonly apiserverConfig?: ApiServerConfig;
  readonly additionalScrapeConfigs?: KeySelector;
  readonly scrapeClasses?: readonly ScrapeClass[];
  readonly serviceDiscoveryRole?: string;
  readonly podTargetLabels?: readonly string[];
  readonly overrideHonorLabels?: boolean;
  readonly overrideHonorTimestamps?: boolean;
  readonly ignoreNamespaceSelectors?: boolean;
  readonly enforcedNamespaceLabel?: string;
  readonly excludedFromEnforcement?: readonly ObjectReference[];
  readonly arbitraryFSAccessThroughSMs?: { readonly deny?: boolean };
}

export interface PrometheusSpec extends CommonPrometheusSpec {
  readonly evaluationInterval?: string;
  readonly ruleQueryOffset?: string;
  readonly queryLogFile?: string;
  readonly ruleSelector?: LabelSelector | null;
  readonly retention?: string;
  readonly retentionSize?: string;
  readonly exemplars?: { readonly maxSize?: number };
  readonly alerting?: { readonly alertmanagers?: readonly AlertmanagerEndpoints[] };
  readonly additionalAlertRelabelConfigs?: KeySelector;
  readonly additionalAlertManagerConfigs?: KeySelector;
  readonly remoteRead?: readonly RemoteReadSpec[];
}

export interface PrometheusAgentSpec extends CommonPrometheusSpec {
  readonly mode?: string;
}
