/** What the pods of all servers have in common. */

import type { BuildContext } from '../base/context';
import { ANNOTATION, type InstanceKind, LABEL } from '../base/conventions';
import type { Resource } from '../base/resource';
import type { Values } from '../base/values';
import { formatVersion } from '../base/version';
import { checkPod } from './check-pod';
import { optional } from './container';
import { checkContainers, checkPortName } from './container-names';
import type { Volume } from './mounts';
import { podSecurity } from './security';
import type { Named, PodLevelSpec } from './spec';
import { uniqueMounts } from './unique-mounts';

export type Labels = Readonly<Record<string, string>>;

export interface PodParts {
  readonly resource: Resource<PodLevelSpec, InstanceKind>;
  readonly context: BuildContext;
  /** Immutable in a cluster. */
  readonly selector: Labels;
  /** In order: the first is the one that kubectl means when none is named. */
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
  readonly volumes: readonly Volume[];
  readonly serviceAccountName: string;
  readonly automountServiceAccountToken: boolean;
  readonly terminationGracePeriodSeconds: number;
  /** What differs between the pods of one instance, or between kinds; it wins. */
  readonly more?: Values;
}

export function podTemplate(parts: PodParts): Values {
  const { resource, context, selector } = parts;
  const { labels, annotations } = resource.spec.podMetadata ?? {};
  const [main] = parts.containers;
  uniqueMounts(parts, context);
  checkContainers(parts, context);
  const ownLabels = { [LABEL.version]: formatVersion(context.target.version), ...labels, ...selector };
  checkPod({ ...parts, labels: ownLabels }, context);
  checkPortName(resource.spec.portName, context);
  return {
    metadata: {
      labels: ownLabels,
      annotations: { [ANNOTATION.defaultContainer]: main!.name, ...annotations },
    },
    spec: podSpec(parts),
  };
}

function podSpec(parts: PodParts): Values {
  const { spec } = parts.resource;
  return {
    ...handedThrough(spec),
    serviceAccountName: parts.serviceAccountName,
    automountServiceAccountToken: spec.automountServiceAccountToken ?? parts.automountServiceAccountToken,
    securityContext: podSecurity(spec.securityContext),
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? parts.terminationGracePeriodSeconds,
    ...parts.more,
    ...optional({ initContainers: parts.initContainers }),
    containers: parts.containers,
    volumes: parts.volumes,
  };
}

function handedThrough(spec: PodLevelSpec): Values {
  return optional({
    imagePullSecrets: spec.imagePullSecrets,
    nodeSelector: spec.nodeSelector,
    schedulerName: spec.schedulerName,
    priorityClassName: spec.priorityClassName,
    tolerations: spec.tolerations,
    affinity: spec.affinity,
    topologySpreadConstraints: spec.topologySpreadConstraints,
    hostAliases: spec.hostAliases,
    hostNetwork: spec.hostNetwork,
    hostUsers: spec.hostUsers,
    enableServiceLinks: spec.enableServiceLinks,
    // The cluster's names are not known to the node's own resolver.
    dnsPolicy: spec.dnsPolicy ?? (spec.hostNetwork === true ? 'ClusterFirstWithHostNet' : undefined),
    dnsConfig: spec.dnsConfig,
  });
}
