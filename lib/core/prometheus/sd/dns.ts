/** Targets from DNS records. */

import type { DNSSDConfig } from '../../../../imports/monitoring';
import type { Gate } from '../../base/gates';
import { section } from '../../base/section';
import type { Discovery } from './discovery';

interface Output {
  readonly names: readonly string[];
  readonly refresh_interval?: string;
  readonly type?: string;
  readonly port?: number;
}

/** Types of records that came later than the others. */
export const RECORD_TYPES: Readonly<Record<string, Gate>> = {
  NS: { since: '2.49.0' },
  MX: { since: '2.38.0' },
};

export const dnsDiscovery: Discovery<DNSSDConfig> = {
  build: section<DNSSDConfig, Output>({
    names: ({ names = [] }) => names,
    refresh_interval: 'refreshInterval',
    type: {
      from: 'type',
      map: (type, context, at) => (context.admits(RECORD_TYPES[type], `type: ${type}`, at) ? type : undefined),
    },
    port: 'port',
  }),
  check: ({ type, port }, context, at) => {
    if (type === undefined || type === 'SRV' || (port ?? 0) !== 0) return;
    context.error(`${at}.port`, {
      code: 'missing-field',
      message: `records of type ${type} do not say the port of a target`,
      given: port === undefined ? 'nothing' : String(port),
      allowed: 'a port',
      hint: 'Set `port`, or look for SRV records',
    });
  },
};
