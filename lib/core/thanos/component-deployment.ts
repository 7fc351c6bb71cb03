/** The Deployment of a component of Thanos that keeps nothing: its pods are all alike. */

import { type DEPLOYED_KINDS, prefixedName, selectorLabels, THANOS } from '../base/conventions';
import type { Manifest } from '../base/resource';
import type { Values } from '../base/values';
import { containerArgs } from '../pod/arguments';
import { container, tcpPort, withMemory } from '../pod/container';
import { imageOf, versionTag } from '../pod/image';
import type { Mounted } from '../pod/mounts';
import { DEFAULT_PLATFORM } from '../pod/platform';
import type { Argument, Named, PodLevelSpec } from '../pod/spec';
import { mergeContainers } from '../pod/strategic-merge';
import { deploymentWithBudget, spreadOverNodes } from '../workload/deployment';
import { type InstanceWorkload, instancePodTemplate } from '../workload/instance-workload';
import { componentPort, componentProbes } from './component-files';

type DeployedKind = (typeof DEPLOYED_KINDS)[number];

export type DeployedWorkload<Spec extends PodLevelSpec, K extends DeployedKind> = InstanceWorkload<Spec, K>;

/** What of the pods is the component's own. */
export interface DeployedComponent {
  /** Of the container. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly Argument[];
  /** Besides the one of HTTP. */
  readonly ports: readonly Values[];
  readonly mounted: Mounted;
}

/** What is asked is answered. */
const TERMINATION_SECONDS = 120;

export function buildDeployment<Spec extends PodLevelSpec, K extends DeployedKind>(
  workload: DeployedWorkload<Spec, K>,
  component: DeployedComponent,
): Manifest[] {
  const { kind, spec, metadata } = workload.resource;
  const selector = selectorLabels(kind, metadata.name);
  const resource = withSpread(workload);
  return deploymentWithBudget(
    {
      resource,
      name: prefixedName(kind, metadata.name),
      replicas: spec.replicas,
      selector,
      template: template({ ...workload, resource }, component),
    },
    workload.podDisruptionBudget,
  );
}

function withSpread<Spec extends PodLevelSpec, K extends DeployedKind>({
  resource,
}: DeployedWorkload<Spec, K>): DeployedWorkload<Spec, K>['resource'] {
  const { kind, spec, metadata } = resource;
  const isSpread = spec.affinity !== undefined || spec.topologySpreadConstraints !== undefined;
  if (isSpread || (spec.replicas ?? 1) < 2) return resource;
  const affinity = spreadOverNodes(selectorLabels(kind, metadata.name));
  return { ...resource, spec: { ...spec, affinity } };
}

function template(workload: DeployedWorkload<PodLevelSpec, DeployedKind>, component: DeployedComponent): Values {
  const { kind, spec, metadata } = workload.resource;
  return instancePodTemplate(workload, {
    selector: selectorLabels(kind, metadata.name),
    containers: mergeContainers([serverContainer(workload, component)], spec.containers),
    initContainers: mergeContainers([], spec.initContainers),
    volumes: [...component.mounted.volumes, ...(spec.volumes ?? [])],
    // It has no business with the API server.
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: TERMINATION_SECONDS,
  });
}

function serverContainer(
  { resource, context, webConfig, platform = DEFAULT_PLATFORM }: DeployedWorkload<PodLevelSpec, DeployedKind>,
  { name, command, args, ports, mounted }: DeployedComponent,
): Named {
  const { spec } = resource;
  return container({
    name,
    image: imageOf(spec, platform.baseImages.Thanos, versionTag(spec, 'Thanos')),
    imagePullPolicy: spec.imagePullPolicy,
    args: [command, ...containerArgs(args, { given: spec.additionalArgs, at: 'spec.additionalArgs' }, context)],
    ports: [...ports, tcpPort(componentPort(spec), THANOS.httpPort)],
    mounts: [...mounted.mounts, ...(spec.volumeMounts ?? [])],
    probes: componentProbes(spec, webConfig),
    resources: withMemory(spec.resources),
  });
}
