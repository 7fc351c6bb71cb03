/** The label by which an instance tells the namespace of whatever it scrapes, whatever the monitor does to it. */

import { memoized } from '../../base/memoized';
import type { Resource } from '../../base/resource';
import { constant } from '../../emit/yaml';
import { excludes } from '../../input/exclusion';
import type { PrometheusInstance } from '../instance';
import type { Relabeling } from '../scrape-job';

/** The label's last relabeling, by namespace. */
const relabelingsOf = memoized((_instance: PrometheusInstance) => new Map<string, readonly Relabeling[]>());

const NONE: readonly Relabeling[] = Object.freeze([]);

/** Nothing, or one relabeling, which has to be the last: none of the user's may undo it. */
export function enforcedLabel(monitor: Resource, instance: PrometheusInstance): readonly Relabeling[] {
  const { enforcedNamespaceLabel = '', excludedFromEnforcement = [] } = instance.resource.spec;
  if (enforcedNamespaceLabel === '' || excludedFromEnforcement.some((rule) => excludes(rule, monitor))) return NONE;
  const { namespace } = monitor.metadata;
  const known = relabelingsOf(instance);
  const relabelings =
    known.get(namespace) ?? Object.freeze([constant({ target_label: enforcedNamespaceLabel, replacement: namespace })]);
  known.set(namespace, relabelings);
  return relabelings;
}
