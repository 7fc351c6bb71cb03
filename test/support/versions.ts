/** The versions of `pins.json`, as tests and scripts use them. */

import { PINS } from '../../lib/core/base/pins.generated';
import { parseVersion } from '../../lib/core/base/version';

const { Prometheus, Alertmanager, Thanos } = PINS.servers;

/** The newest versions that run as real processes. */
export const NEWEST = {
  Prometheus: Prometheus.newest,
  Alertmanager: Alertmanager.newest,
  Thanos: Thanos.newest,
} as const;

/** What is run where nobody says a version; the operator that is followed knows none that is newer. */
export const STANDARD = {
  Prometheus: Prometheus.default,
  Alertmanager: Alertmanager.default,
  Thanos: Thanos.default,
} as const;

/** The first version of every minor one from a number on, up to that of a version: `2.45.0`, `2.46.0` and so on. */
export function minorsOf(major: number, first: number, last: string): string[] {
  const { minor } = parseVersion(last)!;
  return Array.from({ length: minor - first + 1 }, (_, more) => `${major}.${first + more}.0`);
}

export const PROMETHEUS_VERSIONS = [...Prometheus.older, Prometheus.newest] as const;
export const ALERTMANAGER_VERSIONS = [...Alertmanager.older, Alertmanager.newest] as const;

export const { operator: OPERATOR_VERSION, configReloader: RELOADER_VERSION } = PINS;
