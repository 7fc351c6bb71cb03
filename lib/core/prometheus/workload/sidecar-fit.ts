/** What a sidecar of Thanos does not get from its server: chunks that no version reads, and answers that the two do not agree on. */

import type { BuildContext } from '../../base/context';
import { type Gate, isOpen } from '../../base/gates';
import { formatVersion } from '../../base/version';
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

const SERVER_GATES = {
  /** Of series, names and values of labels. Others read zero as no limit, or know none. */
  refusesNoLimit: { since: '2.51.0', until: '2.54.0' },
} as const satisfies Record<string, Gate>;

/** `asksForNone` says which sidecars ask for no more than zero of them where nobody says how many. */
export function checkLimits(asksForNone: Gate, sidecar: BuildContext, server: BuildContext): void {
  const [{ version }, served] = [sidecar.target, server.target.version];
  if (!isOpen(asksForNone, version) || !isOpen(SERVER_GATES.refusesNoLimit, served)) return;
  server.warning('spec.thanos.version', {
    code: 'version-mismatch',
    message: 'this sidecar asks for labels and series with a limit that this server refuses: a query does not get them',
    given: `${formatVersion(version)}, beside Prometheus ${formatVersion(served)}`,
    allowed: `${asksForNone.until} and newer`,
    hint: 'Run a newer sidecar',
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
