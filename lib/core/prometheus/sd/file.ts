/** Targets from files in the container. */

import type { FileSDConfig } from '../../../../imports/monitoring';
import { section } from '../../base/section';
import type { Discovery } from './discovery';

interface Output {
  readonly files: readonly string[];
  readonly refresh_interval?: string;
}

export const fileDiscovery: Discovery<FileSDConfig> = {
  build: section<FileSDConfig, Output>({
    files: ({ files = [] }) => files,
    refresh_interval: 'refreshInterval',
  }),
};
