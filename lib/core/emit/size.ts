/** Plain `kubectl apply` keeps the whole object in an annotation, escaped: its size is what an object may weigh. */

import type { Finding, ObjectRef } from '../base/findings';
import type { Manifest } from '../base/resource';

/** The API server takes 262,144 bytes of annotations; the rest is room for annotations of others. */
export const SIZE_LIMIT = 250_000;

const encoder = { '<': 6, '>': 6, '&': 6, '\u2028': 6, '\u2029': 6 } as const;

/** Bytes of a text in UTF-8, as Go's JSON writes it: `<`, `>`, `&` and two line separators as escapes of six bytes. */
export function escapedLength(json: string): number {
  let length = 0;
  for (const character of json) {
    const code = character.codePointAt(0)!;
    length +=
      encoder[character as keyof typeof encoder] ?? (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }
  return length;
}

/** The size of an object as kubectl measures it: its JSON in the annotation, and the other annotations beside it. */
export function appliedSize(manifest: unknown): number {
  const { metadata } = manifest as Manifest;
  return escapedLength(JSON.stringify(manifest)) + escapedLength(JSON.stringify(metadata.annotations ?? {}));
}

export function checkSize(manifest: unknown, object: ObjectRef): Finding[] {
  const size = appliedSize(manifest);
  if (size <= SIZE_LIMIT) return [];
  const { kind, metadata } = manifest as Manifest;
  return [
    {
      code: 'too-large',
      severity: 'error',
      object,
      path: '',
      message: `the ${kind} \`${metadata.name}\` is too large for kubectl apply`,
      given: `${size} bytes`,
      allowed: `${SIZE_LIMIT} bytes`,
      hint: 'Shorten what goes into it, or spread it over several instances',
    },
  ];
}
