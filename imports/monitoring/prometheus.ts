// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { Argument, AttachMetadata, Authorization, BasicAuth, EmbeddedObjectMetadata, GRPCServerTLSConfig, HostAlias, OAuth2, ObjectReference, PodDNSConfig, PrometheusRuleExcludeConfig, RelabelConfig, RemoteWriteSpec, SafeAuthorization, Sigv4, StatefulSetUpdateStrategy, StorageSpec, TLSConfig, WebHTTPConfig, WebTLSConfig } from './common';
import type { Affinity, Container, LabelSelector, LocalObjectReference, PodSecurityContext, ResourceRequirements, SecretKeySelector, StatefulSetPersistentVolumeClaimRetentionPolicy, Toleration, Volume, VolumeMount } from './kubernetes';

/**
 * How discovery reaches the API server of Kubernetes.
 *
 * `Prometheus.spec.apiserverConfig`, `PrometheusAgent.spec.apiserverConfig`.
 */
export interface APIServerConfig {
  /**
   * Credentials for the API server that discovery asks. Excludes `basicAuth`; absent: those of the pod's service account.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].authorization`.
   *
   * `apiserverConfig.authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * User name and password for the API server. Excludes `authorization` and bearer tokens.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].basic_auth`.
   *
   * `apiserverConfig.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Token for the API server in plain text. It would be readable in the manifests: use `authorization`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].bearer_token`.
   *
   * `apiserverConfig.bearerToken`.
   */
  readonly bearerToken?: string;

  /**
   * File in the pod with the token for the API server. `authorization.credentialsFile` is the newer way.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].bearer_token_file`.
   *
   * `apiserverConfig.bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * Address of the API server that discovery asks for targets, as a URL or as host and port.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].api_server`.
   *
   * `apiserverConfig.host`; required.
   */
  readonly host: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `apiserverConfig.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `apiserverConfig.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `apiserverConfig.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].proxy_url`.
   *
   * `apiserverConfig.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * TLS of the connections to the API server. Absent: the authority that Kubernetes mounts into each pod is trusted.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].tls_config`.
   *
   * `apiserverConfig.tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}

/**
 * Where a Prometheus sends its alerts.
 *
 * `Prometheus.spec.alerting`.
 */
export interface AlertingSpec {
  /**
   * Alertmanagers that each alert is sent to, all of them, found through their Services.
   *
   * `spec.alerting.alertmanagers`; required.
   */
  readonly alertmanagers: AlertmanagerEndpoints[];
}

/**
 * Alertmanagers behind a Service, which alerts are sent to.
 *
 * `Prometheus.spec.alerting.alertmanagers[]`.
 */
export interface AlertmanagerEndpoints {
  /**
   * Relabelings that alerts go through before they are sent to these Alertmanagers only.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].alert_relabel_configs`.
   *
   * Versions: Prometheus from 2.51.0.
   *
   * `spec.alerting.alertmanagers[].alertRelabelings`.
   */
  readonly alertRelabelings?: RelabelConfig[];

  /**
   * Version of the HTTP API that alerts are sent to. Absent: v2.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].api_version`.
   *
   * Versions, depending on the value: Prometheus before 3.0.0-0 for `v1`, `V1`; Prometheus from 2.11.0.
   *
   * `spec.alerting.alertmanagers[].apiVersion`; one of `v1`, `V1`, `v2`, `V2`.
   */
  readonly apiVersion?: 'v1' | 'V1' | 'v2' | 'V2';

  /**
   * Credentials in the header `Authorization` of each request to the Alertmanagers. Excludes `basicAuth`.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.alerting.alertmanagers[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].basic_auth`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.alerting.alertmanagers[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * File in the pod with a bearer token for the Alertmanagers. `authorization` is the newer way.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].bearer_token_file`.
   *
   * `spec.alerting.alertmanagers[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].enable_http2`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `spec.alerting.alertmanagers[].enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * What the Service of the Alertmanagers is called.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].relabel_configs`.
   *
   * `spec.alerting.alertmanagers[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * Where the Service of the Alertmanagers is. Absent: in the namespace of the Prometheus.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].kubernetes_sd_configs[].namespaces.names`.
   *
   * `spec.alerting.alertmanagers[].namespace`; at least 1 character.
   */
  readonly namespace?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.alerting.alertmanagers[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Path before `/api/v2/alerts`, which is the `routePrefix` of the Alertmanagers. Absent: none.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].path_prefix`.
   *
   * `spec.alerting.alertmanagers[].pathPrefix`; at least 1 character.
   */
  readonly pathPrefix?: string;

  /**
   * Name or number of the Service's port that alerts are sent to.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].relabel_configs`.
   *
   * `spec.alerting.alertmanagers[].port`; required.
   */
  readonly port: string | number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.alerting.alertmanagers[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.alerting.alertmanagers[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].proxy_url`.
   *
   * `spec.alerting.alertmanagers[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Relabelings of the Alertmanagers that are found: they choose among them and change their addresses.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].relabel_configs`.
   *
   * `spec.alerting.alertmanagers[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * Whether alerts are sent by plain HTTP or by TLS. Absent: http.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].scheme`.
   *
   * `spec.alerting.alertmanagers[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * Signs requests as AWS asks for, for Alertmanagers there. Excludes the other credentials.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].sigv4`.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `spec.alerting.alertmanagers[].sigv4`.
   */
  readonly sigv4?: Sigv4;

  /**
   * Time after which sending alerts is given up. Absent: 10 seconds.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].timeout`.
   *
   * `spec.alerting.alertmanagers[].timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers[].tls_config`.
   *
   * `spec.alerting.alertmanagers[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}

/**
 * Whether monitors may name files of the pod.
 *
 * `Prometheus.spec.arbitraryFSAccessThroughSMs`, `PrometheusAgent.spec.arbitraryFSAccessThroughSMs`.
 */
export interface ArbitraryFSAccessThroughSMsConfig {
  /**
   * Whether monitors that name a file of the pod are refused: tenants could read tokens by it.
   *
   * No effect here: the instance does not let ServiceMonitors name files of its pods.
   *
   * `arbitraryFSAccessThroughSMs.deny`.
   */
  readonly deny?: boolean;
}

/**
 * How samples are packed in the database.
 *
 * `Prometheus.spec.tsdb.chunkEncoding`, `PrometheusAgent.spec.tsdb.chunkEncoding`.
 */
export interface ChunkEncodingSpec {
  /**
   * How chunks of float samples are packed, where the server knows several ways.
   *
   * In `prometheus.yaml`: `storage.tsdb.chunk_encoding.floats`.
   *
   * Versions, depending on the value: Prometheus from 3.13.0; Prometheus from 3.13.0 for `Xor2`.
   *
   * `chunkEncoding.floats`; one of `Xor`, `Xor2`.
   */
  readonly floats?: 'Xor' | 'Xor2';
}

/**
 * Memory for exemplars.
 *
 * `Prometheus.spec.exemplars`.
 */
export interface Exemplars {
  /**
   * How many exemplars all series together keep in memory. Absent: 100,000. Zero or less keeps none.
   *
   * In `prometheus.yaml`: `storage.exemplars.max_exemplars`.
   *
   * Versions: Prometheus from 2.29.0.
   *
   * `spec.exemplars.maxSize`; an integer.
   */
  readonly maxSize?: number;
}

/**
 * How metrics of OpenTelemetry are translated.
 *
 * `Prometheus.spec.otlp`, `PrometheusAgent.spec.otlp`.
 */
export interface OTLPConfig {
  /**
   * Whether histograms with explicit buckets become native ones with custom buckets.
   *
   * In `prometheus.yaml`: `otlp.convert_histograms_to_nhcb`.
   *
   * Versions: Prometheus from 3.4.0.
   *
   * `otlp.convertHistogramsToNHCB`.
   */
  readonly convertHistogramsToNHCB?: boolean;

  /**
   * Resource attributes that do not become labels, where all others do. Needs `promoteAllResourceAttributes`.
   *
   * In `prometheus.yaml`: `otlp.ignore_resource_attributes`.
   *
   * Versions: Prometheus from 3.5.0.
   *
   * `otlp.ignoreResourceAttributes`; at least 1 item; no item twice; each at least 1 character.
   */
  readonly ignoreResourceAttributes?: string[];

  /**
   * Whether `service.name`, `service.namespace` and `service.instance.id` also stay in `target_info`.
   *
   * In `prometheus.yaml`: `otlp.keep_identifying_resource_attributes`.
   *
   * Versions: Prometheus from 3.1.0.
   *
   * `otlp.keepIdentifyingResourceAttributes`.
   */
  readonly keepIdentifyingResourceAttributes?: boolean;

  /**
   * Whether several underscores in a row stay as they are in names of labels. Absent: they stay.
   *
   * In `prometheus.yaml`: `otlp.label_name_preserve_multiple_underscores`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `otlp.labelNamePreserveMultipleUnderscores`.
   */
  readonly labelNamePreserveMultipleUnderscores?: boolean;

  /**
   * Whether names of labels that begin with one underscore get `key` before it. Absent: they do.
   *
   * In `prometheus.yaml`: `otlp.label_name_underscore_sanitization`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `otlp.labelNameUnderscoreSanitization`.
   */
  readonly labelNameUnderscoreSanitization?: boolean;

  /**
   * Whether all resource attributes become labels, but for those that are ignored.
   *
   * In `prometheus.yaml`: `otlp.promote_all_resource_attributes`.
   *
   * Versions: Prometheus from 3.5.0.
   *
   * `otlp.promoteAllResourceAttributes`.
   */
  readonly promoteAllResourceAttributes?: boolean;

  /**
   * Resource attributes that become labels of each series. Others are only in `target_info`.
   *
   * In `prometheus.yaml`: `otlp.promote_resource_attributes`.
   *
   * Versions: Prometheus from 2.55.0.
   *
   * `otlp.promoteResourceAttributes`; at least 1 item; no item twice; each at least 1 character.
   */
  readonly promoteResourceAttributes?: string[];

  /**
   * Whether name, version and attributes of the instrumentation scope become labels.
   *
   * In `prometheus.yaml`: `otlp.promote_scope_metadata`.
   *
   * Versions: Prometheus from 3.6.0.
   *
   * `otlp.promoteScopeMetadata`.
   */
  readonly promoteScopeMetadata?: boolean;

  /**
   * How names are made: with underscores or as they are, with or without suffixes for unit and type. Absent: underscores, suffixes.
   *
   * In `prometheus.yaml`: `otlp.translation_strategy`.
   *
   * Versions, depending on the value: Prometheus from 3.0.0; Prometheus from 3.4.0 for `NoTranslation`; Prometheus from 3.6.0 for `UnderscoreEscapingWithoutSuffixes`.
   *
   * `otlp.translationStrategy`; one of `NoUTF8EscapingWithSuffixes`, `UnderscoreEscapingWithSuffixes`, `NoTranslation`, `UnderscoreEscapingWithoutSuffixes`.
   */
  readonly translationStrategy?: 'NoUTF8EscapingWithSuffixes' | 'UnderscoreEscapingWithSuffixes' | 'NoTranslation' | 'UnderscoreEscapingWithoutSuffixes';
}

/**
 * A Prometheus that only scrapes and sends on: its pods, and which monitors it takes.
 *
 * `PrometheusAgent.spec`.
 */
export interface PrometheusAgentSpec {
  /**
   * Arguments added to the server's command line. One that the library sets itself is an error.
   *
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Key of a Secret with scrape jobs in the form of Prometheus' own configuration, added to the generated ones.
   *
   * `spec.additionalScrapeConfigs`.
   */
  readonly additionalScrapeConfigs?: SecretKeySelector;

  /**
   * Rules on which nodes the pods may or should run, by labels of nodes and of other pods.
   *
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * API server that discovery asks for targets, and the credentials for it. Absent: that of the cluster the pods run in.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].api_server`.
   *
   * `spec.apiserverConfig`.
   */
  readonly apiserverConfig?: APIServerConfig;

  /**
   * Whether ServiceMonitors and the like may name files of the pod, such as tokens.
   *
   * No effect here: the instance does not let ServiceMonitors name files of its pods.
   *
   * `spec.arbitraryFSAccessThroughSMs`.
   */
  readonly arbitraryFSAccessThroughSMs?: ArbitraryFSAccessThroughSMsConfig;

  /**
   * Whether the pods get the token of their service account, which discovery needs.
   *
   * `spec.automountServiceAccountToken`.
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * Size of an uncompressed answer above which a scrape fails, for monitors that say nothing. Absent: no limit.
   *
   * In `prometheus.yaml`: `global.body_size_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * ConfigMaps of the namespace that are mounted into the server's container, each at its name below `/etc/…/configmaps`.
   *
   * `spec.configMaps`.
   */
  readonly configMaps?: string[];

  /**
   * Containers added to the pods; one with the name of a generated container is merged into it.
   *
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * Whether classic histograms become native ones with custom buckets, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.convert_classic_histograms_to_nhcb`.
   *
   * Versions: Prometheus from 3.4.0.
   *
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

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
   * Versions: Prometheus from 2.25.0.
   *
   * `spec.enableFeatures`; no item twice; each at least 1 character.
   */
  readonly enableFeatures?: string[];

  /**
   * Whether the server takes metrics in OTLP at `/api/v1/otlp/v1/metrics`.
   *
   * Argument: `--web.enable-otlp-receiver`.
   *
   * Versions: Prometheus from 2.47.0 and before 3.0.0-0.
   *
   * `spec.enableOTLPReceiver`.
   */
  readonly enableOTLPReceiver?: boolean;

  /**
   * Whether the server takes samples of other servers at `/api/v1/write`.
   *
   * Argument: `--web.enable-remote-write-receiver`.
   *
   * Versions: Prometheus from 2.33.0.
   *
   * `spec.enableRemoteWriteReceiver`.
   */
  readonly enableRemoteWriteReceiver?: boolean;

  /**
   * Whether containers get variables with the addresses of all Services in the namespace.
   *
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Largest size of an uncompressed answer that any monitor may allow, such as `10MB`. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.body_size_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedBodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly enforcedBodySizeLimit?: string;

  /**
   * Largest number of dropped targets that any monitor may keep in memory. Larger numbers, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.enforcedKeepDroppedTargets`; at least 0; an integer.
   */
  readonly enforcedKeepDroppedTargets?: number;

  /**
   * Largest number of labels for each series that any monitor may allow. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.label_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedLabelLimit`; at least 0; an integer.
   */
  readonly enforcedLabelLimit?: number;

  /**
   * Longest name of a label that any monitor may allow, in bytes. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.label_name_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedLabelNameLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelNameLengthLimit?: number;

  /**
   * Longest value of a label that any monitor may allow, in bytes. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.label_value_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedLabelValueLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelValueLengthLimit?: number;

  /**
   * Label that is set, to the namespace of the object, on all series of monitors and in all rules, whatever they say.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.enforcedNamespaceLabel`.
   */
  readonly enforcedNamespaceLabel?: string;

  /**
   * Largest number of samples for each scrape that any monitor may allow. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.sample_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedSampleLimit`; at least 0; an integer.
   */
  readonly enforcedSampleLimit?: number;

  /**
   * Largest number of targets for each job that any monitor may allow. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.target_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedTargetLimit`; at least 0; an integer.
   */
  readonly enforcedTargetLimit?: number;

  /**
   * Objects for which `enforcedNamespaceLabel` does not count.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.excludedFromEnforcement`.
   */
  readonly excludedFromEnforcement?: ObjectReference[];

  /**
   * Labels added to all that leaves the server: alerts, remote writes, federation. They name the server to others.
   *
   * In `prometheus.yaml`: `global.external_labels`.
   *
   * `spec.externalLabels`.
   */
  readonly externalLabels?: Record<string, string>;

  /**
   * Address at which people and other servers reach the web interface; links in notifications begin with it.
   *
   * Argument: `--web.external-url`.
   *
   * `spec.externalUrl`.
   */
  readonly externalUrl?: string;

  /**
   * Lines added to `/etc/hosts` of the pods.
   *
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * Whether the pods use the network of their node. Ports are then taken on the node, one pod a node.
   *
   * `spec.hostNetwork`.
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the pods share the user namespace of the node. False isolates their users from it.
   *
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * Whether monitors find targets only in their own namespace, whatever their `namespaceSelector` says.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces.names`.
   *
   * `spec.ignoreNamespaceSelectors`.
   */
  readonly ignoreNamespaceSelectors?: boolean;

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
   * How many dropped targets of a job stay in memory, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * How many labels a series may have, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.label_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * Length of label names in bytes, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.label_name_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * Length of label values in bytes, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.label_value_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * Whether the server listens on the loopback address only, behind a proxy in the same pod. No Service has its port then.
   *
   * `spec.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * Whether log lines are written as `key=value` or as JSON. Absent: logfmt.
   *
   * Versions: Prometheus from 2.6.0 for `json`.
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
   * Seconds that the server has to replay its write-ahead log before the pod is restarted. Absent: 15 minutes.
   *
   * `spec.maximumStartupDurationSeconds`; at least 60; an integer of 32 bits.
   */
  readonly maximumStartupDurationSeconds?: number;

  /**
   * Seconds that a new pod has to stay ready before an update goes on to the next.
   *
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * Whether an agent is a StatefulSet, or a DaemonSet with one on each node that scrapes only the pods there. Absent: StatefulSet.
   *
   * `spec.mode`; one of `StatefulSet`, `DaemonSet`.
   */
  readonly mode?: 'StatefulSet' | 'DaemonSet';

  /**
   * How names with characters beyond the old rules are asked for when a target is scraped.
   *
   * In `prometheus.yaml`: `global.metric_name_escaping_scheme`.
   *
   * Versions: Prometheus from 3.4.0.
   *
   * `spec.nameEscapingScheme`; one of `AllowUTF8`, `Underscores`, `Dots`, `Values`.
   */
  readonly nameEscapingScheme?: 'AllowUTF8' | 'Underscores' | 'Dots' | 'Values';

  /**
   * Whether names of metrics and labels may have any character of UTF-8, or only letters, digits, `_` and `:`.
   *
   * In `prometheus.yaml`: `global.metric_name_validation_scheme`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.nameValidationScheme`; one of `UTF8`, `Legacy`.
   */
  readonly nameValidationScheme?: 'UTF8' | 'Legacy';

  /**
   * Labels of the nodes that the pods may run on.
   *
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * How metrics that come in by OTLP are translated to series and labels.
   *
   * In `prometheus.yaml`: `otlp`.
   *
   * Versions: Prometheus from 2.55.0.
   *
   * `spec.otlp`.
   */
  readonly otlp?: OTLPConfig;

  /**
   * Whether `honorLabels` of monitors is ignored, so that labels of targets always win.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_labels`.
   *
   * `spec.overrideHonorLabels`.
   */
  readonly overrideHonorLabels?: boolean;

  /**
   * Whether `honorTimestamps` of monitors is ignored, so that the time of the scrape always counts.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_timestamps`.
   *
   * `spec.overrideHonorTimestamps`.
   */
  readonly overrideHonorTimestamps?: boolean;

  /**
   * Whether the operator would stop to change what it made.
   *
   * No effect here: nothing runs in the cluster that could be paused: it changes when manifests are applied.
   *
   * `spec.paused`.
   */
  readonly paused?: boolean;

  /**
   * Whether claims are kept or deleted when the set is deleted or scaled down. Absent: kept.
   *
   * `spec.persistentVolumeClaimRetentionPolicy`.
   */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;

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
   * Labels of namespaces whose PodMonitors are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.podMonitorNamespaceSelector`.
   */
  readonly podMonitorNamespaceSelector?: LabelSelector;

  /**
   * Labels of the PodMonitors that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.podMonitorSelector`.
   */
  readonly podMonitorSelector?: LabelSelector;

  /**
   * Labels of pods that all PodMonitors and ServiceMonitors copy to their series, besides their own lists.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

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
   * Labels of namespaces whose Probes are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.probeNamespaceSelector`.
   */
  readonly probeNamespaceSelector?: LabelSelector;

  /**
   * Labels of the Probes that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.probeSelector`.
   */
  readonly probeSelector?: LabelSelector;

  /**
   * Name of the external label with the namespace and name of the Prometheus. Absent: `prometheus`; empty: none.
   *
   * `spec.prometheusExternalLabelName`.
   */
  readonly prometheusExternalLabelName?: string;

  /**
   * Whether the sidecar makes the server reload by an HTTP request or by a signal, which needs a shared process namespace. Absent: HTTP.
   *
   * `spec.reloadStrategy`; one of `HTTP`, `ProcessSignal`.
   */
  readonly reloadStrategy?: 'HTTP' | 'ProcessSignal';

  /**
   * Servers that all samples are sent to as they come in, each with a queue of its own.
   *
   * In `prometheus.yaml`: `remote_write`.
   *
   * `spec.remoteWrite`.
   */
  readonly remoteWrite?: RemoteWriteSpec[];

  /**
   * Versions of the protocol that are taken from servers that write to this one. Absent: those of Prometheus.
   *
   * Argument: `--web.remote-write-receiver.accepted-protobuf-messages`.
   *
   * Versions: Prometheus from 2.54.0.
   *
   * `spec.remoteWriteReceiverMessageVersions`; at least 1 item; no item twice; each one of `V1.0`, `V2.0`.
   */
  readonly remoteWriteReceiverMessageVersions?: ('V1.0' | 'V2.0')[];

  /**
   * Name of the external label that tells replicas apart. Absent: `prometheus_replica`; empty: none.
   *
   * `spec.replicaExternalLabelName`.
   */
  readonly replicaExternalLabelName?: string;

  /**
   * Number of pods of each shard, which all scrape and send the same. Absent: 1.
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
   * Path that the server expects before all of its own. Absent: the path of its external URL. For proxies that keep the path.
   *
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * Settings of the Go runtime that the server runs in.
   *
   * In `prometheus.yaml`: `runtime`.
   *
   * Versions: Prometheus from 2.53.0.
   *
   * `spec.runtime`.
   */
  readonly runtime?: RuntimeConfig;

  /**
   * How many samples a scrape may bring, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.sample_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * Scheduler that places the pods. Absent: that of the cluster.
   *
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * Named settings for credentials, TLS and relabelings, which monitors refer to by `scrapeClass`.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.scrapeClasses`; each `name` once.
   */
  readonly scrapeClasses?: ScrapeClass[];

  /**
   * Whether classic buckets are stored beside native histograms, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.always_scrape_classic_histograms`.
   *
   * Versions: Prometheus from 3.5.0.
   *
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * Labels of namespaces whose ScrapeConfigs are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.scrapeConfigNamespaceSelector`.
   */
  readonly scrapeConfigNamespaceSelector?: LabelSelector;

  /**
   * Labels of the ScrapeConfigs that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.scrapeConfigSelector`.
   */
  readonly scrapeConfigSelector?: LabelSelector;

  /**
   * File that failed scrapes are logged to. A name without folders is put on a volume of the pod.
   *
   * In `prometheus.yaml`: `global.scrape_failure_log_file`.
   *
   * Versions: Prometheus from 2.55.0.
   *
   * `spec.scrapeFailureLogFile`; at least 1 character.
   */
  readonly scrapeFailureLogFile?: string;

  /**
   * Time between two scrapes of a target, where a monitor does not say its own.
   *
   * In `prometheus.yaml`: `global.scrape_interval`.
   *
   * `spec.scrapeInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "30s"
   */
  readonly scrapeInterval?: string;

  /**
   * Whether native histograms are ingested, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.scrape_native_histograms`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * Formats of metrics that targets are asked for, by preference, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.scrape_protocols`.
   *
   * Versions: Prometheus from 2.49.0 for `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`.
   *
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * Time after which a scrape is given up, for monitors that say nothing; at most the interval. Absent: 10 seconds.
   *
   * In `prometheus.yaml`: `global.scrape_timeout`.
   *
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * Secrets of the namespace that are mounted into the server's container, each at its name below `/etc/…/secrets`.
   *
   * `spec.secrets`; no item twice.
   */
  readonly secrets?: string[];

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
   * Whether targets of ServiceMonitors come from Endpoints or from EndpointSlices. Absent: Endpoints.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].role`.
   *
   * `spec.serviceDiscoveryRole`; one of `Endpoints`, `EndpointSlice`.
   */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';

  /**
   * Labels of namespaces whose ServiceMonitors are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.serviceMonitorNamespaceSelector`.
   */
  readonly serviceMonitorNamespaceSelector?: LabelSelector;

  /**
   * Labels of the ServiceMonitors that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.serviceMonitorSelector`.
   */
  readonly serviceMonitorSelector?: LabelSelector;

  /**
   * Governing Service of the pods, which has to exist. Absent: a generated one that instances of a namespace share.
   *
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

  /**
   * How targets are dealt out to shards: by their address, or by the zone that they are in.
   *
   * `spec.shardingStrategy`.
   */
  readonly shardingStrategy?: ShardingStrategy;

  /**
   * Number of parts that targets are dealt out to, each scraped by pods of its own. Queries need a server over all of them.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.shards`; an integer of 32 bits.
   *
   * @default 1
   */
  readonly shards?: number;

  /**
   * Where the write-ahead log is kept: a claim for each pod, or a volume that ends with it. Absent: the latter.
   *
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * How many targets a job may have, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.target_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * Seconds between the request to stop and the end by force. Absent: 10 minutes.
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
  readonly topologySpreadConstraints?: PrometheusTopologySpreadConstraint[];

  /**
   * Where the server sends traces of its own work, in OTLP. Absent: nowhere.
   *
   * In `prometheus.yaml`: `tracing`.
   *
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: TracingConfig;

  /**
   * Settings of the database that samples are kept in.
   *
   * In `prometheus.yaml`: `storage`.
   *
   * `spec.tsdb`.
   */
  readonly tsdb?: TSDBSpec;

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
   * Whether the write-ahead log is compressed, which halves it for little CPU. Absent: what the server does by itself.
   *
   * Argument: `--storage.agent.wal-compression`.
   *
   * `spec.walCompression`.
   */
  readonly walCompression?: boolean;

  /**
   * Settings of the web server: TLS, HTTP and limits.
   *
   * Versions: Prometheus from 2.24.0.
   *
   * `spec.web`.
   */
  readonly web?: PrometheusWebSpec;
}

/**
 * A Prometheus: its pods, its database, and which monitors and rules it takes.
 *
 * `Prometheus.spec`.
 */
export interface PrometheusSpec {
  /**
   * Key of a Secret with Alertmanagers in the form of Prometheus' own configuration, added to `alerting`.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers`.
   *
   * `spec.additionalAlertManagerConfigs`.
   */
  readonly additionalAlertManagerConfigs?: SecretKeySelector;

  /**
   * Key of a Secret with relabelings that alerts go through before they are sent, in the form of Prometheus' own configuration.
   *
   * In `prometheus.yaml`: `alerting.alert_relabel_configs`.
   *
   * `spec.additionalAlertRelabelConfigs`.
   */
  readonly additionalAlertRelabelConfigs?: SecretKeySelector;

  /**
   * Arguments added to the server's command line. One that the library sets itself is an error.
   *
   * `spec.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Key of a Secret with scrape jobs in the form of Prometheus' own configuration, added to the generated ones.
   *
   * `spec.additionalScrapeConfigs`.
   */
  readonly additionalScrapeConfigs?: SecretKeySelector;

  /**
   * Rules on which nodes the pods may or should run, by labels of nodes and of other pods.
   *
   * `spec.affinity`.
   */
  readonly affinity?: Affinity;

  /**
   * Alertmanagers that alerts are sent to. Absent: rules are evaluated, and nobody is told.
   *
   * In `prometheus.yaml`: `alerting.alertmanagers`.
   *
   * `spec.alerting`.
   */
  readonly alerting?: AlertingSpec;

  /**
   * Whether blocks of the database may overlap in time. Later servers always allow it.
   *
   * Versions: Prometheus from 2.11.0 and before 2.39.0.
   *
   * No effect here: Prometheus 3.14.0 does not know `--storage.tsdb.allow-overlapping-blocks`; it is left out.
   *
   * `spec.allowOverlappingBlocks`.
   */
  readonly allowOverlappingBlocks?: boolean;

  /**
   * API server that discovery asks for targets, and the credentials for it. Absent: that of the cluster the pods run in.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].api_server`.
   *
   * `spec.apiserverConfig`.
   */
  readonly apiserverConfig?: APIServerConfig;

  /**
   * Whether ServiceMonitors and the like may name files of the pod, such as tokens.
   *
   * No effect here: the instance does not let ServiceMonitors name files of its pods.
   *
   * `spec.arbitraryFSAccessThroughSMs`.
   */
  readonly arbitraryFSAccessThroughSMs?: ArbitraryFSAccessThroughSMsConfig;

  /**
   * Whether the pods get the token of their service account, which discovery needs.
   *
   * `spec.automountServiceAccountToken`.
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * Image without tag, from before `image` was there; `image` wins over it.
   *
   * `spec.baseImage`.
   */
  readonly baseImage?: string;

  /**
   * Size of an uncompressed answer above which a scrape fails, for monitors that say nothing. Absent: no limit.
   *
   * In `prometheus.yaml`: `global.body_size_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * ConfigMaps of the namespace that are mounted into the server's container, each at its name below `/etc/…/configmaps`.
   *
   * `spec.configMaps`.
   */
  readonly configMaps?: string[];

  /**
   * Containers added to the pods; one with the name of a generated container is merged into it.
   *
   * `spec.containers`.
   */
  readonly containers?: Container[];

  /**
   * Whether classic histograms become native ones with custom buckets, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.convert_classic_histograms_to_nhcb`.
   *
   * Versions: Prometheus from 3.4.0.
   *
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * Whether the server leaves its blocks as they are. It is so by itself where Thanos uploads them.
   *
   * `spec.disableCompaction`.
   */
  readonly disableCompaction?: boolean;

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
   * Whether the HTTP API can delete series and take snapshots. Everyone who reaches the port can then do so.
   *
   * Argument: `--web.enable-admin-api`.
   *
   * `spec.enableAdminAPI`.
   */
  readonly enableAdminAPI?: boolean;

  /**
   * Feature flags of the server, by name, that are switched on. What they do may change with each version.
   *
   * Argument: `--enable-feature`.
   *
   * Versions: Prometheus from 2.25.0.
   *
   * `spec.enableFeatures`; no item twice; each at least 1 character.
   */
  readonly enableFeatures?: string[];

  /**
   * Whether the server takes metrics in OTLP at `/api/v1/otlp/v1/metrics`.
   *
   * Argument: `--web.enable-otlp-receiver`.
   *
   * Versions: Prometheus from 2.47.0 and before 3.0.0-0.
   *
   * `spec.enableOTLPReceiver`.
   */
  readonly enableOTLPReceiver?: boolean;

  /**
   * Whether the server takes samples of other servers at `/api/v1/write`.
   *
   * Argument: `--web.enable-remote-write-receiver`.
   *
   * Versions: Prometheus from 2.33.0.
   *
   * `spec.enableRemoteWriteReceiver`.
   */
  readonly enableRemoteWriteReceiver?: boolean;

  /**
   * Whether containers get variables with the addresses of all Services in the namespace.
   *
   * `spec.enableServiceLinks`.
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Largest size of an uncompressed answer that any monitor may allow, such as `10MB`. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.body_size_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedBodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly enforcedBodySizeLimit?: string;

  /**
   * Largest number of dropped targets that any monitor may keep in memory. Larger numbers, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.enforcedKeepDroppedTargets`; at least 0; an integer.
   */
  readonly enforcedKeepDroppedTargets?: number;

  /**
   * Largest number of labels for each series that any monitor may allow. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.label_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedLabelLimit`; at least 0; an integer.
   */
  readonly enforcedLabelLimit?: number;

  /**
   * Longest name of a label that any monitor may allow, in bytes. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.label_name_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedLabelNameLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelNameLengthLimit?: number;

  /**
   * Longest value of a label that any monitor may allow, in bytes. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.label_value_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedLabelValueLengthLimit`; at least 0; an integer.
   */
  readonly enforcedLabelValueLengthLimit?: number;

  /**
   * Label that is set, to the namespace of the object, on all series of monitors and in all rules, whatever they say.
   *
   * `spec.enforcedNamespaceLabel`.
   */
  readonly enforcedNamespaceLabel?: string;

  /**
   * Largest number of samples for each scrape that any monitor may allow. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.sample_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedSampleLimit`; at least 0; an integer.
   */
  readonly enforcedSampleLimit?: number;

  /**
   * Largest number of targets for each job that any monitor may allow. Larger limits, and none at all, become it.
   *
   * In `prometheus.yaml`: `global.target_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.enforcedTargetLimit`; at least 0; an integer.
   */
  readonly enforcedTargetLimit?: number;

  /**
   * Time between two evaluations of a group of rules that does not say its own.
   *
   * In `prometheus.yaml`: `global.evaluation_interval`.
   *
   * `spec.evaluationInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "30s"
   */
  readonly evaluationInterval?: string;

  /**
   * Objects for which `enforcedNamespaceLabel` does not count.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.excludedFromEnforcement`.
   */
  readonly excludedFromEnforcement?: ObjectReference[];

  /**
   * Memory for exemplars: traces that samples point to. Needs the feature flag `exemplar-storage`.
   *
   * In `prometheus.yaml`: `storage.exemplars`.
   *
   * Versions: Prometheus from 2.29.0.
   *
   * `spec.exemplars`.
   */
  readonly exemplars?: Exemplars;

  /**
   * Labels added to all that leaves the server: alerts, remote writes, federation. They name the server to others.
   *
   * In `prometheus.yaml`: `global.external_labels`.
   *
   * `spec.externalLabels`.
   */
  readonly externalLabels?: Record<string, string>;

  /**
   * Address at which people and other servers reach the web interface; links in notifications begin with it.
   *
   * Argument: `--web.external-url`.
   *
   * `spec.externalUrl`.
   */
  readonly externalUrl?: string;

  /**
   * Lines added to `/etc/hosts` of the pods.
   *
   * `spec.hostAliases`; each `ip` once.
   */
  readonly hostAliases?: HostAlias[];

  /**
   * Whether the pods use the network of their node. Ports are then taken on the node, one pod a node.
   *
   * `spec.hostNetwork`.
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the pods share the user namespace of the node. False isolates their users from it.
   *
   * `spec.hostUsers`.
   */
  readonly hostUsers?: boolean;

  /**
   * Whether monitors find targets only in their own namespace, whatever their `namespaceSelector` says.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces.names`.
   *
   * `spec.ignoreNamespaceSelectors`.
   */
  readonly ignoreNamespaceSelectors?: boolean;

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
   * How many dropped targets of a job stay in memory, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * How many labels a series may have, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.label_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * Length of label names in bytes, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.label_name_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * Length of label values in bytes, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.label_value_length_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * Whether the server listens on the loopback address only, behind a proxy in the same pod. No Service has its port then.
   *
   * `spec.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * Whether log lines are written as `key=value` or as JSON. Absent: logfmt.
   *
   * Versions: Prometheus from 2.6.0 for `json`.
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
   * Seconds that the server has to replay its write-ahead log before the pod is restarted. Absent: 15 minutes.
   *
   * `spec.maximumStartupDurationSeconds`; at least 60; an integer of 32 bits.
   */
  readonly maximumStartupDurationSeconds?: number;

  /**
   * Seconds that a new pod has to stay ready before an update goes on to the next.
   *
   * `spec.minReadySeconds`; at least 0; an integer of 32 bits.
   */
  readonly minReadySeconds?: number;

  /**
   * How names with characters beyond the old rules are asked for when a target is scraped.
   *
   * In `prometheus.yaml`: `global.metric_name_escaping_scheme`.
   *
   * Versions: Prometheus from 3.4.0.
   *
   * `spec.nameEscapingScheme`; one of `AllowUTF8`, `Underscores`, `Dots`, `Values`.
   */
  readonly nameEscapingScheme?: 'AllowUTF8' | 'Underscores' | 'Dots' | 'Values';

  /**
   * Whether names of metrics and labels may have any character of UTF-8, or only letters, digits, `_` and `:`.
   *
   * In `prometheus.yaml`: `global.metric_name_validation_scheme`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.nameValidationScheme`; one of `UTF8`, `Legacy`.
   */
  readonly nameValidationScheme?: 'UTF8' | 'Legacy';

  /**
   * Labels of the nodes that the pods may run on.
   *
   * `spec.nodeSelector`.
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * How metrics that come in by OTLP are translated to series and labels.
   *
   * In `prometheus.yaml`: `otlp`.
   *
   * Versions: Prometheus from 2.55.0.
   *
   * `spec.otlp`.
   */
  readonly otlp?: OTLPConfig;

  /**
   * Whether `honorLabels` of monitors is ignored, so that labels of targets always win.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_labels`.
   *
   * `spec.overrideHonorLabels`.
   */
  readonly overrideHonorLabels?: boolean;

  /**
   * Whether `honorTimestamps` of monitors is ignored, so that the time of the scrape always counts.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_timestamps`.
   *
   * `spec.overrideHonorTimestamps`.
   */
  readonly overrideHonorTimestamps?: boolean;

  /**
   * Whether the operator would stop to change what it made.
   *
   * No effect here: nothing runs in the cluster that could be paused: it changes when manifests are applied.
   *
   * `spec.paused`.
   */
  readonly paused?: boolean;

  /**
   * Whether claims are kept or deleted when the set is deleted or scaled down. Absent: kept.
   *
   * `spec.persistentVolumeClaimRetentionPolicy`.
   */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;

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
   * Labels of namespaces whose PodMonitors are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.podMonitorNamespaceSelector`.
   */
  readonly podMonitorNamespaceSelector?: LabelSelector;

  /**
   * Labels of the PodMonitors that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.podMonitorSelector`.
   */
  readonly podMonitorSelector?: LabelSelector;

  /**
   * Labels of pods that all PodMonitors and ServiceMonitors copy to their series, besides their own lists.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

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
   * Labels of namespaces whose Probes are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.probeNamespaceSelector`.
   */
  readonly probeNamespaceSelector?: LabelSelector;

  /**
   * Labels of the Probes that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.probeSelector`.
   */
  readonly probeSelector?: LabelSelector;

  /**
   * Name of the external label with the namespace and name of the Prometheus. Absent: `prometheus`; empty: none.
   *
   * `spec.prometheusExternalLabelName`.
   */
  readonly prometheusExternalLabelName?: string;

  /**
   * PrometheusRules for which `enforcedNamespaceLabel` does not count. Use `excludedFromEnforcement`.
   *
   * In files of rules: `groups[].rules`.
   *
   * `spec.prometheusRulesExcludedFromEnforce`.
   */
  readonly prometheusRulesExcludedFromEnforce?: PrometheusRuleExcludeConfig[];

  /**
   * Limits of PromQL queries, and how far they look back for a sample.
   *
   * `spec.query`.
   */
  readonly query?: QuerySpec;

  /**
   * File that every finished query is logged to. A name without folders is put on a volume of the pod.
   *
   * In `prometheus.yaml`: `global.query_log_file`.
   *
   * Versions: Prometheus from 2.16.0.
   *
   * `spec.queryLogFile`.
   */
  readonly queryLogFile?: string;

  /**
   * Whether the sidecar makes the server reload by an HTTP request or by a signal, which needs a shared process namespace. Absent: HTTP.
   *
   * `spec.reloadStrategy`; one of `HTTP`, `ProcessSignal`.
   */
  readonly reloadStrategy?: 'HTTP' | 'ProcessSignal';

  /**
   * Servers that queries are passed on to besides the own database, for long-term storage.
   *
   * In `prometheus.yaml`: `remote_read`.
   *
   * `spec.remoteRead`.
   */
  readonly remoteRead?: RemoteReadSpec[];

  /**
   * Servers that all samples are sent to as they come in, each with a queue of its own.
   *
   * In `prometheus.yaml`: `remote_write`.
   *
   * `spec.remoteWrite`.
   */
  readonly remoteWrite?: RemoteWriteSpec[];

  /**
   * Versions of the protocol that are taken from servers that write to this one. Absent: those of Prometheus.
   *
   * Argument: `--web.remote-write-receiver.accepted-protobuf-messages`.
   *
   * Versions: Prometheus from 2.54.0.
   *
   * `spec.remoteWriteReceiverMessageVersions`; at least 1 item; no item twice; each one of `V1.0`, `V2.0`.
   */
  readonly remoteWriteReceiverMessageVersions?: ('V1.0' | 'V2.0')[];

  /**
   * Name of the external label that tells replicas apart. Absent: `prometheus_replica`; empty: none.
   *
   * `spec.replicaExternalLabelName`.
   */
  readonly replicaExternalLabelName?: string;

  /**
   * Number of pods of each shard, which all scrape the same and each have their own database. Absent: 1.
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
   * Time after which samples are deleted. Absent: 24 hours, unless a size or a percentage is given.
   *
   * In `prometheus.yaml`: `storage.tsdb.retention.time`.
   *
   * `spec.retention`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly retention?: string;

  /**
   * Share of the volume, from 0 to 100, that blocks may fill before the oldest are deleted. It wins over `retentionSize`. 0 is no limit.
   *
   * Versions: Prometheus from 3.11.0.
   *
   * `spec.retentionPercentage`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly retentionPercentage?: string;

  /**
   * Size of all blocks, such as `50GB`, above which the oldest are deleted. Absent: no limit. Leave some of the volume free.
   *
   * Versions: Prometheus from 2.7.0.
   *
   * `spec.retentionSize`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly retentionSize?: string;

  /**
   * Path that the server expects before all of its own. Absent: the path of its external URL. For proxies that keep the path.
   *
   * `spec.routePrefix`.
   */
  readonly routePrefix?: string;

  /**
   * Labels of namespaces whose PrometheusRules are taken. Absent: only that of the instance; empty: all.
   *
   * `spec.ruleNamespaceSelector`.
   */
  readonly ruleNamespaceSelector?: LabelSelector;

  /**
   * Time by which rules look back, so that samples that come late count too. Absent: none.
   *
   * In `prometheus.yaml`: `global.rule_query_offset`.
   *
   * Versions: Prometheus from 2.53.0.
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
   * Limits of alerting rules after a restart and of alerts that are sent again.
   *
   * `spec.rules`.
   */
  readonly rules?: Rules;

  /**
   * Settings of the Go runtime that the server runs in.
   *
   * In `prometheus.yaml`: `runtime`.
   *
   * Versions: Prometheus from 2.53.0.
   *
   * `spec.runtime`.
   */
  readonly runtime?: RuntimeConfig;

  /**
   * How many samples a scrape may bring, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.sample_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * Scheduler that places the pods. Absent: that of the cluster.
   *
   * `spec.schedulerName`; at least 1 character.
   */
  readonly schedulerName?: string;

  /**
   * Named settings for credentials, TLS and relabelings, which monitors refer to by `scrapeClass`.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.scrapeClasses`; each `name` once.
   */
  readonly scrapeClasses?: ScrapeClass[];

  /**
   * Whether classic buckets are stored beside native histograms, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.always_scrape_classic_histograms`.
   *
   * Versions: Prometheus from 3.5.0.
   *
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * Labels of namespaces whose ScrapeConfigs are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.scrapeConfigNamespaceSelector`.
   */
  readonly scrapeConfigNamespaceSelector?: LabelSelector;

  /**
   * Labels of the ScrapeConfigs that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.scrapeConfigSelector`.
   */
  readonly scrapeConfigSelector?: LabelSelector;

  /**
   * File that failed scrapes are logged to. A name without folders is put on a volume of the pod.
   *
   * In `prometheus.yaml`: `global.scrape_failure_log_file`.
   *
   * Versions: Prometheus from 2.55.0.
   *
   * `spec.scrapeFailureLogFile`; at least 1 character.
   */
  readonly scrapeFailureLogFile?: string;

  /**
   * Time between two scrapes of a target, where a monitor does not say its own.
   *
   * In `prometheus.yaml`: `global.scrape_interval`.
   *
   * `spec.scrapeInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "30s"
   */
  readonly scrapeInterval?: string;

  /**
   * Whether native histograms are ingested, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.scrape_native_histograms`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * Formats of metrics that targets are asked for, by preference, for monitors that say nothing.
   *
   * In `prometheus.yaml`: `global.scrape_protocols`.
   *
   * Versions: Prometheus from 2.49.0 for `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`.
   *
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * Time after which a scrape is given up, for monitors that say nothing; at most the interval. Absent: 10 seconds.
   *
   * In `prometheus.yaml`: `global.scrape_timeout`.
   *
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * Secrets of the namespace that are mounted into the server's container, each at its name below `/etc/…/secrets`.
   *
   * `spec.secrets`; no item twice.
   */
  readonly secrets?: string[];

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
   * Whether targets of ServiceMonitors come from Endpoints or from EndpointSlices. Absent: Endpoints.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].role`.
   *
   * `spec.serviceDiscoveryRole`; one of `Endpoints`, `EndpointSlice`.
   */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';

  /**
   * Labels of namespaces whose ServiceMonitors are taken. Absent: only that of the Prometheus; empty: all.
   *
   * `spec.serviceMonitorNamespaceSelector`.
   */
  readonly serviceMonitorNamespaceSelector?: LabelSelector;

  /**
   * Labels of the ServiceMonitors that become scrape jobs. Absent: none; empty: all of the selected namespaces.
   *
   * `spec.serviceMonitorSelector`.
   */
  readonly serviceMonitorSelector?: LabelSelector;

  /**
   * Governing Service of the pods, which has to exist. Absent: a generated one that instances of a namespace share.
   *
   * `spec.serviceName`; at least 1 character.
   */
  readonly serviceName?: string;

  /**
   * Digest of the image, from before `image` was there; `image` wins over it.
   *
   * `spec.sha`.
   */
  readonly sha?: string;

  /**
   * Whether pods of shards that are no longer needed are kept until their data is old.
   *
   * No effect here: applying the manifests decides whether shards that are no longer emitted are deleted.
   *
   * `spec.shardRetentionPolicy`.
   */
  readonly shardRetentionPolicy?: ShardRetentionPolicy;

  /**
   * How targets are dealt out to shards: by their address, or by the zone that they are in.
   *
   * `spec.shardingStrategy`.
   */
  readonly shardingStrategy?: ShardingStrategy;

  /**
   * Number of parts that targets are dealt out to, each scraped by pods of its own. Queries need a server over all of them.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.shards`; an integer of 32 bits.
   *
   * @default 1
   */
  readonly shards?: number;

  /**
   * Where data is kept: a claim for each pod, or a volume that ends with it. Absent: a volume of the node that ends with the pod.
   *
   * `spec.storage`.
   */
  readonly storage?: StorageSpec;

  /**
   * Tag of the image, from before `image` was there; `image` and `sha` win over it.
   *
   * `spec.tag`.
   */
  readonly tag?: string;

  /**
   * How many targets a job may have, for monitors that say nothing. 0 is no limit.
   *
   * In `prometheus.yaml`: `global.target_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * Seconds between the request to stop and the end by force. Absent: 10 minutes.
   *
   * `spec.terminationGracePeriodSeconds`; at least 0; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * Sidecar of Thanos, which serves the data to queriers and uploads blocks. Absent: there is none.
   *
   * `spec.thanos`.
   */
  readonly thanos?: ThanosSpec;

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
  readonly topologySpreadConstraints?: PrometheusTopologySpreadConstraint[];

  /**
   * Where the server sends traces of its own work, in OTLP. Absent: nowhere.
   *
   * In `prometheus.yaml`: `tracing`.
   *
   * `spec.tracingConfig`.
   */
  readonly tracingConfig?: TracingConfig;

  /**
   * Settings of the database that samples are kept in.
   *
   * In `prometheus.yaml`: `storage.tsdb.chunk_encoding`.
   *
   * `spec.tsdb`.
   */
  readonly tsdb?: TSDBSpec;

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
   * Whether the write-ahead log is compressed, which halves it for little CPU. Absent: what the server does by itself.
   *
   * Argument: `--storage.tsdb.wal-compression`.
   *
   * Versions: Prometheus from 2.11.0.
   *
   * `spec.walCompression`.
   */
  readonly walCompression?: boolean;

  /**
   * Settings of the web server: TLS, HTTP and limits.
   *
   * Versions: Prometheus from 2.24.0.
   *
   * `spec.web`.
   */
  readonly web?: PrometheusWebSpec;
}

/**
 * How pods are spread over groups of nodes.
 *
 * `Prometheus.spec.topologySpreadConstraints[]`, `PrometheusAgent.spec.topologySpreadConstraints[]`.
 */
export interface PrometheusTopologySpreadConstraint {
  /**
   * Labels that are added to `labelSelector`: those of the instance's pods, or those of the pods of each shard.
   *
   * `topologySpreadConstraints[].additionalLabelSelectors`; one of `OnResource`, `OnShard`.
   */
  readonly additionalLabelSelectors?: 'OnResource' | 'OnShard';

  /**
   * Pods that are counted in each group of nodes.
   *
   * `topologySpreadConstraints[].labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * Labels whose values in the pod itself further narrow which pods are counted.
   *
   * `topologySpreadConstraints[].matchLabelKeys`.
   */
  readonly matchLabelKeys?: string[];

  /**
   * How many more pods a group of nodes may have than the emptiest.
   *
   * `topologySpreadConstraints[].maxSkew`; required; an integer of 32 bits.
   */
  readonly maxSkew: number;

  /**
   * Least number of groups of nodes that there have to be; while there are fewer, the emptiest counts as empty.
   *
   * `topologySpreadConstraints[].minDomains`; an integer of 32 bits.
   */
  readonly minDomains?: number;

  /**
   * Whether nodes that the pod's affinity rules out are counted. Absent: not counted.
   *
   * `topologySpreadConstraints[].nodeAffinityPolicy`.
   */
  readonly nodeAffinityPolicy?: string;

  /**
   * Whether nodes whose taints the pod does not tolerate are counted. Absent: counted.
   *
   * `topologySpreadConstraints[].nodeTaintsPolicy`.
   */
  readonly nodeTaintsPolicy?: string;

  /**
   * Label of nodes whose values form the groups, such as `topology.kubernetes.io/zone`.
   *
   * `topologySpreadConstraints[].topologyKey`; required.
   */
  readonly topologyKey: string;

  /**
   * Whether a pod that would break the rule waits, or is placed as well as can be.
   *
   * `topologySpreadConstraints[].whenUnsatisfiable`; required.
   */
  readonly whenUnsatisfiable: string;
}

/**
 * The web server of a Prometheus.
 *
 * `Prometheus.spec.web`, `PrometheusAgent.spec.web`.
 */
export interface PrometheusWebSpec {
  /**
   * HTTP/2 and security headers of the web server's answers.
   *
   * In `web-config.yaml`: `http_server_config`.
   *
   * `web.httpConfig`.
   */
  readonly httpConfig?: WebHTTPConfig;

  /**
   * How many connections the web server has open at a time. Absent: 512.
   *
   * Argument: `--web.max-connections`.
   *
   * `web.maxConnections`; at least 0; an integer of 32 bits.
   */
  readonly maxConnections?: number;

  /**
   * Title of the pages of the web interface.
   *
   * Argument: `--web.page-title`.
   *
   * Versions: Prometheus from 2.6.0.
   *
   * `web.pageTitle`.
   */
  readonly pageTitle?: string;

  /**
   * Certificate of the web server, and whether clients have to show one.
   *
   * In `web-config.yaml`: `tls_server_config`.
   *
   * `web.tlsConfig`.
   */
  readonly tlsConfig?: WebTLSConfig;
}

/**
 * Limits of PromQL queries.
 *
 * `Prometheus.spec.query`.
 */
export interface QuerySpec {
  /**
   * How far an instant looks back for the last sample of a series. Absent: 5 minutes.
   *
   * Argument: `--query.lookback-delta`.
   *
   * `spec.query.lookbackDelta`.
   */
  readonly lookbackDelta?: string;

  /**
   * How many queries run at a time; others wait. Absent: 20.
   *
   * Argument: `--query.max-concurrency`.
   *
   * `spec.query.maxConcurrency`; at least 1; an integer of 32 bits.
   */
  readonly maxConcurrency?: number;

  /**
   * How many samples one query may load into memory before it fails. Absent: 50 million.
   *
   * Argument: `--query.max-samples`.
   *
   * Versions: Prometheus from 2.5.0.
   *
   * `spec.query.maxSamples`; an integer of 32 bits.
   */
  readonly maxSamples?: number;

  /**
   * Time after which a query is given up. Absent: 2 minutes.
   *
   * Argument: `--query.timeout`.
   *
   * `spec.query.timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;
}

/**
 * A server that queries are passed on to.
 *
 * `Prometheus.spec.remoteRead[]`.
 */
export interface RemoteReadSpec {
  /**
   * Credentials in the header `Authorization` of each request. Excludes the other credentials.
   *
   * In `prometheus.yaml`: `remote_read[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.remoteRead[].authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `remote_read[].basic_auth`.
   *
   * `spec.remoteRead[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Token in plain text for the header `Authorization`. It would be readable in the manifests: use `authorization`.
   *
   * In `prometheus.yaml`: `remote_read[].bearer_token`.
   *
   * `spec.remoteRead[].bearerToken`.
   */
  readonly bearerToken?: string;

  /**
   * File in the pod that a bearer token is read from. `authorization.credentialsFile` is the newer way.
   *
   * In `prometheus.yaml`: `remote_read[].bearer_token_file`.
   *
   * `spec.remoteRead[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * Whether only series with the own external labels are asked for, which are then removed. Absent: true.
   *
   * In `prometheus.yaml`: `remote_read[].filter_external_labels`.
   *
   * Versions: Prometheus from 2.34.0.
   *
   * `spec.remoteRead[].filterExternalLabels`.
   */
  readonly filterExternalLabels?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `remote_read[].follow_redirects`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.remoteRead[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Headers of each request. Those that the server itself sets cannot be replaced.
   *
   * In `prometheus.yaml`: `remote_read[].headers`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.remoteRead[].headers`.
   */
  readonly headers?: Record<string, string>;

  /**
   * Name of the server in metrics, which no other may have. Absent: a hash of its settings.
   *
   * In `prometheus.yaml`: `remote_read[].name`.
   *
   * Versions: Prometheus from 2.15.0.
   *
   * `spec.remoteRead[].name`.
   */
  readonly name?: string;

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `remote_read[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.remoteRead[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `remote_read[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.remoteRead[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `remote_read[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.remoteRead[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `remote_read[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.remoteRead[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `remote_read[].proxy_url`.
   *
   * `spec.remoteRead[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Whether the other side is asked even for times that the own database has completely.
   *
   * In `prometheus.yaml`: `remote_read[].read_recent`.
   *
   * `spec.remoteRead[].readRecent`.
   */
  readonly readRecent?: boolean;

  /**
   * Time after which a request is given up. Absent: 1 minute.
   *
   * In `prometheus.yaml`: `remote_read[].remote_timeout`.
   *
   * `spec.remoteRead[].remoteTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly remoteTimeout?: string;

  /**
   * Labels and values that a query has to select for the other side to be asked.
   *
   * In `prometheus.yaml`: `remote_read[].required_matchers`.
   *
   * `spec.remoteRead[].requiredMatchers`.
   */
  readonly requiredMatchers?: Record<string, string>;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `remote_read[].tls_config`.
   *
   * `spec.remoteRead[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;

  /**
   * Where series are asked for, with the path, such as `https://mimir/api/v1/read`.
   *
   * In `prometheus.yaml`: `remote_read[].url`.
   *
   * `spec.remoteRead[].url`; required; a URL of http or https; pattern `^(http|https)://.+$`.
   */
  readonly url: string;
}

/**
 * How long pods of former shards stay.
 *
 * `Prometheus.spec.shardRetentionPolicy.retain`.
 */
export interface RetainConfig {
  /**
   * Time after which pods of shards that are no longer needed are deleted.
   *
   * No effect here: applying the manifests decides whether shards that are no longer emitted are deleted.
   *
   * `spec.shardRetentionPolicy.retain.retentionPeriod`; required; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly retentionPeriod: string;
}

/**
 * Settings of a server's rules.
 *
 * `Prometheus.spec.rules`.
 */
export interface Rules {
  /**
   * Times that alerting rules keep to.
   *
   * `spec.rules.alert`.
   */
  readonly alert?: RulesAlert;
}

/**
 * Times that alerting rules keep to.
 *
 * `Prometheus.spec.rules.alert`.
 */
export interface RulesAlert {
  /**
   * Least time between a restart and an alert whose `for` was running before it. Absent: 10 minutes.
   *
   * Argument: `--rules.alert.for-grace-period`.
   *
   * Versions: Prometheus from 2.4.0.
   *
   * `spec.rules.alert.forGracePeriod`.
   */
  readonly forGracePeriod?: string;

  /**
   * Longest outage after which the elapsed part of `for` still counts. Absent: 1 hour.
   *
   * Argument: `--rules.alert.for-outage-tolerance`.
   *
   * Versions: Prometheus from 2.4.0.
   *
   * `spec.rules.alert.forOutageTolerance`.
   */
  readonly forOutageTolerance?: string;

  /**
   * Least time before a firing alert is sent to the Alertmanagers again. Absent: 1 minute.
   *
   * Argument: `--rules.alert.resend-delay`.
   *
   * Versions: Prometheus from 2.4.0.
   *
   * `spec.rules.alert.resendDelay`.
   */
  readonly resendDelay?: string;
}

/**
 * Settings of the Go runtime.
 *
 * `Prometheus.spec.runtime`, `PrometheusAgent.spec.runtime`.
 */
export interface RuntimeConfig {
  /**
   * By how many percent the heap grows before the next collection of garbage. Absent: 75. Less takes more CPU.
   *
   * In `prometheus.yaml`: `runtime.gogc`.
   *
   * `runtime.goGC`; at least -1; an integer of 32 bits.
   */
  readonly goGC?: number;
}

/**
 * Settings that monitors refer to by name.
 *
 * `Prometheus.spec.scrapeClasses[]`, `PrometheusAgent.spec.scrapeClasses[]`.
 */
export interface ScrapeClass {
  /**
   * Metadata of nodes that targets of monitors in this class get.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].attach_metadata`.
   *
   * `scrapeClasses[].attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * Credentials of scrapes by monitors in this class that have none of their own.
   *
   * In `prometheus.yaml`: `scrape_configs[].authorization`.
   *
   * `scrapeClasses[].authorization`.
   */
  readonly authorization?: Authorization;

  /**
   * Whether monitors without `scrapeClass` are in this class. One class can be.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `scrapeClasses[].default`.
   */
  readonly default?: boolean;

  /**
   * Format of answers without a usable `Content-Type`, for monitors in this class that say nothing.
   *
   * In `prometheus.yaml`: `scrape_configs[].fallback_scrape_protocol`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `scrapeClasses[].fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * Relabelings of samples that come before those of the monitor.
   *
   * In `prometheus.yaml`: `scrape_configs[].metric_relabel_configs`.
   *
   * `scrapeClasses[].metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * What monitors refer to the class by.
   *
   * No effect here: is what monitors call the class by.
   *
   * `scrapeClasses[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * Relabelings of targets that come before those of the monitor, and after the generated ones.
   *
   * `scrapeClasses[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * TLS of scrapes by monitors in this class, for what they do not say themselves.
   *
   * In `prometheus.yaml`: `scrape_configs[].tls_config`.
   *
   * `scrapeClasses[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}

/**
 * What becomes of shards that are no longer needed.
 *
 * `Prometheus.spec.shardRetentionPolicy`.
 */
export interface ShardRetentionPolicy {
  /**
   * How long pods of shards that are no longer needed stay.
   *
   * No effect here: applying the manifests decides whether shards that are no longer emitted are deleted.
   *
   * `spec.shardRetentionPolicy.retain`.
   */
  readonly retain?: RetainConfig;

  /**
   * Whether such pods are deleted at once, or kept to be queried.
   *
   * No effect here: applying the manifests decides whether shards that are no longer emitted are deleted.
   *
   * `spec.shardRetentionPolicy.whenScaled`; one of `Retain`, `Delete`.
   */
  readonly whenScaled?: 'Retain' | 'Delete';
}

/**
 * How targets are dealt out to shards.
 *
 * `Prometheus.spec.shardingStrategy`, `PrometheusAgent.spec.shardingStrategy`.
 */
export interface ShardingStrategy {
  /**
   * Whether targets are dealt out by the hash of their address, or first by topology. Absent: by hash.
   *
   * `shardingStrategy.mode`; one of `Address`, `Topology`.
   */
  readonly mode?: 'Address' | 'Topology';

  /**
   * Zones that the shards are for, and the label that says which.
   *
   * `shardingStrategy.topology`.
   */
  readonly topology?: TopologyShardingStrategy;
}

/**
 * Settings of the database.
 *
 * `Prometheus.spec.tsdb`, `PrometheusAgent.spec.tsdb`.
 */
export interface TSDBSpec {
  /**
   * How samples of different kinds are packed into chunks.
   *
   * Versions: Prometheus from 3.13.0.
   *
   * `tsdb.chunkEncoding`.
   */
  readonly chunkEncoding?: ChunkEncodingSpec;

  /**
   * How much older than the newest sample of its series a sample may be. Absent: none is taken out of order.
   *
   * In `prometheus.yaml`: `storage.tsdb.out_of_order_time_window`.
   *
   * Versions: Prometheus from 2.39.0; Prometheus from 2.54.0.
   *
   * `tsdb.outOfOrderTimeWindow`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly outOfOrderTimeWindow?: string;

  /**
   * Share of series in memory, from 0 to 1, that have to be stale before they are written to disk early. Absent: never.
   *
   * In `prometheus.yaml`: `storage.tsdb.stale_series_compaction_threshold`.
   *
   * Versions: Prometheus from 3.10.0.
   *
   * `tsdb.staleSeriesCompactionThreshold`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly staleSeriesCompactionThreshold?: string;
}

/**
 * The sidecar of Thanos beside a Prometheus.
 *
 * `Prometheus.spec.thanos`.
 */
export interface ThanosSpec {
  /**
   * Arguments added to the sidecar's command line. One that the library sets itself is an error.
   *
   * `spec.thanos.additionalArgs`.
   */
  readonly additionalArgs?: Argument[];

  /**
   * Image of the sidecar without tag, from before `image` was there; `image` wins over it.
   *
   * `spec.thanos.baseImage`.
   */
  readonly baseImage?: string;

  /**
   * Time that a block of the database spans. Blocks of this size are uploaded, so that compaction is off.
   *
   * `spec.thanos.blockSize`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   *
   * @default "2h"
   */
  readonly blockSize?: string;

  /**
   * Time between two looks of the sidecar at the configuration of Prometheus. Absent: 30 seconds.
   *
   * Argument: `--prometheus.get_config_interval`.
   *
   * Versions: Thanos from 0.29.0.
   *
   * `spec.thanos.getConfigInterval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; in YAML `getConfigInterval`.
   */
  readonly configGetInterval?: string;

  /**
   * Time after which such a look is given up. Absent: 30 seconds.
   *
   * Argument: `--prometheus.get_config_timeout`.
   *
   * Versions: Thanos from 0.29.0.
   *
   * `spec.thanos.getConfigTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`; in YAML `getConfigTimeout`.
   */
  readonly configGetTimeout?: string;

  /**
   * Whether the gRPC port listens on the loopback address only. Queriers do not reach it then.
   *
   * Argument: `--grpc-address`.
   *
   * `spec.thanos.grpcListenLocal`.
   */
  readonly grpcListenLocal?: boolean;

  /**
   * TLS of the gRPC port that queriers ask for data. Without a certificate it is plain.
   *
   * `spec.thanos.grpcServerTlsConfig`.
   */
  readonly grpcServerTlsConfig?: GRPCServerTLSConfig;

  /**
   * Whether the HTTP port listens on the loopback address only. Probes and metrics do not reach it then.
   *
   * Argument: `--http-address`.
   *
   * `spec.thanos.httpListenLocal`.
   */
  readonly httpListenLocal?: boolean;

  /**
   * Full name of the sidecar's image, which wins over what `version` implies.
   *
   * `spec.thanos.image`.
   */
  readonly image?: string;

  /**
   * Older field for `grpcListenLocal` and `httpListenLocal` together.
   *
   * `spec.thanos.listenLocal`.
   */
  readonly listenLocal?: boolean;

  /**
   * Whether log lines of the sidecar are written as `key=value` or as JSON. Absent: logfmt.
   *
   * Argument: `--log.format`.
   *
   * `spec.thanos.logFormat`; one of ``, `logfmt`, `json`.
   */
  readonly logFormat?: '' | 'logfmt' | 'json';

  /**
   * Least severity of the sidecar's log lines that are written. Absent: info.
   *
   * Argument: `--log.level`.
   *
   * `spec.thanos.logLevel`; one of ``, `debug`, `info`, `warn`, `error`.
   */
  readonly logLevel?: '' | 'debug' | 'info' | 'warn' | 'error';

  /**
   * Oldest time that the sidecar serves, as RFC 3339 or relative to now, such as `-2w`. Absent: all.
   *
   * Argument: `--min-time`.
   *
   * `spec.thanos.minTime`.
   */
  readonly minTime?: string;

  /**
   * Key of a Secret with the configuration of the bucket, in Thanos' form. Absent: nothing is uploaded.
   *
   * `spec.thanos.objectStorageConfig`.
   */
  readonly objectStorageConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of the bucket. Wins over `objectStorageConfig`.
   *
   * `spec.thanos.objectStorageConfigFile`.
   */
  readonly objectStorageConfigFile?: string;

  /**
   * How long the sidecar waits for Prometheus to be ready. Absent: 10 minutes.
   *
   * Argument: `--prometheus.ready_timeout`.
   *
   * `spec.thanos.readyTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly readyTimeout?: string;

  /**
   * CPU and memory that the sidecar's container asks for and may use.
   *
   * `spec.thanos.resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * Digest of the sidecar's image, from before `image` was there; `image` wins over it.
   *
   * `spec.thanos.sha`.
   */
  readonly sha?: string;

  /**
   * Tag of the sidecar's image, from before `image` was there; `image` and `sha` win over it.
   *
   * `spec.thanos.tag`.
   */
  readonly tag?: string;

  /**
   * Key of a Secret with the configuration of the sidecar's traces, in Thanos' form.
   *
   * Argument: `--tracing.config`.
   *
   * `spec.thanos.tracingConfig`.
   */
  readonly tracingConfig?: SecretKeySelector;

  /**
   * File in the pod with the configuration of traces. Wins over `tracingConfig`.
   *
   * Argument: `--tracing.config-file`.
   *
   * `spec.thanos.tracingConfigFile`.
   */
  readonly tracingConfigFile?: string;

  /**
   * Version of the sidecar: its image, and the arguments that it knows.
   *
   * `spec.thanos.version`.
   */
  readonly version?: string;

  /**
   * Mounts added to the sidecar's container, for credentials of the bucket and the like.
   *
   * `spec.thanos.volumeMounts`.
   */
  readonly volumeMounts?: VolumeMount[];
}

/**
 * Zones that shards are for.
 *
 * `Prometheus.spec.shardingStrategy.topology`, `PrometheusAgent.spec.shardingStrategy.topology`.
 */
export interface TopologyShardingStrategy {
  /**
   * Name of the external label with the zone of the shard. Absent: `zone`; empty: none.
   *
   * `topology.externalLabelName`.
   */
  readonly externalLabelName?: string;

  /**
   * Zones that the shards are dealt out to in turn; each shard scrapes only targets of its zone.
   *
   * `topology.values`.
   */
  readonly values?: string[];
}

/**
 * Where a server sends traces of its own work.
 *
 * `Prometheus.spec.tracingConfig`, `PrometheusAgent.spec.tracingConfig`.
 */
export interface TracingConfig {
  /**
   * Whether traces are sent by gRPC or by HTTP.
   *
   * In `prometheus.yaml`: `tracing.client_type`.
   *
   * `tracingConfig.clientType`; one of `http`, `grpc`, `HTTP`, `GRPC`.
   */
  readonly clientType?: 'http' | 'grpc' | 'HTTP' | 'GRPC';

  /**
   * Whether traces are compressed on the way. Absent: they are not.
   *
   * In `prometheus.yaml`: `tracing.compression`.
   *
   * `tracingConfig.compression`; one of `gzip`, `Gzip`.
   */
  readonly compression?: 'gzip' | 'Gzip';

  /**
   * Host and port that traces are sent to, in OTLP.
   *
   * In `prometheus.yaml`: `tracing.endpoint`.
   *
   * `tracingConfig.endpoint`; required; at least 1 character.
   */
  readonly endpoint: string;

  /**
   * Headers or gRPC metadata that are sent along with traces.
   *
   * In `prometheus.yaml`: `tracing.headers`.
   *
   * `tracingConfig.headers`.
   */
  readonly headers?: Record<string, string>;

  /**
   * Whether traces are sent without TLS.
   *
   * In `prometheus.yaml`: `tracing.insecure`.
   *
   * `tracingConfig.insecure`.
   */
  readonly insecure?: boolean;

  /**
   * Share of the requests that are traced, from 0 to 1. Absent: none.
   *
   * In `prometheus.yaml`: `tracing.sampling_fraction`.
   *
   * `tracingConfig.samplingFraction`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly samplingFraction?: string;

  /**
   * Longest time that sending a batch of traces may take. Absent: 10 seconds.
   *
   * In `prometheus.yaml`: `tracing.timeout`.
   *
   * `tracingConfig.timeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly timeout?: string;

  /**
   * TLS of the connection that traces are sent over.
   *
   * In `prometheus.yaml`: `tracing.tls_config`.
   *
   * `tracingConfig.tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;
}
