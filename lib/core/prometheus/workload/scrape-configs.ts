/** The volume of a shard's scrape configuration, where that is spread over several objects. */

import { PROMETHEUS } from '../../base/conventions';
import { type Mounted, mounted, NOTHING_MOUNTED } from '../../pod/mounts';

export interface ScrapeConfigObjects {
  readonly kind: 'Secret' | 'ConfigMap';
  /** Names of the objects of each shard, in the order of their slots. */
  readonly names: readonly (readonly string[])[];
}

/** Required, not optional: every slot is emitted, and a pod without one would scrape too little. */
export function mountedScrapeConfigs(objects: ScrapeConfigObjects | undefined, shard: number | undefined): Mounted {
  const names = objects?.names[shard ?? 0] ?? [];
  if (objects === undefined || names.length === 0) return NOTHING_MOUNTED;
  const source = objects.kind === 'Secret' ? 'secret' : 'configMap';
  const sources = names.map((name, slot) => ({
    [source]: { name, items: [{ key: PROMETHEUS.scrapeConfigsFile, path: `${slot}.yaml` }] },
  }));
  return mounted({ name: 'scrape-configs', projected: { sources } }, PROMETHEUS.scrapeConfigsDir);
}
