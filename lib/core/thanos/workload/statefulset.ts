/** The StatefulSet of a ThanosRuler. */

import type { BuildContext } from '../../base/context';
import {
  dataVolumeName,
  GOVERNING_SERVICE,
  LABEL,
  prefixedName,
  SUFFIX,
  selectorLabels,
  THANOS,
  THANOS_RULER,
} from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { formatVersion } from '../../base/version';
import { containerArgs, nonEmpty } from '../../pod/arguments';
import { container, fieldVariable, tcpPort, withMemory } from '../../pod/container';
import { imageOf, versionTag } from '../../pod/image';
import type { InstanceWorkload } from '../../pod/instance-workload';
import { type Mounted, mountedCredentials, mountedRules, NOTHING_MOUNTED, together } from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import { type Labels, podTemplate } from '../../pod/pod';
import { belowPrefix, scheme } from '../../pod/probes';
import type { Named, Opaque, ThanosRulerPodSpec, VolumeMount } from '../../pod/spec';
import { statefulSetWithBudget } from '../../pod/statefulset';
import { type Storage, storageOf } from '../../pod/storage';
import { mergeContainers } from '../../pod/strategic-merge';
import { configReloader, initConfigReloader, type ReloaderOptions } from '../../reloading/mounted/containers';
import { MOUNTED, mountedPlatform, objectPath, programName } from '../../reloading/reloader';
import { type Watching, watchingVolumes } from '../../reloading/watching/containers';
import {
  broughtCredentials,
  type WatchedMounts,
  watchedFolders,
  watchedTogether,
  watchingOf,
} from '../../reloading/watching/mounts';
import { mountedPassword, mountedWeb, reloadOf, signalled, webFile } from '../../web/served-web';
import { THANOS_RULER_ARGUMENT_GATES as GATES, thanosRulerArguments } from './arguments';
import { type RulerFiles, rulerFiles } from './files';

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
    message: 'a ThanosRuler has no data of its own: it must know whom to query',
    given: 'nothing',
    allowed: 'at least one endpoint, or `spec.queryConfig`',
    hint: 'Add an endpoint',
  });
}

function template(workload: ThanosRulerWorkload, storage: Storage, selector: Labels): Opaque {
  const { resource, context, ruleConfigMaps, webConfig, reloader: form = MOUNTED } = workload;
  const { spec } = resource;
  const mounts = serverMounts(workload, storage);
  const server = serverContainer(workload, mounts);
  const reloader = reloaderOptions(workload, mounts);
  return podTemplate({
    resource,
    context,
    // The version is Thanos', whatever the user's labels say.
    selector: { ...selector, [LABEL.version]: formatVersion(context.target.version) },
    reloader: form,
    containers: mergeContainers(
      ruleConfigMaps.length === 0 ? [server] : [server, configReloader(reloader)],
      spec.containers,
    ),
    initContainers: mergeContainers(
      // What the kubelet mounts is there before any container; what a sidecar writes is not.
      reloader.watching === undefined ? [] : [initConfigReloader(reloader)],
      spec.initContainers,
    ),
    volumes: [
      ...mounts.files.volumes,
      ...mounts.credentials.volumes,
      ...together(mounts.web, mounts.rules).volumes,
      ...(mounts.watched === undefined ? [] : watchingVolumes(programName(resource))),
      ...mountedPassword(webConfig, form).volumes,
      ...storage.volumes,
      ...(spec.volumes ?? []),
    ],
    serviceAccountName: workload.serviceAccountName,
    // A ruler has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
    ...(signalled(webConfig, form) ? { more: { shareProcessNamespace: true } } : {}),
  });
}

/** There is one where there is something to reload, and where the version knows it. */
function mountedWebConfig({ resource, context, ruleConfigMaps, webConfig: own }: ThanosRulerWorkload): Mounted {
  return mountedWeb({
    context,
    known: ruleConfigMaps.length > 0 && context.knows(GATES.webConfig),
    own,
    tls: resource.spec.web?.tlsConfig,
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
  readonly credentials: Mounted;
  readonly rules: Mounted;
  readonly web: Mounted;
  readonly storage: Storage;
  /** What the watching sidecar writes: it has a part in credentials and rules. */
  readonly watched?: WatchedMounts;
}

function serverMounts(workload: ThanosRulerWorkload, storage: Storage): ServerMounts {
  const { resource, ruleConfigMaps, credentials, reloader = MOUNTED } = workload;
  const { rulesDir, credentialsDir } = THANOS_RULER;
  const files = rulerFiles(resource);
  const web = mountedWebConfig(workload);
  const rules = mountedRules(ruleConfigMaps, rulesDir);
  if (reloader.form === 'watching' && ruleConfigMaps.length > 0) {
    const brought = broughtCredentials(credentialsDir);
    const watchedRules = watchedFolders(rulesDir, rules, resource.metadata.namespace);
    const watched = watchedTogether(brought, watchedRules);
    return { files, credentials: brought.server, rules: watchedRules.server, web, storage, watched };
  }
  return {
    files,
    credentials: mountedCredentials(credentials, credentialsDir),
    rules,
    web,
    storage,
  };
}

function serverContainer(workload: ThanosRulerWorkload, mounts: ServerMounts): Named {
  const { files, credentials, rules, web, storage } = mounts;
  const { resource, context, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const managed = thanosRulerArguments(spec, files, context);
  return container({
    name: 'thanos-ruler',
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
      ...credentials.mounts,
      ...web.mounts,
      { name: storage.name, mountPath: THANOS_RULER.storageDir },
      ...rules.mounts,
      ...(spec.volumeMounts ?? []),
    ],
    resources: withMemory(spec.resources),
  });
}

function ports(spec: ThanosRulerPodSpec): Opaque[] {
  const grpc = tcpPort(THANOS.grpcPortName, THANOS.grpcPort);
  const portName = nonEmpty(spec.portName) ?? THANOS_RULER.portName;
  return spec.listenLocal === true ? [grpc] : [grpc, tcpPort(portName, THANOS.httpPort)];
}

function reloaderOptions(workload: ThanosRulerWorkload, { rules, web, watched }: ServerMounts): ReloaderOptions {
  const { resource, context, webConfig, reloader = MOUNTED, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const generated = spec.web?.tlsConfig !== undefined && context.knows(GATES.webConfig);
  const https = webConfig?.https ?? generated;
  const server = `${scheme(https)}://${platform.localHost}:${THANOS.httpPort}`;
  return {
    platform: mountedPlatform(platform.reloader, reloader),
    reload: reloadOf({
      at: (path) => `${server}${belowPrefix(spec.routePrefix ?? '', path)}`,
      process: 'thanos',
      own: webConfig,
      reloader,
    }),
    watchedDirs: rules.mounts.map(({ mountPath }) => mountPath),
    mounts:
      watched === undefined
        ? [...rules.mounts.map(({ name, mountPath }): VolumeMount => ({ name, mountPath })), ...web.mounts]
        : [...watched.sidecar, ...mountedPassword(webConfig, reloader).mounts],
    env: [{ name: 'SHARD', value: '-1' }],
    listenOn: spec.listenLocal === true ? platform.localHost : undefined,
    webConfigFile: web === NOTHING_MOUNTED ? undefined : webConfigPath(workload),
    protectedPort: webConfig !== undefined,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
    watching: watched && watching(workload, watched),
  };
}

/** Its own configuration is read when it starts: of that object only the references count. */
function watching({ resource, reloader }: ThanosRulerWorkload, watched: WatchedMounts): Watching {
  const { namespace, name } = resource.metadata;
  const secretName = `${prefixedName('ThanosRuler', name)}${SUFFIX.rulerConfig}`;
  return watchingOf(objectPath('Secret', namespace, secretName), watched, THANOS_RULER.credentialsDir, reloader);
}
