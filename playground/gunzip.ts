/** In a browser: its own function gives nothing at once. */

import { gunzipSync } from 'fflate';

/** Throws where more than `most` bytes come out: no more do than are claimed at the end. */
export function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  const claimed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
  if (claimed > most) throw new RangeError(`${claimed} bytes, of which ${most} are taken`);
  return gunzipSync(bytes);
}
