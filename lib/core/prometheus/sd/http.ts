/** Targets from an HTTP endpoint. */

import type { HTTPSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';
import { checkWebUrl } from './server';

interface Output {
  readonly url: string;
  readonly refresh_interval?: string;
}

const own = section<HTTPSDConfig, Output>({
  url: ({ url = '' }) => url,
  refresh_interval: 'refreshInterval',
});

export const httpDiscovery: Discovery<HTTPSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkWebUrl(given.url, 'a URL', context, `${at}.url`);
  },
};
