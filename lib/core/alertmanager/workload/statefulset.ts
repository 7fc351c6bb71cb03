/** The StatefulSet of an Alertmanager; its replicas form a mesh from two on. */

import type { BuildContext } from '../../base/context';
import {
  ALERTMANAGER,
  dataVolumeName,
  GOVERNING_SERVICE,
  prefixedName,
  SERVER_CONTAINER,
  SUFFIX,
  selectorLabels,
} from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { nonEmpty, type Values } from '../../base/values';
import { containerArgs } from '../../pod/arguments';
import { CONFIG_OUT } from '../../pod/config-volume';
import { container, fieldVariable, tcpPort, withMemory } from '../../pod/container';
import { imageOf, versionTag } from '../../pod/image';
import {
  type Mounted,
  mountedByName,
  mountedCredentials,
  mountedFile,
  NOTHING_MOUNTED,
  together,
} from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import { belowPrefix, hasOwnProbes, httpProbe, routePrefix, scheme } from '../../pod/probes';
import type { Named } from '../../pod/spec';
import { type Storage, storageOf, subPath } from '../../pod/storage';
import { mergeContainers } from '../../pod/strategic-merge';
import { MOUNTED } from '../../reloading/modes';
import { volumeObject } from '../../reloading/objects';
import { reloadOf, type SidecarOptions } from '../../reloading/sidecar';
import { type Delivery, written } from '../../reloading/strategy';
import { checkClusterTls } from '../../web/check-tls';
import { mountedWeb, tcpProbe, webFile } from '../../web/served-web';
import { clientTlsFiles, serverTlsFiles } from '../../web/tls-files';
import { type ConfiguredWorkload, instancePodTemplate } from '../../workload/instance-workload';
import { statefulSetWithBudget } from '../../workload/statefulset';
import { alertmanagerArguments, ALERTMANAGER_ARGUMENT_GATES as GATES, replicasOf } from './arguments';
import type { AlertmanagerPodSpec } from './spec';
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

function template(workload: AlertmanagerWorkload, storage: Storage): Values {
  const { resource, config, credentials, webConfig, reloading = MOUNTED } = workload;
  const { spec, metadata } = resource;
  const mounts = podMounts(workload);
  const sidecar = sidecarOptions(workload, mounts);
  return instancePodTemplate(workload, {
    selector: selectorLabels('Alertmanager', metadata.name),
    containers: mergeContainers(
      [serverContainer(workload, storage, mounts), reloading.sidecar(sidecar)],
      spec.containers,
    ),
    initContainers: mergeContainers([reloading.initContainer(sidecar)], spec.initContainers),
    volumes: [
      ...reloading.configVolumes(CONFIG, config, credentials),
      ...reloading.sidecarVolumes(resource),
      ...together(delivered(mounts.read), mounts.web, mounts.clusterTls).volumes,
      ...reloading.password(webConfig).volumes,
      ...storage.volumes,
      ...(spec.volumes ?? []),
    ],
    // Alertmanager has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
    ...(reloading.signals(webConfig) ? { more: { shareProcessNamespace: true } } : {}),
  });
}

type ReadFiles = Delivery<'credentials' | 'templates' | 'secrets' | 'configMaps'>;

interface PodMounts {
  readonly read: ReadFiles;
  readonly web: Mounted;
  readonly clusterTls: Mounted;
}

/** Templates, and what the user mounts by name: what the kubelet brings of it, and all that the sidecar writes. */
function delivered(read: ReadFiles): Mounted {
  const { templates, secrets, configMaps } = read.server;
  return together(templates.mounted, secrets.mounted, configMaps.mounted, written(read));
}

function podMounts({
  resource,
  context,
  credentials,
  webConfig,
  reloading = MOUNTED,
}: AlertmanagerWorkload): PodMounts {
  const { spec, metadata } = resource;
  const name = prefixedName('Alertmanager', metadata.name);
  const { secrets, configMaps } = spec;
  const { credentialsDir, secretsDir, configMapsDir, templatesDir } = ALERTMANAGER;
  return {
    read: reloading.deliver(
      {
        credentials: {
          as: 'credentials',
          dir: credentialsDir,
          mounted: mountedCredentials(credentials, credentialsDir),
        },
        templates: {
          as: 'files',
          dir: templatesDir,
          mounted: templateFiles(spec.alertmanagerConfiguration?.templates, context),
        },
        secrets: { as: 'folders', dir: secretsDir, mounted: mountedByName({ secrets }, ALERTMANAGER) },
        configMaps: { as: 'folders', dir: configMapsDir, mounted: mountedByName({ configMaps }, ALERTMANAGER) },
      },
      metadata.namespace,
    ),
    web: mountedWeb({
      context,
      known: context.knows(GATES.webConfig),
      own: webConfig,
      tls: spec.web?.tlsConfig,
      probed: spec.listenLocal !== true && !hasOwnProbes(spec),
      secretName: `${name}${SUFFIX.webConfig}`,
      dir: ALERTMANAGER.webConfigDir,
      file: ALERTMANAGER.webConfigFile,
    }),
    clusterTls: context.knows(GATES.clusterTls)
      ? clusterTlsMounts(spec, `${name}${SUFFIX.clusterTls}`, context)
      : NOTHING_MOUNTED,
  };
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
    name: SERVER_CONTAINER.Alertmanager,
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
      ...mounts.read.server.credentials.mounted.mounts,
      { name: storage.name, mountPath: ALERTMANAGER.storageDir, ...subPath(spec.storage, ALERTMANAGER.storageSubPath) },
      ...delivered(mounts.read).mounts,
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

function ports(spec: AlertmanagerPodSpec): Values[] {
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

/** A port that only the pod reaches is not probed: the image has no client for it. */
function probes(workload: AlertmanagerWorkload): Values {
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

function sidecarOptions(workload: AlertmanagerWorkload, mounts: PodMounts): SidecarOptions {
  const { resource, config, environment, webConfig, reloading = MOUNTED, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const { configDir, configOutDir, configOutFile, credentialsDir, webConfigDir, webConfigFile, port } = ALERTMANAGER;
  const { read, sidecar, written: writes } = mounts.read;
  const server = `${scheme(servesHttps(workload))}://${platform.localHost}:${port}`;
  return {
    platform: platform.reloader,
    imagePullPolicy: spec.imagePullPolicy,
    reload: reloadOf({
      at: (path) => `${server}${belowPrefix(routePrefix(spec), path)}`,
      process: 'alertmanager',
      own: webConfig,
      signalled: reloading.signals(webConfig),
    }),
    config: { file: `${configDir}/${config.file}`, outputFile: `${configOutDir}/${configOutFile}` },
    configObject: volumeObject(config.source, resource.metadata.namespace),
    credentialsDir,
    watchedDirs: [configDir, ...read.map(({ mountPath }) => mountPath)],
    written: writes,
    mounts: [
      { name: CONFIG, mountPath: configDir, readOnly: true },
      { name: CONFIG_OUT, mountPath: configOutDir },
      ...read,
      ...(reloading.servesWebConfig ? mounts.web.mounts : []),
      ...sidecar,
      ...reloading.password(webConfig).mounts,
    ],
    env: [{ name: 'SHARD', value: '-1' }, ...environment],
    listenOn: spec.listenLocal === true ? platform.localHost : undefined,
    webConfigFile:
      mounts.web === NOTHING_MOUNTED ? undefined : webFile(webConfig, { dir: webConfigDir, file: webConfigFile }),
    protectedPort: webConfig !== undefined,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
  };
}
