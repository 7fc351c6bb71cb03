/** The volumes of a configuration: as it is mounted, and as the sidecar writes it for the server. */

import type { InstanceKind } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import type { Volume } from '../pod/mounts';
import type { Opaque } from '../pod/spec';
import { type InstanceReloader, MOUNTED, programName } from './reloader';
import { watchingVolumes } from './watching/containers';
import { memoryVolume, optionalSource } from './watching/mounts';

/** What the pods mount as their configuration. */
export interface ConfigVolume {
  readonly source: { readonly secret: Opaque } | { readonly configMap: Opaque };
  /** The file in the volume. */
  readonly file: string;
}

/** Of an object of ours. */
export function volumeOf({ kind, metadata: { name } }: Manifest, file: string): ConfigVolume {
  return { source: kind === 'Secret' ? { secret: { secretName: name } } : { configMap: { name } }, file };
}

export const CONFIG_OUT = 'config-out';

interface Configured {
  readonly config: ConfigVolume;
  readonly credentials: Volume | undefined;
  readonly reloader?: InstanceReloader;
  readonly resource: Resource<object, InstanceKind>;
}

export function configVolumes(
  name: string,
  { config, credentials, reloader = MOUNTED, resource }: Configured,
): readonly Volume[] {
  // In memory: it may hold what the reloader substituted.
  const out = memoryVolume(CONFIG_OUT);
  if (reloader.form === 'watching') {
    return [{ name, ...optionalSource(config.source) }, out, ...watchingVolumes(programName(resource))];
  }
  return [{ name, ...config.source }, ...(credentials === undefined ? [] : [credentials]), out];
}
