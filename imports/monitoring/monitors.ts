// Generated from imports/crds by `npm run generate:imports`. Do not edit.

import type { AttachMetadata, BasicAuth, OAuth2, RelabelConfig, SafeAuthorization, SafeTLSConfig, TLSConfig } from './common';
import type { LabelSelector, SecretKeySelector } from './kubernetes';

/**
 * `ServiceMonitor.spec.endpoints[]`.
 */
export interface Endpoint {
  /**
   * `spec.endpoints[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.endpoints[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.endpoints[].bearerTokenFile`.
   */
  readonly bearerTokenFile?: string;

  /**
   * `spec.endpoints[].bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * `spec.endpoints[].enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * `spec.endpoints[].filterRunning`.
   */
  readonly filterRunning?: boolean;

  /**
   * `spec.endpoints[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.endpoints[].honorLabels`.
   */
  readonly honorLabels?: boolean;

  /**
   * `spec.endpoints[].honorTimestamps`.
   */
  readonly honorTimestamps?: boolean;

  /**
   * `spec.endpoints[].interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * `spec.endpoints[].metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * `spec.endpoints[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.endpoints[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.endpoints[].params`.
   */
  readonly params?: Record<string, string[]>;

  /**
   * `spec.endpoints[].path`.
   */
  readonly path?: string;

  /**
   * `spec.endpoints[].port`.
   */
  readonly port?: string;

  /**
   * `spec.endpoints[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.endpoints[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.endpoints[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.endpoints[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * `spec.endpoints[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * `spec.endpoints[].scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * `spec.endpoints[].targetPort`.
   */
  readonly targetPort?: string | number;

  /**
   * `spec.endpoints[].tlsConfig`.
   */
  readonly tlsConfig?: TLSConfig;

  /**
   * `spec.endpoints[].trackTimestampsStaleness`.
   */
  readonly trackTimestampsStaleness?: boolean;
}

/**
 * `PodMonitor.spec.namespaceSelector`, `ServiceMonitor.spec.namespaceSelector`, `Probe.spec.targets.ingress.namespaceSelector`.
 */
export interface NamespaceSelector {
  /**
   * `namespaceSelector.any`.
   */
  readonly any?: boolean;

  /**
   * `namespaceSelector.matchNames`.
   */
  readonly matchNames?: string[];
}

/**
 * `PodMonitor.spec.podMetricsEndpoints[]`.
 */
export interface PodMetricsEndpoint {
  /**
   * `spec.podMetricsEndpoints[].authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.podMetricsEndpoints[].basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.podMetricsEndpoints[].bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * `spec.podMetricsEndpoints[].enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * `spec.podMetricsEndpoints[].filterRunning`.
   */
  readonly filterRunning?: boolean;

  /**
   * `spec.podMetricsEndpoints[].followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.podMetricsEndpoints[].honorLabels`.
   */
  readonly honorLabels?: boolean;

  /**
   * `spec.podMetricsEndpoints[].honorTimestamps`.
   */
  readonly honorTimestamps?: boolean;

  /**
   * `spec.podMetricsEndpoints[].interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * `spec.podMetricsEndpoints[].metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * `spec.podMetricsEndpoints[].noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.podMetricsEndpoints[].oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.podMetricsEndpoints[].params`.
   */
  readonly params?: Record<string, string[]>;

  /**
   * `spec.podMetricsEndpoints[].path`.
   */
  readonly path?: string;

  /**
   * `spec.podMetricsEndpoints[].port`.
   */
  readonly port?: string;

  /**
   * `spec.podMetricsEndpoints[].portNumber`; from 1 to 65535; an integer of 32 bits.
   */
  readonly portNumber?: number;

  /**
   * `spec.podMetricsEndpoints[].proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.podMetricsEndpoints[].proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.podMetricsEndpoints[].proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.podMetricsEndpoints[].relabelings`.
   */
  readonly relabelings?: RelabelConfig[];

  /**
   * `spec.podMetricsEndpoints[].scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * `spec.podMetricsEndpoints[].scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * `spec.podMetricsEndpoints[].targetPort`.
   */
  readonly targetPort?: string | number;

  /**
   * `spec.podMetricsEndpoints[].tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;

  /**
   * `spec.podMetricsEndpoints[].trackTimestampsStaleness`.
   */
  readonly trackTimestampsStaleness?: boolean;
}

/**
 * `PodMonitor.spec`.
 */
export interface PodMonitorSpec {
  /**
   * `spec.attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * `spec.jobLabel`.
   */
  readonly jobLabel?: string;

  /**
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * `spec.namespaceSelector`.
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * `spec.podMetricsEndpoints`.
   */
  readonly podMetricsEndpoints?: PodMetricsEndpoint[];

  /**
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

  /**
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * `spec.selector`; required.
   */
  readonly selector: LabelSelector;

  /**
   * `spec.selectorMechanism`; one of `RelabelConfig`, `RoleSelector`.
   */
  readonly selectorMechanism?: 'RelabelConfig' | 'RoleSelector';

  /**
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;
}

/**
 * `Probe.spec.params[]`.
 */
export interface ProbeParam {
  /**
   * `spec.params[].name`; required; at least 1 character.
   */
  readonly name: string;

  /**
   * `spec.params[].values`; at least 1 item; each at least 1 character.
   */
  readonly values?: string[];
}

/**
 * `Probe.spec`.
 */
export interface ProbeSpec {
  /**
   * `spec.authorization`.
   */
  readonly authorization?: SafeAuthorization;

  /**
   * `spec.basicAuth`.
   */
  readonly basicAuth?: BasicAuth;

  /**
   * `spec.bearerTokenSecret`.
   */
  readonly bearerTokenSecret?: SecretKeySelector;

  /**
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * `spec.enableHttp2`.
   */
  readonly enableHttp2?: boolean;

  /**
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * `spec.followRedirects`.
   */
  readonly followRedirects?: boolean;

  /**
   * `spec.interval`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly interval?: string;

  /**
   * `spec.jobName`.
   */
  readonly jobName?: string;

  /**
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * `spec.metricRelabelings`.
   */
  readonly metricRelabelings?: RelabelConfig[];

  /**
   * `spec.module`.
   */
  readonly module?: string;

  /**
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * `spec.oauth2`.
   */
  readonly oauth2?: OAuth2;

  /**
   * `spec.params`; at least 1 item; each `name` once.
   */
  readonly params?: ProbeParam[];

  /**
   * `spec.prober`.
   */
  readonly prober?: ProberSpec;

  /**
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * `spec.scrapeTimeout`; a duration such as `30s` or `1h30m`; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`.
   */
  readonly scrapeTimeout?: string;

  /**
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;

  /**
   * `spec.targets`.
   */
  readonly targets?: ProbeTargets;

  /**
   * `spec.tlsConfig`.
   */
  readonly tlsConfig?: SafeTLSConfig;
}

/**
 * `Probe.spec.targets.ingress`.
 */
export interface ProbeTargetIngress {
  /**
   * `spec.targets.ingress.namespaceSelector`.
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * `spec.targets.ingress.relabelingConfigs`.
   */
  readonly relabelingConfigs?: RelabelConfig[];

  /**
   * `spec.targets.ingress.selector`.
   */
  readonly selector?: LabelSelector;
}

/**
 * `Probe.spec.targets.staticConfig`.
 */
export interface ProbeTargetStaticConfig {
  /**
   * `spec.targets.staticConfig.labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * `spec.targets.staticConfig.relabelingConfigs`.
   */
  readonly relabelingConfigs?: RelabelConfig[];

  /**
   * `spec.targets.staticConfig.static`.
   */
  readonly static?: string[];
}

/**
 * `Probe.spec.targets`.
 */
export interface ProbeTargets {
  /**
   * `spec.targets.ingress`.
   */
  readonly ingress?: ProbeTargetIngress;

  /**
   * `spec.targets.staticConfig`.
   */
  readonly staticConfig?: ProbeTargetStaticConfig;
}

/**
 * `Probe.spec.prober`.
 */
export interface ProberSpec {
  /**
   * `spec.prober.noProxy`.
   */
  readonly noProxy?: string;

  /**
   * `spec.prober.path`.
   *
   * @default "/probe"
   */
  readonly path?: string;

  /**
   * `spec.prober.proxyConnectHeader`.
   */
  readonly proxyConnectHeader?: Record<string, SecretKeySelector[]>;

  /**
   * `spec.prober.proxyFromEnvironment`.
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * `spec.prober.proxyUrl`; a URL of http, https or socks5; pattern `^(http|https|socks5)://.+$`.
   */
  readonly proxyUrl?: string;

  /**
   * `spec.prober.scheme`; one of `http`, `https`, `HTTP`, `HTTPS`.
   */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';

  /**
   * `spec.prober.url`; required; at least 1 character.
   */
  readonly url: string;
}

/**
 * `ServiceMonitor.spec`.
 */
export interface ServiceMonitorSpec {
  /**
   * `spec.attachMetadata`.
   */
  readonly attachMetadata?: AttachMetadata;

  /**
   * `spec.bodySizeLimit`; a size such as `512MB` or `1.5GiB`; pattern `(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$`.
   */
  readonly bodySizeLimit?: string;

  /**
   * `spec.convertClassicHistogramsToNHCB`.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;

  /**
   * `spec.endpoints`; required.
   */
  readonly endpoints: Endpoint[];

  /**
   * `spec.fallbackScrapeProtocol`; one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';

  /**
   * `spec.jobLabel`.
   */
  readonly jobLabel?: string;

  /**
   * `spec.keepDroppedTargets`; at least 0; an integer.
   */
  readonly keepDroppedTargets?: number;

  /**
   * `spec.labelLimit`; at least 0; an integer.
   */
  readonly labelLimit?: number;

  /**
   * `spec.labelNameLengthLimit`; at least 0; an integer.
   */
  readonly labelNameLengthLimit?: number;

  /**
   * `spec.labelValueLengthLimit`; at least 0; an integer.
   */
  readonly labelValueLengthLimit?: number;

  /**
   * `spec.namespaceSelector`.
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * `spec.nativeHistogramBucketLimit`; at least 0; an integer.
   */
  readonly nativeHistogramBucketLimit?: number;

  /**
   * `spec.nativeHistogramMinBucketFactor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly nativeHistogramMinBucketFactor?: string;

  /**
   * `spec.podTargetLabels`.
   */
  readonly podTargetLabels?: string[];

  /**
   * `spec.sampleLimit`; at least 0; an integer.
   */
  readonly sampleLimit?: number;

  /**
   * `spec.scrapeClass`; at least 1 character.
   */
  readonly scrapeClass?: string;

  /**
   * `spec.scrapeClassicHistograms`.
   */
  readonly scrapeClassicHistograms?: boolean;

  /**
   * `spec.scrapeNativeHistograms`.
   */
  readonly scrapeNativeHistograms?: boolean;

  /**
   * `spec.scrapeProtocols`; no item twice; each one of `PrometheusProto`, `OpenMetricsText0.0.1`, `OpenMetricsText1.0.0`, `PrometheusText0.0.4`, `PrometheusText1.0.0`.
   */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];

  /**
   * `spec.selector`; required.
   */
  readonly selector: LabelSelector;

  /**
   * `spec.selectorMechanism`; one of `RelabelConfig`, `RoleSelector`.
   */
  readonly selectorMechanism?: 'RelabelConfig' | 'RoleSelector';

  /**
   * `spec.serviceDiscoveryRole`; one of `Endpoints`, `EndpointSlice`.
   */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';

  /**
   * `spec.targetLabels`.
   */
  readonly targetLabels?: string[];

  /**
   * `spec.targetLimit`; at least 0; an integer.
   */
  readonly targetLimit?: number;
}
