/** Names of volumes made of names of Secrets and ConfigMaps, which may hold dots and be long where those may not. */

import { xxhash64 } from '../emit/xxhash';
import { withoutEnd } from '../languages/ends';

const LABEL_LIMIT = 63;
const HASH_LENGTH = 8;

/** `secret-<name>`: two names can come out as one, which `mounts` then reports. */
export function volumeName(prefix: string, name: string): string {
  return withoutEnd(label(prefix, name).slice(0, LABEL_LIMIT), '-');
}

/** `<prefix>-<name>-<hash of the name>`. */
export function uniqueVolumeName(prefix: string, name: string): string {
  const kept = label(prefix, name).slice(0, LABEL_LIMIT - HASH_LENGTH - 1);
  return `${kept}-${xxhash64(name).slice(0, HASH_LENGTH)}`;
}

function label(prefix: string, name: string): string {
  const dashed = `${prefix}-${name}`.toLowerCase().replace(/[^-a-z0-9]+/g, '-');
  return withoutEnd(dashed.replace(/^-+/, ''), '-');
}
