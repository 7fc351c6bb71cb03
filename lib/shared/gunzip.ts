/** In Node. A page for a browser has `playground/gunzip.ts` in the place of this file. */

import { gunzipSync } from 'node:zlib';

/** Throws where more than `most` bytes come out. */
export function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: most });
}
