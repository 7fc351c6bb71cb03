/** What a Secret or ConfigMap holds. */

import { fromBase64 } from './base64';
import { memoized } from './memoized';
import { LENIENT_UTF8 } from './utf8';
import { isRecord } from './values';

export interface ObjectData {
  readonly data?: Readonly<Record<string, string>>;
  /** Of Secrets: texts, which count before `data`. */
  readonly stringData?: Readonly<Record<string, string>>;
  /** Of ConfigMaps. */
  readonly binaryData?: Readonly<Record<string, string>>;
  /** Of Secrets. */
  readonly type?: string;
}

/** Its keys, sorted; many may ask for them. */
export const keysOf = memoized(({ data, stringData, binaryData }: ObjectData): readonly string[] =>
  [...new Set([data, stringData, binaryData].flatMap((part) => Object.keys(part ?? {})))].sort(),
);

/** The text under a key. */
export function textIn(object: ObjectData, source: 'Secret' | 'ConfigMap', key: string): string | undefined {
  const written = own(object.data, key);
  if (source === 'ConfigMap') return written;
  const text = own(object.stringData, key);
  return text ?? (written === undefined ? undefined : LENIENT_UTF8.decode(fromBase64(written)));
}

/** Keys are anybody's: `__proto__` is one that an object may not have. */
function own(data: ObjectData['data'], key: string): string | undefined {
  const value: unknown = isRecord(data) && Object.hasOwn(data, key) ? data[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
