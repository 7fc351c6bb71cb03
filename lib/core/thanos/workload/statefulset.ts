/** The StatefulSet of a ThanosRuler. */

import type { BuildContext } from '../../base/context';
import {
  dataVolumeName,
  GOVERNING_SERVICE,
  LABEL,
  prefixedName,
  SERVER_CONTAINER,
  SUFFIX,
  selectorLabels,
  THANOS,
  THANOS_RULER,
} from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { objectPath } from '../../base/sidecar-protocol';
import { nonEmpty, type Values } from '../../base/values';
import { formatVersion } from '../../base/version';
import { containerArgs } from '../../pod/arguments';
import { container, fieldVariable, tcpPort, withMemory } from '../../pod/container';
import { imageOf, versionTag } from '../../pod/image';
import { type Mounted, mountedCredentials, mountedRules, NOTHING_MOUNTED, together } from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import type { Labels } from '../../pod/pod';
import { belowPrefix, scheme } from '../../pod/probes';
import type { Named, VolumeMount } from '../../pod/spec';
import { type Storage, storageOf } from '../../pod/storage';
import { mergeContainers } from '../../pod/strategic-merge';
import { MOUNTED } from '../../reloading/modes';
import { reloadOf, type SidecarOptions } from '../../reloading/sidecar';
import type { Delivery } from '../../reloading/strategy';
import { mountedWeb, webFile } from '../../web/served-web';
import { type InstanceWorkload, instancePodTemplate } from '../../workload/instance-workload';
import { statefulSetWithBudget } from '../../workload/statefulset';
import { THANOS_RULER_ARGUMENT_GATES as GATES, thanosRulerArguments } from './arguments';
import { type RulerFiles, rulerFiles } from './files';
import type { ThanosRulerPodSpec } from './spec';

export interface ThanosRulerWorkload extends InstanceWorkload<ThanosRulerPodSpec, 'ThanosRuler'> {
  /** ConfigMaps with rules; without any there is nothing to reload. */
  readonly ruleConfigMaps: readonly string[];
}

const TERMINATION_SECONDS = 120;

export function buildThanosRulerWorkload(workload: ThanosRulerWorkload): Manifest[] {
  const { resource, context } = workload;
  const { spec, metadata } = resource;
  checkQueries(spec, context);
  // The operator selects by the user's own labels as well, and selectors cannot be changed.
  const selector = { ...spec.podMetadata?.labels, ...selectorLabels('ThanosRuler', metadata.name) };
  const storage = storageOf(spec.storage, dataVolumeName('ThanosRuler', metadata.name), context);
  return statefulSetWithBudget(
    {
      resource,
      name: prefixedName('ThanosRuler', metadata.name),
      serviceName: spec.serviceName ?? GOVERNING_SERVICE.ThanosRuler,
      replicas: spec.replicas,
      selector,
      template: template(workload, storage, selector),
      volumeClaimTemplates: storage.volumeClaimTemplates,
    },
    workload.podDisruptionBudget,
  );
}

function checkQueries({ queryConfig, queryEndpoints = [] }: ThanosRulerPodSpec, context: BuildContext): void {
  if (queryConfig !== undefined || queryEndpoints.length > 0) return;
  context.error('spec.queryEndpoints', {
    code: 'missing-field',
    message: 'a ThanosRuler has no data of its own: it must know which servers to query',
    given: 'nothing',
    allowed: 'at least one endpoint, `spec.queryConfig`, or one ThanosQuery in the app',
    hint: 'Add an endpoint, or declare a ThanosQuery',
  });
}

function template(workload: ThanosRulerWorkload, storage: Storage, selector: Labels): Values {
  const { resource, context, ruleConfigMaps, webConfig, reloading = MOUNTED } = workload;
  const { spec } = resource;
  const mounts = serverMounts(workload, storage);
  const server = serverContainer(workload, mounts);
  const sidecar = sidecarOptions(workload, mounts);
  const reloads = ruleConfigMaps.length > 0;
  return instancePodTemplate(workload, {
    // The version is Thanos', whatever the user's labels say.
    selector: { ...selector, [LABEL.version]: formatVersion(context.target.version) },
    containers: mergeContainers(reloads ? [server, reloading.sidecar(sidecar)] : [server], spec.containers),
    initContainers: mergeContainers(
      // What the kubelet mounts is there before any container; what a sidecar writes is not.
      reloads && reloading.writesFiles ? [reloading.initContainer(sidecar)] : [],
      spec.initContainers,
    ),
    volumes: [
      ...mounts.files.volumes,
      ...credentialsOf(mounts).volumes,
      ...together(mounts.web, rulesOf(mounts)).volumes,
      ...(reloads ? reloading.sidecarVolumes(resource) : []),
      ...reloading.password(webConfig).volumes,
      ...storage.volumes,
      ...(spec.volumes ?? []),
    ],
    // A ruler has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
    ...(reloading.signals(webConfig) ? { more: { shareProcessNamespace: true } } : {}),
  });
}

/** There is one where there is something to reload, and where the version knows it. */
function mountedWebConfig({ resource, context, ruleConfigMaps, webConfig: own }: ThanosRulerWorkload): Mounted {
  return mountedWeb({
    context,
    known: ruleConfigMaps.length > 0 && context.knows(GATES.webConfig),
    own,
    tls: resource.spec.web?.tlsConfig,
    probed: false,
    secretName: `${prefixedName('ThanosRuler', resource.metadata.name)}${SUFFIX.webConfig}`,
    dir: THANOS_RULER.webConfigDir,
    file: THANOS_RULER.webConfigFile,
  });
}

function webConfigPath({ webConfig }: ThanosRulerWorkload): string {
  return webFile(webConfig, { dir: THANOS_RULER.webConfigDir, file: THANOS_RULER.webConfigFile });
}

interface ServerMounts {
  readonly files: RulerFiles;
  readonly read: Delivery<'credentials' | 'rules'>;
  readonly web: Mounted;
  readonly storage: Storage;
}

function credentialsOf({ read: { server } }: ServerMounts): Mounted {
  return together(server.credentials.mounted, server.credentials.written);
}

function rulesOf({ read: { server } }: ServerMounts): Mounted {
  return together(server.rules.mounted, server.rules.written);
}

function serverMounts(workload: ThanosRulerWorkload, storage: Storage): ServerMounts {
  const { resource, ruleConfigMaps, credentials, reloading = MOUNTED } = workload;
  const { rulesDir, credentialsDir } = THANOS_RULER;
  // Without rules there is no sidecar that could write anything.
  const { deliver } = ruleConfigMaps.length > 0 ? reloading : MOUNTED;
  const read = deliver(
    {
      credentials: { as: 'credentials', dir: credentialsDir, mounted: mountedCredentials(credentials, credentialsDir) },
      rules: { as: 'folders', dir: rulesDir, mounted: mountedRules(ruleConfigMaps, rulesDir) },
    },
    resource.metadata.namespace,
  );
  return { files: rulerFiles(resource), read, web: mountedWebConfig(workload), storage };
}

function serverContainer(workload: ThanosRulerWorkload, mounts: ServerMounts): Named {
  const { files, web, storage } = mounts;
  const { resource, context, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const managed = thanosRulerArguments(spec, files, context);
  return container({
    name: SERVER_CONTAINER.ThanosRuler,
    image: imageOf(spec, platform.baseImages.Thanos, versionTag(spec, 'Thanos')),
    imagePullPolicy: spec.imagePullPolicy,
    args: [
      'rule',
      ...containerArgs(managed, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context),
      ...(web === NOTHING_MOUNTED ? [] : [`--http.config=${webConfigPath(workload)}`]),
    ],
    env: [fieldVariable('POD_NAME', 'metadata.name')],
    ports: ports(spec),
    mounts: [
      ...files.mounts,
      ...credentialsOf(mounts).mounts,
      ...web.mounts,
      { name: storage.name, mountPath: THANOS_RULER.storageDir },
      ...rulesOf(mounts).mounts,
      ...(spec.volumeMounts ?? []),
    ],
    resources: withMemory(spec.resources),
  });
}

function ports(spec: ThanosRulerPodSpec): Values[] {
  const grpc = tcpPort(THANOS.grpcPortName, THANOS.grpcPort);
  const portName = nonEmpty(spec.portName) ?? THANOS_RULER.portName;
  return spec.listenLocal === true ? [grpc] : [grpc, tcpPort(portName, THANOS.httpPort)];
}

function sidecarOptions(workload: ThanosRulerWorkload, { read, web }: ServerMounts): SidecarOptions {
  const { resource, context, webConfig, reloading = MOUNTED, platform = DEFAULT_PLATFORM } = workload;
  const { spec, metadata } = resource;
  const generated = spec.web?.tlsConfig !== undefined && context.knows(GATES.webConfig);
  const https = webConfig?.https ?? generated;
  const server = `${scheme(https)}://${platform.localHost}:${THANOS.httpPort}`;
  const ownConfig = `${prefixedName('ThanosRuler', metadata.name)}${SUFFIX.rulerConfig}`;
  return {
    platform: platform.reloader,
    reload: reloadOf({
      at: (path) => `${server}${belowPrefix(spec.routePrefix ?? '', path)}`,
      process: 'thanos',
      own: webConfig,
      signalled: reloading.signals(webConfig),
    }),
    // Its own configuration is read when it starts: of that object only the references count.
    configObject: objectPath('Secret', metadata.namespace, ownConfig),
    credentialsDir: THANOS_RULER.credentialsDir,
    watchedDirs: read.read.map(({ mountPath }) => mountPath),
    written: read.written,
    mounts: [
      ...read.read.map(({ name, mountPath }): VolumeMount => ({ name, mountPath })),
      ...(reloading.servesWebConfig ? web.mounts : []),
      ...read.sidecar,
      ...reloading.password(webConfig).mounts,
    ],
    env: [{ name: 'SHARD', value: '-1' }],
    listenOn: spec.listenLocal === true ? platform.localHost : undefined,
    webConfigFile: web === NOTHING_MOUNTED ? undefined : webConfigPath(workload),
    protectedPort: webConfig !== undefined,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
  };
}
