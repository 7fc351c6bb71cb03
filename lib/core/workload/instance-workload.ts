/** What the workloads of all kinds of instances are made from. */

import type { UserWebConfig } from '../base/app';
import type { BuildContext } from '../base/context';
import type { InstanceKind } from '../base/conventions';
import type { Resource } from '../base/resource';
import type { Values } from '../base/values';
import type { ConfigVolume } from '../pod/config-volume';
import type { Volume } from '../pod/mounts';
import type { Platform } from '../pod/platform';
import { type PodParts, podTemplate } from '../pod/pod';
import type { PodLevelSpec } from '../pod/spec';
import { MOUNTED } from '../reloading/modes';
import type { Reloading } from '../reloading/strategy';

export interface InstanceWorkload<Spec, K extends InstanceKind> {
  readonly resource: Resource<Spec, K>;
  readonly context: BuildContext;
  readonly serviceAccountName: string;
  /** Volume with the credentials that the configuration refers to. */
  readonly credentials: Volume | undefined;
  readonly podDisruptionBudget: boolean;
  /** Absent: what is mounted is reloaded. */
  readonly reloading?: Reloading;
  /** How the server is served, where the spec does not say it. */
  readonly webConfig?: UserWebConfig | undefined;
  readonly platform?: Platform;
}

/** Of an instance whose sidecar writes its configuration. */
export interface ConfiguredWorkload<Spec, K extends InstanceKind> extends InstanceWorkload<Spec, K> {
  readonly config: ConfigVolume;
  /** Variables that the sidecar substitutes. */
  readonly environment: readonly Values[];
}

type OwnParts = Omit<PodParts, 'resource' | 'context' | 'serviceAccountName'>;

/** The pods of an instance, with what its sidecar asks of them. */
export function instancePodTemplate(
  { resource, context, serviceAccountName, reloading = MOUNTED }: InstanceWorkload<PodLevelSpec, InstanceKind>,
  own: OwnParts,
): Values {
  const pod = reloading.complete({ ...own, resource, context, serviceAccountName });
  reloading.checkPod(pod);
  return podTemplate(pod);
}
