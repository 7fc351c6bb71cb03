/** Instances of Google Compute Engine. */

import type { GCESDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import type { Discovery } from './discovery';

interface Output {
  readonly project: string;
  readonly zone: string;
  readonly filter?: string;
  readonly refresh_interval?: string;
  readonly port?: number;
  readonly tag_separator?: string;
}

export const gceDiscovery: Discovery<GCESDConfig> = {
  build: section<GCESDConfig, Output>({
    project: ({ project = '' }) => project,
    zone: ({ zone = '' }) => zone,
    filter: 'filter',
    refresh_interval: 'refreshInterval',
    port: 'port',
    tag_separator: 'tagSeparator',
  }),
};
