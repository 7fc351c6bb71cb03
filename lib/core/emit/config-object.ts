/** A configuration as an object of Kubernetes: readable, unless it would not fit. */

import type { Compress } from '../base/app';
import { fromBase64, toBase64 } from '../base/base64';
import type { Manifest } from '../base/resource';
import { UTF8 } from '../base/utf8';
import { isRecord } from '../base/values';
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
  // Measuring takes longer than compressing: what cannot fit by its length is not measured.
  if (text.length <= SIZE_LIMIT) {
    const plain = plainObject(kind, metadata, key, text);
    if (appliedSize(plain) <= SIZE_LIMIT) return plain;
  }
  return bytesObject(kind, metadata, key, compress(text));
}

/** Whether the text did not fit: what is compressed shows in no diff. */
export function isCompressed({ data, binaryData }: Manifest, key: string): boolean {
  return [data, binaryData].some((files) => isRecord(files) && String(files[key]).startsWith(GZIP));
}

/** How long the text under that key is, unpacked; 0 where there is none. */
export function textLength({ stringData, data, binaryData }: Manifest, key: string): number {
  const texts = [stringData, data, binaryData].map((files) => (isRecord(files) ? files[key] : undefined));
  const text = texts.find((each) => typeof each === 'string');
  if (text === undefined) return 0;
  return text.startsWith(GZIP) ? lengthInGzip(text) : text.length;
}

/** Every gzip ends in the length of what it holds, the lowest byte first. */
function lengthInGzip(text: string): number {
  return fromBase64(text.slice(-8))
    .slice(-4)
    .reduceRight((sum, byte) => 256 * sum + byte, 0);
}

/** How every gzip begins, in base64. */
const GZIP = 'H4sI';

/** As `configObject`, never compressed. A text that kubectl would misread is written as bytes: it stays what it is. */
export function plainObject(kind: 'Secret' | 'ConfigMap', metadata: Metadata, key: string, text: string): Manifest {
  // Half of a surrogate pair would not survive as bytes either: it is left where it is found and reported.
  if (!isReadAsWritten(text) && isWellFormed(text)) return bytesObject(kind, metadata, key, UTF8.encode(text));
  return { apiVersion: 'v1', kind, metadata, [kind === 'Secret' ? 'stringData' : 'data']: { [key]: text } };
}

/** A value of any bytes; they are no text that a diff shows. */
export function bytesObject(
  kind: 'Secret' | 'ConfigMap',
  metadata: Metadata,
  key: string,
  bytes: Uint8Array,
): Manifest {
  return { apiVersion: 'v1', kind, metadata, [kind === 'Secret' ? 'data' : 'binaryData']: { [key]: toBase64(bytes) } };
}
