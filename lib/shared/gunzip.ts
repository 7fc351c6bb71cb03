/** In Node. A page for a browser has `playground/gunzip.ts` in the place of this file. */

import { gunzipSync } from 'node:zlib';

export function gunzip(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes);
}
