/** The fields of instances that shape their pods, as the wire has them. */

import type { LabelSelector } from '../model/selector';

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
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: EmbeddedMetadata;
  readonly spec?: Opaque & { readonly accessModes?: readonly string[] };
  readonly status?: Opaque;
}

export interface StorageSpec {
  readonly disableMountSubPath?: boolean;
  readonly emptyDir?: Opaque;
  readonly ephemeral?: Opaque;
  readonly volumeClaimTemplate?: ClaimTemplate;
}

export interface WebSpec {
  readonly pageTitle?: string;
  readonly maxConnections?: number;
  readonly tlsConfig?: Opaque;
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

export interface PrometheusPodSpec extends PodLevelSpec {
  readonly shards?: number;
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
  readonly queryLogFile?: string;
  readonly retention?: string;
  readonly retentionSize?: string;
  readonly enableAdminAPI?: boolean;
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
  readonly runtime?: { readonly goGC?: number };
  readonly prometheusExternalLabelName?: string;
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
  readonly clusterTLS?: Opaque;
  readonly additionalPeers?: readonly string[];
  readonly limits?: { readonly maxSilences?: number; readonly maxPerSilenceBytes?: string };
  readonly alertmanagerConfiguration?: { readonly templates?: readonly Opaque[] };
}
