/** The fields of instances that shape their pods, as the wire has them. */

import type * as api from '../../../imports/monitoring';
import type { KeySelector } from '../base/references';
import type { LabelSelector } from '../base/selector';
import type { Values } from '../base/values';

export interface Named extends Values {
  readonly name: string;
}

export interface Argument {
  readonly name: string;
  readonly value?: string;
}

export interface VolumeMount extends Values {
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
  readonly spec?: Values & {
    readonly accessModes?: readonly string[];
    readonly resources?: { readonly requests?: Readonly<Record<string, string>> };
  };
}

export interface StorageSpec {
  readonly disableMountSubPath?: boolean;
  readonly emptyDir?: Values;
  readonly ephemeral?: Values;
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
  readonly clientAuthType?: string;
  readonly minVersion?: string;
  readonly maxVersion?: string;
  readonly curvePreferences?: readonly string[];
}

export interface PartialSecretOrConfigMap {
  readonly secret?: Partial<KeySelector>;
  readonly configMap?: Partial<KeySelector>;
}

export interface WebSpec {
  readonly pageTitle?: string;
  readonly maxConnections?: number;
  readonly tlsConfig?: ServerTls;
  readonly httpConfig?: Values;
  readonly getConcurrency?: number;
  readonly timeout?: number;
}

export interface UpdateStrategy {
  readonly type?: string;
  readonly rollingUpdate?: { readonly maxUnavailable?: number | string };
}

export interface TopologySpreadConstraint extends Values {
  readonly labelSelector?: LabelSelector;
  /** `OnResource` or `OnShard`: which of the instance's own labels the constraint selects by. */
  readonly additionalLabelSelectors?: string;
}

/** Structures that differ on the wire from the typed API, or that Kubernetes takes as they are. */
interface PodStructures {
  readonly imagePullSecrets?: readonly Values[];
  readonly podMetadata?: EmbeddedMetadata;
  readonly updateStrategy?: UpdateStrategy;
  readonly storage?: StorageSpec;
  readonly persistentVolumeClaimRetentionPolicy?: Values;
  readonly volumes?: readonly Named[];
  readonly volumeMounts?: readonly VolumeMount[];
  readonly containers?: readonly Named[];
  readonly initContainers?: readonly Named[];
  readonly resources?: Values & { readonly requests?: Readonly<Record<string, string>> };
  readonly securityContext?: Values;
  readonly tolerations?: readonly Values[];
  readonly affinity?: Values;
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  readonly hostAliases?: readonly Values[];
  readonly dnsConfig?: Values;
  readonly web?: WebSpec;
}

/** The fields `K` of a spec, as the wire has them; `Parts` are structures of which only what is read has a type. */
export type WireFields<T, K extends keyof T, Parts> = Omit<Pick<T, K>, keyof Parts> & Pick<Parts, K & keyof Parts>;

/** Fields of every kind of instance that shape its pods and its workload. */
export const POD_FIELDS = [
  'image',
  'version',
  'imagePullPolicy',
  'imagePullSecrets',
  'replicas',
  'serviceName',
  'portName',
  'listenLocal',
  'routePrefix',
  'logLevel',
  'logFormat',
  'podMetadata',
  'podManagementPolicy',
  'updateStrategy',
  'minReadySeconds',
  'storage',
  'volumes',
  'volumeMounts',
  'containers',
  'initContainers',
  'additionalArgs',
  'enableFeatures',
  'resources',
  'securityContext',
  'serviceAccountName',
  'nodeSelector',
  'schedulerName',
  'priorityClassName',
  'terminationGracePeriodSeconds',
  'tolerations',
  'affinity',
  'topologySpreadConstraints',
  'hostAliases',
  'hostUsers',
  'enableServiceLinks',
  'dnsPolicy',
  'dnsConfig',
  'web',
] as const satisfies readonly (keyof api.ThanosRulerSpec &
  keyof api.AlertmanagerSpec &
  keyof api.PrometheusAgentSpec)[];

/** Those that some kinds lack. */
export const MORE_POD_FIELDS = [
  'baseImage',
  'tag',
  'sha',
  'externalUrl',
  'persistentVolumeClaimRetentionPolicy',
  'secrets',
  'configMaps',
  'automountServiceAccountToken',
  'hostNetwork',
] as const satisfies readonly (keyof api.AlertmanagerSpec)[];

type PodField = (typeof POD_FIELDS)[number];
type MorePodField = (typeof MORE_POD_FIELDS)[number];

/** What Prometheus, Alertmanager and ThanosRuler have in common. */
export type PodLevelSpec = WireFields<api.AlertmanagerSpec, PodField | MorePodField, PodStructures>;

/** Files of the pod, mounted by the user. */
export interface GrpcServerTls {
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly caFile?: string;
  readonly minVersion?: string;
  readonly cipherSuites?: readonly string[];
  readonly curves?: readonly string[];
}

/** References to the files of a client's own TLS. */
export interface ClientTls {
  readonly keySecret?: Partial<KeySelector>;
  readonly cert?: PartialSecretOrConfigMap;
  readonly ca?: PartialSecretOrConfigMap;
}
