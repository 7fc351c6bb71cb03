/** What the operator takes from its flags: the registry of images, the size of the reloader, the name of the cluster. */

import type { Values } from '../base/values';
import { BASE_IMAGES, CONFIG_RELOADER_IMAGE } from './image';

export interface Platform {
  readonly baseImages: Readonly<Record<keyof typeof BASE_IMAGES, string>>;
  readonly reloader: ReloaderPlatform;
  /** By what name containers of one pod reach each other. */
  readonly localHost: string;
  /** Appended to the names of peers; absent: the pods' own search path finds them. */
  readonly clusterDomain?: string;
}

export interface ReloaderPlatform {
  readonly image: string;
  readonly resources: Values;
  readonly probes: boolean;
}

export const DEFAULT_PLATFORM: Platform = {
  baseImages: BASE_IMAGES,
  reloader: {
    image: CONFIG_RELOADER_IMAGE,
    resources: { limits: { cpu: '10m', memory: '50Mi' }, requests: { cpu: '10m', memory: '50Mi' } },
    probes: false,
  },
  localHost: 'localhost',
};
