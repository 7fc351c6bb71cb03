/** Every emitted name, label, path and port, in one place. The operator's, unless a comment says otherwise. */

import type { Kind } from './model/resource';

/** The kinds of instances: what becomes a workload. */
export type InstanceKind = Extract<Kind, 'Prometheus' | 'PrometheusAgent' | 'Alertmanager' | 'ThanosRuler'>;

/** Prefix of everything made for an instance. */
export const PREFIX: Readonly<Record<InstanceKind, string>> = {
  Prometheus: 'prometheus',
  PrometheusAgent: 'prom-agent',
  Alertmanager: 'alertmanager',
  ThanosRuler: 'thanos-ruler',
};

/** The headless Service that gives an instance's pods their names; one a namespace and kind. */
export const GOVERNING_SERVICE: Readonly<Record<InstanceKind, string>> = {
  Prometheus: 'prometheus-operated',
  PrometheusAgent: 'prometheus-agent-operated',
  Alertmanager: 'alertmanager-operated',
  ThanosRuler: 'thanos-ruler-operated',
};

/** On everything that the operator makes; selectors of its workloads hold the second, so both are kept. */
export const OPERATOR_LABELS = {
  'managed-by': 'prometheus-operator',
  'app.kubernetes.io/managed-by': 'prometheus-operator',
} as const;

/** Ours: on every emitted object, so that pruning can select what this library made. */
export const MANAGED_LABEL = 'cdk8s-prometheus.io/managed';
/** Ours: the instance that an object was made for, as `<prefix>-<name>`; absent on what several instances share. */
export const INSTANCE_LABEL = 'cdk8s-prometheus.io/instance';

/** `prometheus-<name>`. */
export function prefixedName(kind: InstanceKind, name: string): string {
  return `${PREFIX[kind]}-${name}`;
}

export const PROMETHEUS = {
  configDir: '/etc/prometheus/config',
  configOutDir: '/etc/prometheus/config_out',
  configFile: 'prometheus.yaml',
  configOutFile: 'prometheus.env.yaml',
  webConfigDir: '/etc/prometheus/web_config',
  webConfigFile: 'web-config.yaml',
  rulesDir: '/etc/prometheus/rules',
  secretsDir: '/etc/prometheus/secrets',
  configMapsDir: '/etc/prometheus/configmaps',
  /** Ours: credentials that the configuration refers to, outside of every watched folder. */
  credentialsDir: '/etc/prometheus/credentials',
  /** Ours: scrape configurations that outgrew the main file. */
  scrapeConfigsDir: '/etc/prometheus/scrape_configs',
  storageDir: '/prometheus',
  portName: 'web',
  port: 9090,
  retention: '24h',
} as const;

export const ALERTMANAGER = {
  configDir: '/etc/alertmanager/config',
  configOutDir: '/etc/alertmanager/config_out',
  configFile: 'alertmanager.yaml',
  configOutFile: 'alertmanager.env.yaml',
  webConfigDir: '/etc/alertmanager/web_config',
  webConfigFile: 'web-config.yaml',
  clusterTlsConfigDir: '/etc/alertmanager/cluster_tls_config',
  templatesDir: '/etc/alertmanager/templates',
  secretsDir: '/etc/alertmanager/secrets',
  configMapsDir: '/etc/alertmanager/configmaps',
  /** Ours, as for Prometheus. */
  credentialsDir: '/etc/alertmanager/credentials',
  storageDir: '/alertmanager',
  portName: 'web',
  port: 9093,
  meshPort: 9094,
  meshTcpPortName: 'mesh-tcp',
  meshUdpPortName: 'mesh-udp',
  retention: '120h',
} as const;

/**
 * Ours: the path of a referenced key below a credentials folder. Namespaces and names hold no slash, so it is injective.
 */
export function credentialPath(source: 'Secret' | 'ConfigMap', namespace: string, name: string, key: string): string {
  return `${source === 'Secret' ? 'secret' : 'configmap'}/${namespace}/${name}/${key}`;
}

/** Ours: prefix of the variables that carry credentials without a file form; no text of a user may name one. */
export const CREDENTIAL_VARIABLE_PREFIX = 'CDK8S_PROMETHEUS_';
