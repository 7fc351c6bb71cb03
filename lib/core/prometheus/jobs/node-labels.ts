/** Labels of nodes, which targets have only where discovery is asked for them. */

import type { BuildContext } from '../../base/context';
import { type PrometheusInstance, scrapeClassOf } from '../instance';
import type { AttachMetadata, RelabelConfig } from '../spec';
import { NO_CLASS } from './job-context';
import { attachedMetadata } from './scrape-class';

interface Monitor {
  readonly attachMetadata?: AttachMetadata;
  readonly scrapeClass?: string;
}

const OF_NODES = '__meta_kubernetes_node_';

/** Of each list the first one says enough. */
export function warnOfNodeLabels(
  relabelings: readonly RelabelConfig[] = [],
  monitor: Monitor,
  instance: PrometheusInstance,
  context: BuildContext,
  at: string,
): void {
  const index = relabelings.findIndex((each) => nodeLabelIn(each) !== undefined);
  if (index < 0) return;
  const scrapeClass = scrapeClassOf(instance, monitor.scrapeClass) ?? NO_CLASS;
  if (attachedMetadata(monitor.attachMetadata, { scrapeClass, instance })?.node === true) return;
  const { field, label } = nodeLabelIn(relabelings[index]!)!;
  context.warning(`${at}.relabelings[${index}].${field}`, {
    code: 'doubtful-value',
    message: 'targets have labels of their node only where discovery is asked for them, and here it is empty',
    given: label,
    hint: 'Add `attachMetadata: { node: true }` to the spec',
  });
}

function nodeLabelIn({ sourceLabels = [], action, regex = '' }: RelabelConfig) {
  const label = sourceLabels.find((each) => each.startsWith(OF_NODES));
  if (label !== undefined) return { field: 'sourceLabels', label };
  return action?.toLowerCase() === 'labelmap' && regex.startsWith(OF_NODES)
    ? { field: 'regex', label: regex }
    : undefined;
}
