/** A configuration as an object of Kubernetes: readable, unless it would not fit. */

import type { Compress } from '../app';
import type { Manifest } from '../model/resource';
import { appliedSize, SIZE_LIMIT } from './size';

type Metadata = Manifest['metadata'];

/**
 * A Secret or ConfigMap with the text under one key. Keys that vanish from `stringData` would stay in the cluster, so the
 * key is the same whether the text is plain or compressed; the reloader tells by the first bytes.
 */
export function configObject(
  kind: 'Secret' | 'ConfigMap',
  metadata: Metadata,
  key: string,
  text: string,
  compress: Compress,
): Manifest {
  const plain = plainObject(kind, metadata, key, text);
  return appliedSize(plain) <= SIZE_LIMIT ? plain : compressedObject(kind, metadata, key, compress(text));
}

/** As `configObject`, for text that has to be plain. */
export function plainObject(kind: 'Secret' | 'ConfigMap', metadata: Metadata, key: string, text: string): Manifest {
  return { apiVersion: 'v1', kind, metadata, [kind === 'Secret' ? 'stringData' : 'data']: { [key]: text } };
}

function compressedObject(kind: 'Secret' | 'ConfigMap', metadata: Metadata, key: string, bytes: Uint8Array): Manifest {
  return { apiVersion: 'v1', kind, metadata, [kind === 'Secret' ? 'data' : 'binaryData']: { [key]: base64(bytes) } };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding; the language has none that runs everywhere. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const left = bytes.length - i;
    text += ALPHABET[a >> 2]! + ALPHABET[((a & 3) << 4) | (b >> 4)]!;
    text += left > 1 ? ALPHABET[((b & 15) << 2) | (c >> 6)]! : '=';
    text += left > 2 ? ALPHABET[c & 63]! : '=';
  }
  return text;
}
