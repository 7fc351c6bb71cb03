// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { AttachMetadata, BasicAuth, OAuth2, RelabelConfig, SafeAuthorization, SafeTLSConfig, TLSConfig } from './common';
import type { LabelSelector, SecretKeySelector } from './kubernetes';

/**
 * A port of Services that is scraped, and how.
 *
 * `ServiceMonitor.spec.endpoints[]`.
 */
export interface Endpoint {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.endpoints[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].basic_auth`.
   *
   * `spec.endpoints[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * File in the pod of Prometheus with the bearer token of each scrape. An instance may forbid monitors to name files.
   *
   * In `prometheus.yaml`: `scrape_configs[].bearer_token_file`.
   *
   * `spec.endpoints[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * Key of a Secret with the bearer token of each request. `authorization` is the newer way.
   *
   * In `prometheus.yaml`: `scrape_configs[].bearer_token_file`.
   *
   * `spec.endpoints[].bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].enable_http2`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `spec.endpoints[].enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * Whether pods that have succeeded or failed are left out. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.endpoints[].filterRunning`.
   */
  readonly filterRunning?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].follow_redirects`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.endpoints[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Whether labels of the scraped series win over those of the target. Otherwise they are renamed to `exported_…`.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_labels`.
   *
   * `spec.endpoints[].honorLabels`.
   */
  readonly honorLabels?: boolean;

  /**
   * Whether timestamps in scraped samples are kept. Otherwise the time of the scrape counts. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_timestamps`.
   *
   * Versions: Prometheus from 2.9.0.
   *
   * `spec.endpoints[].honorTimestamps`.
   */
  readonly honorTimestamps?: boolean;

  /**
   * Time between two scrapes of a target. Absent: the global `scrapeInterval`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_interval`.
   *
   * `spec.endpoints[].interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * Relabelings of each scraped sample before it is stored: here series are dropped and labels changed.
   *
   * In `prometheus.yaml`: `scrape_configs[].metric_relabel_configs`.
   *
   * `spec.endpoints[].metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.endpoints[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.endpoints[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Parameters in the query of the scraped URL, each with its values.
   *
   * In `prometheus.yaml`: `scrape_configs[].params`.
   *
   * `spec.endpoints[].params`.
   */
  readonly params?: Record<string, string[]>;

  /**
   * Path of the URL that metrics are scraped from. Absent: `/metrics`.
   *
   * In `prometheus.yaml`: `scrape_configs[].metrics_path`.
   *
   * `spec.endpoints[].path`.
   */
  readonly path?: string;

  /**
   * Name of the port of the Service that is scraped. Wins over `targetPort`.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.endpoints[].port`.
   */
  readonly port?: string;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.endpoints[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.endpoints[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_url`.
   *
   * `spec.endpoints[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Relabelings of targets before they are scraped: they drop targets, change addresses and set labels of all series.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.endpoints[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * Whether targets are scraped by plain HTTP or by TLS. Absent: http.
   *
   * In `prometheus.yaml`: `scrape_configs[].scheme`.
   *
   * `spec.endpoints[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * Time after which a scrape is given up; at most the interval. Absent: the global `scrapeTimeout`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_timeout`.
   *
   * `spec.endpoints[].scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * Number or name of the port of the pod behind the Service, where the Service does not list it. `port` wins over it.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.endpoints[].targetPort`.
   */
  readonly targetPort?: string | number;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].tls_config`.
   *
   * `spec.endpoints[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;

  /**
   * Whether series with timestamps of their own go stale at once when they are no longer exposed. Needs `honorTimestamps`.
   *
   * In `prometheus.yaml`: `scrape_configs[].track_timestamps_staleness`.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `spec.endpoints[].trackTimestampsStaleness`.
   */
  readonly trackTimestampsStaleness?: boolean;
}

/**
 * Namespaces in which a monitor looks for its objects.
 *
 * `PodMonitor.spec.namespaceSelector`, `ServiceMonitor.spec.namespaceSelector`, `Probe.spec.targets.ingress.namespaceSelector`.
 */
export interface NamespaceSelector {
  /**
   * Whether objects of all namespaces are targets. It takes rights in the whole cluster.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces.names`.
   *
   * `namespaceSelector.any`.
   */
  readonly any?: boolean;

  /**
   * Names of the namespaces in which objects are looked for.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces.names`.
   *
   * `namespaceSelector.matchNames`.
   */
  readonly matchNames?: string[];
}

/**
 * A port of pods that is scraped, and how.
 *
 * `PodMonitor.spec.podMetricsEndpoints[]`.
 */
export interface PodMetricsEndpoint {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.podMetricsEndpoints[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].basic_auth`.
   *
   * `spec.podMetricsEndpoints[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Key of a Secret with the bearer token of each request. `authorization` is the newer way.
   *
   * In `prometheus.yaml`: `scrape_configs[].bearer_token_file`.
   *
   * `spec.podMetricsEndpoints[].bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].enable_http2`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `spec.podMetricsEndpoints[].enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * Whether pods that have succeeded or failed are left out. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podMetricsEndpoints[].filterRunning`.
   */
  readonly filterRunning?: boolean;

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].follow_redirects`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.podMetricsEndpoints[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Whether labels of the scraped series win over those of the target. Otherwise they are renamed to `exported_…`.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_labels`.
   *
   * `spec.podMetricsEndpoints[].honorLabels`.
   */
  readonly honorLabels?: boolean;

  /**
   * Whether timestamps in scraped samples are kept. Otherwise the time of the scrape counts. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].honor_timestamps`.
   *
   * Versions: Prometheus from 2.9.0.
   *
   * `spec.podMetricsEndpoints[].honorTimestamps`.
   */
  readonly honorTimestamps?: boolean;

  /**
   * Time between two scrapes of a target. Absent: the global `scrapeInterval`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_interval`.
   *
   * `spec.podMetricsEndpoints[].interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * Relabelings of each scraped sample before it is stored: here series are dropped and labels changed.
   *
   * In `prometheus.yaml`: `scrape_configs[].metric_relabel_configs`.
   *
   * `spec.podMetricsEndpoints[].metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.podMetricsEndpoints[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.podMetricsEndpoints[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Parameters in the query of the scraped URL, each with its values.
   *
   * In `prometheus.yaml`: `scrape_configs[].params`.
   *
   * `spec.podMetricsEndpoints[].params`.
   */
  readonly params?: Record<string, string[]>;

  /**
   * Path of the URL that metrics are scraped from. Absent: `/metrics`.
   *
   * In `prometheus.yaml`: `scrape_configs[].metrics_path`.
   *
   * `spec.podMetricsEndpoints[].path`.
   */
  readonly path?: string;

  /**
   * Name of the port of a container that is scraped. Wins over `portNumber` and `targetPort`.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podMetricsEndpoints[].port`.
   */
  readonly port?: string;

  /**
   * Number of the port of a container that is scraped. `port` wins over it.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podMetricsEndpoints[].portNumber`; from 1 to 65535; an integer of 32 bits.
   */
  readonly portNumber?: number;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.podMetricsEndpoints[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.podMetricsEndpoints[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_url`.
   *
   * `spec.podMetricsEndpoints[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Relabelings of targets before they are scraped: they drop targets, change addresses and set labels of all series.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podMetricsEndpoints[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * Whether targets are scraped by plain HTTP or by TLS. Absent: http.
   *
   * In `prometheus.yaml`: `scrape_configs[].scheme`.
   *
   * `spec.podMetricsEndpoints[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * Time after which a scrape is given up; at most the interval. Absent: the global `scrapeTimeout`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_timeout`.
   *
   * `spec.podMetricsEndpoints[].scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * Number or name of a container's port; replaced by `port` and `portNumber`, which win over it.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podMetricsEndpoints[].targetPort`.
   */
  readonly targetPort?: string | number;

  /**
   * TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified.
   *
   * In `prometheus.yaml`: `scrape_configs[].tls_config`.
   *
   * `spec.podMetricsEndpoints[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * Whether series with timestamps of their own go stale at once when they are no longer exposed. Needs `honorTimestamps`.
   *
   * In `prometheus.yaml`: `scrape_configs[].track_timestamps_staleness`.
   *
   * Versions: Prometheus from 2.48.0.
   *
   * `spec.podMetricsEndpoints[].trackTimestampsStaleness`.
   */
  readonly trackTimestampsStaleness?: boolean;
}

/**
 * Pods that are scraped, without a Service.
 *
 * `PodMonitor.spec`.
 */
export interface PodMonitorSpec {
  /**
   * Metadata of the node that targets get as `__meta_…` labels, for relabelings to use.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].attach_metadata`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `spec.attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * Size of an uncompressed answer, such as `10MB`, above which a scrape fails. Absent: the global one; 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].body_size_limit`.
   *
   * Versions: Prometheus from 2.28.0.
   *
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * Whether classic histograms are stored as native histograms with the same, custom buckets.
   *
   * In `prometheus.yaml`: `scrape_configs[].convert_classic_histograms_to_nhcb`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * Format in which an answer is read that has no usable `Content-Type`. Absent: such scrapes fail from Prometheus 3.0 on.
   *
   * In `prometheus.yaml`: `scrape_configs[].fallback_scrape_protocol`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * Label of the pod whose value becomes the label `job`. Absent: the namespace and name of the PodMonitor.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.jobLabel`.
   */
  readonly jobLabel?: string;

  /**
   * How many targets that relabelings drop are kept in memory for the page of targets. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * How many labels a series may have before the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * Length of a label's name, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_name_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * Length of a label's value, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_value_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * Namespaces in which objects are looked for. Absent: only that of the monitor.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces`.
   *
   * `spec.namespaceSelector`.
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * How many buckets a native histogram may have: more are merged, and where that fails, so does the scrape. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_bucket_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * Factor between neighbouring buckets of native histograms below which buckets are merged. 0 merges none.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_min_bucket_factor`.
   *
   * Versions: Prometheus from 2.50.0.
   *
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * Ports of the selected pods that are scraped, each as a job of its own.
   *
   * In `prometheus.yaml`: `scrape_configs`.
   *
   * `spec.podMetricsEndpoints`.
   */
  readonly podMetricsEndpoints?: PodMetricsEndpoint[];

  /**
   * Labels of pods that are copied to the series of their targets. Characters that a label cannot have become underscores.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

  /**
   * How many samples a scrape may bring, after relabeling, before it fails as a whole. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].sample_limit`.
   *
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * Name of the scrape class of the Prometheus whose settings are added. Absent: the class that is the default.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * Whether classic buckets are stored as well, of a histogram that is also scraped as a native one.
   *
   * In `prometheus.yaml`: `scrape_configs[].always_scrape_classic_histograms`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * Whether native histograms are ingested. Absent: the global setting, or before 3.8 the feature flag.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_native_histograms`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * Formats of metrics that are asked for, by preference. Absent: the order of the server.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_protocols`.
   *
   * Versions: Prometheus from 2.49.0 for `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`.
   *
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * Labels of the pods that are scraped. An empty selector takes all pods of the namespaces.
   *
   * `spec.selector`; required.
   */
  readonly selector: LabelSelector;

  /**
   * Where the selector is applied: in Prometheus by relabelings, or at the API server, which costs less traffic for few objects.
   *
   * Versions: Prometheus from 2.17.0 for `RoleSelector`.
   *
   * `spec.selectorMechanism`; one of `RelabelConfig`, `RoleSelector`.
   */
  readonly selectorMechanism?: 'RelabelConfig' | 'RoleSelector';

  /**
   * How many targets a job may have after relabeling before scrapes of all of them fail. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].target_limit`.
   *
   * Versions: Prometheus from 2.21.0.
   *
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;
}

/**
 * A parameter of the requests to a prober.
 *
 * `Probe.spec.params[]`.
 */
export interface ProbeParam {
  /**
   * Key in the query of the request to the prober, such as `hostname`.
   *
   * `spec.params[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * What the parameter is, each value once in the query. Absent: an empty one.
   *
   * `spec.params[].values`; at least 1 item; each at least 1 character.
   */
  readonly values?: string[];
}

/**
 * Addresses that a prober, such as a blackbox exporter, looks at.
 *
 * `Probe.spec`.
 */
export interface ProbeSpec {
  /**
   * Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].authorization`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`.
   *
   * In `prometheus.yaml`: `scrape_configs[].basic_auth`.
   *
   * `spec.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * Key of a Secret with the bearer token of each request. `authorization` is the newer way.
   *
   * In `prometheus.yaml`: `scrape_configs[].bearer_token_file`.
   *
   * `spec.bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * Whether classic histograms are stored as native histograms with the same, custom buckets.
   *
   * In `prometheus.yaml`: `scrape_configs[].convert_classic_histograms_to_nhcb`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * Whether connections may use HTTP/2, where the other side offers it.
   *
   * In `prometheus.yaml`: `scrape_configs[].enable_http2`.
   *
   * Versions: Prometheus from 2.35.0.
   *
   * `spec.enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * Format in which an answer is read that has no usable `Content-Type`. Absent: such scrapes fail from Prometheus 3.0 on.
   *
   * In `prometheus.yaml`: `scrape_configs[].fallback_scrape_protocol`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * Whether answers that redirect are followed. Without it they count as failures. Absent: true.
   *
   * In `prometheus.yaml`: `scrape_configs[].follow_redirects`.
   *
   * Versions: Prometheus from 2.26.0.
   *
   * `spec.followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * Time between two probes of a target. Absent: the global `scrapeInterval`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_interval`.
   *
   * `spec.interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * Value of the label `job` of all results. Absent: the namespace and name of the Probe.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.jobName`.
   */
  readonly jobName?: string;

  /**
   * How many targets that relabelings drop are kept in memory for the page of targets. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * How many labels a series may have before the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * Length of a label's name, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_name_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * Length of a label's value, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_value_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * Relabelings of the metrics that the prober returns, before they are stored.
   *
   * In `prometheus.yaml`: `scrape_configs[].metric_relabel_configs`.
   *
   * `spec.metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * Module in the prober's configuration that says how to probe, such as `http_2xx`: the parameter `module`.
   *
   * In `prometheus.yaml`: `scrape_configs[].params.module`.
   *
   * `spec.module`.
   */
  readonly module?: string;

  /**
   * How many buckets a native histogram may have: more are merged, and where that fails, so does the scrape. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_bucket_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * Factor between neighbouring buckets of native histograms below which buckets are merged. 0 merges none.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_min_bucket_factor`.
   *
   * Versions: Prometheus from 2.50.0.
   *
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`.
   *
   * In `prometheus.yaml`: `scrape_configs[].oauth2`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * Further parameters that the prober gets with each request.
   *
   * In `prometheus.yaml`: `scrape_configs[].params`.
   *
   * `spec.params`; at least 1 item; each `name` once.
   */
  readonly params?: ProbeParam[];

  /**
   * Where the prober is, such as a blackbox exporter, which is scraped once for each target.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.prober`.
   */
  readonly prober?: ProberSpec;

  /**
   * How many samples a scrape may bring, after relabeling, before it fails as a whole. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].sample_limit`.
   *
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * Name of the scrape class of the Prometheus whose settings are added. Absent: the class that is the default.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * Whether classic buckets are stored as well, of a histogram that is also scraped as a native one.
   *
   * In `prometheus.yaml`: `scrape_configs[].always_scrape_classic_histograms`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * Whether native histograms are ingested. Absent: the global setting, or before 3.8 the feature flag.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_native_histograms`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * Formats of metrics that are asked for, by preference. Absent: the order of the server.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_protocols`.
   *
   * Versions: Prometheus from 2.49.0 for `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`.
   *
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * Time after which a probe is given up; at most the interval. Absent: the global `scrapeTimeout`.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_timeout`.
   *
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * How many targets a job may have after relabeling before scrapes of all of them fail. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].target_limit`.
   *
   * Versions: Prometheus from 2.21.0.
   *
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * What is probed: fixed addresses or Ingresses, not both.
   *
   * `spec.targets`.
   */
  readonly targets?: ProbeTargets;

  /**
   * TLS of the connections to the prober, not of those that it makes to targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].tls_config`.
   *
   * `spec.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * Ingresses that are probed.
 *
 * `Probe.spec.targets.ingress`.
 */
export interface ProbeTargetIngress {
  /**
   * Namespaces in which Ingresses are looked for. Absent: only that of the Probe.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces`.
   *
   * `spec.targets.ingress.namespaceSelector`.
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * Relabelings of what is found, after the address of an Ingress has become the parameter `target`.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.targets.ingress.relabelingConfigs`.
   */
  readonly relabelingConfigs?: RelabelConfig[];

  /**
   * Labels of the Ingresses that are probed. An empty selector takes all of the namespaces.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.targets.ingress.selector`.
   */
  readonly selector?: LabelSelector;
}

/**
 * Fixed addresses that are probed.
 *
 * `Probe.spec.targets.staticConfig`.
 */
export interface ProbeTargetStaticConfig {
  /**
   * Labels that all results of these targets have.
   *
   * In `prometheus.yaml`: `scrape_configs[].static_configs[].labels`.
   *
   * `spec.targets.staticConfig.labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * Relabelings of the targets, after the address has become the parameter `target`.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.targets.staticConfig.relabelingConfigs`.
   */
  readonly relabelingConfigs?: RelabelConfig[];

  /**
   * Addresses that the prober gets one by one, in the form that its module expects: a URL, or host and port.
   *
   * In `prometheus.yaml`: `scrape_configs[].static_configs[].targets`.
   *
   * `spec.targets.staticConfig.static`.
   */
  readonly static?: string[];
}

/**
 * What a Probe looks at.
 *
 * `Probe.spec.targets`.
 */
export interface ProbeTargets {
  /**
   * Ingresses whose hosts and paths are probed. Ignored where `staticConfig` is given.
   *
   * `spec.targets.ingress`.
   */
  readonly ingress?: ProbeTargetIngress;

  /**
   * Fixed addresses that are probed, with the labels of their results. Wins over `ingress`.
   *
   * `spec.targets.staticConfig`.
   */
  readonly staticConfig?: ProbeTargetStaticConfig;
}

/**
 * Where the prober is, and how it is reached.
 *
 * `Probe.spec.prober`.
 */
export interface ProberSpec {
  /**
   * Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].no_proxy`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.prober.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * Path of the prober's URL that does a probe when it is scraped.
   *
   * In `prometheus.yaml`: `scrape_configs[].metrics_path`.
   *
   * `spec.prober.path`.
   *
   * @default "/probe"
   */
  readonly path?: string;

  /**
   * Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_connect_header`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.prober.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_from_environment`.
   *
   * Versions: Prometheus from 2.43.0.
   *
   * `spec.prober.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * Address of the proxy that all requests go through, such as `http://proxy:3128`.
   *
   * In `prometheus.yaml`: `scrape_configs[].proxy_url`.
   *
   * `spec.prober.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * Whether the prober is asked by plain HTTP or by TLS. Absent: http.
   *
   * In `prometheus.yaml`: `scrape_configs[].scheme`.
   *
   * `spec.prober.scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * Host and port of the prober, without scheme and path, such as `blackbox-exporter:9115`.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.prober.url`; required; at least 1 character.
   */
  readonly url: string;
}

/**
 * Services whose endpoints are scraped.
 *
 * `ServiceMonitor.spec`.
 */
export interface ServiceMonitorSpec {
  /**
   * Metadata of the node that targets get as `__meta_…` labels, for relabelings to use.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].attach_metadata`.
   *
   * Versions: Prometheus from 2.37.0.
   *
   * `spec.attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * Size of an uncompressed answer, such as `10MB`, above which a scrape fails. Absent: the global one; 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].body_size_limit`.
   *
   * Versions: Prometheus from 2.28.0.
   *
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * Whether classic histograms are stored as native histograms with the same, custom buckets.
   *
   * In `prometheus.yaml`: `scrape_configs[].convert_classic_histograms_to_nhcb`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * Ports of the selected Services that are scraped, each as a job of its own.
   *
   * `spec.endpoints`; required.
   */
  readonly endpoints: Endpoint[];

  /**
   * Format in which an answer is read that has no usable `Content-Type`. Absent: such scrapes fail from Prometheus 3.0 on.
   *
   * In `prometheus.yaml`: `scrape_configs[].fallback_scrape_protocol`.
   *
   * Versions: Prometheus from 3.0.0.
   *
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * Label of the Service whose value becomes the label `job`. Absent, or without a value: the name of the Service.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.jobLabel`.
   */
  readonly jobLabel?: string;

  /**
   * How many targets that relabelings drop are kept in memory for the page of targets. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].keep_dropped_targets`.
   *
   * Versions: Prometheus from 2.47.0.
   *
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * How many labels a series may have before the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * Length of a label's name, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_name_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * Length of a label's value, in bytes, above which the whole scrape fails. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].label_value_length_limit`.
   *
   * Versions: Prometheus from 2.27.0.
   *
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * Namespaces in which objects are looked for. Absent: only that of the monitor.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].namespaces`.
   *
   * `spec.namespaceSelector`.
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * How many buckets a native histogram may have: more are merged, and where that fails, so does the scrape. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_bucket_limit`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * Factor between neighbouring buckets of native histograms below which buckets are merged. 0 merges none.
   *
   * In `prometheus.yaml`: `scrape_configs[].native_histogram_min_bucket_factor`.
   *
   * Versions: Prometheus from 2.50.0.
   *
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * Labels of pods that are copied to the series of their targets. Characters that a label cannot have become underscores.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

  /**
   * How many samples a scrape may bring, after relabeling, before it fails as a whole. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].sample_limit`.
   *
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * Name of the scrape class of the Prometheus whose settings are added. Absent: the class that is the default.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * Whether classic buckets are stored as well, of a histogram that is also scraped as a native one.
   *
   * In `prometheus.yaml`: `scrape_configs[].always_scrape_classic_histograms`.
   *
   * Versions: Prometheus from 2.45.0.
   *
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * Whether native histograms are ingested. Absent: the global setting, or before 3.8 the feature flag.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_native_histograms`.
   *
   * Versions: Prometheus from 3.8.0.
   *
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * Formats of metrics that are asked for, by preference. Absent: the order of the server.
   *
   * In `prometheus.yaml`: `scrape_configs[].scrape_protocols`.
   *
   * Versions: Prometheus from 2.49.0 for `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`.
   *
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * Labels of the Services whose endpoints are scraped. An empty selector takes all Services of the namespaces.
   *
   * `spec.selector`; required.
   */
  readonly selector: LabelSelector;

  /**
   * Where the selector is applied: in Prometheus by relabelings, or at the API server, which costs less traffic for few objects.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].selectors`.
   *
   * Versions: Prometheus from 2.17.0 for `RoleSelector`.
   *
   * `spec.selectorMechanism`; one of `RelabelConfig`, `RoleSelector`.
   */
  readonly selectorMechanism?: 'RelabelConfig' | 'RoleSelector';

  /**
   * Whether targets come from Endpoints or from EndpointSlices. Absent: what the Prometheus says.
   *
   * In `prometheus.yaml`: `scrape_configs[].kubernetes_sd_configs[].role`.
   *
   * `spec.serviceDiscoveryRole`; one of `Endpoints`, `EndpointSlice`.
   */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';

  /**
   * Labels of the Service that are copied to the series of its targets.
   *
   * In `prometheus.yaml`: `scrape_configs[].relabel_configs`.
   *
   * `spec.targetLabels`.
   */
  readonly targetLabels?: string[];

  /**
   * How many targets a job may have after relabeling before scrapes of all of them fail. 0 is no limit.
   *
   * In `prometheus.yaml`: `scrape_configs[].target_limit`.
   *
   * Versions: Prometheus from 2.21.0.
   *
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;
}
