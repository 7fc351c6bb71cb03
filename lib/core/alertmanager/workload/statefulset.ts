/** The StatefulSet of an Alertmanager; its replicas form a mesh from two on. */

import type { BuildContext } from '../../base/context';
import {
  ALERTMANAGER,
  dataVolumeName,
  GOVERNING_SERVICE,
  prefixedName,
  SUFFIX,
  selectorLabels,
} from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { containerArgs, nonEmpty } from '../../pod/arguments';
import { container, fieldVariable, tcpPort, withMemory } from '../../pod/container';
import { imageOf, versionTag } from '../../pod/image';
import type { ConfiguredWorkload } from '../../pod/instance-workload';
import {
  type Mounted,
  mountedByName,
  mountedCredentials,
  mountedFile,
  NOTHING_MOUNTED,
  together,
} from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import { podTemplate } from '../../pod/pod';
import { belowPrefix, httpProbe, routePrefix, scheme } from '../../pod/probes';
import type { AlertmanagerPodSpec, Named, Opaque } from '../../pod/spec';
import { statefulSetWithBudget } from '../../pod/statefulset';
import { type Storage, storageOf, subPath } from '../../pod/storage';
import { mergeContainers } from '../../pod/strategic-merge';
import { CONFIG_OUT, configVolumes } from '../../reloading/config-volume';
import { configReloader, initConfigReloader, type ReloaderOptions } from '../../reloading/mounted/containers';
import { MOUNTED, mountedPlatform, volumeObject } from '../../reloading/reloader';
import {
  broughtCredentials,
  type WatchedMounts,
  watchedFiles,
  watchedFolders,
  watchedTogether,
  watchingOf,
} from '../../reloading/watching/mounts';
import { checkClusterTls } from '../../web/check-tls';
import { mountedPassword, mountedWeb, reloadOf, signalled, tcpProbe, webFile } from '../../web/served-web';
import { clientTlsFiles, serverTlsFiles } from '../../web/tls-files';
import { alertmanagerArguments, ALERTMANAGER_ARGUMENT_GATES as GATES, replicasOf } from './arguments';
import { templateFiles } from './template-files';

export type AlertmanagerWorkload = ConfiguredWorkload<AlertmanagerPodSpec, 'Alertmanager'>;

const CONFIG = 'config-volume';
const TERMINATION_SECONDS = 120;

export function buildAlertmanagerWorkload(workload: AlertmanagerWorkload): Manifest[] {
  const { resource, context } = workload;
  const { spec, metadata } = resource;
  const storage = storageOf(spec.storage, dataVolumeName('Alertmanager', metadata.name), context);
  return statefulSetWithBudget(
    {
      resource,
      name: prefixedName('Alertmanager', metadata.name),
      serviceName: spec.serviceName ?? GOVERNING_SERVICE.Alertmanager,
      replicas: replicasOf(spec),
      selector: selectorLabels('Alertmanager', metadata.name),
      template: template(workload, storage),
      volumeClaimTemplates: storage.volumeClaimTemplates,
    },
    workload.podDisruptionBudget,
  );
}

function template(workload: AlertmanagerWorkload, storage: Storage): Opaque {
  const { resource, context, webConfig, reloader: form = MOUNTED } = workload;
  const { spec, metadata } = resource;
  const mounts = podMounts(workload);
  const reloader = reloaderOptions(workload, mounts);
  return podTemplate({
    resource,
    context,
    selector: selectorLabels('Alertmanager', metadata.name),
    reloader: form,
    containers: mergeContainers(
      [serverContainer(workload, storage, mounts), configReloader(reloader)],
      spec.containers,
    ),
    initContainers: mergeContainers([initConfigReloader(reloader)], spec.initContainers),
    volumes: [
      ...configVolumes(CONFIG, workload),
      ...together(mounts.templates, mounts.byName, mounts.watched?.server, mounts.web, mounts.clusterTls).volumes,
      ...mountedPassword(webConfig, form).volumes,
      ...storage.volumes,
      ...(spec.volumes ?? []),
    ],
    serviceAccountName: workload.serviceAccountName,
    // Alertmanager has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
    ...(signalled(webConfig, form) ? { more: { shareProcessNamespace: true } } : {}),
  });
}

interface PodMounts {
  readonly credentials: Mounted;
  readonly templates: Mounted;
  readonly byName: Mounted;
  readonly web: Mounted;
  readonly clusterTls: Mounted;
  /** What the watching sidecar writes, in the place of credentials, templates, and what is mounted by name. */
  readonly watched?: WatchedMounts;
}

function podMounts({ resource, context, credentials, webConfig, reloader = MOUNTED }: AlertmanagerWorkload): PodMounts {
  const { spec, metadata } = resource;
  const name = prefixedName('Alertmanager', metadata.name);
  const templates = templateFiles(spec.alertmanagerConfiguration?.templates, context);
  const byKubelet = {
    credentials: mountedCredentials(credentials, ALERTMANAGER.credentialsDir),
    templates,
    byName: mountedByName(spec, ALERTMANAGER),
  };
  return {
    ...(reloader.form === 'mounted' ? byKubelet : bySidecar(spec, templates, metadata.namespace)),
    web: mountedWeb({
      context,
      known: context.knows(GATES.webConfig),
      own: webConfig,
      tls: spec.web?.tlsConfig,
      secretName: `${name}${SUFFIX.webConfig}`,
      dir: ALERTMANAGER.webConfigDir,
      file: ALERTMANAGER.webConfigFile,
    }),
    clusterTls: context.knows(GATES.clusterTls)
      ? clusterTlsMounts(spec, `${name}${SUFFIX.clusterTls}`, context)
      : NOTHING_MOUNTED,
  };
}

function bySidecar({ secrets, configMaps }: AlertmanagerPodSpec, templates: Mounted, namespace: string) {
  const { credentialsDir, secretsDir, configMapsDir } = ALERTMANAGER;
  const watched = watchedTogether(
    broughtCredentials(credentialsDir),
    watchedFiles(templates, namespace),
    watchedFolders(secretsDir, mountedByName({ secrets }, ALERTMANAGER), namespace),
    watchedFolders(configMapsDir, mountedByName({ configMaps }, ALERTMANAGER), namespace),
  );
  return { credentials: NOTHING_MOUNTED, templates: NOTHING_MOUNTED, byName: NOTHING_MOUNTED, watched };
}

function clusterTlsMounts({ clusterTLS }: AlertmanagerPodSpec, secretName: string, context: BuildContext): Mounted {
  checkClusterTls(clusterTLS, context, 'spec.clusterTLS');
  const { clusterTlsConfigDir: dir, clusterTlsConfigFile, serverTlsDir, clientTlsDir } = ALERTMANAGER;
  return together(
    mountedFile('cluster-tls-config', secretName, dir, clusterTlsConfigFile),
    serverTlsFiles(clusterTLS?.server, `${dir}/${serverTlsDir}`, 'cluster-tls-server-config'),
    clientTlsFiles(clusterTLS?.client, `${dir}/${clientTlsDir}`, 'cluster-tls-client-config'),
  );
}

function serverContainer(workload: AlertmanagerWorkload, storage: Storage, mounts: PodMounts): Named {
  const { resource, context, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const managed = alertmanagerArguments(resource, context, platform, workload.webConfig);
  return container({
    name: 'alertmanager',
    image: imageOf(spec, platform.baseImages.Alertmanager, versionTag(spec, 'Alertmanager')),
    imagePullPolicy: spec.imagePullPolicy,
    args: containerArgs(managed, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context),
    env: [
      fieldVariable('POD_IP', 'status.podIP'),
      ...(context.knows(GATES.peerName) ? [fieldVariable('POD_NAME', 'metadata.name')] : []),
    ],
    ports: ports(spec),
    mounts: [
      { name: CONFIG, mountPath: ALERTMANAGER.configDir },
      { name: CONFIG_OUT, readOnly: true, mountPath: ALERTMANAGER.configOutDir },
      ...mounts.credentials.mounts,
      { name: storage.name, mountPath: ALERTMANAGER.storageDir, ...subPath(spec.storage, ALERTMANAGER.storageSubPath) },
      ...together(mounts.templates, mounts.byName, mounts.watched?.server).mounts,
      ...(spec.volumeMounts ?? []),
      ...together(mounts.web, mounts.clusterTls).mounts,
    ],
    probes: probes(workload),
    resources: withMemory(spec.resources),
  });
}

function portName({ portName: given }: AlertmanagerPodSpec): string {
  return nonEmpty(given) ?? ALERTMANAGER.portName;
}

function ports(spec: AlertmanagerPodSpec): Opaque[] {
  const { meshPort, meshTcpPortName, meshUdpPortName, port } = ALERTMANAGER;
  return [
    ...(spec.listenLocal === true ? [] : [tcpPort(portName(spec), port)]),
    tcpPort(meshTcpPortName, meshPort),
    { name: meshUdpPortName, containerPort: meshPort, protocol: 'UDP' },
  ];
}

function servesHttps({ resource, context, webConfig }: AlertmanagerWorkload): boolean {
  if (webConfig !== undefined) return webConfig.https;
  return resource.spec.web?.tlsConfig !== undefined && context.knows(GATES.webConfig);
}

/** A port of the pod alone is not probed: the image has no client for it. */
function probes(workload: AlertmanagerWorkload): Opaque {
  const { spec } = workload.resource;
  if (spec.listenLocal === true) return {};
  const port = portName(spec);
  const https = servesHttps(workload);
  const probe = (path: string) =>
    workload.webConfig === undefined ? httpProbe(spec, path, port, https) : tcpProbe(port);
  return {
    livenessProbe: { ...probe('/-/healthy'), timeoutSeconds: 3, failureThreshold: 10 },
    readinessProbe: {
      ...probe('/-/ready'),
      initialDelaySeconds: 3,
      timeoutSeconds: 3,
      periodSeconds: 5,
      failureThreshold: 10,
    },
  };
}

function reloaderOptions(workload: AlertmanagerWorkload, mounts: PodMounts): ReloaderOptions {
  const { resource, config, environment, webConfig, reloader = MOUNTED, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const { configDir, configOutDir, configOutFile, credentialsDir, webConfigDir, webConfigFile, port } = ALERTMANAGER;
  const { watched } = mounts;
  const read = together(mounts.templates, mounts.byName).mounts;
  const server = `${scheme(servesHttps(workload))}://${platform.localHost}:${port}`;
  return {
    platform: mountedPlatform(platform.reloader, reloader),
    imagePullPolicy: spec.imagePullPolicy,
    reload: reloadOf({
      at: (path) => `${server}${belowPrefix(routePrefix(spec), path)}`,
      process: 'alertmanager',
      own: webConfig,
      reloader,
    }),
    config: { file: `${configDir}/${config.file}`, outputFile: `${configOutDir}/${configOutFile}` },
    watchedDirs: [configDir, ...read.map(({ mountPath }) => mountPath)],
    mounts: [
      { name: CONFIG, mountPath: configDir, readOnly: true },
      { name: CONFIG_OUT, mountPath: configOutDir },
      ...read,
      ...(watched === undefined ? mounts.web.mounts : watched.sidecar),
      ...mountedPassword(webConfig, reloader).mounts,
    ],
    env: [{ name: 'SHARD', value: '-1' }, ...environment],
    listenOn: spec.listenLocal === true ? platform.localHost : undefined,
    webConfigFile:
      mounts.web === NOTHING_MOUNTED ? undefined : webFile(webConfig, { dir: webConfigDir, file: webConfigFile }),
    protectedPort: webConfig !== undefined,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
    watching:
      watched &&
      watchingOf(volumeObject(config.source, resource.metadata.namespace), watched, credentialsDir, reloader),
  };
}
