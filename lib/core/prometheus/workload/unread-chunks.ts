/** Encodings of chunks that a server can have, and no version of Thanos reads. */

import type { BuildContext } from '../../base/context';
import type { PrometheusPodSpec } from './spec';

const FLOATS = 'xor2-encoding';

/** Each sets such an encoding; of floats, a field can take it back. */
const FEATURES: readonly string[] = [FLOATS, 'st-storage', 'histograms-st-encoding'];

export function checkReadByThanos({ tsdb, enableFeatures = [] }: PrometheusPodSpec, context: BuildContext): void {
  const floats = tsdb?.chunkEncoding?.floats;
  if (floats === 'Xor2') warn('spec.tsdb.chunkEncoding.floats', floats, context);
  enableFeatures.forEach((feature, i) => {
    const isSaidByField = feature === FLOATS && floats !== undefined;
    if (FEATURES.includes(feature) && !isSaidByField) warn(`spec.enableFeatures[${i}]`, feature, context);
  });
}

function warn(at: string, given: string, context: BuildContext): void {
  context.warning(at, {
    code: 'version-mismatch',
    message:
      'no version of Thanos reads chunks of this encoding, through the sidecar or in a bucket: queries of them fail',
    given,
    hint: 'Remove it for as long as there is `spec.thanos`',
  });
}
