/** Relabelings as users write them in monitors, scrape classes and remote ends → as Prometheus reads them. */

import type { BuildContext } from '../../base/context';
import { section } from '../../base/section';
import type { Relabeling } from '../scrape-job';
import type { RelabelConfig } from '../spec';

/** What is empty is left to the server's default, as the operator does it: an empty `regex` matches everything. */
const unlessBlank = <T extends string | number>(value: T): T | undefined =>
  value === '' || value === 0 ? undefined : value;

const relabeling = section<RelabelConfig, Relabeling>({
  source_labels: { from: 'sourceLabels', map: (labels) => (labels.length === 0 ? undefined : labels) },
  separator: 'separator',
  target_label: { from: 'targetLabel', map: unlessBlank },
  regex: { from: 'regex', map: unlessBlank },
  modulus: { from: 'modulus', map: unlessBlank },
  replacement: 'replacement',
  action: { from: 'action', map: (action) => unlessBlank(action.toLowerCase()) },
});

export function relabelings(configs: readonly RelabelConfig[] = [], context: BuildContext, at: string): Relabeling[] {
  return configs.map((config) => relabeling(config, context, at));
}
