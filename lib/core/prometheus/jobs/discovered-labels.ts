/** Labels of other objects than those that are discovered: of nodes, where discovery is asked for them, and of some never. */

import type { BuildContext } from '../../base/context';
import type { Remark } from '../../base/findings';
import { type PrometheusInstance, scrapeClassOf } from '../instance';
import type { AttachMetadata, RelabelConfig } from '../spec';
import { NO_CLASS } from './job-context';
import { attachedMetadata } from './scrape-class';

interface Monitor {
  readonly attachMetadata?: AttachMetadata;
  readonly scrapeClass?: string;
}

/** What is discovered. */
type Discovered = 'endpoints' | 'pods';

/** Labels that none of its targets has. */
const NEVER: Readonly<Record<Discovered, RegExp>> = {
  endpoints: /^__meta_kubernetes_ingress_/,
  pods: /^__meta_kubernetes_(?:service|endpoints?|endpointslice|ingress)_/,
};

/** Of each list the first one says enough. */
export function warnOfAbsentLabels(
  relabelings: readonly RelabelConfig[] = [],
  monitor: Monitor,
  discovered: Discovered,
  instance: PrometheusInstance,
  context: BuildContext,
  at: string,
): void {
  const never = NEVER[discovered];
  const index = relabelings.findIndex((each) => labelIn(each, never) !== undefined);
  if (index >= 0)
    warn(labelIn(relabelings[index]!, never)!, context, `${at}.relabelings[${index}]`, {
      message: `what is discovered are ${discovered}, which have no such label: here it is empty`,
      hint: discovered === 'pods' ? 'Read a label of the pod, or declare a ServiceMonitor' : 'Read another label',
    });
  else warnOfNodeLabels(relabelings, monitor, instance, context, at);
}

function warnOfNodeLabels(
  relabelings: readonly RelabelConfig[],
  monitor: Monitor,
  instance: PrometheusInstance,
  context: BuildContext,
  at: string,
): void {
  const index = relabelings.findIndex((each) => labelIn(each, IS_OF_NODES) !== undefined);
  if (index < 0) return;
  const scrapeClass = scrapeClassOf(instance, monitor.scrapeClass) ?? NO_CLASS;
  if (attachedMetadata(monitor.attachMetadata, { scrapeClass, instance })?.node === true) return;
  warn(labelIn(relabelings[index]!, IS_OF_NODES)!, context, `${at}.relabelings[${index}]`, {
    message: 'targets have labels of their node only where discovery is asked for them, and here it is empty',
    hint: 'Add `attachMetadata: { node: true }` to the spec',
  });
}

const IS_OF_NODES = /^__meta_kubernetes_node_/;

interface Read {
  readonly field: 'sourceLabels' | 'regex';
  readonly label: string;
}

function warn({ field, label }: Read, context: BuildContext, at: string, said: Pick<Remark, 'message' | 'hint'>): void {
  context.warning(`${at}.${field}`, { code: 'doubtful-value', given: label, ...said });
}

function labelIn({ sourceLabels = [], action, regex = '' }: RelabelConfig, names: RegExp): Read | undefined {
  const label = sourceLabels.find((each) => names.test(each));
  if (label !== undefined) return { field: 'sourceLabels', label };
  return action?.toLowerCase() === 'labelmap' && names.test(regex) ? { field: 'regex', label: regex } : undefined;
}
