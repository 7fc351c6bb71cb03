/** Resources of PuppetDB. */

import type { PuppetDBSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';
import { checkWebUrl } from './server';

interface Output {
  readonly url: string;
  readonly query: string;
  readonly include_parameters?: boolean;
  readonly port?: number;
  readonly refresh_interval?: string;
}

const own = section<PuppetDBSDConfig, Output>({
  url: ({ url = '' }) => url,
  query: ({ query = '' }) => query,
  include_parameters: 'includeParameters',
  port: 'port',
  refresh_interval: 'refreshInterval',
});

export const puppetDbDiscovery: Discovery<PuppetDBSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkWebUrl(given.url, 'the URL of a PuppetDB', context, `${at}.url`);
  },
};
