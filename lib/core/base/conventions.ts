/**
 * Every emitted name, label, path and port, in one place. The operator's, unless a comment says otherwise. What the watching
 * sidecar has to know is in `sidecar-protocol.ts`.
 */

import { APPLICATION, GOVERNING_SERVICE, type InstanceKind, isGoverned, PREFIX } from './instance-kinds';
import { ACCOUNT, objectPath } from './sidecar-protocol';

export * from './instance-kinds';

export const LABEL = {
  managedBy: 'app.kubernetes.io/managed-by',
  application: 'app.kubernetes.io/name',
  instance: 'app.kubernetes.io/instance',
  version: 'app.kubernetes.io/version',
  /** Of Prometheus and its agent only. */
  prometheusName: 'operator.prometheus.io/name',
  shard: 'operator.prometheus.io/shard',
  mode: 'operator.prometheus.io/mode',
  /** Kubernetes' own, on nodes. */
  zone: 'topology.kubernetes.io/zone',
  hostname: 'kubernetes.io/hostname',
} as const;

export const ANNOTATION = {
  /** kubectl's own: the container that it means when none is named. */
  defaultContainer: 'kubectl.kubernetes.io/default-container',
  /** The operator's own: what it recognizes its workloads by. */
  inputHash: 'prometheus-operator-input-hash',
} as const;

/** On everything that the operator makes; selectors of its workloads hold the second, so both are kept. */
export const OPERATOR_LABELS = {
  'managed-by': 'prometheus-operator',
  [LABEL.managedBy]: 'prometheus-operator',
} as const;

/** Ours: on every emitted object, so that pruning can select what this library made. */
export const MANAGED_LABEL = 'cdk8s-prometheus.io/managed';
/** Ours: the instance that an object was made for, as `<prefix>-<name>`; absent on what several instances share. */
export const INSTANCE_LABEL = 'cdk8s-prometheus.io/instance';

/** Ours: on running pods, whatever the value; its change makes the kubelet renew what is mounted. */
export const REFRESH_ANNOTATION = 'cdk8s-prometheus.io/refresh';

/** What users say to us by annotations of their objects. */
export const USER_ANNOTATION = {
  /** How grave the object's findings are: `CODE=SEVERITY, REASON`, a line each. */
  severity: 'cdk8s-prometheus.io/severity',
} as const;

/** All of our annotations begin so: one that we do not know is a slip. */
export const ANNOTATION_PREFIX = 'cdk8s-prometheus.io/';

/** `prometheus-<name>`. */
export function prefixedName(kind: InstanceKind, name: string): string {
  return `${PREFIX[kind]}-${name}`;
}

/** Secrets and ConfigMaps beside the workload of an instance. */
export const SUFFIX = {
  webConfig: '-web-config',
  /** The configuration of an Alertmanager; the name without it is where users keep theirs. */
  generatedConfig: '-generated',
  clusterTls: '-cluster-tls-config',
  thanosHttpClient: '-thanos-prometheus-http-client-file',
  rulerConfig: '-config',
  ruleFiles: '-rulefiles-',
  /** Ours, followed by shard and slot: `-scrape-configs-0-7`. */
  scrapeConfigs: '-scrape-configs-',
  /** Of roles that are shown and not written, for an account of the user's. */
  neededRights: '-targets',
} as const;

export type RuleEvaluatorKind = Extract<InstanceKind, 'Prometheus' | 'ThanosRuler'>;

/** On the ConfigMaps with the rules of an instance: its name. */
export const RULES_LABEL: Readonly<Record<RuleEvaluatorKind, string>> = {
  Prometheus: 'prometheus-name',
  ThanosRuler: 'thanos-ruler-name',
};

/** `prometheus-<name>-rulefiles-0`: a ConfigMap with rules, its volume and its folder. */
export function ruleSlotName(kind: RuleEvaluatorKind, name: string, slot: number): string {
  return `${prefixedName(kind, name)}${SUFFIX.ruleFiles}${slot}`;
}

/** As many as the operator mounts at least. */
export const RULE_SLOTS = 3;

/** A key of a ConfigMap is at most as long as a name. */
export const LONGEST_KEY = 253;

/**
 * `<namespace>-<name>.yaml`: the operator appends the object's uid, which nobody knows beforehand. No two objects have one
 * file: a namespace with hyphens ends at an underscore, which no name holds, and any other at the first hyphen.
 */
export function ruleFileName(namespace: string, name: string): string {
  return `${namespace}${namespace.includes('-') ? '_' : '-'}${name}.yaml`;
}

/** Of one group of an object that is larger than a ConfigMap: no file of an object has two underscores. */
export function groupFileName(objectFile: string, hashOfGroup: string): string {
  return `${objectFile.slice(0, -'.yaml'.length)}__${hashOfGroup}.yaml`;
}

/** Ours: monitors and alerts by which an instance monitors itself. */
export const SELF_MONITORING = {
  label: 'cdk8s-prometheus.io/self-monitoring',
  /** `self-monitoring-<name>`; of another one, `self-monitoring-<name>-alertmanager-<namespace>-<name>`. */
  prefix: 'self-monitoring-',
} as const;

/** Ours: jobs by which an instance scrapes the kubelets. */
export const KUBELETS = {
  label: 'cdk8s-prometheus.io/kubelets',
  /** `kubelets-<name>`, `kubelets-<name>-cadvisor`, … */
  prefix: 'kubelets-',
  /** What dashboards and rules for Kubernetes call them. */
  job: 'kubelet',
  scrapeClass: 'kubelet',
  tokenFile: `${ACCOUNT.dir}/${ACCOUNT.token}`,
  caFile: `${ACCOUNT.dir}/${ACCOUNT.ca}`,
  /** What the operator gives the Service of the kubelets that it maintains. */
  serviceLabels: { 'k8s-app': 'kubelet', [LABEL.application]: 'kubelet', [LABEL.managedBy]: 'prometheus-operator' },
} as const;

function isComponentOfThanos(kind: InstanceKind): boolean {
  return APPLICATION[kind].startsWith('thanos-');
}

/** The volume of an instance's data, unless its claim template has a name. */
export function dataVolumeName(kind: InstanceKind, name: string): string {
  return `${prefixedName(kind, name)}-${isComponentOfThanos(kind) ? 'data' : 'db'}`;
}

/** Ours: the Service of one instance, `prometheus-<name>-web`; without the end it is what users call theirs. */
export function instanceServiceName(kind: InstanceKind, name: string): string {
  return `${prefixedName(kind, name)}-web`;
}

/** The Service before the pods of an instance: one that it shares, or else its own. */
export function governingServiceName(kind: InstanceKind, name: string): string {
  return isGoverned(kind) ? GOVERNING_SERVICE[kind] : instanceServiceName(kind, name);
}

/** Ours: the headless Service by which a Thanos query finds the pods of an instance, and no others. */
export function storeServiceName(kind: InstanceKind, name: string): string {
  return `${prefixedName(kind, name)}-grpc`;
}

/** Where a Thanos query finds the pods behind a headless Service. */
export function storeAddress(service: string, namespace: string): string {
  return `dnssrv+_${THANOS.grpcPortName}._tcp.${service}.${namespace}.svc`;
}

/** The labels by which a workload knows its pods: immutable in a cluster, and never anything of ours. */
export function selectorLabels(kind: InstanceKind, name: string): Readonly<Record<string, string>> {
  return {
    [LABEL.managedBy]: OPERATOR_LABELS[LABEL.managedBy],
    [LABEL.application]: APPLICATION[kind],
    [LABEL.instance]: name,
    ...(kind === 'Prometheus' || kind === 'PrometheusAgent' ? { [LABEL.prometheusName]: name } : {}),
    ...(kind === 'PrometheusAgent' ? {} : { [APPLICATION[kind]]: name }),
  };
}

/** `prometheus-<name>`, `prometheus-<name>-shard-1`, … */
export function shardName(kind: InstanceKind, name: string, shard: number): string {
  return `${prefixedName(kind, name)}${shard === 0 ? '' : `-shard-${shard}`}`;
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
  scrapeConfigsFile: 'scrape_configs.yaml',
  storageDir: '/prometheus',
  /** A folder of the volume: what the image or the file system keeps in its root does not disturb. */
  storageSubPath: 'prometheus-db',
  logDir: '/var/log/prometheus',
  consolesDir: '/etc/prometheus/consoles',
  consoleLibrariesDir: '/etc/prometheus/console_libraries',
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
  clusterTlsConfigFile: 'cluster-tls-config.yaml',
  serverTlsDir: 'server_tls',
  clientTlsDir: 'client_tls',
  templatesDir: '/etc/alertmanager/templates',
  secretsDir: '/etc/alertmanager/secrets',
  configMapsDir: '/etc/alertmanager/configmaps',
  /** Ours, as for Prometheus. */
  credentialsDir: '/etc/alertmanager/credentials',
  storageDir: '/alertmanager',
  storageSubPath: 'alertmanager-db',
  portName: 'web',
  port: 9093,
  meshPort: 9094,
  meshTcpPortName: 'mesh-tcp',
  meshUdpPortName: 'mesh-udp',
  retention: '120h',
} as const;

export const THANOS = {
  httpPort: 10902,
  grpcPort: 10901,
  httpPortName: 'http',
  grpcPortName: 'grpc',
  sidecarName: 'thanos-sidecar',
  /** Of the sidecar: how it talks to its Prometheus. */
  httpClientDir: '/etc/thanos/config',
  httpClientFile: 'prometheus.http-client-file.yaml',
  /** Where the sidecar notes what it has uploaded, in the data of its Prometheus. */
  shipperFile: 'thanos.shipper.json',
} as const;

export const THANOS_RULER = {
  configDir: '/etc/thanos/config',
  remoteWriteFile: 'remote-write.yaml',
  webConfigDir: '/etc/thanos/web_config',
  webConfigFile: 'web-config.yaml',
  rulesDir: '/etc/thanos/rules',
  /** Ours, as for Prometheus. */
  credentialsDir: '/etc/thanos/credentials',
  storageDir: '/thanos/data',
  portName: 'web',
  evaluationInterval: '15s',
  retention: '24h',
  replicaLabel: 'thanos_ruler_replica',
} as const;

/** Ours: what components of Thanos have alike that the operator does not know. */
export const THANOS_COMPONENT = {
  configDir: '/etc/thanos/config',
  webConfigDir: '/etc/thanos/web_config',
  webConfigFile: 'web-config.yaml',
  storageDir: '/thanos/data',
  portName: 'web',
} as const;

/** Where an instance serves its users. */
export const APPLICATION_PORT: Readonly<Record<InstanceKind, number>> = {
  Prometheus: PROMETHEUS.port,
  PrometheusAgent: PROMETHEUS.port,
  Alertmanager: ALERTMANAGER.port,
  ThanosRuler: THANOS.httpPort,
  ThanosQuery: THANOS.httpPort,
  ThanosQueryFrontend: THANOS.httpPort,
  ThanosStoreGateway: THANOS.httpPort,
  ThanosCompactor: THANOS.httpPort,
};

/** What that port is called unless the spec says otherwise. */
export const PORT_NAME: Readonly<Record<InstanceKind, string>> = {
  Prometheus: PROMETHEUS.portName,
  PrometheusAgent: PROMETHEUS.portName,
  Alertmanager: ALERTMANAGER.portName,
  ThanosRuler: THANOS_RULER.portName,
  ThanosQuery: THANOS_COMPONENT.portName,
  ThanosQueryFrontend: THANOS_COMPONENT.portName,
  ThanosStoreGateway: THANOS_COMPONENT.portName,
  ThanosCompactor: THANOS_COMPONENT.portName,
};

/** Of the servers that a user's list of containers can change. */
export const SERVER_CONTAINER = {
  Prometheus: 'prometheus',
  Alertmanager: 'alertmanager',
  ThanosRuler: 'thanos-ruler',
} as const;

export const CONFIG_RELOADER = {
  port: 8080,
  portName: 'reloader-web',
  initPort: 8081,
  initPortName: 'reloader-init',
  name: 'config-reloader',
  initName: 'init-config-reloader',
  command: '/bin/prometheus-config-reloader',
  /**
   * While a reload fails, the sidecar asks again for this long before it looks at the file: so long does a mended
   * configuration wait at most (its own default: three minutes).
   */
  watchInterval: '30s',
  /**
   * Changes that follow more closely are one (its own default: a second). The kubelet renews the volumes of a pod within
   * milliseconds of each other. What changes again within this time is not reloaded before the watch interval is over.
   */
  delayInterval: '250ms',
} as const;

/** Ours: the sidecar that watches the API server, in the place of prometheus-config-reloader. */
export const WATCHING_RELOADER = {
  /** Only Node: the program comes from a ConfigMap. */
  image: 'docker.io/library/node:22.12.0-alpine',
  dir: '/etc/watching-reloader',
  file: 'watching-reloader.js',
  volume: 'watching-reloader',
  accountVolume: 'watching-reloader-account',
  /** Where folders are mounted that the sidecar writes anew. */
  mountedDir: '/etc/watching-reloader-mounted',
  /** Appended to an instance's name: the ConfigMap with the program, and the Role. */
  suffix: '-watching-reloader',
  /**
   * Megabytes of JavaScript objects, old and new; the rest of the limit is for buffers and Node itself. With its default
   * of 16 for new ones, memory grows by half again before it stays. After what is long, the sidecar collects garbage itself.
   */
  memoryFlags: ['--max-old-space-size=96', '--max-semi-space-size=1', '--expose-gc'],
  /** Tested under it. No limit of CPU: throttling would cost the second that the sidecar is for. */
  resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
} as const;

/** Ours: the sidecar beside a workload of the user's own. */
export const COMPANION = {
  configVolume: 'reloader-config',
  outputVolume: 'reloader-config-out',
  configDir: '/etc/reloader/config',
  outputDir: '/etc/reloader/config_out',
  watchedDir: '/etc/reloader/watched',
  certificateVolume: 'reloader-certificate',
  certificateDir: '/etc/reloader/certificate',
  /** As an image of a server that says nothing else would run: nobody. */
  user: 65534,
} as const;

/**
 * The folder of one TLS file of a server: a Secret or ConfigMap is mounted there as a whole, since a file mounted by
 * itself would never be renewed.
 */
export function tlsFileDir(
  base: string,
  source: 'Secret' | 'ConfigMap',
  name: string,
  role: 'key' | 'cert' | 'ca',
): string {
  return `${base}/${source === 'Secret' ? 'secret' : 'configmap'}/${name}-${role}`;
}

/**
 * Ours: the path of a referenced key below a credentials folder. Namespaces and names hold no slash, so it is injective.
 */
export function credentialPath(source: 'Secret' | 'ConfigMap', namespace: string, name: string, key: string): string {
  return `${objectPath(source, namespace, name)}/${key}`;
}

/** Ours: prefix of the variables that carry credentials without a file form; no text of a user may name one. */
export const CREDENTIAL_VARIABLE_PREFIX = 'CDK8S_PROMETHEUS_';

/** What the reloader knows of the pod that it runs in, and writes where `$(NAME)` is. */
export const VARIABLE = {
  podName: 'POD_NAME',
  nodeName: 'NODE_NAME',
  shard: 'SHARD',
  /** Of sharding by topology: the zone of a shard, and its number there. */
  topologyZone: 'TOPOLOGY_ZONE',
  inzoneShard: 'INZONE_SHARD',
} as const;
