// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { Argument, EmbeddedObjectMetadata, GRPCServerTLSConfig, HostAlias, ObjectReference, PodDNSConfig, PrometheusRuleExcludeConfig, RemoteWriteSpec, StatefulSetUpdateStrategy, StorageSpec, WebHTTPConfig, WebTLSConfig } from './common';
import type { Affinity, Container, LabelSelector, LocalObjectReference, PodSecurityContext, ResourceRequirements, SecretKeySelector, Toleration, TopologySpreadConstraint, Volume, VolumeMount } from './kubernetes';

/**
 * `ThanosRuler.spec`.
 */
export interface ThanosRulerSpec {
  /**
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * `spec.alertDropLabels`.
   */
  readonly alertDropLabels?: string[];

  /**
   * `spec.alertQueryUrl`.
   */
  readonly alertQueryUrl?: string;

  /**
   * `spec.alertRelabelConfigFile`.
   */
  readonly alertRelabelConfigFile?: string;

  /**
   * `spec.alertRelabelConfigs`.
   */
  readonly alertRelabelConfigs?: SecretKeySelector;

  /**
   * `spec.alertmanagersConfig`.
   */
  readonly alertmanagersConfig?: SecretKeySelector;

  /**
   * `spec.alertmanagersUrl`.
   */
  readonly alertmanagersUrl?: string[];

  /**
   * `spec.containers`.
   */
  readonly containers?: Container[];

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
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * `spec.enforcedNamespaceLabel`.
   */
  readonly enforcedNamespaceLabel?: string;

  /**
   * `spec.evaluationInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "15s"
   */
  readonly evaluationInterval?: string;

  /**
   * `spec.excludedFromEnforcement`.
   */
  readonly excludedFromEnforcement?: ObjectReference[];

  /**
   * `spec.externalPrefix`.
   */
  readonly externalPrefix?: string;

  /**
   * `spec.grpcServerTlsConfig`.
   */
  readonly grpcServerTlsConfig?: GRPCServerTLSConfig;

  /**
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

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
   * `spec.labels`.
   */
  readonly labels?: Record<string, string>;

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
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * `spec.objectStorageConfig`.
   */
  readonly objectStorageConfig?: SecretKeySelector;

  /**
   * `spec.objectStorageConfigFile`.
   */
  readonly objectStorageConfigFile?: string;

  /**
   * `spec.paused`.
   */
  readonly paused?: boolean;

  /**
   * `spec.podManagementPolicy`; one of `OrderedReady`, `Parallel`.
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

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
   * `spec.prometheusRulesExcludedFromEnforce`.
   */
  readonly prometheusRulesExcludedFromEnforce?: PrometheusRuleExcludeConfig[];

  /**
   * `spec.queryConfig`.
   */
  readonly queryConfig?: SecretKeySelector;

  /**
   * `spec.queryEndpoints`.
   */
  readonly queryEndpoints?: string[];

  /**
   * `spec.remoteWrite`.
   */
  readonly remoteWrite?: RemoteWriteSpec[];

  /**
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * `spec.resendDelay`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly resendDelay?: string;

  /**
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * `spec.retention`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "24h"
   */
  readonly retention?: string;

  /**
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * `spec.ruleConcurrentEval`; at least 1; an integer of 32 bits.
   */
  readonly ruleConcurrentEval?: number;

  /**
   * `spec.ruleGracePeriod`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ruleGracePeriod?: string;

  /**
   * `spec.ruleNamespaceSelector`.
   */
  readonly ruleNamespaceSelector?: LabelSelector;

  /**
   * `spec.ruleOutageTolerance`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ruleOutageTolerance?: string;

  /**
   * `spec.ruleQueryOffset`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ruleQueryOffset?: string;

  /**
   * `spec.ruleSelector`.
   */
  readonly ruleSelector?: LabelSelector;

  /**
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

  /**
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

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
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: SecretKeySelector;

  /**
   * `spec.tracingConfigFile`.
   */
  readonly tracingConfigFile?: string;

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
   * `spec.web`.
   */
  readonly web?: ThanosRulerWebSpec;
}

/**
 * `ThanosRuler.spec.web`.
 */
export interface ThanosRulerWebSpec {
  /**
   * `spec.web.httpConfig`.
   */
  readonly httpConfig?: WebHTTPConfig;

  /**
   * `spec.web.tlsConfig`.
   */
  readonly tlsConfig?: WebTLSConfig;
}
