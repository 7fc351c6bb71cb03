/** A configuration as an object of Kubernetes: readable, unless it would not fit. */

import type { Compress } from '../base/app';
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
  const end = text.slice(-8).replaceAll('=', '');
  const bits = [...end]
    .map((character) => ALPHABET.indexOf(character.charCodeAt(0)).toString(2).padStart(6, '0'))
    .join('');
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2),
  );
  return bytes.slice(-4).reduce((sum, byte, i) => sum + byte * 256 ** i, 0);
}

/** How every gzip begins, in base64. */
const GZIP = 'H4sI';

/** As `configObject`, never compressed. A text that kubectl would misread is written as bytes: it stays what it is. */
export function plainObject(kind: 'Secret' | 'ConfigMap', metadata: Metadata, key: string, text: string): Manifest {
  // Half of a surrogate pair would not survive as bytes either: it is left where it is found and reported.
  if (!isReadAsWritten(text) && isWellFormed(text)) return bytesObject(kind, metadata, key, UTF8.encode(text));
  return { apiVersion: 'v1', kind, metadata, [kind === 'Secret' ? 'stringData' : 'data']: { [key]: text } };
}

function bytesObject(kind: 'Secret' | 'ConfigMap', metadata: Metadata, key: string, bytes: Uint8Array): Manifest {
  return { apiVersion: 'v1', kind, metadata, [kind === 'Secret' ? 'data' : 'binaryData']: { [key]: base64(bytes) } };
}

const ALPHABET = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (character) =>
  character.charCodeAt(0),
);
const PADDING = 0x3d;

/** As many characters as any engine takes for arguments. */
const MOST_ARGUMENTS = 8192;

/** Standard base64 with padding; the language has none that runs everywhere. */
export function base64(bytes: Uint8Array): string {
  const characters = new Uint8Array(4 * Math.ceil(bytes.length / 3)).fill(PADDING);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const left = bytes.length - from;
    const word = (bytes[from]! << 16) | ((left > 1 ? bytes[from + 1]! : 0) << 8) | (left > 2 ? bytes[from + 2]! : 0);
    characters[to] = ALPHABET[word >> 18]!;
    characters[to + 1] = ALPHABET[(word >> 12) & 63]!;
    if (left > 1) characters[to + 2] = ALPHABET[(word >> 6) & 63]!;
    if (left > 2) characters[to + 3] = ALPHABET[word & 63]!;
  }
  let text = '';
  for (let at = 0; at < characters.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode(...characters.subarray(at, at + MOST_ARGUMENTS));
  }
  return text;
}
