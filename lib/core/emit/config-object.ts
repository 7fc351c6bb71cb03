/** A configuration as an object of Kubernetes: readable, unless it would not fit. */

import type { Compress } from '../base/app';
import type { Manifest } from '../base/resource';
import { UTF8 } from '../base/utf8';
import { isWellFormed } from '../languages/labels';
import { isReadAsWritten } from './manifest-text';
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
  return appliedSize(plain) <= SIZE_LIMIT ? plain : bytesObject(kind, metadata, key, compress(text));
}

/** As `configObject`, never compressed. A text that kubectl would misread is written as bytes: it stays what it is. */
export function plainObject(kind: 'Secret' | 'ConfigMap', metadata: Metadata, key: string, text: string): Manifest {
  // Half of a surrogate pair would not survive as bytes either: it is left where it is found and reported.
  if (!isReadAsWritten(text) && isWellFormed(text)) return bytesObject(kind, metadata, key, UTF8.encode(text));
  return { apiVersion: 'v1', kind, metadata, [kind === 'Secret' ? 'stringData' : 'data']: { [key]: text } };
}

function bytesObject(kind: 'Secret' | 'ConfigMap', metadata: Metadata, key: string, bytes: Uint8Array): Manifest {
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
