/** In a browser: its own function gives nothing at once. */

import { gunzipSync } from 'fflate';

export function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  const unpacked = gunzipSync(bytes);
  if (unpacked.length > most) throw new RangeError('this is too much to unpack');
  return unpacked;
}
