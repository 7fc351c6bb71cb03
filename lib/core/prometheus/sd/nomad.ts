/** Services of HashiCorp Nomad. */

import type { NomadSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';
import { checkServer } from './server';

interface Output {
  readonly server: string;
  readonly allow_stale?: boolean;
  readonly namespace?: string;
  readonly refresh_interval?: string;
  readonly region?: string;
  readonly tag_separator?: string;
}

const own = section<NomadSDConfig, Output>({
  server: ({ server = '' }) => server,
  allow_stale: 'allowStale',
  namespace: 'namespace',
  refresh_interval: 'refreshInterval',
  region: 'region',
  tag_separator: 'tagSeparator',
});

export const nomadDiscovery: Discovery<NomadSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkServer(given.server, context, `${at}.server`);
  },
};
