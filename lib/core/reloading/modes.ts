/** The two ways of reloading. */

import type { ReloadSettings } from '../base/app';
import { mountedReloading } from './mounted/reloading';
import type { Reloading } from './strategy';
import { watchingReloading } from './watching/reloading';

export function reloadingOf(settings: ReloadSettings): Reloading {
  return settings.mode === 'watching' ? watchingReloading(settings) : mountedReloading(settings);
}

/** What is mounted is reloaded. */
export const MOUNTED: Reloading = reloadingOf({ mode: 'mounted' });
