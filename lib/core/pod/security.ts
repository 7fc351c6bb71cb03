/** The restricted Pod Security standard, by default. */

import type { Values } from '../base/values';

/**
 * Numeric, since the kubelet refuses `runAsNonRoot` for images that name their user, as the upstream ones do. The numbers
 * are those that the operator's own examples run with, so that volumes of theirs stay readable.
 */
const DEFAULT_POD_SECURITY = {
  runAsNonRoot: true,
  runAsUser: 1000,
  runAsGroup: 2000,
  fsGroup: 2000,
  seccompProfile: { type: 'RuntimeDefault' },
} as const;

export function podSecurity(given: Values | undefined): Values {
  return given ?? DEFAULT_POD_SECURITY;
}

export function restrictedContainer(): Values {
  return { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
}
