/** Resources of PuppetDB. */

import type { PuppetDBSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import type { Discovery } from './discovery';
import { webUrlProblem } from './server';

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
    const problem = webUrlProblem(given.url ?? '');
    if (problem === undefined) return;
    context.error(`${at}.url`, {
      code: 'invalid-value',
      message: `this is not the URL of a PuppetDB: ${problem}`,
      given: given.url ?? '',
      allowed: 'a URL with the scheme http or https, and a host',
      hint: 'Correct it',
    });
  },
};
