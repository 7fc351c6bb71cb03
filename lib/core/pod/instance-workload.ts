/** What the workloads of all kinds of instances are made from. */

import type { BuildContext } from '../base/context';
import type { InstanceKind } from '../base/conventions';
import type { Resource } from '../base/resource';
import type { ConfigVolume } from '../reloading/config-volume';
import type { InstanceReloader } from '../reloading/reloader';
import type { OwnWebConfig } from '../web/user-web-config';
import type { Volume } from './mounts';
import type { Platform } from './platform';
import type { Opaque } from './spec';

export interface InstanceWorkload<Spec, K extends InstanceKind> {
  readonly resource: Resource<Spec, K>;
  readonly context: BuildContext;
  readonly serviceAccountName: string;
  /** Volume with the credentials that the configuration refers to. */
  readonly credentials: Volume | undefined;
  readonly podDisruptionBudget: boolean;
  /** Absent: what is mounted is reloaded. */
  readonly reloader?: InstanceReloader;
  /** How the server is served, where the spec does not say it. */
  readonly webConfig?: OwnWebConfig | undefined;
  readonly platform?: Platform;
}

/** Of an instance whose sidecar writes its configuration. */
export interface ConfiguredWorkload<Spec, K extends InstanceKind> extends InstanceWorkload<Spec, K> {
  readonly config: ConfigVolume;
  /** Variables that the reloader substitutes. */
  readonly environment: readonly Opaque[];
}
