/** Servers of Scaleway. */

import type { ScalewaySDConfig } from '../../../../imports/monitoring';
import { secretCredential } from '../../base/references';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import { DISCOVERY } from './credentials';
import { type Discovery, lowerCase, unlessEmptyList } from './discovery';

interface Output {
  readonly access_key: string;
  readonly project_id: string;
  readonly role: string;
  readonly port?: number;
  readonly api_url?: string;
  readonly zone?: string;
  readonly name_filter?: string;
  readonly tags_filter?: readonly string[];
  readonly refresh_interval?: string;
}

const own = section<ScalewaySDConfig, Output>({
  access_key: ({ accessKey = '' }) => accessKey,
  project_id: ({ projectID = '' }) => projectID,
  role: ({ role = '' }) => lowerCase(role),
  port: 'port',
  api_url: 'apiURL',
  zone: 'zone',
  name_filter: 'nameFilter',
  tags_filter: { from: 'tagsFilter', map: unlessEmptyList },
  refresh_interval: 'refreshInterval',
});

export const scalewayDiscovery: Discovery<ScalewaySDConfig> = {
  build: (given, context, at) => ({
    ...own(given, context, at),
    ...secretCredential(DISCOVERY.scalewaySecretKey, given.secretKey, context, `${at}.secretKey`),
    ...discoveryClient(given, context, at),
  }),
  check: checkClient,
};
