/** Servers of IONOS. */

import type { IonosSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';

interface Output {
  readonly datacenter_id: string;
  readonly port?: number;
  readonly refresh_interval?: string;
}

const own = section<IonosSDConfig, Output>({
  datacenter_id: ({ datacenterID = '' }) => datacenterID,
  port: 'port',
  refresh_interval: 'refreshInterval',
});

export const ionosDiscovery: Discovery<IonosSDConfig> = {
  build: (given, context, at) => {
    const { authorization = {}, ...others } = given;
    // The API demands an authorization, but the server takes only one way to say who it is.
    const client = given.oauth2 === undefined ? { ...others, authorization } : others;
    return { ...own(given, context, at), ...discoveryClient(client, context, at) };
  },
  check: checkClient,
};
