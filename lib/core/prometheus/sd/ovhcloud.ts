/** Servers of OVHcloud. */

import type { OVHCloudSDConfig } from '../../../../imports/monitoring';
import { secretCredential } from '../../base/references';
import { section } from '../../base/section';
import { DISCOVERY } from './credentials';
import type { Discovery } from './discovery';

interface Output {
  readonly application_key: string;
  readonly service?: string;
  readonly endpoint?: string;
  readonly refresh_interval?: string;
}

const SERVICES: Readonly<Record<string, string>> = { VPS: 'vps', DedicatedServer: 'dedicated_server' };

const own = section<OVHCloudSDConfig, Output>({
  application_key: ({ applicationKey = '' }) => applicationKey,
  service: { from: 'service', map: (service) => SERVICES[service] },
  endpoint: 'endpoint',
  refresh_interval: 'refreshInterval',
});

export const ovhCloudDiscovery: Discovery<OVHCloudSDConfig> = {
  build: (given, context, at) => ({
    ...own(given, context, at),
    ...secretCredential(DISCOVERY.ovhApplicationSecret, given.applicationSecret, context, `${at}.applicationSecret`),
    ...secretCredential(DISCOVERY.ovhConsumerKey, given.consumerKey, context, `${at}.consumerKey`),
  }),
};
