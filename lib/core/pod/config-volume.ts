/** What the pods of a server mount as its configuration. */

import type { Manifest } from '../base/resource';
import type { Values } from '../base/values';
import type { Volume } from './mounts';

export interface ConfigVolume {
  readonly source: { readonly secret: Values } | { readonly configMap: Values };
  /** The file in the volume. */
  readonly file: string;
}

/** Of an object of ours. */
export function volumeOf({ kind, metadata: { name } }: Manifest, file: string): ConfigVolume {
  return { source: kind === 'Secret' ? { secret: { secretName: name } } : { configMap: { name } }, file };
}

/** Where the sidecar writes the configuration for its server. */
export const CONFIG_OUT = 'config-out';

/** A folder in memory that a sidecar fills and its server reads. */
export function memoryVolume(name: string): Volume {
  return { name, emptyDir: { medium: 'Memory' } };
}
