/** Droplets of DigitalOcean. */

import type { DigitalOceanSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';

interface Output {
  readonly port?: number;
  readonly refresh_interval?: string;
}

const own = section<DigitalOceanSDConfig, Output>({
  port: 'port',
  refresh_interval: 'refreshInterval',
});

export const digitalOceanDiscovery: Discovery<DigitalOceanSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: checkClient,
};
