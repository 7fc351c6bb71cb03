/** The fields of instances that shape their pods, as the wire has them. */

import type { KeySelector, SecretOrConfigMap } from '../base/references';
import type { LabelSelector } from '../input/selector';

/** Kubernetes' own objects are handed through as they are; only what is read has a type. */
export type Opaque = Readonly<Record<string, unknown>>;

export interface Named extends Opaque {
  readonly name: string;
}

export interface Argument {
  readonly name: string;
  readonly value?: string;
}

export interface VolumeMount extends Opaque {
  readonly name: string;
  readonly mountPath: string;
}

export interface EmbeddedMetadata {
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface ClaimTemplate {
  readonly metadata?: EmbeddedMetadata;
  readonly spec?: Opaque & {
    readonly accessModes?: readonly string[];
    readonly resources?: { readonly requests?: Readonly<Record<string, string>> };
  };
}

export interface StorageSpec {
  readonly disableMountSubPath?: boolean;
  readonly emptyDir?: Opaque;
  readonly ephemeral?: Opaque;
  readonly volumeClaimTemplate?: ClaimTemplate;
}

/** References to the files of a server's own TLS; the schema writes an empty `client_ca` where there is none. */
export interface ServerTls {
  readonly keySecret?: Partial<KeySelector>;
  readonly cert?: PartialSecretOrConfigMap;
  readonly client_ca?: PartialSecretOrConfigMap;
  readonly keyFile?: string;
  readonly certFile?: string;
  readonly clientCAFile?: string;
}

export interface PartialSecretOrConfigMap {
  readonly secret?: Partial<KeySelector>;
  readonly configMap?: Partial<KeySelector>;
}

export interface WebSpec {
  readonly pageTitle?: string;
  readonly maxConnections?: number;
  readonly tlsConfig?: ServerTls;
  readonly httpConfig?: Opaque;
  readonly getConcurrency?: number;
  readonly timeout?: number;
}

export interface UpdateStrategy {
  readonly type?: string;
  readonly rollingUpdate?: { readonly maxUnavailable?: number | string };
}

/** What Prometheus, Alertmanager and ThanosRuler have in common. */
export interface PodLevelSpec {
  readonly image?: string;
  readonly version?: string;
  readonly baseImage?: string;
  readonly tag?: string;
  readonly sha?: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecrets?: readonly Opaque[];
  readonly replicas?: number;
  readonly serviceName?: string;
  readonly portName?: string;
  readonly listenLocal?: boolean;
  readonly externalUrl?: string;
  readonly routePrefix?: string;
  readonly logLevel?: string;
  readonly logFormat?: string;
  readonly podMetadata?: EmbeddedMetadata;
  readonly podManagementPolicy?: string;
  readonly updateStrategy?: UpdateStrategy;
  readonly minReadySeconds?: number;
  readonly storage?: StorageSpec;
  readonly persistentVolumeClaimRetentionPolicy?: Opaque;
  readonly volumes?: readonly Named[];
  readonly volumeMounts?: readonly VolumeMount[];
  readonly secrets?: readonly string[];
  readonly configMaps?: readonly string[];
  readonly containers?: readonly Named[];
  readonly initContainers?: readonly Named[];
  readonly additionalArgs?: readonly Argument[];
  readonly enableFeatures?: readonly string[];
  readonly resources?: Opaque & { readonly requests?: Readonly<Record<string, string>> };
  readonly securityContext?: Opaque;
  readonly serviceAccountName?: string;
  readonly automountServiceAccountToken?: boolean;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly schedulerName?: string;
  readonly priorityClassName?: string;
  readonly terminationGracePeriodSeconds?: number;
  readonly tolerations?: readonly Opaque[];
  readonly affinity?: Opaque;
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  readonly hostAliases?: readonly Opaque[];
  readonly hostNetwork?: boolean;
  readonly hostUsers?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly dnsPolicy?: string;
  readonly dnsConfig?: Opaque;
  readonly web?: WebSpec;
}

export interface TopologySpreadConstraint extends Opaque {
  readonly labelSelector?: LabelSelector;
  /** `OnResource` or `OnShard`: which of the instance's own labels the constraint selects by. */
  readonly additionalLabelSelectors?: string;
}

/** What the server and the agent have in common. */
export interface CommonPrometheusPodSpec extends PodLevelSpec {
  readonly shards?: number;
  readonly shardingStrategy?: { readonly mode?: string; readonly topology?: { readonly values?: readonly string[] } };
  readonly reloadStrategy?: string;
  readonly maximumStartupDurationSeconds?: number;
  readonly enableRemoteWriteReceiver?: boolean;
  readonly remoteWriteReceiverMessageVersions?: readonly string[];
  readonly remoteWrite?: readonly { readonly messageVersion?: string }[];
  readonly enableOTLPReceiver?: boolean;
  readonly otlp?: Opaque;
  readonly tsdb?: { readonly outOfOrderTimeWindow?: string; readonly chunkEncoding?: { readonly floats?: string } };
  readonly walCompression?: boolean;
  readonly scrapeFailureLogFile?: string;
  readonly runtime?: { readonly goGC?: number };
}

export interface PrometheusPodSpec extends CommonPrometheusPodSpec {
  readonly queryLogFile?: string;
  readonly retention?: string;
  readonly retentionSize?: string;
  readonly enableAdminAPI?: boolean;
  readonly disableCompaction?: boolean;
  readonly rules?: {
    readonly alert?: {
      readonly forOutageTolerance?: string;
      readonly forGracePeriod?: string;
      readonly resendDelay?: string;
    };
  };
  readonly query?: {
    readonly lookbackDelta?: string;
    readonly maxConcurrency?: number;
    readonly maxSamples?: number;
    readonly timeout?: string;
  };
  readonly allowOverlappingBlocks?: boolean;
  readonly thanos?: ThanosSidecarSpec;
}

export interface PrometheusAgentPodSpec extends CommonPrometheusPodSpec {
  readonly mode?: string;
}

/** Files of the pod, mounted by the user. */
export interface GrpcServerTls {
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly caFile?: string;
  readonly minVersion?: string;
  readonly cipherSuites?: readonly string[];
  readonly curves?: readonly string[];
}

export interface ThanosSidecarSpec {
  readonly image?: string;
  readonly version?: string;
  readonly baseImage?: string;
  readonly tag?: string;
  readonly sha?: string;
  readonly resources?: Opaque;
  readonly volumeMounts?: readonly VolumeMount[];
  readonly listenLocal?: boolean;
  readonly grpcListenLocal?: boolean;
  readonly httpListenLocal?: boolean;
  readonly grpcServerTlsConfig?: GrpcServerTls;
  readonly objectStorageConfig?: KeySelector;
  readonly objectStorageConfigFile?: string;
  readonly tracingConfig?: KeySelector;
  readonly tracingConfigFile?: string;
  readonly blockSize?: string;
  readonly logLevel?: string;
  readonly logFormat?: string;
  readonly minTime?: string;
  readonly readyTimeout?: string;
  readonly getConfigTimeout?: string;
  readonly getConfigInterval?: string;
  readonly additionalArgs?: readonly Argument[];
}

export interface AlertmanagerPodSpec extends PodLevelSpec {
  readonly configSecret?: string;
  readonly retention?: string;
  readonly forceEnableClusterMode?: boolean;
  readonly clusterAdvertiseAddress?: string;
  readonly clusterGossipInterval?: string;
  readonly clusterPushpullInterval?: string;
  readonly clusterPeerTimeout?: string;
  readonly clusterLabel?: string;
  readonly clusterTLS?: { readonly server: ServerTls; readonly client: ClientTls };
  readonly additionalPeers?: readonly string[];
  readonly limits?: { readonly maxSilences?: number; readonly maxPerSilenceBytes?: string };
  readonly alertmanagerConfiguration?: { readonly templates?: readonly SecretOrConfigMap[] };
}

export interface ClientTls {
  readonly keySecret?: Partial<KeySelector>;
  readonly cert?: PartialSecretOrConfigMap;
  readonly ca?: PartialSecretOrConfigMap;
}

export interface ThanosRulerPodSpec extends PodLevelSpec {
  readonly evaluationInterval?: string;
  readonly retention?: string;
  readonly ruleQueryOffset?: string;
  readonly ruleConcurrentEval?: number;
  readonly ruleOutageTolerance?: string;
  readonly ruleGracePeriod?: string;
  readonly resendDelay?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly alertDropLabels?: readonly string[];
  readonly remoteWrite?: readonly Opaque[];
  readonly queryConfig?: KeySelector;
  readonly queryEndpoints?: readonly string[];
  readonly alertmanagersConfig?: KeySelector;
  readonly alertmanagersUrl?: readonly string[];
  readonly objectStorageConfig?: KeySelector;
  readonly objectStorageConfigFile?: string;
  readonly tracingConfig?: KeySelector;
  readonly tracingConfigFile?: string;
  readonly alertRelabelConfigs?: KeySelector;
  readonly alertRelabelConfigFile?: string;
  readonly grpcServerTlsConfig?: GrpcServerTls;
  readonly externalPrefix?: string;
  readonly alertQueryUrl?: string;
}
