/** Relabelings that many jobs have in common. */

import { constant } from '../../emit/yaml';
import type { Relabeling } from '../scrape-job';

export function constants(...relabelings: readonly Relabeling[]): readonly Relabeling[] {
  return Object.freeze(relabelings.map(constant));
}
