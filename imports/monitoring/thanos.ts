// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { Argument, EmbeddedObjectMetadata, GRPCServerTLSConfig, HostAlias, PodDNSConfig, StatefulSetUpdateStrategy, StorageSpec, WebHTTPConfig, WebTLSConfig } from './common';
import type { Affinity, Container, LocalObjectReference, PodSecurityContext, ResourceRequirements, SecretKeySelector, Toleration, TopologySpreadConstraint, Volume, VolumeMount } from './kubernetes';

/**
 * TLS of a query that calls gRPC servers of Thanos.
 *
 * `ThanosQuery.spec.grpcClientTlsConfig`.
 */
export interface GRPCClientTLSConfig {
  /**
   * File in the pod with the authorities that servers are verified by. Absent: those of the image.
   *
   * `spec.grpcClientTlsConfig.caFile`.
   */
  readonly caFile?: string;

  /**
   * File in the pod with the certificate that the query shows to servers that ask for one.
   *
   * `spec.grpcClientTlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * Whether the certificate of a server is taken for good without a look at it.
   *
   * `spec.grpcClientTlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * File in the pod with the private key of the query's certificate.
   *
   * `spec.grpcClientTlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * Name that the certificates of all servers have to be made for. Absent: the address that is called.
   *
   * `spec.grpcClientTlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * How long data of each resolution stays in a bucket.
 *
 * `ThanosCompactor.spec.retention`.
 */
export interface ThanosCompactorRetention {
  /**
   * How long downsampled data with a sample each 5 minutes is kept. Absent: for ever.
   *
   * Argument: `--retention.resolution-5m`.
   *
   * `spec.retention.fiveMinutes`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly fiveMinutes?: string;

  /**
   * How long downsampled data with a sample each hour is kept. Absent: for ever.
   *
   * Argument: `--retention.resolution-1h`.
   *
   * `spec.retention.oneHour`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly oneHour?: string;

  /**
   * How long data is kept as it was scraped. Absent: for ever.
   *
   * Argument: `--retention.resolution-raw`.
   *
   * `spec.retention.raw`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly raw?: string;
}

/**
 * A ThanosCompactor: its pod, and what it does to a bucket.
 *
 * `ThanosCompactor.spec`.
 */
export interface ThanosCompactorSpec {
  /**
   * Arguments added to the server's command line. One that the library sets itself is an error.
   *
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Rules on which nodes the pods may or should run, by labels of nodes and of other pods.
   *
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * How many groups of blocks are compacted at a time. Absent: 1.
   *
   * Argument: `--compact.concurrency`.
   *
   * `spec.concurrency`; at least 1; an integer of 32 bits.
   */
  readonly concurrency?: number;

  /**
   * Least age of a block that is looked at, for a bucket that shows uploads late. Absent: 30 minutes.
   *
   * Argument: `--consistency-delay`.
   *
   * `spec.consistencyDelay`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly consistencyDelay?: string;

  /**
   * Containers added to the pods; one with the name of a generated container is merged into it.
   *
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * Time between the mark for deletion and the deletion of a block, in which gateways learn of it. Absent: 48 hours.
   *
   * Argument: `--delete-delay`.
   *
   * `spec.deleteDelay`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly deleteDelay?: string;

  /**
   * Whether no downsampled data is made. Queries over long ranges then read all samples.
   *
   * Argument: `--downsampling.disable`.
   *
   * `spec.disableDownsampling`.
   */
  readonly disableDownsampling?: boolean;

  /**
   * Name servers, search domains and options of the pods' resolver, merged into what `dnsPolicy` gives.
   *
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * Where the pods' resolver settings come from. Absent: ClusterFirst.
   *
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * Whether containers get variables with the addresses of all Services in the namespace.
   *
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Lines added to `/etc/hosts` of the pods.
   *
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * Whether the pods share the user namespace of the node. False isolates their users from it.
   *
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * Full name of the container image, which wins over what `version` implies; `version` still says which settings it knows.
   *
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * When the images are pulled: always, if the node lacks them, or never.
   *
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * Secrets with credentials of the registries that the images are pulled from.
   *
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * Containers that run to their end before the others start; one with a generated name is merged into it.
   *
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * Whether log lines are written as `key=value` or as JSON. Absent: logfmt.
   *
   * Argument: `--log.format`.
   *
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * Least severity of the log lines that are written. Absent: info.
   *
   * Argument: `--log.level`.
   *
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * Seconds that a new pod has to stay ready before an update goes on to the next.
   *
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * Labels of the nodes that the pods may run on.
   *
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * Key of a Secret with the configuration of the bucket, in Thanos' form. A bucket has one compactor.
   *
   * Argument: `--objstore.config-file`.
   *
   * `spec.objectStorageConfig`.
   */
  readonly objectStorageConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of the bucket. Wins over `objectStorageConfig`.
   *
   * Argument: `--objstore.config-file`.
   *
   * `spec.objectStorageConfigFile`.
   */
  readonly objectStorageConfigFile?: string;

  /**
   * Labels and annotations added to the pods, which must not change those that select them.
   *
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * What the web port is called in the pods and Services.
   *
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * Priority class of the pods: who has to give way where a node is full.
   *
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * CPU and memory that the server's container asks for and may use.
   *
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * How long data stays in the bucket, by its resolution.
   *
   * `spec.retention`.
   */
  readonly retention?: ThanosCompactorRetention;

  /**
   * Scheduler that places the pods. Absent: that of the cluster.
   *
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * User, group and further security settings of all containers of the pods. Absent: an unprivileged user.
   *
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Service account that the pods run as. Given: it must exist, and the rights are bound to it.
   *
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * Where data is kept: a claim for each pod, or a volume that ends with it. Absent: a volume of the node that ends with the pod.
   *
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * Seconds between the request to stop and the end by force. Absent: 10 minutes for Prometheus, 2 for the others.
   *
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * Taints of nodes that the pods put up with.
   *
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * How the pods are spread over zones, nodes or other groups of nodes.
   *
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * Key of a Secret with the configuration of the compactor's traces, in Thanos' form.
   *
   * Argument: `--tracing.config-file`.
   *
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of traces. Wins over `tracingConfig`.
   *
   * Argument: `--tracing.config-file`.
   *
   * `spec.tracingConfigFile`.
   */
  readonly tracingConfigFile?: string;

  /**
   * Whether changed pods are replaced by themselves or only once somebody deletes them. Absent: RollingUpdate.
   *
   * `spec.updateStrategy`.
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;

  /**
   * Version of the server: its image, and the settings that it knows. Others are left out, with a warning.
   *
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * Mounts added to the server's container, of `volumes` or of generated ones.
   *
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Volumes added to the pods, for `volumeMounts` and added containers.
   *
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * Settings of the web server: TLS, HTTP and limits.
   *
   * In `web-config.yaml`: `http_server_config`.
   *
   * `spec.web`.
   */
  readonly web?: ThanosComponentWebSpec;
}

/**
 * The web server of a component of Thanos.
 *
 * `ThanosQuery.spec.web`, `ThanosCompactor.spec.web`, `ThanosStoreGateway.spec.web` and 1 more places.
 */
export interface ThanosComponentWebSpec {
  /**
   * Headers of answers, and whether HTTP/2 is spoken.
   *
   * In `web-config.yaml`: `http_server_config`.
   *
   * `web.httpConfig`.
   */
  readonly httpConfig?: WebHTTPConfig;

  /**
   * Certificate that the HTTP port shows, and what is asked of clients. Absent: plain HTTP.
   *
   * In `web-config.yaml`: `tls_server_config`.
   *
   * `web.tlsConfig`.
   */
  readonly tlsConfig?: WebTLSConfig;
}

/**
 * How a frontend calls the query behind it by TLS.
 *
 * `ThanosQueryFrontend.spec.downstreamTlsConfig`.
 */
export interface ThanosDownstreamTLSConfig {
  /**
   * File in the pod with the authorities that the query is verified by. Absent: those of the image.
   *
   * `spec.downstreamTlsConfig.caFile`.
   */
  readonly caFile?: string;

  /**
   * File in the pod with the certificate that the frontend shows to a query that asks for one.
   *
   * `spec.downstreamTlsConfig.certFile`.
   */
  readonly certFile?: string;

  /**
   * Whether the certificate of the query is taken for good without a look at it.
   *
   * `spec.downstreamTlsConfig.insecureSkipVerify`.
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * File in the pod with the private key of the frontend's certificate.
   *
   * `spec.downstreamTlsConfig.keyFile`.
   */
  readonly keyFile?: string;

  /**
   * Name that the certificate of the query has to be made for. Absent: that of its Service.
   *
   * `spec.downstreamTlsConfig.serverName`.
   */
  readonly serverName?: string;
}

/**
 * How questions for labels and series are split and repeated.
 *
 * `ThanosQueryFrontend.spec.labels`.
 */
export interface ThanosQueryFrontendLabels {
  /**
   * Time before now that is looked at where nobody says one. Absent: 24 hours.
   *
   * `spec.labels.defaultTimeRange`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly defaultTimeRange?: string;

  /**
   * Most parts of such a question that are asked for at a time. Absent: 14.
   *
   * `spec.labels.maxQueryParallelism`; at least 1; an integer of 32 bits.
   */
  readonly maxQueryParallelism?: number;

  /**
   * How often a part is asked for again that failed. Absent: 5.
   *
   * `spec.labels.maxRetriesPerRequest`; at least 0; an integer of 32 bits.
   */
  readonly maxRetriesPerRequest?: number;

  /**
   * Whether what is there is answered where a server is missing, unless it is asked for. Absent: true.
   *
   * `spec.labels.partialResponse`.
   */
  readonly partialResponse?: boolean;

  /**
   * Least age of what is kept: newer data may still change. Absent: 1 minute.
   *
   * `spec.labels.responseCacheMaxFreshness`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly responseCacheMaxFreshness?: string;

  /**
   * Time that a part spans. Absent: 24 hours.
   *
   * `spec.labels.splitInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly splitInterval?: string;
}

/**
 * A ThanosQuery of the app.
 *
 * `ThanosQueryFrontend.spec.query`.
 */
export interface ThanosQueryFrontendQuery {
  /**
   * How the ThanosQuery is called, without the prefix of its Deployment.
   *
   * `spec.query.name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * Where it is. Absent: the namespace of the frontend.
   *
   * `spec.query.namespace`; at least 1 character.
   */
  readonly namespace?: string;
}

/**
 * How queries over a range of time are split and repeated.
 *
 * `ThanosQueryFrontend.spec.queryRange`.
 */
export interface ThanosQueryFrontendRange {
  /**
   * Whether the ends of a range become multiples of its step, so that more can be kept. Absent: true.
   *
   * `spec.queryRange.alignRangeWithStep`.
   */
  readonly alignRangeWithStep?: boolean;

  /**
   * Number of parts of a query that is longer than `minSplitInterval`.
   *
   * Versions: Thanos from 0.29.0.
   *
   * `spec.queryRange.horizontalShards`; at least 1; an integer of 32 bits.
   */
  readonly horizontalShards?: number;

  /**
   * Longest range that is answered. Absent: any.
   *
   * `spec.queryRange.maxQueryLength`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly maxQueryLength?: string;

  /**
   * Most parts of a query that are asked for at a time. Absent: 14.
   *
   * `spec.queryRange.maxQueryParallelism`; at least 1; an integer of 32 bits.
   */
  readonly maxQueryParallelism?: number;

  /**
   * How often a part is asked for again that failed. Absent: 5.
   *
   * `spec.queryRange.maxRetriesPerRequest`; at least 0; an integer of 32 bits.
   */
  readonly maxRetriesPerRequest?: number;

  /**
   * Range from which on parts have this length, instead of being `horizontalShards`.
   *
   * Versions: Thanos from 0.29.0.
   *
   * `spec.queryRange.maxSplitInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly maxSplitInterval?: string;

  /**
   * Range from which on a query is split into `horizontalShards` parts, instead of by `splitInterval`.
   *
   * Versions: Thanos from 0.29.0.
   *
   * `spec.queryRange.minSplitInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly minSplitInterval?: string;

  /**
   * Whether what is there is answered where a server is missing, unless it is asked for. Absent: true.
   *
   * `spec.queryRange.partialResponse`.
   */
  readonly partialResponse?: boolean;

  /**
   * Whether downsampled data is asked for where an answer is empty or has gaps, for requests that say `max_source_resolution=auto`. Absent: true.
   *
   * `spec.queryRange.requestDownsampled`.
   */
  readonly requestDownsampled?: boolean;

  /**
   * Least age of what is kept: newer data may still change. Absent: 1 minute.
   *
   * `spec.queryRange.responseCacheMaxFreshness`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly responseCacheMaxFreshness?: string;

  /**
   * Time that a part of a query spans. Absent: 24 hours.
   *
   * `spec.queryRange.splitInterval`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly splitInterval?: string;
}

/**
 * A ThanosQueryFrontend: its pods, the query behind it, and which answers are kept.
 *
 * `ThanosQueryFrontend.spec`.
 */
export interface ThanosQueryFrontendSpec {
  /**
   * Arguments added to the server's command line. One that the library sets itself is an error.
   *
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Rules on which nodes the pods may or should run, by labels of nodes and of other pods.
   *
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * Whether answers are compressed for who takes that. Absent: false.
   *
   * `spec.compressResponses`.
   */
  readonly compressResponses?: boolean;

  /**
   * Containers added to the pods; one with the name of a generated container is merged into it.
   *
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * Name servers, search domains and options of the pods' resolver, merged into what `dnsPolicy` gives.
   *
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * Where the pods' resolver settings come from. Absent: ClusterFirst.
   *
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * How a query that speaks TLS is called. Absent: by the authorities of the image.
   *
   * Versions: Thanos from 0.33.0.
   *
   * `spec.downstreamTlsConfig`.
   */
  readonly downstreamTlsConfig?: ThanosDownstreamTLSConfig;

  /**
   * Address of a query that is no part of the app.
   *
   * `spec.downstreamUrl`; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly downstreamUrl?: string;

  /**
   * Feature flags of the server, by name, that are switched on. What they do may change with each version.
   *
   * Versions: Thanos from 0.39.0.
   *
   * `spec.enableFeatures`; no item twice; each at least 1 character.
   */
  readonly enableFeatures?: string[];

  /**
   * Whether containers get variables with the addresses of all Services in the namespace.
   *
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Headers of questions that the query is given as well.
   *
   * Versions: Thanos from 0.26.0.
   *
   * `spec.forwardHeaders`; each at least 1 character.
   */
  readonly forwardHeaders?: string[];

  /**
   * Lines added to `/etc/hosts` of the pods.
   *
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * Whether the pods share the user namespace of the node. False isolates their users from it.
   *
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * Full name of the container image, which wins over what `version` implies; `version` still says which settings it knows.
   *
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * When the images are pulled: always, if the node lacks them, or never.
   *
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * Secrets with credentials of the registries that the images are pulled from.
   *
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * Containers that run to their end before the others start; one with a generated name is merged into it.
   *
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * How questions for labels and series are split, repeated and kept.
   *
   * `spec.labels`.
   */
  readonly labels?: ThanosQueryFrontendLabels;

  /**
   * Whether log lines are written as `key=value` or as JSON. Absent: logfmt.
   *
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * Least severity of the log lines that are written. Absent: info.
   *
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * Time from which on a query is written to the log. Absent: none is.
   *
   * `spec.logQueriesLongerThan`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly logQueriesLongerThan?: string;

  /**
   * Seconds that a new pod has to stay ready before an update goes on to the next.
   *
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * Labels of the nodes that the pods may run on.
   *
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * Labels and annotations added to the pods, which must not change those that select them.
   *
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * What the web port is called in the pods and Services.
   *
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * Priority class of the pods: who has to give way where a node is full.
   *
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * The ThanosQuery of the app behind the frontend. Absent: the only one that there is.
   *
   * `spec.query`.
   */
  readonly query?: ThanosQueryFrontendQuery;

  /**
   * How queries over a range of time are split, repeated and kept.
   *
   * `spec.queryRange`.
   */
  readonly queryRange?: ThanosQueryFrontendRange;

  /**
   * Number of pods, each with answers of its own unless they keep them elsewhere. Absent: 1.
   *
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * CPU and memory that the server's container asks for and may use.
   *
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * Where answers are kept. Absent: in the memory of each pod.
   *
   * `spec.responseCache`.
   */
  readonly responseCache?: ThanosResponseCache;

  /**
   * Path before all others, which the query has to have as well: paths are passed on as they are. Absent: none.
   *
   * No effect here: is what those who ask the frontend write before their paths.
   *
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * Scheduler that places the pods. Absent: that of the cluster.
   *
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * User, group and further security settings of all containers of the pods. Absent: an unprivileged user.
   *
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Service account that the pods run as. Given: it must exist, and the rights are bound to it.
   *
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * Seconds between the request to stop and the end by force. Absent: 10 minutes for Prometheus, 2 for the others.
   *
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * Taints of nodes that the pods put up with.
   *
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * How the pods are spread over zones, nodes or other groups of nodes.
   *
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * Key of a Secret with the configuration of the frontend's traces, in Thanos' form.
   *
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of traces. Wins over `tracingConfig`.
   *
   * `spec.tracingConfigFile`.
   */
  readonly tracingConfigFile?: string;

  /**
   * Version of the server: its image, and the settings that it knows. Others are left out, with a warning.
   *
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * Number of parts by series that a query is split into where that gives the same. Absent: one.
   *
   * Versions: Thanos from 0.28.0.
   *
   * `spec.verticalShards`; at least 1; an integer of 32 bits.
   */
  readonly verticalShards?: number;

  /**
   * Mounts added to the server's container, of `volumes` or of generated ones.
   *
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Volumes added to the pods, for `volumeMounts` and added containers.
   *
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * Settings of the web server: TLS, HTTP and limits.
   *
   * `spec.web`.
   */
  readonly web?: ThanosComponentWebSpec;
}

/**
 * What a query of Thanos may cost, and how it answers.
 *
 * `ThanosQuery.spec.query`.
 */
export interface ThanosQueryLimits {
  /**
   * Whether wide steps are answered from downsampled data of a bucket. Absent: where a store gateway of the app is asked.
   *
   * `spec.query.autoDownsampling`.
   */
  readonly autoDownsampling?: boolean;

  /**
   * How far back a sample may lie to count at an instant. Absent: 5 minutes.
   *
   * `spec.query.lookbackDelta`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly lookbackDelta?: string;

  /**
   * Most queries that are evaluated at a time; further ones wait. Absent: 20.
   *
   * `spec.query.maxConcurrency`; at least 1; an integer of 32 bits.
   */
  readonly maxConcurrency?: number;

  /**
   * Whether what is there is answered where a server is missing, with a warning. False: an error then. Absent: true.
   *
   * `spec.query.partialResponse`.
   */
  readonly partialResponse?: boolean;

  /**
   * Time after which a query is given up. Absent: 2 minutes.
   *
   * `spec.query.timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;
}

/**
 * An instance of the app that answers queries of Thanos.
 *
 * `ThanosQuery.spec.sources[]`.
 */
export interface ThanosQuerySource {
  /**
   * What kind of instance is asked.
   *
   * `spec.sources[].kind`; required; one of `Prometheus`, `ThanosRuler`, `ThanosStoreGateway`, `ThanosQuery`.
   */
  readonly kind: 'Prometheus' | 'ThanosRuler' | 'ThanosStoreGateway' | 'ThanosQuery';

  /**
   * How the instance is called, without the prefix of its workload.
   *
   * `spec.sources[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * Where the instance is. Absent: the namespace of the query.
   *
   * `spec.sources[].namespace`; at least 1 character.
   */
  readonly namespace?: string;
}

/**
 * A ThanosQuery: its pods, and what it asks.
 *
 * `ThanosQuery.spec`.
 */
export interface ThanosQuerySpec {
  /**
   * Arguments added to the server's command line. One that the library sets itself is an error.
   *
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Rules on which nodes the pods may or should run, by labels of nodes and of other pods.
   *
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * Address of this query that people know: links to alerts lead there.
   *
   * `spec.alertQueryUrl`.
   */
  readonly alertQueryUrl?: string;

  /**
   * Containers added to the pods; one with the name of a generated container is merged into it.
   *
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * Name servers, search domains and options of the pods' resolver, merged into what `dnsPolicy` gives.
   *
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * Where the pods' resolver settings come from. Absent: ClusterFirst.
   *
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * Feature flags of the server, by name, that are switched on. What they do may change with each version.
   *
   * `spec.enableFeatures`; no item twice; each at least 1 character.
   */
  readonly enableFeatures?: string[];

  /**
   * Whether containers get variables with the addresses of all Services in the namespace.
   *
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Addresses that are asked besides what the app has; `dns+` and `dnssrv+` before one look it up.
   *
   * `spec.endpoints`; each at least 1 character.
   */
  readonly endpoints?: string[];

  /**
   * Path that links of the web interface begin with. Absent: `routePrefix`.
   *
   * `spec.externalPrefix`.
   */
  readonly externalPrefix?: string;

  /**
   * How servers are called that speak TLS. Absent: with TLS and the authorities of the image where they do, else plainly.
   *
   * `spec.grpcClientTlsConfig`.
   */
  readonly grpcClientTlsConfig?: GRPCClientTLSConfig;

  /**
   * TLS of the gRPC port that queriers ask for data. Without a certificate it is plain.
   *
   * `spec.grpcServerTlsConfig`.
   */
  readonly grpcServerTlsConfig?: GRPCServerTLSConfig;

  /**
   * Lines added to `/etc/hosts` of the pods.
   *
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * Whether the pods share the user namespace of the node. False isolates their users from it.
   *
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * Full name of the container image, which wins over what `version` implies; `version` still says which settings it knows.
   *
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * When the images are pulled: always, if the node lacks them, or never.
   *
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * Secrets with credentials of the registries that the images are pulled from.
   *
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * Containers that run to their end before the others start; one with a generated name is merged into it.
   *
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * Whether log lines are written as `key=value` or as JSON. Absent: logfmt.
   *
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * Least severity of the log lines that are written. Absent: info.
   *
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * Seconds that a new pod has to stay ready before an update goes on to the next.
   *
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * Labels of the nodes that the pods may run on.
   *
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * Labels and annotations added to the pods, which must not change those that select them.
   *
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * What the web port is called in the pods and Services.
   *
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * Priority class of the pods: who has to give way where a node is full.
   *
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * Bounds of each query, and what is answered where something is missing.
   *
   * `spec.query`.
   */
  readonly query?: ThanosQueryLimits;

  /**
   * Labels by which replicas are told apart and made one, besides those that the instances of the app have for it.
   *
   * `spec.replicaLabels`; each at least 1 character.
   */
  readonly replicaLabels?: string[];

  /**
   * Number of pods that answer alike. Absent: 1.
   *
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * CPU and memory that the server's container asks for and may use.
   *
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * Path before all others of the HTTP port. Absent: none.
   *
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * Scheduler that places the pods. Absent: that of the cluster.
   *
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * User, group and further security settings of all containers of the pods. Absent: an unprivileged user.
   *
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Service account that the pods run as. Given: it must exist, and the rights are bound to it.
   *
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * Instances of the app that are asked. Absent: each Prometheus with `spec.thanos`, each ThanosRuler and each ThanosStoreGateway. Another query is asked only where it is named.
   *
   * `spec.sources`.
   */
  readonly sources?: ThanosQuerySource[];

  /**
   * Seconds between the request to stop and the end by force. Absent: 10 minutes for Prometheus, 2 for the others.
   *
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * Taints of nodes that the pods put up with.
   *
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * How the pods are spread over zones, nodes or other groups of nodes.
   *
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * Key of a Secret with the configuration of the query's traces, in Thanos' form.
   *
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of traces. Wins over `tracingConfig`.
   *
   * `spec.tracingConfigFile`.
   */
  readonly tracingConfigFile?: string;

  /**
   * Version of the server: its image, and the settings that it knows. Others are left out, with a warning.
   *
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * Mounts added to the server's container, of `volumes` or of generated ones.
   *
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Volumes added to the pods, for `volumeMounts` and added containers.
   *
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * Settings of the web server: TLS, HTTP and limits.
   *
   * `spec.web`.
   */
  readonly web?: ThanosComponentWebSpec;
}

/**
 * Where a frontend keeps answers, and how many.
 *
 * `ThanosQueryFrontend.spec.responseCache`.
 */
export interface ThanosResponseCache {
  /**
   * How kept answers are compressed. Absent: not at all.
   *
   * `spec.responseCache.compression`; one of `snappy`.
   */
  readonly compression?: 'snappy';

  /**
   * Key of a Secret with the configuration of a cache that is elsewhere, such as memcached, in Thanos' form.
   *
   * `spec.responseCache.config`.
   */
  readonly config?: SecretKeySelector;

  /**
   * Whether answers are kept at all. Absent: true.
   *
   * `spec.responseCache.enabled`.
   */
  readonly enabled?: boolean;

  /**
   * Most memory for answers of range queries, and as much again for those of labels. Absent: 100 MB.
   *
   * `spec.responseCache.maxSize`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly maxSize?: string;

  /**
   * Time for which an answer in memory is kept. Absent: until there is no room for it.
   *
   * `spec.responseCache.validity`; a duration in hours, minutes, seconds and milliseconds such as `120h` or `1m30s`; pattern `^(0|(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly validity?: string;
}

/**
 * A ThanosStoreGateway: its pods, and what of a bucket they serve.
 *
 * `ThanosStoreGateway.spec`.
 */
export interface ThanosStoreGatewaySpec {
  /**
   * Arguments added to the server's command line. One that the library sets itself is an error.
   *
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Rules on which nodes the pods may or should run, by labels of nodes and of other pods.
   *
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * Containers added to the pods; one with the name of a generated container is merged into it.
   *
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * Name servers, search domains and options of the pods' resolver, merged into what `dnsPolicy` gives.
   *
   * `spec.dnsConfig`.
   */
  readonly dnsConfig?: PodDNSConfig;

  /**
   * Where the pods' resolver settings come from. Absent: ClusterFirst.
   *
   * `spec.dnsPolicy`; one of `ClusterFirstWithHostNet`, `ClusterFirst`, `Default`, `None`.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None';

  /**
   * Whether containers get variables with the addresses of all Services in the namespace.
   *
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * TLS of the gRPC port that queriers ask for data. Without a certificate it is plain.
   *
   * `spec.grpcServerTlsConfig`.
   */
  readonly grpcServerTlsConfig?: GRPCServerTLSConfig;

  /**
   * Lines added to `/etc/hosts` of the pods.
   *
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * Whether the pods share the user namespace of the node. False isolates their users from it.
   *
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * Full name of the container image, which wins over what `version` implies; `version` still says which settings it knows.
   *
   * `spec.image`.
   */
  readonly image?: string;

  /**
   * When the images are pulled: always, if the node lacks them, or never.
   *
   * `spec.imagePullPolicy`; one of ``, `Always`, `Never`, `IfNotPresent`.
   */
  readonly imagePullPolicy?: '' | 'Always' | 'Never' | 'IfNotPresent';

  /**
   * Secrets with credentials of the registries that the images are pulled from.
   *
   * `spec.imagePullSecrets`.
   */
  readonly imagePullSecrets?: LocalObjectReference[];

  /**
   * Key of a Secret with the configuration of a cache that is elsewhere, such as memcached, in Thanos' form. Absent: in memory.
   *
   * Argument: `--index-cache.config-file`.
   *
   * `spec.indexCacheConfig`.
   */
  readonly indexCacheConfig?: SecretKeySelector;

  /**
   * Most memory for parts of indexes. Absent: 250 MB.
   *
   * Argument: `--index-cache-size`.
   *
   * `spec.indexCacheSize`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly indexCacheSize?: string;

  /**
   * Containers that run to their end before the others start; one with a generated name is merged into it.
   *
   * `spec.initContainers`.
   */
  readonly initContainers?: Container[];

  /**
   * Whether log lines are written as `key=value` or as JSON. Absent: logfmt.
   *
   * Argument: `--log.format`.
   *
   * `spec.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * Least severity of the log lines that are written. Absent: info.
   *
   * Argument: `--log.level`.
   *
   * `spec.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * Newest time that is served, as RFC 3339 or relative to now, such as `-2h`. Absent: all.
   *
   * Argument: `--max-time`.
   *
   * `spec.maxTime`.
   */
  readonly maxTime?: string;

  /**
   * Seconds that a new pod has to stay ready before an update goes on to the next.
   *
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * Oldest time that is served, as RFC 3339 or relative to now, such as `-52w`. Absent: all.
   *
   * Argument: `--min-time`.
   *
   * `spec.minTime`.
   */
  readonly minTime?: string;

  /**
   * Labels of the nodes that the pods may run on.
   *
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * Key of a Secret with the configuration of the bucket whose blocks are served, in Thanos' form.
   *
   * Argument: `--objstore.config-file`.
   *
   * `spec.objectStorageConfig`.
   */
  readonly objectStorageConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of the bucket. Wins over `objectStorageConfig`.
   *
   * Argument: `--objstore.config-file`.
   *
   * `spec.objectStorageConfigFile`.
   */
  readonly objectStorageConfigFile?: string;

  /**
   * Whether pods are started and stopped one after the other or all at once. Absent: Parallel.
   *
   * `spec.podManagementPolicy`; one of `OrderedReady`, `Parallel`.
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * Labels and annotations added to the pods, which must not change those that select them.
   *
   * `spec.podMetadata`.
   */
  readonly podMetadata?: EmbeddedObjectMetadata;

  /**
   * What the web port is called in the pods and Services.
   *
   * `spec.portName`.
   *
   * @default "web"
   */
  readonly portName?: string;

  /**
   * Priority class of the pods: who has to give way where a node is full.
   *
   * `spec.priorityClassName`.
   */
  readonly priorityClassName?: string;

  /**
   * Number of pods, of each shard, that serve the same blocks. Absent: 1.
   *
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * CPU and memory that the server's container asks for and may use.
   *
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * Scheduler that places the pods. Absent: that of the cluster.
   *
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * User, group and further security settings of all containers of the pods. Absent: an unprivileged user.
   *
   * `spec.securityContext`.
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Service account that the pods run as. Given: it must exist, and the rights are bound to it.
   *
   * `spec.serviceAccountName`.
   */
  readonly serviceAccountName?: string;

  /**
   * How many sets of pods the blocks of the bucket are dealt out to. Absent: 1.
   *
   * Argument: `--selector.relabel-config`.
   *
   * `spec.shards`; at least 1; an integer of 32 bits.
   */
  readonly shards?: number;

  /**
   * Where data is kept: a claim for each pod, or a volume that ends with it. Absent: a volume of the node that ends with the pod.
   *
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * Seconds between the request to stop and the end by force. Absent: 10 minutes for Prometheus, 2 for the others.
   *
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * Taints of nodes that the pods put up with.
   *
   * `spec.tolerations`.
   */
  readonly tolerations?: Toleration[];

  /**
   * How the pods are spread over zones, nodes or other groups of nodes.
   *
   * `spec.topologySpreadConstraints`.
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * Key of a Secret with the configuration of the gateway's traces, in Thanos' form.
   *
   * Argument: `--tracing.config-file`.
   *
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of traces. Wins over `tracingConfig`.
   *
   * Argument: `--tracing.config-file`.
   *
   * `spec.tracingConfigFile`.
   */
  readonly tracingConfigFile?: string;

  /**
   * Whether changed pods are replaced by themselves or only once somebody deletes them. Absent: RollingUpdate.
   *
   * `spec.updateStrategy`.
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;

  /**
   * Version of the server: its image, and the settings that it knows. Others are left out, with a warning.
   *
   * `spec.version`.
   */
  readonly version?: string;

  /**
   * Mounts added to the server's container, of `volumes` or of generated ones.
   *
   * `spec.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Volumes added to the pods, for `volumeMounts` and added containers.
   *
   * `spec.volumes`.
   */
  readonly volumes?: Volume[];

  /**
   * Settings of the web server: TLS, HTTP and limits.
   *
   * In `web-config.yaml`: `http_server_config`.
   *
   * `spec.web`.
   */
  readonly web?: ThanosComponentWebSpec;
}
