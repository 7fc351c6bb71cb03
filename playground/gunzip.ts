/** In a browser: its own function gives nothing at once. */

import { gunzipSync } from 'fflate';

export function gunzip(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes);
}
