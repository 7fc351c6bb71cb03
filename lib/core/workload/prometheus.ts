/** The StatefulSets of a Prometheus, one a shard. */

import type { BuildContext } from '../context';
import { GOVERNING_SERVICE, PROMETHEUS, prefixedName } from '../conventions';
import type { Manifest, Resource } from '../model/resource';
import { formatVersion } from '../version';
import { admitted, containerArgs } from './arguments';
import { configReloader, initConfigReloader, localProbe, type ReloaderOptions } from './config-reloader';
import { disruptionBudget } from './disruption-budget';
import { BASE_IMAGES, imageOf } from './image';
import { mountedByName } from './mounts';
import { optional, statefulSet } from './pod';
import {
  commonArguments,
  PROMETHEUS_ARGUMENT_GATES,
  reloadsBySignal,
  routePrefix,
  serverArguments,
} from './prometheus-arguments';
import { restrictedContainer } from './security';
import type { Argument, Named, Opaque, PrometheusPodSpec, VolumeMount } from './spec';
import { claimName, storageOf, subPath } from './storage';
import { mergeContainers } from './strategic-merge';

/** What the pods mount as their configuration. */
export interface ConfigVolume {
  readonly source: { readonly secret: Opaque } | { readonly configMap: Opaque };
  /** The file in the volume. */
  readonly file: string;
}

export interface PrometheusWorkload {
  readonly resource: Resource<PrometheusPodSpec, 'Prometheus'>;
  readonly context: BuildContext;
  readonly config: ConfigVolume;
  readonly serviceAccountName: string;
  /** Volume with the credentials that the configuration refers to. */
  readonly credentials: { readonly name: string; readonly projected: object } | undefined;
  /** Variables that the reloader substitutes. */
  readonly environment: readonly Opaque[];
  readonly podDisruptionBudget: boolean;
}

const PROBE_TIMEOUT = 3;

export function shardsOf({ shards }: PrometheusPodSpec): number {
  return Math.max(shards ?? 1, 1);
}

export function statefulSetName(name: string, shard: number): string {
  return `${prefixedName('Prometheus', name)}${shard === 0 ? '' : `-shard-${shard}`}`;
}

export function buildPrometheusWorkloads(workload: PrometheusWorkload): Manifest[] {
  const { spec } = workload.resource;
  return Array.from({ length: shardsOf(spec) }, (_, shard) => shard).flatMap((shard) => buildShard(workload, shard));
}

function buildShard(workload: PrometheusWorkload, shard: number): Manifest[] {
  const { resource, context } = workload;
  const { spec, metadata } = resource;
  const name = statefulSetName(metadata.name, shard);
  const selector = selectorOf(metadata.name, shard);
  const replicas = Math.max(spec.replicas ?? 1, 0);
  const reloader = reloaderOptions(workload, shard);
  const workloadManifest = statefulSet({
    resource,
    name,
    serviceName: spec.serviceName ?? GOVERNING_SERVICE.Prometheus,
    replicas,
    selector,
    labels: { 'operator.prometheus.io/mode': 'server' },
    podLabels: { 'app.kubernetes.io/version': formatVersion(context.target.version) },
    mainContainer: 'prometheus',
    containers: mergeContainers([serverContainer(workload), configReloader(reloader)] as Named[], spec.containers),
    initContainers: mergeContainers([initConfigReloader(reloader)] as Named[], spec.initContainers),
    volumes: volumesOf(workload),
    storage: storageOf(spec.storage, `${prefixedName('Prometheus', metadata.name)}-db`),
    serviceAccountName: workload.serviceAccountName,
    // Prometheus itself asks the API server for its targets.
    pod: {
      automountServiceAccountToken: spec.automountServiceAccountToken ?? true,
      shareProcessNamespace: reloadsBySignal(spec),
    },
    terminationGracePeriodSeconds: 600,
  });
  return [
    workloadManifest,
    ...(workload.podDisruptionBudget ? disruptionBudget(resource, name, replicas, selector) : []),
  ];
}

function selectorOf(name: string, shard: number): Readonly<Record<string, string>> {
  return {
    'app.kubernetes.io/managed-by': 'prometheus-operator',
    'app.kubernetes.io/name': 'prometheus',
    'app.kubernetes.io/instance': name,
    'operator.prometheus.io/name': name,
    'operator.prometheus.io/shard': String(shard),
    prometheus: name,
  };
}

function serverContainer(workload: PrometheusWorkload): Opaque {
  const { spec } = workload.resource;
  const { context } = workload;
  const portName = portNameOf(spec);
  return {
    name: 'prometheus',
    image: imageOf(spec, BASE_IMAGES.Prometheus, `v${formatVersion(context.target.version)}`),
    ...optional({ imagePullPolicy: spec.imagePullPolicy }),
    args: containerArgs(managedArguments(spec, context), spec, context),
    ...optional({ env: goGc(spec, context) }),
    ...(spec.listenLocal === true
      ? {}
      : { ports: [{ name: portName, containerPort: PROMETHEUS.port, protocol: 'TCP' }] }),
    volumeMounts: serverMounts(workload),
    ...probes(spec),
    resources: spec.resources ?? {},
    securityContext: restrictedContainer(),
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

function managedArguments(spec: PrometheusPodSpec, context: BuildContext): Argument[] {
  const webConfig = {
    name: 'web.config.file',
    value: `${PROMETHEUS.webConfigDir}/${PROMETHEUS.webConfigFile}`,
    from: 'spec.web',
    gate: PROMETHEUS_ARGUMENT_GATES.webConfig,
  };
  return [...commonArguments(spec, context), ...serverArguments(spec, context), ...admitted([webConfig], context)];
}

/** Newer versions take it from their configuration. */
function goGc({ runtime }: PrometheusPodSpec, context: BuildContext): Opaque[] {
  if (runtime?.goGC === undefined || context.knows(PROMETHEUS_ARGUMENT_GATES.goGcInConfig)) return [];
  return [{ name: 'GOGC', value: String(runtime.goGC) }];
}

function portNameOf({ portName }: PrometheusPodSpec): string {
  return portName === undefined || portName === '' ? PROMETHEUS.portName : portName;
}

function probes(spec: PrometheusPodSpec): Opaque {
  const ready = probeHandler(spec, '/-/ready');
  return {
    startupProbe: { ...ready, timeoutSeconds: PROBE_TIMEOUT, ...startup(spec.maximumStartupDurationSeconds ?? 0) },
    readinessProbe: { ...ready, timeoutSeconds: PROBE_TIMEOUT, periodSeconds: 5, failureThreshold: 3 },
    livenessProbe: {
      ...probeHandler(spec, '/-/healthy'),
      timeoutSeconds: PROBE_TIMEOUT,
      periodSeconds: 5,
      failureThreshold: 6,
    },
  };
}

/** A quarter of an hour to read the write-ahead log, or what the user allows. */
function startup(seconds: number): Opaque {
  if (seconds < 60) return { periodSeconds: 15, failureThreshold: 60 };
  const failureThreshold = Math.ceil(seconds / 60);
  return { periodSeconds: Math.ceil(seconds / failureThreshold), failureThreshold };
}

function probeHandler(spec: PrometheusPodSpec, path: string): Opaque {
  const full = belowPrefix(routePrefix(spec), path);
  if (spec.listenLocal === true) return { exec: localProbe(`http://localhost:${PROMETHEUS.port}${full}`) };
  const https = spec.web?.tlsConfig === undefined ? {} : { scheme: 'HTTPS' };
  return { httpGet: { path: full, port: portNameOf(spec), ...https } };
}

/** A path below the route prefix, without doubled slashes. */
export function belowPrefix(prefix: string, path: string): string {
  return `${prefix}${path}`.replace(/\/+/g, '/');
}

function serverMounts(workload: PrometheusWorkload): VolumeMount[] {
  const { resource, credentials } = workload;
  const { spec, metadata } = resource;
  const data = claimName(spec.storage, `${prefixedName('Prometheus', metadata.name)}-db`);
  return [
    { name: 'config-out', readOnly: true, mountPath: PROMETHEUS.configOutDir },
    ...(credentials === undefined
      ? []
      : [{ name: credentials.name, readOnly: true, mountPath: PROMETHEUS.credentialsDir }]),
    { name: data, mountPath: PROMETHEUS.storageDir, ...subPath(spec.storage, 'prometheus-db') },
    ...(spec.volumeMounts ?? []),
    ...mountedByName(spec, PROMETHEUS).mounts,
    ...logMounts(spec),
    webConfigMount(),
  ];
}

function webConfigMount(): VolumeMount {
  return {
    name: 'web-config',
    readOnly: true,
    mountPath: `${PROMETHEUS.webConfigDir}/${PROMETHEUS.webConfigFile}`,
    subPath: PROMETHEUS.webConfigFile,
  };
}

/** Log files without a folder go to one of ours. */
function logMounts({ scrapeFailureLogFile, queryLogFile }: PrometheusPodSpec): VolumeMount[] {
  const bare = [scrapeFailureLogFile, queryLogFile].some(
    (file) => file !== undefined && file !== '' && !file.includes('/'),
  );
  return bare ? [{ name: 'log-file', mountPath: '/var/log/prometheus' }] : [];
}

function volumesOf(workload: PrometheusWorkload): Opaque[] {
  const { resource, config, credentials } = workload;
  const { spec, metadata } = resource;
  return [
    { name: 'config', ...config.source },
    ...(credentials === undefined ? [] : [credentials as unknown as Opaque]),
    { name: 'config-out', emptyDir: { medium: 'Memory' } },
    ...mountedByName(spec, PROMETHEUS).volumes,
    ...logMounts(spec).map(({ name }) => ({ name, emptyDir: {} })),
    { name: 'web-config', secret: { secretName: `${prefixedName('Prometheus', metadata.name)}-web-config` } },
  ];
}

function reloaderOptions(workload: PrometheusWorkload, shard: number): ReloaderOptions {
  const { resource, config, environment } = workload;
  const { spec } = resource;
  const server = `${spec.web?.tlsConfig === undefined ? 'http' : 'https'}://localhost:${PROMETHEUS.port}`;
  const at = (path: string) => `${server}${belowPrefix(routePrefix(spec), path)}`;
  return {
    imagePullPolicy: spec.imagePullPolicy,
    reload: reloadsBySignal(spec)
      ? { method: 'signal', runtimeInfoUrl: at('/api/v1/status/runtimeinfo') }
      : { method: 'http', url: at('/-/reload') },
    configFile: `${PROMETHEUS.configDir}/${config.file}`,
    outputFile: `${PROMETHEUS.configOutDir}/${PROMETHEUS.configOutFile}`,
    watchedDirs: [],
    mounts: [
      { name: 'config', mountPath: PROMETHEUS.configDir },
      { name: 'config-out', mountPath: PROMETHEUS.configOutDir },
    ],
    env: [{ name: 'SHARD', value: String(shard) }, ...environment],
    listenLocal: spec.listenLocal,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
  };
}
