/** Services of a Consul catalogue. */

import type { ConsulSDConfig } from '../../../../imports/monitoring';
import { sortedByKey } from '../../base/collections';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { checkClient, checkExclusive } from '../../http/check';
import { discoveryClient } from './client';
import { DISCOVERY } from './credentials';
import { type Discovery, inPlace, lowerCase, requireVersion } from './discovery';
import { checkAddress } from './server';

interface Output {
  readonly server: string;
  readonly path_prefix?: string;
  readonly token?: string;
  readonly datacenter?: string;
  readonly namespace?: string;
  readonly partition?: string;
  readonly scheme?: string;
  readonly services?: readonly string[];
  readonly tags?: readonly string[];
  readonly tag_separator?: string;
  readonly node_meta?: Readonly<Record<string, string>>;
  readonly filter?: string;
  readonly health_filter?: string;
  readonly allow_stale?: boolean;
  readonly refresh_interval?: string;
}

const own = section<ConsulSDConfig, Output>({
  server: ({ server = '' }) => server,
  path_prefix: 'pathPrefix',
  token: { from: 'tokenRef', map: inPlace(DISCOVERY.consulToken) },
  datacenter: 'datacenter',
  namespace: 'namespace',
  partition: 'partition',
  scheme: { from: 'scheme', map: lowerCase },
  services: { from: 'services', map: nonEmpty },
  tags: { from: 'tags', map: nonEmpty },
  tag_separator: 'tagSeparator',
  node_meta: {
    from: 'nodeMeta',
    map: (labels) => nonEmpty(sortedByKey(labels)),
  },
  filter: 'filter',
  health_filter: 'healthFilter',
  allow_stale: 'allowStale',
  refresh_interval: 'refreshInterval',
});

/** Without them Consul answers something else, so a server that does not know them is no place for this discovery. */
const CONSUL_SD_REQUIREMENTS = {
  pathPrefix: { since: '2.45.0' },
  namespace: { since: '2.28.0' },
  filter: { since: '3.0.0-0' },
  healthFilter: { since: '3.11.2' },
} as const;

export const consulDiscovery: Discovery<ConsulSDConfig> = {
  build: (given, context, at) => ({ ...own(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkAddress(given.server, context, `${at}.server`);
    checkExclusive(given, ['tokenRef', 'authorization', 'oauth2'], context, at);
    for (const [field, gate] of Object.entries(CONSUL_SD_REQUIREMENTS)) {
      if (given[field as keyof typeof CONSUL_SD_REQUIREMENTS] === undefined) continue;
      requireVersion(gate, `\`${field}\``, context, `${at}.${field}`);
    }
  },
};
