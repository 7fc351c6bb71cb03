/** Monitors of the kubelets, whose Service the operator writes and nobody else does. */

import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import type { App } from '../base/app';
import { KUBELETS } from '../base/conventions';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { type Resource, refOf } from '../base/resource';
import { type LabelSelector, selects } from '../base/selector';
import type { OtherSide } from './objects';

export function checkKubelets(
  inputs: readonly Resource[],
  { services }: OtherSide,
  { isForOperator }: App,
  findings: Findings,
): void {
  const [first, ...others] = inputs.filter((input) => {
    if (input.kind !== 'ServiceMonitor' || isForOperator?.(input) === true) return false;
    const selector = (input as Resource<ServiceMonitorSpec>).spec.selector as LabelSelector;
    return asksForKubelets(selector) && services.matching(selector)?.size === 0;
  });
  if (first === undefined) return;
  findings.warning(refOf(first), 'spec.selector', {
    code: 'nothing-to-scrape',
    message: 'the Service of the kubelets that this looks for is written by the operator, and by nobody else',
    hint: `Have a Prometheus find them by their nodes with \`scrapeKubelets\`, as docs/kubelets.md says, and remove this. ${otherwise('there is such a Service', 'nothing-to-scrape')}`,
    also: others.map(refOf),
  });
}

/** Whether a selector takes what has the operator's labels, and does not take just anything. */
function asksForKubelets(selector: LabelSelector): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const asked = [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)];
  return asked.some((key) => Object.hasOwn(KUBELETS.serviceLabels, key)) && selects(selector, KUBELETS.serviceLabels);
}
