/** Plain `kubectl apply` keeps the whole object in an annotation, escaped: its size is what an object may weigh. */

import type { Finding, ObjectRef } from '../base/findings';
import type { Manifest } from '../base/resource';

/** The API server takes 262,144 bytes of annotations; the rest is room for annotations of others. */
export const SIZE_LIMIT = 250_000;

/** What Go's JSON writes as an escape of six bytes: `&`, `<`, `>` and two line separators. */
const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** Bytes of JSON in UTF-8, as Go writes it. Configurations of many megabytes are measured: it is one plain loop. */
export function escapedLength(json: string): number {
  let length = json.length;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (unit < 0x80) {
      if (unit === AMPERSAND || unit === LESS || unit === GREATER) length += 5;
    } else if (unit < 0x800) length += 1;
    else if (unit === LINE_SEPARATOR || unit === PARAGRAPH_SEPARATOR) length += 5;
    // Each half of a surrogate pair is two of its four bytes; JSON has no half.
    else length += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
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
