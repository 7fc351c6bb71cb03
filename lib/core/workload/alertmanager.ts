/** The StatefulSet of an Alertmanager; its replicas form a mesh from two on. */

import type { BuildContext } from '../context';
import { ALERTMANAGER, GOVERNING_SERVICE, prefixedName } from '../conventions';
import type { Manifest, Resource } from '../model/resource';
import { formatVersion } from '../version';
import { alertmanagerArguments, replicasOf } from './alertmanager-arguments';
import { containerArgs } from './arguments';
import { configReloader, initConfigReloader, type ReloaderOptions } from './config-reloader';
import { disruptionBudget } from './disruption-budget';
import { BASE_IMAGES, imageOf } from './image';
import { mountedByName } from './mounts';
import { optional, statefulSet } from './pod';
import { belowPrefix, type ConfigVolume } from './prometheus';
import { routePrefix } from './prometheus-arguments';
import { restrictedContainer } from './security';
import type { AlertmanagerPodSpec, Named, Opaque, VolumeMount } from './spec';
import { claimName, storageOf, subPath } from './storage';
import { mergeContainers } from './strategic-merge';

export interface AlertmanagerWorkload {
  readonly resource: Resource<AlertmanagerPodSpec, 'Alertmanager'>;
  readonly context: BuildContext;
  readonly config: ConfigVolume;
  readonly serviceAccountName: string;
  readonly credentials: { readonly name: string; readonly projected: object } | undefined;
  readonly environment: readonly Opaque[];
  readonly podDisruptionBudget: boolean;
}

export function buildAlertmanagerWorkload(workload: AlertmanagerWorkload): Manifest[] {
  const { resource, context } = workload;
  const { spec, metadata } = resource;
  const name = prefixedName('Alertmanager', metadata.name);
  const selector = selectorOf(metadata.name);
  const replicas = replicasOf(spec);
  const reloader = reloaderOptions(workload);
  const workloadManifest = statefulSet({
    resource,
    name,
    serviceName: spec.serviceName ?? GOVERNING_SERVICE.Alertmanager,
    replicas,
    selector,
    podLabels: { 'app.kubernetes.io/version': formatVersion(context.target.version) },
    mainContainer: 'alertmanager',
    containers: mergeContainers([serverContainer(workload), configReloader(reloader)] as Named[], spec.containers),
    initContainers: mergeContainers([initConfigReloader(reloader)] as Named[], spec.initContainers),
    volumes: volumesOf(workload),
    storage: storageOf(spec.storage, `${name}-db`),
    serviceAccountName: workload.serviceAccountName,
    // Alertmanager has no business with the API server.
    pod: { automountServiceAccountToken: spec.automountServiceAccountToken ?? false },
    terminationGracePeriodSeconds: 120,
  });
  return [
    workloadManifest,
    ...(workload.podDisruptionBudget ? disruptionBudget(resource, name, replicas, selector) : []),
  ];
}

function selectorOf(name: string): Readonly<Record<string, string>> {
  return {
    'app.kubernetes.io/managed-by': 'prometheus-operator',
    'app.kubernetes.io/name': 'alertmanager',
    'app.kubernetes.io/instance': name,
    alertmanager: name,
  };
}

function serverContainer(workload: AlertmanagerWorkload): Opaque {
  const { resource, context } = workload;
  const { spec } = resource;
  return {
    name: 'alertmanager',
    image: imageOf(spec, BASE_IMAGES.Alertmanager, `v${formatVersion(context.target.version)}`),
    ...optional({ imagePullPolicy: spec.imagePullPolicy }),
    args: containerArgs(alertmanagerArguments(resource, context), spec, context),
    env: [field('POD_IP', 'status.podIP'), field('POD_NAME', 'metadata.name')],
    ports: ports(spec),
    volumeMounts: serverMounts(workload),
    ...probes(spec),
    resources: withMemory(spec.resources),
    securityContext: restrictedContainer(),
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

function field(name: string, fieldPath: string): Opaque {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}

function withMemory(resources: AlertmanagerPodSpec['resources'] = {}): Opaque {
  return { ...resources, requests: { memory: '200Mi', ...resources.requests } };
}

function portNameOf({ portName }: AlertmanagerPodSpec): string {
  return portName === undefined || portName === '' ? ALERTMANAGER.portName : portName;
}

function ports(spec: AlertmanagerPodSpec): Opaque[] {
  const web = { name: portNameOf(spec), containerPort: ALERTMANAGER.port, protocol: 'TCP' };
  return [
    ...(spec.listenLocal === true ? [] : [web]),
    { name: ALERTMANAGER.meshTcpPortName, containerPort: ALERTMANAGER.meshPort, protocol: 'TCP' },
    { name: ALERTMANAGER.meshUdpPortName, containerPort: ALERTMANAGER.meshPort, protocol: 'UDP' },
  ];
}

function probes(spec: AlertmanagerPodSpec): Opaque {
  if (spec.listenLocal === true) return {};
  const https = spec.web?.tlsConfig === undefined ? {} : { scheme: 'HTTPS' };
  const handler = (path: string) => ({
    httpGet: { path: belowPrefix(routePrefix(spec), path), port: portNameOf(spec), ...https },
  });
  return {
    livenessProbe: { ...handler('/-/healthy'), timeoutSeconds: 3, failureThreshold: 10 },
    readinessProbe: {
      ...handler('/-/ready'),
      initialDelaySeconds: 3,
      timeoutSeconds: 3,
      periodSeconds: 5,
      failureThreshold: 10,
    },
  };
}

function serverMounts(workload: AlertmanagerWorkload): VolumeMount[] {
  const { resource, credentials } = workload;
  const { spec, metadata } = resource;
  return [
    { name: 'config-volume', mountPath: ALERTMANAGER.configDir },
    { name: 'config-out', readOnly: true, mountPath: ALERTMANAGER.configOutDir },
    ...(credentials === undefined
      ? []
      : [{ name: credentials.name, readOnly: true, mountPath: ALERTMANAGER.credentialsDir }]),
    {
      name: claimName(spec.storage, `${prefixedName('Alertmanager', metadata.name)}-db`),
      mountPath: ALERTMANAGER.storageDir,
      ...subPath(spec.storage, 'alertmanager-db'),
    },
    ...mountedByName(spec, ALERTMANAGER).mounts,
    ...(spec.volumeMounts ?? []),
    webConfigMount(),
  ];
}

function webConfigMount(): VolumeMount {
  const { webConfigDir, webConfigFile } = ALERTMANAGER;
  return { name: 'web-config', readOnly: true, mountPath: `${webConfigDir}/${webConfigFile}`, subPath: webConfigFile };
}

function volumesOf(workload: AlertmanagerWorkload): Opaque[] {
  const { resource, config, credentials } = workload;
  const { spec, metadata } = resource;
  return [
    { name: 'config-volume', ...config.source },
    ...(credentials === undefined ? [] : [credentials as unknown as Opaque]),
    { name: 'config-out', emptyDir: { medium: 'Memory' } },
    ...mountedByName(spec, ALERTMANAGER).volumes,
    { name: 'web-config', secret: { secretName: `${prefixedName('Alertmanager', metadata.name)}-web-config` } },
  ];
}

function reloaderOptions(workload: AlertmanagerWorkload): ReloaderOptions {
  const { resource, config, environment } = workload;
  const { spec } = resource;
  const mounted = mountedByName(spec, ALERTMANAGER).mounts;
  const scheme = spec.web?.tlsConfig === undefined ? 'http' : 'https';
  return {
    imagePullPolicy: spec.imagePullPolicy,
    reload: {
      method: 'http',
      url: `${scheme}://localhost:${ALERTMANAGER.port}${belowPrefix(routePrefix(spec), '/-/reload')}`,
    },
    configFile: `${ALERTMANAGER.configDir}/${config.file}`,
    outputFile: `${ALERTMANAGER.configOutDir}/${ALERTMANAGER.configOutFile}`,
    watchedDirs: [ALERTMANAGER.configDir, ...mounted.map(({ mountPath }) => mountPath)],
    mounts: [
      { name: 'config-volume', mountPath: ALERTMANAGER.configDir, readOnly: true },
      { name: 'config-out', mountPath: ALERTMANAGER.configOutDir },
      ...mounted,
      webConfigMount(),
    ],
    env: [{ name: 'SHARD', value: '-1' }, ...environment],
    listenLocal: spec.listenLocal,
    webConfigFile: `${ALERTMANAGER.webConfigDir}/${ALERTMANAGER.webConfigFile}`,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
  };
}
