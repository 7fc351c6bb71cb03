/** The StatefulSet of a ThanosRuler. */

import type { BuildContext } from '../context';
import {
  dataVolumeName,
  GOVERNING_SERVICE,
  LABEL,
  prefixedName,
  SUFFIX,
  selectorLabels,
  THANOS,
  THANOS_RULER,
} from '../conventions';
import type { Manifest, Resource } from '../model/resource';
import { formatVersion } from '../version';
import { containerArgs, nonEmpty } from './arguments';
import { configReloader } from './config-reloader';
import { container, fieldVariable, tcpPort, withMemory } from './container';
import { disruptionBudget } from './disruption-budget';
import { imageOf, versionTag } from './image';
import { type Mounted, mounted, mountedFile, mountedRules, NOTHING_MOUNTED, together, type Volume } from './mounts';
import { DEFAULT_PLATFORM, type Platform } from './platform';
import { type Labels, podTemplate } from './pod';
import { belowPrefix, scheme } from './probes';
import type { Named, Opaque, ThanosRulerPodSpec, VolumeMount } from './spec';
import { statefulSet } from './statefulset';
import { type Storage, storageOf } from './storage';
import { mergeContainers } from './strategic-merge';
import { THANOS_RULER_ARGUMENT_GATES as GATES, thanosRulerArguments } from './thanos-ruler-arguments';
import { type RulerFiles, rulerFiles } from './thanos-ruler-files';
import { serverTlsFiles } from './tls-files';

export interface ThanosRulerWorkload {
  readonly resource: Resource<ThanosRulerPodSpec, 'ThanosRuler'>;
  readonly context: BuildContext;
  readonly serviceAccountName: string;
  readonly credentials: Volume | undefined;
  /** ConfigMaps with rules; without any there is nothing to reload. */
  readonly ruleConfigMaps: readonly string[];
  readonly podDisruptionBudget: boolean;
  readonly platform?: Platform;
}

const TERMINATION_SECONDS = 120;

export function buildThanosRulerWorkload(workload: ThanosRulerWorkload): Manifest[] {
  const { resource, context } = workload;
  const { spec, metadata } = resource;
  checkQueries(spec, context);
  const name = prefixedName('ThanosRuler', metadata.name);
  // The operator selects by the user's own labels as well, and selectors cannot be changed.
  const selector = { ...spec.podMetadata?.labels, ...selectorLabels('ThanosRuler', metadata.name) };
  const storage = storageOf(spec.storage, dataVolumeName('ThanosRuler', metadata.name), context);
  return [
    statefulSet({
      resource,
      name,
      serviceName: spec.serviceName ?? GOVERNING_SERVICE.ThanosRuler,
      replicas: spec.replicas,
      selector,
      template: template(workload, storage, selector),
      volumeClaimTemplates: storage.volumeClaimTemplates,
    }),
    ...(workload.podDisruptionBudget ? disruptionBudget(resource, name, spec.replicas ?? 1, selector) : []),
  ];
}

function checkQueries({ queryConfig, queryEndpoints = [] }: ThanosRulerPodSpec, context: BuildContext): void {
  if (queryConfig !== undefined || queryEndpoints.length > 0) return;
  context.error('spec.queryEndpoints', {
    code: 'missing-field',
    message: 'a ThanosRuler has no data of its own: it must know whom to query',
    allowed: 'at least one endpoint, or `spec.queryConfig`',
  });
}

function template(workload: ThanosRulerWorkload, storage: Storage, selector: Labels): Opaque {
  const { resource, context, ruleConfigMaps, credentials } = workload;
  const { spec } = resource;
  const files = rulerFiles(resource);
  const rules = mountedRules(ruleConfigMaps, THANOS_RULER.rulesDir);
  const web = webConfig(workload);
  const server = serverContainer(workload, { files, rules, web, storage });
  return podTemplate({
    resource,
    context,
    // The version is Thanos', whatever the user's labels say.
    selector: { ...selector, [LABEL.version]: formatVersion(context.target.version) },
    containers: mergeContainers(
      ruleConfigMaps.length === 0 ? [server] : [server, reloader(workload, rules, web)],
      spec.containers,
    ),
    initContainers: spec.initContainers ?? [],
    volumes: [
      ...files.volumes,
      ...(credentials === undefined ? [] : [credentials]),
      ...together(web, rules).volumes,
      ...storage.volumes,
      ...(spec.volumes ?? []),
    ],
    serviceAccountName: workload.serviceAccountName,
    // A ruler has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
  });
}

/** There is one where there is something to reload, and where the version knows it. */
function webConfig({ resource, context, ruleConfigMaps }: ThanosRulerWorkload): Mounted {
  if (ruleConfigMaps.length === 0 || !context.knows(GATES.webConfig)) return NOTHING_MOUNTED;
  const { webConfigDir, webConfigFile } = THANOS_RULER;
  const secretName = `${prefixedName('ThanosRuler', resource.metadata.name)}${SUFFIX.webConfig}`;
  return together(
    mountedFile('web-config', secretName, webConfigDir, webConfigFile),
    serverTlsFiles(resource.spec.web?.tlsConfig, webConfigDir, 'web-config-tls'),
  );
}

const WEB_CONFIG_PATH = `${THANOS_RULER.webConfigDir}/${THANOS_RULER.webConfigFile}`;

interface ServerMounts {
  readonly files: RulerFiles;
  readonly rules: Mounted;
  readonly web: Mounted;
  readonly storage: Storage;
}

function serverContainer(workload: ThanosRulerWorkload, { files, rules, web, storage }: ServerMounts): Named {
  const { resource, context, credentials, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const managed = thanosRulerArguments(spec, files, context);
  return container({
    name: 'thanos-ruler',
    image: imageOf(spec, platform.baseImages.Thanos, versionTag(spec, 'Thanos')),
    imagePullPolicy: spec.imagePullPolicy,
    args: [
      'rule',
      ...containerArgs(managed, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context),
      ...(web === NOTHING_MOUNTED ? [] : [`--http.config=${WEB_CONFIG_PATH}`]),
    ],
    env: [fieldVariable('POD_NAME', 'metadata.name')],
    ports: ports(spec),
    mounts: [
      ...files.mounts,
      ...(credentials === undefined ? [] : mounted(credentials, THANOS_RULER.credentialsDir).mounts),
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

function reloader(workload: ThanosRulerWorkload, rules: Mounted, web: Mounted): Named {
  const { resource, context, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const https = spec.web?.tlsConfig !== undefined && context.knows(GATES.webConfig);
  const server = `${scheme(https)}://${platform.localHost}:${THANOS.httpPort}`;
  return configReloader({
    platform: platform.reloader,
    reload: { method: 'http', url: `${server}${belowPrefix(spec.routePrefix ?? '', '/-/reload')}` },
    watchedDirs: rules.mounts.map(({ mountPath }) => mountPath),
    mounts: [...rules.mounts.map(({ name, mountPath }): VolumeMount => ({ name, mountPath })), ...web.mounts],
    env: [{ name: 'SHARD', value: '-1' }],
    listenOn: spec.listenLocal === true ? platform.localHost : undefined,
    webConfigFile: web === NOTHING_MOUNTED ? undefined : WEB_CONFIG_PATH,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
  });
}
