/** `alerting`: where alerts go, and what is changed of them on the way. */

import type { BuildContext } from '../base/context';
import type { Gates } from '../base/gates';
import { section } from '../base/section';
import { nonEmpty } from '../base/values';
import { authorization, basicAuth } from '../http/authentication';
import { sigv4 } from '../http/cloud';
import type { HttpClientConfig, ProxyClientConfig, Sigv4Config } from '../http/output';
import { proxyConfig } from '../http/proxy';
import { tlsConfig } from '../http/tls';
import { additionalList } from './additional';
import { replicaLabelOf } from './global';
import type { PrometheusInstance } from './instance';
import { endpointRole, kubernetesSd } from './jobs/kubernetes-sd';
import { relabelings } from './relabel/relabel';
import type { KubernetesSdConfig, Relabeling } from './scrape-job';
import type { AlertmanagerEndpoints, PrometheusSpec } from './spec';

export interface AlertmanagerConfig extends HttpClientConfig {
  readonly scheme?: string;
  readonly path_prefix?: string;
  readonly timeout?: string;
  readonly api_version?: string;
  readonly sigv4?: Sigv4Config;
  readonly kubernetes_sd_configs?: readonly KubernetesSdConfig[];
  readonly relabel_configs?: readonly Relabeling[];
  readonly alert_relabel_configs?: readonly Relabeling[];
}

const ALERTMANAGER_ENDPOINT_GATES: Gates<AlertmanagerConfig> = {
  enable_http2: { since: '2.35.0' },
  basic_auth: { since: '2.26.0' },
  authorization: { since: '2.26.0' },
  sigv4: { since: '2.48.0' },
  api_version: { since: '2.11.0' },
  alert_relabel_configs: { since: '2.51.0' },
};

/** Prometheus 3 speaks only version 2 of the API. */
const API_VERSION_1 = { until: '3.0.0-0' };

export interface AlertingConfig {
  readonly alert_relabel_configs: readonly unknown[];
  readonly alertmanagers: readonly unknown[];
}

export function alertingConfig(instance: PrometheusInstance): AlertingConfig | undefined {
  const { context } = instance;
  const spec: PrometheusSpec = instance.resource.spec;
  const { alerting, additionalAlertRelabelConfigs, additionalAlertManagerConfigs } = spec;
  if ([alerting, additionalAlertRelabelConfigs, additionalAlertManagerConfigs].every((given) => given === undefined)) {
    return undefined;
  }
  const replicaLabel = replicaLabelOf(spec);
  return {
    alert_relabel_configs: [
      // The same alert of two replicas is one alert.
      ...(replicaLabel === undefined ? [] : [{ action: 'labeldrop', regex: quoted(replicaLabel) }]),
      ...additionalList(additionalAlertRelabelConfigs, context, 'spec.additionalAlertRelabelConfigs'),
    ],
    alertmanagers: [
      ...(alerting?.alertmanagers ?? []).map((endpoints, index) =>
        alertmanagerConfig(endpoints, instance, `spec.alerting.alertmanagers[${index}]`),
      ),
      ...additionalList(additionalAlertManagerConfigs, context, 'spec.additionalAlertManagerConfigs'),
    ],
  };
}

/** A label's name as a regular expression that matches it and nothing else. */
function quoted(label: string): string {
  return label.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

const text = (value: string) => (value === '' ? undefined : value);

const client = section<
  AlertmanagerEndpoints,
  Omit<AlertmanagerConfig, keyof ProxyClientConfig | 'oauth2' | 'bearer_token' | 'follow_redirects'>
>(
  {
    scheme: { from: 'scheme', map: (scheme) => scheme.toLowerCase() },
    path_prefix: 'pathPrefix',
    timeout: 'timeout',
    enable_http2: 'enableHttp2',
    tls_config: { from: 'tlsConfig', map: tlsConfig },
    kubernetes_sd_configs: () => undefined,
    bearer_token_file: { from: 'bearerTokenFile', map: text },
    basic_auth: { from: 'basicAuth', map: basicAuth },
    authorization: { from: 'authorization', map: authorization },
    sigv4: { from: 'sigv4', map: sigv4 },
    api_version: { from: 'apiVersion', map: apiVersion },
    relabel_configs: () => undefined,
    alert_relabel_configs: {
      from: 'alertRelabelings',
      map: (configs, context) => nonEmpty(configs) && relabelings(configs, context),
    },
  },
  ALERTMANAGER_ENDPOINT_GATES,
);

function alertmanagerConfig(
  endpoints: AlertmanagerEndpoints,
  instance: PrometheusInstance,
  at: string,
): AlertmanagerConfig {
  const { context } = instance;
  return {
    ...client(endpoints, context, at),
    ...proxyConfig(endpoints, context, at),
    kubernetes_sd_configs: [discovery(endpoints, instance, at)],
    relabel_configs: [
      { action: 'keep', source_labels: ['__meta_kubernetes_service_name'], regex: endpoints.name },
      ...portRelabeling(endpoints.port, instance),
      ...relabelings(endpoints.relabelings, context),
    ],
  };
}

function discovery({ namespace }: AlertmanagerEndpoints, instance: PrometheusInstance, at: string): KubernetesSdConfig {
  const { context, resource } = instance;
  const role = endpointRole(undefined, instance, context);
  return kubernetesSd({ role, namespace: namespace ?? resource.metadata.namespace }, instance, context, at);
}

/** A name means a port of the Service, a number one of the container. */
function portRelabeling(port: string | number, instance: PrometheusInstance): Relabeling[] {
  if (port === '' || port === 0) return [];
  const slices = endpointRole(undefined, instance, instance.context) === 'endpointslice';
  const named = slices ? '__meta_kubernetes_endpointslice_port_name' : '__meta_kubernetes_endpoint_port_name';
  const label = typeof port === 'number' ? '__meta_kubernetes_pod_container_port_number' : named;
  return [{ action: 'keep', source_labels: [label], regex: String(port) }];
}

function apiVersion(given: string, context: BuildContext, at: string): string | undefined {
  const version = given.toLowerCase();
  return version === 'v1' && !context.admits(API_VERSION_1, `api_version ${version}`, at) ? undefined : version;
}
