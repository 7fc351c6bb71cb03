/** The pods of Prometheus and of its agent. */

import { LABEL, PROMETHEUS, prefixedName, SERVER_CONTAINER, SUFFIX } from '../../base/conventions';
import { nonEmpty, type Values } from '../../base/values';
import { formatVersion } from '../../base/version';
import { CONFIG_OUT } from '../../pod/config-volume';
import { container, fieldVariable, optional, tcpPort } from '../../pod/container';
import { imageOf } from '../../pod/image';
import {
  type Mounted,
  mountedByName,
  mountedCredentials,
  mountedRules,
  NOTHING_MOUNTED,
  together,
  type Volume,
} from '../../pod/mounts';
import { DEFAULT_PLATFORM, type Platform } from '../../pod/platform';
import type { Labels } from '../../pod/pod';
import { belowPrefix, hasOwnProbes, httpProbe, localProbe, routePrefix, scheme } from '../../pod/probes';
import type { Named, VolumeMount } from '../../pod/spec';
import { type Storage, subPath } from '../../pod/storage';
import { mergeContainers } from '../../pod/strategic-merge';
import { topologySpread } from '../../pod/topology-spread';
import { MOUNTED } from '../../reloading/modes';
import { volumeObject } from '../../reloading/objects';
import type { ReloadBy, SidecarOptions } from '../../reloading/sidecar';
import { type Delivery, written } from '../../reloading/strategy';
import { mountedWeb, tcpProbe, webFile } from '../../web/served-web';
import { type ConfiguredWorkload, instancePodTemplate } from '../../workload/instance-workload';
import { PROMETHEUS_ARGUMENT_GATES, reloadsBySignal } from './arguments';
import { logVolume } from './log-file';
import { mountedScrapeConfigs, type ScrapeConfigObjects } from './scrape-configs';
import type { CommonPrometheusPodSpec, PrometheusPodSpec } from './spec';

export interface PrometheusPods<Spec extends CommonPrometheusPodSpec, K extends 'Prometheus' | 'PrometheusAgent'>
  extends ConfiguredWorkload<Spec, K> {
  /** Objects with the scrape configuration of a shard, where it does not fit into one; by shard. */
  readonly scrapeConfigs?: ScrapeConfigObjects;
  /** Zones that the shards are dealt out to; absent: those of the spec. */
  readonly zones?: readonly string[];
}

type Pods = PrometheusPods<CommonPrometheusPodSpec, 'Prometheus' | 'PrometheusAgent'>;

/** What differs between the server and the agent, and between shards. */
export interface PrometheusPod {
  /** Absent for the pods of a DaemonSet, which are not sharded. */
  readonly shard?: number;
  readonly selector: Labels;
  readonly args: readonly string[];
  readonly env?: readonly Values[];
  readonly storage: Storage;
  readonly ruleConfigMaps?: readonly string[];
  readonly sidecars?: readonly Named[];
  readonly sidecarVolumes?: readonly Volume[];
}

const CONFIG = 'config';
const STARTUP_SECONDS = 60;
const TERMINATION_SECONDS = 600;

export function prometheusPodTemplate(pods: Pods, pod: PrometheusPod): Values {
  const { resource, config, credentials, webConfig, reloading = MOUNTED } = pods;
  const { spec } = resource;
  const mounts = podMounts(pods, pod);
  const sidecar = sidecarOptions(pods, pod, mounts);
  return instancePodTemplate(pods, {
    selector: pod.selector,
    containers: mergeContainers(
      [serverContainer(pods, pod, mounts), reloading.sidecar(sidecar), ...(pod.sidecars ?? [])],
      spec.containers,
    ),
    initContainers: mergeContainers([reloading.initContainer(sidecar)], spec.initContainers),
    volumes: [
      ...reloading.configVolumes(CONFIG, config, credentials),
      ...reloading.sidecarVolumes(resource),
      ...besideConfig(mounts).volumes,
      ...reloading.password(webConfig).volumes,
      ...(pod.sidecarVolumes ?? []),
      ...pod.storage.volumes,
      ...(spec.volumes ?? []),
    ],
    // Prometheus itself asks the API server for its targets.
    automountServiceAccountToken: true,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
    more: {
      shareProcessNamespace: isSignalled(pods),
      ...optional({
        nodeSelector: nodeSelector(pods, pod),
        topologySpreadConstraints: topologySpread(spec.topologySpreadConstraints, pod.selector),
      }),
    },
  });
}

interface PodMounts {
  readonly byName: Mounted;
  readonly logs: Mounted;
  readonly web: Mounted;
  readonly read: Delivery<'credentials' | 'rules' | 'scrapeConfigs'>;
}

/** Everything that the server reads besides its configuration and what the kubelet brings of credentials. */
function besideConfig({ byName, logs, web, read }: PodMounts): Mounted {
  const { rules, scrapeConfigs } = read.server;
  return together(byName, logs, rules.mounted, scrapeConfigs.mounted, written(read), web);
}

function podMounts(pods: Pods, { shard, ruleConfigMaps = [] }: PrometheusPod): PodMounts {
  const { resource, context, credentials, webConfig, reloading = MOUNTED } = pods;
  const { spec, kind, metadata } = resource;
  const { credentialsDir, rulesDir, scrapeConfigsDir } = PROMETHEUS;
  return {
    read: reloading.deliver(
      {
        credentials: {
          as: 'credentials',
          dir: credentialsDir,
          mounted: mountedCredentials(credentials, credentialsDir),
        },
        rules: { as: 'folders', dir: rulesDir, mounted: mountedRules(ruleConfigMaps, rulesDir) },
        scrapeConfigs: {
          as: 'files',
          dir: scrapeConfigsDir,
          mounted: mountedScrapeConfigs(pods.scrapeConfigs, shard),
        },
      },
      metadata.namespace,
    ),
    byName: mountedByName(spec, PROMETHEUS),
    logs: logVolume([spec.scrapeFailureLogFile, (spec as PrometheusPodSpec).queryLogFile]),
    web: mountedWeb({
      context,
      known: context.knows(PROMETHEUS_ARGUMENT_GATES.webConfig),
      own: webConfig,
      tls: spec.web?.tlsConfig,
      probed: spec.listenLocal !== true && !hasOwnProbes(spec),
      secretName: `${prefixedName(kind, metadata.name)}${SUFFIX.webConfig}`,
      dir: PROMETHEUS.webConfigDir,
      file: PROMETHEUS.webConfigFile,
    }),
  };
}

function serverContainer(pods: Pods, { args, env = [], storage }: PrometheusPod, mounts: PodMounts): Named {
  const { resource, context, platform = DEFAULT_PLATFORM } = pods;
  const { spec } = resource;
  return container({
    name: SERVER_CONTAINER.Prometheus,
    image: imageOf(spec, platform.baseImages.Prometheus, `v${formatVersion(context.target.version)}`),
    imagePullPolicy: spec.imagePullPolicy,
    args,
    env,
    ports: spec.listenLocal === true ? [] : [tcpPort(portName(spec), PROMETHEUS.port)],
    mounts: [
      { name: CONFIG_OUT, readOnly: true, mountPath: PROMETHEUS.configOutDir },
      ...mounts.read.server.credentials.mounted.mounts,
      { name: storage.name, mountPath: PROMETHEUS.storageDir, ...subPath(spec.storage, PROMETHEUS.storageSubPath) },
      ...(spec.volumeMounts ?? []),
      ...besideConfig(mounts).mounts,
    ],
    probes: probes(pods),
    resources: spec.resources,
  });
}

function portName({ portName: given }: CommonPrometheusPodSpec): string {
  return nonEmpty(given) ?? PROMETHEUS.portName;
}

type Served = Pick<Pods, 'resource' | 'webConfig'>;

function servesHttps({ resource, webConfig }: Served): boolean {
  return webConfig === undefined ? resource.spec.web?.tlsConfig !== undefined : webConfig.https;
}

function probes(pods: Pods): Values {
  const { spec } = pods.resource;
  const ready = { ...probe(pods, '/-/ready'), timeoutSeconds: 3 };
  const healthy = { ...probe(pods, '/-/healthy'), timeoutSeconds: 3 };
  return {
    startupProbe: { ...ready, ...startup(spec.maximumStartupDurationSeconds ?? 0) },
    readinessProbe: { ...ready, periodSeconds: 5, failureThreshold: 3 },
    livenessProbe: { ...healthy, periodSeconds: 5, failureThreshold: 6 },
  };
}

function probe(pods: Pods, path: string): Values {
  const { spec } = pods.resource;
  if (pods.webConfig !== undefined) return tcpProbe(portName(spec));
  if (spec.listenLocal !== true) return httpProbe(spec, path, portName(spec), servesHttps(pods));
  return localProbe(`http://localhost:${PROMETHEUS.port}${belowPrefix(routePrefix(spec), path)}`);
}

/** A quarter of an hour to read the write-ahead log, or what the user allows. */
function startup(seconds: number): Values {
  if (seconds < STARTUP_SECONDS) return { periodSeconds: 15, failureThreshold: 60 };
  const failureThreshold = Math.ceil(seconds / STARTUP_SECONDS);
  return { periodSeconds: Math.ceil(seconds / failureThreshold), failureThreshold };
}

/** Where the server is asked to reload, and what it is asked for in the pod. */
export function serverUrl(served: Served, path: string, platform: Platform): string {
  const host = `${platform.localHost}:${PROMETHEUS.port}`;
  return `${scheme(servesHttps(served))}://${host}${belowPrefix(routePrefix(served.resource.spec), path)}`;
}

function isSignalled({ resource, webConfig, reloading = MOUNTED }: Pods): boolean {
  return reloadsBySignal(resource.spec) || reloading.signals(webConfig);
}

function reloadOfPrometheus(pods: Pods, platform: Platform): ReloadBy {
  const credentials = pods.webConfig?.basicAuth;
  if (!isSignalled(pods)) return { method: 'http', url: serverUrl(pods, '/-/reload', platform), credentials };
  return { method: 'signal', runtimeInfoUrl: serverUrl(pods, '/api/v1/status/runtimeinfo', platform), credentials };
}

function sidecarOptions(pods: Pods, pod: PrometheusPod, mounts: PodMounts): SidecarOptions {
  const { web, read } = mounts;
  const { resource, config, webConfig, reloading = MOUNTED, platform = DEFAULT_PLATFORM } = pods;
  const { spec } = resource;
  const present = spec.web !== undefined || webConfig !== undefined || pod.shard === undefined;
  const mountsWeb = web !== NOTHING_MOUNTED && present;
  return {
    platform: platform.reloader,
    imagePullPolicy: spec.imagePullPolicy,
    reload: reloadOfPrometheus(pods, platform),
    config: {
      file: `${PROMETHEUS.configDir}/${config.file}`,
      outputFile: `${PROMETHEUS.configOutDir}/${PROMETHEUS.configOutFile}`,
    },
    configObject: volumeObject(config.source, resource.metadata.namespace),
    credentialsDir: PROMETHEUS.credentialsDir,
    watchedDirs: read.read.map(({ mountPath }) => mountPath),
    written: read.written,
    mounts: [
      { name: CONFIG, mountPath: PROMETHEUS.configDir },
      { name: CONFIG_OUT, mountPath: PROMETHEUS.configOutDir },
      ...(mountsWeb && reloading.servesWebConfig ? web.mounts : []),
      ...read.read.map(({ name, mountPath }): VolumeMount => ({ name, mountPath })),
      ...read.sidecar,
      ...reloading.password(webConfig).mounts,
    ],
    env: [...placeVariables(pods, pod), ...pods.environment],
    listenOn: spec.listenLocal === true && !isSignalled(pods) ? platform.localHost : undefined,
    webConfigFile: mountsWeb
      ? webFile(webConfig, { dir: PROMETHEUS.webConfigDir, file: PROMETHEUS.webConfigFile })
      : undefined,
    protectedPort: webConfig !== undefined,
    logLevel: spec.logLevel,
    logFormat: spec.logFormat,
  };
}

/** Which part of the targets is this pod's: the configuration is the same for all of them. */
function placeVariables(pods: Pods, { shard }: PrometheusPod): Values[] {
  if (shard === undefined) return [fieldVariable('NODE_NAME', 'spec.nodeName'), { name: 'SHARD', value: '0' }];
  const zones = zonesOf(pods);
  const ofZone = [
    { name: 'TOPOLOGY_ZONE', value: zones[shard % zones.length] },
    { name: 'INZONE_SHARD', value: String(Math.floor(shard / zones.length)) },
  ];
  return [{ name: 'SHARD', value: String(shard) }, ...(zones.length === 0 ? [] : ofZone)];
}

function zonesOf({ zones, resource }: Pods): readonly string[] {
  const { mode, topology } = resource.spec.shardingStrategy ?? {};
  return zones ?? (mode === 'Topology' ? (topology?.values ?? []) : []);
}

function nodeSelector(pods: Pods, { shard }: PrometheusPod): Values | undefined {
  const { spec } = pods.resource;
  const zones = zonesOf(pods);
  if (shard === undefined || zones.length === 0) return spec.nodeSelector;
  return { ...spec.nodeSelector, [LABEL.zone]: zones[shard % zones.length] };
}
