/** Constraints that may select by the labels of the pods themselves. */

import { LABEL } from '../base/conventions';
import type { Values } from '../base/values';
import type { Labels } from './pod';
import type { TopologySpreadConstraint } from './spec';

/** `OnResource` means the pods of all shards, `OnShard` those of one. */
export function topologySpread(
  constraints: readonly TopologySpreadConstraint[] | undefined,
  selector: Labels,
): Values[] | undefined {
  return constraints?.map(({ additionalLabelSelectors, ...constraint }) => {
    if (additionalLabelSelectors === undefined) return constraint;
    const { [LABEL.shard]: _, ...ofResource } = selector;
    const added = additionalLabelSelectors === 'OnResource' ? ofResource : selector;
    const { labelSelector } = constraint;
    return {
      ...constraint,
      labelSelector: { ...labelSelector, matchLabels: { ...labelSelector?.matchLabels, ...added } },
    };
  });
}
