/** The versions of `pins.json`, as tests and scripts use them. */

import { PINS } from '../../lib/core/base/pins.generated';

const { Prometheus, Alertmanager, Thanos } = PINS.servers;

/** The newest versions that run as real processes. */
export const NEWEST = {
  Prometheus: Prometheus.newest,
  Alertmanager: Alertmanager.newest,
  Thanos: Thanos.newest,
} as const;

export const PROMETHEUS_VERSIONS = [...Prometheus.older, Prometheus.newest] as const;
export const ALERTMANAGER_VERSIONS = [...Alertmanager.older, Alertmanager.newest] as const;

export const { operator: OPERATOR_VERSION, configReloader: RELOADER_VERSION } = PINS;
