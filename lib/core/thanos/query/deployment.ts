/** The Deployment of a Thanos query. */

import { prefixedName, selectorLabels, THANOS } from '../../base/conventions';
import type { Manifest } from '../../base/resource';
import type { Values } from '../../base/values';
import { containerArgs } from '../../pod/arguments';
import { container, tcpPort, withMemory } from '../../pod/container';
import { imageOf, versionTag } from '../../pod/image';
import { type Mounted, together } from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import type { Named } from '../../pod/spec';
import { mergeContainers } from '../../pod/strategic-merge';
import { deploymentWithBudget, spreadOverNodes } from '../../workload/deployment';
import { type InstanceWorkload, instancePodTemplate } from '../../workload/instance-workload';
import { componentFile, componentPort, componentProbes, componentWeb } from '../component-files';
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

function filesOf({ resource, context, webConfig }: ThanosQueryWorkload): Files {
  const { spec } = resource;
  const tracing = componentFile('tracing-config', spec.tracingConfigFile, spec.tracingConfig);
  const web = componentWeb(resource, webConfig, context);
  return { mounted: together(tracing.mounted, web.mounted), tracing: tracing.path, web: web.path };
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
    ports: [tcpPort(THANOS.grpcPortName, THANOS.grpcPort), tcpPort(componentPort(spec), THANOS.httpPort)],
    mounts: [...files.mounted.mounts, ...(spec.volumeMounts ?? [])],
    probes: componentProbes(spec, workload.webConfig),
    resources: withMemory(spec.resources),
  });
}
