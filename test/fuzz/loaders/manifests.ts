/** The files that a server reads, as they are in what we emit. */

import { gunzipSync } from 'node:zlib';
import type { Manifest } from '../../../lib/core/base/resource';

type Data = Readonly<Record<string, string>>;

/** The content of the key in a Secret. */
export function fileIn(manifests: readonly Manifest[], key: string): string | undefined {
  for (const { kind, stringData, data } of manifests) {
    if (kind !== 'Secret') continue;
    const plain = (stringData as Data | undefined)?.[key];
    const packed = (data as Data | undefined)?.[key];
    if (packed !== undefined) return gunzipSync(Buffer.from(packed, 'base64')).toString();
    if (plain !== undefined) return plain;
  }
  return undefined;
}

export function rulesIn(manifests: readonly Manifest[]): string[] {
  return manifests
    .filter(({ kind }) => kind === 'ConfigMap')
    .flatMap(({ data }) => Object.entries((data ?? {}) as Data))
    .flatMap(([name, text]) => (name.endsWith('.yaml') ? [text] : []));
}
