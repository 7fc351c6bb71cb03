/** `remote_write` and `remote_read`: other ends that this Prometheus sends to and asks. */

import { sortedByKey } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Gates } from '../base/gates';
import { section } from '../base/section';
import { nonEmpty } from '../base/values';
import { authorization, basicAuth, oauth2 } from '../http/authentication';
import { azureAd, sigv4 } from '../http/cloud';
import type { AzureAdConfig, HttpClientConfig, ProxyClientConfig, Sigv4Config } from '../http/output';
import { proxyConfig } from '../http/proxy';
import { tlsConfig } from '../http/tls';
import { relabelings } from './relabel/relabel';
import type { Relabeling } from './scrape-job';
import type { MetadataConfig, QueueConfig, RemoteReadSpec, RemoteWriteSpec } from './spec';

interface RemoteEndConfig extends HttpClientConfig {
  readonly url: string;
  readonly remote_timeout?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly name?: string;
}

export interface QueueSettings {
  readonly capacity?: number;
  readonly min_shards?: number;
  readonly max_shards?: number;
  readonly max_samples_per_send?: number;
  readonly batch_send_deadline?: string;
  readonly max_retries?: number;
  readonly min_backoff?: string;
  readonly max_backoff?: string;
  readonly retry_on_http_429?: boolean;
  readonly sample_age_limit?: string;
}

export interface MetadataSettings {
  readonly send?: boolean;
  readonly send_interval?: string;
  readonly max_samples_per_send?: number;
}

export interface RemoteWriteConfig extends RemoteEndConfig {
  readonly protobuf_message?: string;
  readonly send_exemplars?: boolean;
  readonly send_native_histograms?: boolean;
  readonly write_relabel_configs?: readonly Relabeling[];
  readonly sigv4?: Sigv4Config;
  readonly azuread?: AzureAdConfig;
  readonly queue_config?: QueueSettings;
  readonly metadata_config?: MetadataSettings;
  readonly round_robin_dns?: boolean;
}

export interface RemoteReadConfig extends RemoteEndConfig {
  readonly required_matchers?: Readonly<Record<string, string>>;
  readonly read_recent?: boolean;
  readonly filter_external_labels?: boolean;
}

export const REMOTE_WRITE_GATES: Gates<RemoteWriteConfig> = {
  headers: { since: '2.15.0' },
  name: { since: '2.15.0' },
  protobuf_message: { since: '2.54.0' },
  send_exemplars: { since: '2.27.0' },
  send_native_histograms: { since: '2.40.0' },
  oauth2: { since: '2.27.0' },
  authorization: { since: '2.26.0' },
  sigv4: { since: '2.26.0' },
  azuread: { since: '2.45.0' },
  follow_redirects: { since: '2.26.0' },
  enable_http2: { since: '2.35.0' },
  metadata_config: { since: '2.23.0' },
  round_robin_dns: { since: '3.1.0' },
};

const REMOTE_READ_GATES: Gates<RemoteReadConfig> = {
  headers: { since: '2.26.0' },
  name: { since: '2.15.0' },
  oauth2: { since: '2.27.0' },
  authorization: { since: '2.26.0' },
  follow_redirects: { since: '2.26.0' },
  filter_external_labels: { since: '2.34.0' },
};

const QUEUE_GATES: Gates<QueueSettings> = {
  min_shards: { since: '2.6.0' },
  max_retries: { until: '2.11.0' },
  retry_on_http_429: { since: '2.26.0' },
  sample_age_limit: { since: '2.50.0' },
};

const METADATA_GATES: Gates<MetadataSettings> = { max_samples_per_send: { since: '2.29.0' } };

const text = (value: string) => (value === '' ? undefined : value);
const positive = (value: number) => (value === 0 ? undefined : value);
const mapping = (value: Readonly<Record<string, string>>) => nonEmpty(sortedByKey(value));

/** The credentials and the trust that both directions have in common; the proxy's fields come as one part, behind. */
const CLIENT = {
  basic_auth: { from: 'basicAuth', map: basicAuth },
  bearer_token: { from: 'bearerToken', map: text },
  bearer_token_file: { from: 'bearerTokenFile', map: text },
  oauth2: { from: 'oauth2', map: oauth2 },
  tls_config: { from: 'tlsConfig', map: tlsConfig },
  authorization: { from: 'authorization', map: authorization },
} as const;

const V2: string = 'V2.0';

export function protobufMessage(version: string): string {
  return version === V2 ? 'io.prometheus.write.v2.Request' : 'prometheus.WriteRequest';
}

const queue = section<QueueConfig, QueueSettings>(
  {
    capacity: { from: 'capacity', map: positive },
    min_shards: { from: 'minShards', map: positive },
    max_shards: { from: 'maxShards', map: positive },
    max_samples_per_send: { from: 'maxSamplesPerSend', map: positive },
    batch_send_deadline: 'batchSendDeadline',
    max_retries: { from: 'maxRetries', map: positive },
    min_backoff: 'minBackoff',
    max_backoff: 'maxBackoff',
    retry_on_http_429: { from: 'retryOnRateLimit', map: (retry) => (retry ? true : undefined) },
    sample_age_limit: 'sampleAgeLimit',
  },
  QUEUE_GATES,
);

const metadata = section<MetadataConfig, MetadataSettings>(
  {
    send: ({ send }) => send ?? false,
    send_interval: { from: 'sendInterval', map: text },
    max_samples_per_send: 'maxSamplesPerSend',
  },
  METADATA_GATES,
);

const writeSettings = section<RemoteWriteSpec, Omit<RemoteWriteConfig, keyof ProxyClientConfig>>(
  {
    url: 'url',
    remote_timeout: 'remoteTimeout',
    headers: { from: 'headers', map: mapping },
    name: { from: 'name', map: text },
    protobuf_message: { from: 'messageVersion', map: protobufMessage },
    send_exemplars: 'sendExemplars',
    send_native_histograms: 'sendNativeHistograms',
    write_relabel_configs: {
      from: 'writeRelabelConfigs',
      map: (configs, context) => nonEmpty(configs) && relabelings(configs, context),
    },
    ...CLIENT,
    sigv4: { from: 'sigv4', map: sigv4 },
    azuread: { from: 'azureAd', map: azureAd },
    follow_redirects: 'followRedirects',
    enable_http2: 'enableHTTP2',
    queue_config: { from: 'queueConfig', map: queue },
    metadata_config: {
      from: 'metadataConfig',
      // The second version of the protocol carries metadata with the samples.
      map: (config, context, at, { messageVersion }) =>
        metadata(messageVersion === V2 ? { ...config, send: false } : config, context, at),
    },
    round_robin_dns: 'roundRobinDNS',
  },
  REMOTE_WRITE_GATES,
);

const readSettings = section<RemoteReadSpec, Omit<RemoteReadConfig, keyof ProxyClientConfig>>(
  {
    url: 'url',
    remote_timeout: 'remoteTimeout',
    headers: { from: 'headers', map: mapping },
    name: { from: 'name', map: text },
    required_matchers: { from: 'requiredMatchers', map: mapping },
    read_recent: { from: 'readRecent', map: (recent) => (recent ? true : undefined) },
    ...CLIENT,
    follow_redirects: 'followRedirects',
    enable_http2: () => undefined,
    filter_external_labels: 'filterExternalLabels',
  },
  REMOTE_READ_GATES,
);

export function remoteWrite(spec: RemoteWriteSpec, context: BuildContext, at: string): RemoteWriteConfig {
  return { ...writeSettings(spec, context, at), ...proxyConfig(spec, context, at) };
}

export function remoteRead(spec: RemoteReadSpec, context: BuildContext, at: string): RemoteReadConfig {
  return { ...readSettings(spec, context, at), ...proxyConfig(spec, context, at) };
}
