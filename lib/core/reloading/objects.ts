/** Paths of the objects that hold what a server reads: `secret/NAMESPACE/NAME` or `configmap/NAMESPACE/NAME`. */

import type { Values } from '../base/values';

export function objectPath(kind: 'Secret' | 'ConfigMap', namespace: string, name: string): string {
  return `${kind.toLowerCase()}/${namespace}/${name}`;
}

/** The object that a volume mounts. */
export function volumeObject(source: Values, namespace: string): string {
  const { secret, configMap } = source as {
    readonly secret?: { readonly secretName: string };
    readonly configMap?: { readonly name: string };
  };
  return secret === undefined
    ? objectPath('ConfigMap', namespace, configMap?.name ?? '')
    : objectPath('Secret', namespace, secret.secretName);
}
