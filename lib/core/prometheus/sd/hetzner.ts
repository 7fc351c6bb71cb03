/** Servers of Hetzner, of its cloud or its robot. */

import type { HetznerSDConfig } from '../../../../imports/monitoring';
import type { Gates } from '../../base/gates';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import { type Discovery, lowerCase, requireVersion } from './discovery';

interface Output {
  readonly role: string;
  readonly port?: number;
  readonly refresh_interval?: string;
  readonly label_selector?: string;
}

const HETZNER_SD_GATES = {
  label_selector: { since: '3.5.0' },
} as const satisfies Gates<Output>;

const own = section<HetznerSDConfig, Output>(
  {
    role: ({ role = '' }) => lowerCase(role),
    port: 'port',
    refresh_interval: 'refreshInterval',
    label_selector: { from: 'labelSelector', map: nonEmpty },
  },
  HETZNER_SD_GATES,
);

export const hetznerDiscovery: Discovery<HetznerSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    if (given.labelSelector === undefined) return;
    requireVersion(HETZNER_SD_GATES.label_selector, '`labelSelector`', context, `${at}.labelSelector`);
  },
};
