/** The objects that hold what a server reads. */

import { objectPath } from '../base/sidecar-protocol';
import type { Values } from '../base/values';

/** The path of the object that a volume mounts. */
export function volumeObject(source: Values, namespace: string): string {
  const { secret, configMap } = source as {
    readonly secret?: { readonly secretName: string };
    readonly configMap?: { readonly name: string };
  };
  return secret === undefined
    ? objectPath('ConfigMap', namespace, configMap?.name ?? '')
    : objectPath('Secret', namespace, secret.secretName);
}
