/** The Deployment of a Thanos query. */

import { prefixedName, SUFFIX, selectorLabels, THANOS, THANOS_QUERY } from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import { nonEmpty, type Values } from '../../base/values';
import { containerArgs } from '../../pod/arguments';
import { container, tcpPort, withMemory } from '../../pod/container';
import { imageOf, versionTag } from '../../pod/image';
import { type Mounted, NOTHING_MOUNTED, together } from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import { httpProbe } from '../../pod/probes';
import type { Named } from '../../pod/spec';
import { mergeContainers } from '../../pod/strategic-merge';
import { mountedWeb, tcpProbe, webFile } from '../../web/served-web';
import { deploymentWithBudget, spreadOverNodes } from '../../workload/deployment';
import { type InstanceWorkload, instancePodTemplate } from '../../workload/instance-workload';
import { keyFile } from '../workload/files';
import { type Asked, thanosQueryArguments } from './arguments';
import type { ThanosQueryPodSpec } from './spec';

export interface ThanosQueryWorkload extends InstanceWorkload<ThanosQueryPodSpec, 'ThanosQuery'> {
  readonly asked: Asked;
}

/** Queries that run are answered. */
const TERMINATION_SECONDS = 120;

export function buildThanosQueryWorkload(workload: ThanosQueryWorkload): Manifest[] {
  const { resource } = workload;
  const { spec, metadata } = resource;
  const selector = selectorLabels('ThanosQuery', metadata.name);
  return deploymentWithBudget(
    {
      resource: withSpread(workload),
      name: prefixedName('ThanosQuery', metadata.name),
      replicas: spec.replicas,
      selector,
      template: template({ ...workload, resource: withSpread(workload) }),
    },
    workload.podDisruptionBudget,
  );
}

function withSpread({ resource }: ThanosQueryWorkload): ThanosQueryWorkload['resource'] {
  const { spec, metadata } = resource;
  const isSpread = spec.affinity !== undefined || spec.topologySpreadConstraints !== undefined;
  if (isSpread || (spec.replicas ?? 1) < 2) return resource;
  const affinity = spreadOverNodes(selectorLabels('ThanosQuery', metadata.name));
  return { ...resource, spec: { ...spec, affinity } };
}

function template(workload: ThanosQueryWorkload): Values {
  const { spec, metadata } = workload.resource;
  const files = filesOf(workload);
  return instancePodTemplate(workload, {
    selector: selectorLabels('ThanosQuery', metadata.name),
    containers: mergeContainers([queryContainer(workload, files)], spec.containers),
    initContainers: mergeContainers([], spec.initContainers),
    volumes: [...files.mounted.volumes, ...(spec.volumes ?? [])],
    // A query has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
  });
}

interface Files {
  readonly mounted: Mounted;
  readonly tracing: string | undefined;
  readonly web: string;
}

/** A file that the user mounts goes before a Secret's key. */
function filesOf({ resource, context, webConfig }: ThanosQueryWorkload): Files {
  const { spec, metadata } = resource;
  const { webConfigDir: dir, webConfigFile: file } = THANOS_QUERY;
  const own = nonEmpty(spec.tracingConfigFile);
  const tracing =
    own === undefined && spec.tracingConfig !== undefined ? keyFile('tracing-config', spec.tracingConfig) : undefined;
  const web = mountedWeb({
    context,
    known: true,
    own: webConfig,
    tls: spec.web?.tlsConfig,
    secretName: `${prefixedName('ThanosQuery', metadata.name)}${SUFFIX.webConfig}`,
    dir,
    file,
  });
  return {
    mounted: together(tracing ?? NOTHING_MOUNTED, web),
    tracing: own ?? tracing?.path,
    web: webFile(webConfig, { dir, file }),
  };
}

function queryContainer(workload: ThanosQueryWorkload, files: Files): Named {
  const { resource, context, asked, platform = DEFAULT_PLATFORM } = workload;
  const { spec } = resource;
  const managed = thanosQueryArguments(spec, asked, files, context);
  return container({
    name: 'thanos-query',
    image: imageOf(spec, platform.baseImages.Thanos, versionTag(spec, 'Thanos')),
    imagePullPolicy: spec.imagePullPolicy,
    args: ['query', ...containerArgs(managed, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context)],
    ports: [tcpPort(THANOS.grpcPortName, THANOS.grpcPort), tcpPort(portName(spec), THANOS.httpPort)],
    mounts: [...files.mounted.mounts, ...(spec.volumeMounts ?? [])],
    probes: probes(workload),
    resources: withMemory(spec.resources),
  });
}

function portName(spec: ThanosQueryPodSpec): string {
  return nonEmpty(spec.portName) ?? THANOS_QUERY.portName;
}

/** Thanos answers these without the prefix of its other paths. */
function probes({ resource: { spec }, webConfig }: ThanosQueryWorkload): Values {
  const port = portName(spec);
  const probe = (path: string) =>
    webConfig === undefined ? httpProbe({}, path, port, spec.web?.tlsConfig !== undefined) : tcpProbe(port);
  return {
    livenessProbe: { ...probe('/-/healthy'), timeoutSeconds: 3, periodSeconds: 30, failureThreshold: 4 },
    readinessProbe: { ...probe('/-/ready'), timeoutSeconds: 3, periodSeconds: 5, failureThreshold: 10 },
  };
}
