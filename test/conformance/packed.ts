/**
 * The recorded cases that the repository brings along: one compressed file, which `npm run conformance:pack -- DIR` writes.
 * The inputs are those of the Prometheus Operator's own tests (Apache-2.0), and the answers are the operator's.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { CaseFiles } from './case';

const FILE = join(__dirname, 'recorded.json.br');

/** By `<component>/<case>`, then by the path of a file. */
type Packed = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface PackedCase {
  readonly component: string;
  readonly name: string;
  readonly files: CaseFiles;
}

export function unpack(): PackedCase[] {
  const packed = JSON.parse(brotliDecompressSync(readFileSync(FILE)).toString('utf8')) as Packed;
  return Object.entries(packed).map(([path, files]) => {
    const [component = '', name = ''] = path.split('/');
    return { component, name, files: new Map(Object.entries(files)) };
  });
}

/** The same cases give the same bytes. Returns how many they are. */
export function pack(cases: readonly PackedCase[]): number {
  const sorted = cases
    .map(({ component, name, files }) => [`${component}/${name}`, Object.fromEntries(files)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  const bytes = brotliCompressSync(JSON.stringify(Object.fromEntries(sorted)), { params });
  writeFileSync(FILE, bytes);
  return bytes.length;
}
