// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { Argument, EmbeddedObjectMetadata, GRPCServerTLSConfig, HostAlias, ObjectReference, PodDNSConfig, PrometheusRuleExcludeConfig, RemoteWriteSpec, StatefulSetUpdateStrategy, StorageSpec, WebHTTPConfig, WebTLSConfig } from './common';
import type { Affinity, Container, LabelSelector, LocalObjectReference, PodSecurityContext, ResourceRequirements, SecretKeySelector, Toleration, TopologySpreadConstraint, Volume, VolumeMount } from './kubernetes';

/**
 * A ThanosRuler: its pods, what it asks, and which rules it evaluates.
 *
 * `ThanosRuler.spec`.
 */
export interface ThanosRulerSpec {
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
   * Labels that are removed from alerts before they are sent, besides that of the replica, so that replicas send the same.
   *
   * Argument: `--alert.label-drop`.
   *
   * `spec.alertDropLabels`.
   */
  readonly alertDropLabels?: string[];

  /**
   * Address of the querier that links in alerts lead to.
   *
   * Argument: `--alert.query-url`.
   *
   * `spec.alertQueryUrl`.
   */
  readonly alertQueryUrl?: string;

  /**
   * File in the pod with relabelings that alerts go through. Wins over `alertRelabelConfigs`.
   *
   * Argument: `--alert.relabel-config-file`.
   *
   * `spec.alertRelabelConfigFile`.
   */
  readonly alertRelabelConfigFile?: string;

  /**
   * Key of a Secret with relabelings that alerts go through before they are sent, in Thanos' form.
   *
   * Argument: `--alert.relabel-config-file`.
   *
   * `spec.alertRelabelConfigs`.
   */
  readonly alertRelabelConfigs?: SecretKeySelector;

  /**
   * Key of a Secret with the Alertmanagers and their credentials, in Thanos' form. Wins over `alertmanagersUrl`.
   *
   * Argument: `--alertmanagers.config-file`.
   *
   * `spec.alertmanagersConfig`.
   */
  readonly alertmanagersConfig?: SecretKeySelector;

  /**
   * Addresses of the Alertmanagers that alerts are sent to; `dns+` and `dnssrv+` before one look it up.
   *
   * Argument: `--alertmanagers.url`.
   *
   * `spec.alertmanagersUrl`.
   */
  readonly alertmanagersUrl?: string[];

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
   * Argument: `--enable-feature`.
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
   * Label that is set, to the namespace of the object, on all series of monitors and in all rules, whatever they say.
   *
   * In files of rules: `groups[].rules`.
   *
   * `spec.enforcedNamespaceLabel`.
   */
  readonly enforcedNamespaceLabel?: string;

  /**
   * Time between two evaluations of a group of rules that does not say its own.
   *
   * Argument: `--eval-interval`.
   *
   * `spec.evaluationInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "15s"
   */
  readonly evaluationInterval?: string;

  /**
   * Objects for which `enforcedNamespaceLabel` does not count.
   *
   * In files of rules: `groups[].rules`.
   *
   * `spec.excludedFromEnforcement`.
   */
  readonly excludedFromEnforcement?: ObjectReference[];

  /**
   * Address at which people reach the web interface: what links in it begin with.
   *
   * Argument: `--web.external-prefix`.
   *
   * `spec.externalPrefix`.
   */
  readonly externalPrefix?: string;

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
   * Labels of all alerts and recorded series of this ruler, besides `thanos_ruler_replica` with the name of the pod.
   *
   * Argument: `--label`.
   *
   * `spec.labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * Whether the server listens on the loopback address only, behind a proxy in the same pod. No Service has its port then.
   *
   * `spec.listenLocal`.
   */
  readonly listenLocal?: boolean;

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
   * Key of a Secret with the configuration of the bucket that results are uploaded to. Absent: they stay here.
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
   * Whether the operator would stop to change what it made.
   *
   * No effect here: nothing runs in the cluster that could be paused: it changes when manifests are applied.
   *
   * `spec.paused`.
   */
  readonly paused?: boolean;

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
   * PrometheusRules for which `enforcedNamespaceLabel` does not count. Use `excludedFromEnforcement`.
   *
   * In files of rules: `groups[].rules`.
   *
   * `spec.prometheusRulesExcludedFromEnforce`.
   */
  readonly prometheusRulesExcludedFromEnforce?: PrometheusRuleExcludeConfig[];

  /**
   * Key of a Secret with the queriers and their credentials, in Thanos' form. Wins over `queryEndpoints`.
   *
   * `spec.queryConfig`.
   */
  readonly queryConfig?: SecretKeySelector;

  /**
   * Addresses of the queriers that rules are evaluated against; `dns+` and `dnssrv+` before one look it up. Absent: the ThanosQuery of the app.
   *
   * Argument: `--query`.
   *
   * `spec.queryEndpoints`.
   */
  readonly queryEndpoints?: string[];

  /**
   * Servers that results are sent to. The ruler then keeps no database that could be asked.
   *
   * In `remote-write.yaml`: `remote_write`.
   *
   * Versions: Thanos from 0.24.0.
   *
   * `spec.remoteWrite`.
   */
  readonly remoteWrite?: RemoteWriteSpec[];

  /**
   * Number of pods that evaluate the same rules. Absent: 1.
   *
   * `spec.replicas`; an integer of 32 bits.
   */
  readonly replicas?: number;

  /**
   * Least time before a firing alert is sent to the Alertmanagers again. Absent: 1 minute.
   *
   * Argument: `--resend-delay`.
   *
   * `spec.resendDelay`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly resendDelay?: string;

  /**
   * CPU and memory that the server's container asks for and may use.
   *
   * `spec.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * Time that results are kept in the ruler's own database. It means nothing beside `remoteWrite`.
   *
   * Argument: `--tsdb.retention`.
   *
   * `spec.retention`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "24h"
   */
  readonly retention?: string;

  /**
   * Path that the server expects before all of its own. Absent: the path of its external URL. For proxies that keep the path.
   *
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * How many rules without dependence on each other are evaluated at a time. Absent: 1.
   *
   * Argument: `--rule-concurrent-evaluation`.
   *
   * Versions: Thanos from 0.37.0.
   *
   * `spec.ruleConcurrentEval`; at least 1; an integer of 32 bits.
   */
  readonly ruleConcurrentEval?: number;

  /**
   * Least time between a restart and an alert whose `for` was running before it. Absent: 10 minutes.
   *
   * Argument: `--for-grace-period`.
   *
   * Versions: Thanos from 0.30.0.
   *
   * `spec.ruleGracePeriod`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ruleGracePeriod?: string;

  /**
   * Labels of namespaces whose PrometheusRules are taken. Absent: only that of the instance; empty: all.
   *
   * `spec.ruleNamespaceSelector`.
   */
  readonly ruleNamespaceSelector?: LabelSelector;

  /**
   * Longest outage after which the elapsed part of `for` still counts. Absent: 1 hour.
   *
   * Argument: `--for-outage-tolerance`.
   *
   * Versions: Thanos from 0.30.0.
   *
   * `spec.ruleOutageTolerance`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ruleOutageTolerance?: string;

  /**
   * Time by which rules look back, so that samples that come late count too. Absent: none.
   *
   * Argument: `--rule-query-offset`.
   *
   * Versions: Thanos from 0.38.0.
   *
   * `spec.ruleQueryOffset`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly ruleQueryOffset?: string;

  /**
   * Labels of the PrometheusRules that the server evaluates. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.ruleSelector`.
   */
  readonly ruleSelector?: LabelSelector;

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
   * Governing Service of the pods, which has to exist. Absent: a generated one that instances of a namespace share.
   *
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

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
   * Key of a Secret with the configuration of the ruler's traces, in Thanos' form.
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
   * Versions: Thanos from 0.21.0.
   *
   * `spec.web`.
   */
  readonly web?: ThanosRulerWebSpec;
}

/**
 * The web server of a ThanosRuler.
 *
 * `ThanosRuler.spec.web`.
 */
export interface ThanosRulerWebSpec {
  /**
   * HTTP/2 and security headers of the web server's answers.
   *
   * In `web-config.yaml`: `http_server_config`.
   *
   * `spec.web.httpConfig`.
   */
  readonly httpConfig?: WebHTTPConfig;

  /**
   * Certificate of the web server, and whether clients have to show one.
   *
   * In `web-config.yaml`: `tls_server_config`.
   *
   * `spec.web.tlsConfig`.
   */
  readonly tlsConfig?: WebTLSConfig;
}
