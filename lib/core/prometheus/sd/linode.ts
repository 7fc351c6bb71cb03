/** Instances of Linode. */

import type { LinodeSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';

interface Output {
  readonly port?: number;
  readonly region?: string;
  readonly tag_separator?: string;
  readonly refresh_interval?: string;
}

const own = section<LinodeSDConfig, Output>({
  port: 'port',
  region: 'region',
  tag_separator: 'tagSeparator',
  refresh_interval: 'refreshInterval',
});

export const linodeDiscovery: Discovery<LinodeSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: checkClient,
};
