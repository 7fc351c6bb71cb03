/** Series that are recorded so rarely that queries find nothing between two evaluations. */

import { groupBy } from '../base/collections';
import type { BuildContext } from '../base/context';
import { otherwise } from '../base/otherwise';
import { keyOf, refOf } from '../base/resource';
import { secondsIn } from '../languages/duration';
import { writeDuration } from '../languages/promql/write-literal';
import type { PlacedRule } from './flows';
import type { Surroundings } from './surroundings';

/** One remark a group. */
export function warnOfRare(rules: readonly PlacedRule[], { lookback }: Surroundings, context: BuildContext): void {
  if (lookback === undefined) return;
  const rare = rules.filter(
    ({ rule, group }) => rule.record !== undefined && (secondsIn(group.interval) ?? 0) > lookback,
  );
  const byGroup = groupBy(rare, ({ resource, at }) => `${keyOf(resource)} ${groupOf(at)}`);
  for (const [first] of byGroup.values()) {
    const { resource, rule, group, at } = first!;
    const back = writeDuration(lookback);
    context.findings.warning(refOf(resource), `${groupOf(at)}.interval`, {
      code: 'doubtful-value',
      message: `queries and rules look back ${back}: after that \`${rule.record}\` is gone until the next evaluation`,
      given: group.interval!,
      allowed: `at most ${back}`,
      hint: `Evaluate more often, or set \`query.lookbackDelta\` of the Prometheus to more than that. ${otherwise('it is asked for over longer ranges only', 'doubtful-value')}`,
    });
  }
}

/** The path of the group that a rule is in. */
function groupOf(at: string): string {
  return at.slice(0, at.lastIndexOf('.rules['));
}
