/** Data planes of a Kuma mesh. */

import type { KumaSDConfig } from '../../../../imports/monitoring';
import type { Gate } from '../../base/gates';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import { type Discovery, requireVersion } from './discovery';
import { checkServer } from './server';

interface Output {
  readonly server: string;
  readonly refresh_interval?: string;
  readonly fetch_timeout?: string;
  readonly client_id?: string;
}

const own = section<KumaSDConfig, Output>({
  server: ({ server = '' }) => server,
  refresh_interval: 'refreshInterval',
  fetch_timeout: 'fetchTimeout',
  client_id: 'clientID',
});

const CLIENT_ID: Gate = { since: '2.50.0' };

export const kumaDiscovery: Discovery<KumaSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkServer(given.server, context, `${at}.server`);
    if (given.clientID !== undefined) requireVersion(CLIENT_ID, '`clientID`', context, `${at}.clientID`);
  },
};
