/** One entry of `scrape_configs`, in Prometheus' own words. Builders write the keys in the operator's order. */

import type { AuthorizationConfig, BasicAuthConfig, HttpClientConfig, TlsClientConfig } from '../http/output';

export interface Relabeling {
  readonly source_labels?: readonly string[];
  readonly separator?: string;
  readonly target_label?: string;
  /** A port's number stays one, as the operator writes it. */
  readonly regex?: string | number;
  readonly modulus?: number;
  readonly replacement?: string;
  readonly action?: string;
}

export interface KubernetesSdConfig extends HttpClientConfig {
  readonly role: string;
  readonly namespaces?: { readonly own_namespace?: boolean; readonly names?: readonly string[] };
  readonly api_server?: string;
  readonly basic_auth?: BasicAuthConfig;
  readonly authorization?: AuthorizationConfig;
  readonly tls_config?: TlsClientConfig;
  readonly attach_metadata?: { readonly node?: boolean | null };
  readonly selectors?: readonly { readonly role: string; readonly label?: string; readonly field?: string }[];
}

export interface StaticConfig {
  readonly targets: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** `ec2_sd_configs` and its like: one module each, see sd/. */
export type DiscoveryKey = `${string}_sd_configs`;

export interface ScrapeJob extends HttpClientConfig {
  readonly job_name: string;
  readonly honor_labels?: boolean;
  readonly honor_timestamps?: boolean;
  readonly track_timestamps_staleness?: boolean;
  readonly scrape_interval?: string;
  readonly scrape_timeout?: string;
  readonly scrape_protocols?: readonly string[];
  readonly fallback_scrape_protocol?: string;
  readonly metrics_path?: string;
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly scheme?: string;
  readonly enable_compression?: boolean;
  readonly static_configs?: readonly StaticConfig[];
  readonly kubernetes_sd_configs?: readonly KubernetesSdConfig[];
  readonly [discovery: DiscoveryKey]: readonly object[] | undefined;
  readonly relabel_configs?: readonly Relabeling[];
  readonly metric_relabel_configs?: readonly Relabeling[];
  readonly metric_name_validation_scheme?: string;
  readonly metric_name_escaping_scheme?: string;
  readonly scrape_native_histograms?: boolean;
  readonly native_histogram_bucket_limit?: number;
  readonly native_histogram_min_bucket_factor?: number;
  readonly scrape_classic_histograms?: boolean;
  readonly always_scrape_classic_histograms?: boolean;
  readonly convert_classic_histograms_to_nhcb?: boolean;
  readonly sample_limit?: number;
  readonly target_limit?: number;
  readonly label_limit?: number;
  readonly label_name_length_limit?: number;
  readonly label_value_length_limit?: number;
  readonly keep_dropped_targets?: number;
  readonly body_size_limit?: string;
}
