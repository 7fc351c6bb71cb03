/** Instances registered with Netflix Eureka. */

import type { EurekaSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';
import { checkServer } from './server';

interface Output {
  readonly server?: string;
  readonly refresh_interval?: string;
}

const own = section<EurekaSDConfig, Output>({
  server: { from: 'server', map: nonEmpty },
  refresh_interval: 'refreshInterval',
});

export const eurekaDiscovery: Discovery<EurekaSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkServer(given.server, context, `${at}.server`);
  },
};
