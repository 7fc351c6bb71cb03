/** The fields of Prometheus and PrometheusAgent that shape `prometheus.yaml`, as the wire has them. */

import type * as api from '../../../imports/monitoring';

export type RelabelConfig = api.RelabelConfig;
export type ScrapeClass = api.ScrapeClass;
export type ApiServerConfig = api.APIServerConfig;
export type RemoteWriteSpec = api.RemoteWriteSpec;
export type RemoteReadSpec = api.RemoteReadSpec;
export type AlertmanagerEndpoints = api.AlertmanagerEndpoints;
export type TracingSpec = api.TracingConfig;
export type QueueConfig = api.QueueConfig;
export type MetadataConfig = api.MetadataConfig;
export type OtlpSpec = api.OTLPConfig;
export type AttachMetadata = api.AttachMetadata;
export type ObjectReference = api.ObjectReference;
export type ShardingStrategy = api.ShardingStrategy;
export type TsdbSpec = api.TSDBSpec;

/** Fields of a server and of an agent that are read for the configuration. */
export const COMMON_CONFIG_FIELDS = [
  'version',
  'shards',
  'shardingStrategy',
  'serviceMonitorSelector',
  'serviceMonitorNamespaceSelector',
  'podMonitorSelector',
  'podMonitorNamespaceSelector',
  'probeSelector',
  'probeNamespaceSelector',
  'scrapeConfigSelector',
  'scrapeConfigNamespaceSelector',
  'scrapeInterval',
  'scrapeTimeout',
  'scrapeProtocols',
  'externalLabels',
  'prometheusExternalLabelName',
  'replicaExternalLabelName',
  'enableFeatures',
  'scrapeFailureLogFile',
  'nameValidationScheme',
  'nameEscapingScheme',
  'convertClassicHistogramsToNHCB',
  'scrapeClassicHistograms',
  'scrapeNativeHistograms',
  'runtime',
  'remoteWrite',
  'otlp',
  'tracingConfig',
  'tsdb',
  'apiserverConfig',
  'additionalScrapeConfigs',
  'scrapeClasses',
  'serviceDiscoveryRole',
  'podTargetLabels',
  'overrideHonorLabels',
  'overrideHonorTimestamps',
  'ignoreNamespaceSelectors',
  'enforcedNamespaceLabel',
  'excludedFromEnforcement',
  'arbitraryFSAccessThroughSMs',
  'sampleLimit',
  'targetLimit',
  'labelLimit',
  'labelNameLengthLimit',
  'labelValueLengthLimit',
  'keepDroppedTargets',
  'bodySizeLimit',
  'enforcedSampleLimit',
  'enforcedTargetLimit',
  'enforcedLabelLimit',
  'enforcedLabelNameLengthLimit',
  'enforcedLabelValueLengthLimit',
  'enforcedKeepDroppedTargets',
  'enforcedBodySizeLimit',
] as const satisfies readonly (keyof api.PrometheusAgentSpec & keyof api.PrometheusSpec)[];

/** Those of a server only. */
export const SERVER_CONFIG_FIELDS = [
  'evaluationInterval',
  'ruleQueryOffset',
  'queryLogFile',
  'ruleSelector',
  'ruleNamespaceSelector',
  'prometheusRulesExcludedFromEnforce',
  'retention',
  'retentionSize',
  'retentionPercentage',
  'exemplars',
  'alerting',
  'additionalAlertRelabelConfigs',
  'additionalAlertManagerConfigs',
  'remoteRead',
] as const satisfies readonly (keyof api.PrometheusSpec)[];

/** On the wire a selector may be null, which is the same as absent. */
type Wire<T> = { readonly [K in keyof T]: K extends `${string}Selector` ? T[K] | null : T[K] };

/** What Prometheus and PrometheusAgent have in common. */
export type CommonPrometheusSpec = Wire<Pick<api.PrometheusAgentSpec, (typeof COMMON_CONFIG_FIELDS)[number]>>;

export type PrometheusSpec = CommonPrometheusSpec &
  Wire<Pick<api.PrometheusSpec, (typeof SERVER_CONFIG_FIELDS)[number]>>;

export type PrometheusAgentSpec = CommonPrometheusSpec & Pick<api.PrometheusAgentSpec, 'mode'>;
