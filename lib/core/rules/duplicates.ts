/** Rules of one instance that say the same: what they give comes twice. */

import { groupBy, sortedByKey } from '../base/collections';
import type { BuildContext } from '../base/context';
import { nameOf } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { keyOf, refOf } from '../base/resource';
import { mayBeNothing } from '../languages/promql/always-fires';
import { labelBound } from '../languages/promql/label-bounds';
import { printPromql } from '../languages/promql/print';
import type { PlacedRule } from './flows';

interface Twin {
  readonly placed: PlacedRule;
  readonly other: PlacedRule;
}

/** `enforced` is the label that the instance writes on all that an object gives. */
export function warnOfDuplicates(
  rules: readonly PlacedRule[],
  enforced: (placed: PlacedRule) => Readonly<Record<string, string>>,
  context: BuildContext,
): void {
  const named = groupBy(rules, (placed) => identityOf(placed, enforced(placed)));
  const twins = [...named.values()].filter((alike) => alike.length > 1).flatMap(twinsIn);
  const together = groupBy(twins, ({ placed, other }) => `${keyOf(placed.resource)} ${keyOf(other.resource)}`);
  for (const [first, ...more] of together.values()) warn(first!, more.length, context);
}

function identityOf({ group, rule }: PlacedRule, enforced: Readonly<Record<string, string>>): string {
  const labels = sortedByKey({ ...group.labels, ...rule.labels, ...enforced });
  return JSON.stringify([rule.record ?? '', rule.alert ?? '', labels]);
}

/** Each that says what one before it says. */
function twinsIn(alike: readonly PlacedRule[]): Twin[] {
  const first = new Map<string, PlacedRule>();
  return alike.flatMap((placed) => {
    const key = isOneSeries(placed) ? '' : printPromql(placed.expr);
    const other = first.get(key);
    if (other === undefined) first.set(key, placed);
    return other === undefined ? [] : [{ placed, other }];
  });
}

/** Whether a recorded series has always the same labels, whatever its expression. */
function isOneSeries({ rule, expr }: PlacedRule): boolean {
  return rule.record !== undefined && labelBound(expr)?.size === 0 && !mayBeNothing(expr);
}

function warn({ placed, other }: Twin, more: number, context: BuildContext): void {
  const { rule, at, resource } = placed;
  const [field, given] = rule.alert === undefined ? ['record', rule.record] : ['alert', rule.alert];
  const where = resource === other.resource ? `\`${other.at}\`` : `\`${other.at}\` of ${nameOf(refOf(other.resource))}`;
  const [what, effect] =
    rule.alert === undefined
      ? ['the same series is recorded', 'samples of both are mixed in one series']
      : ['the same alert is raised', 'it has the same labels and the same expression'];
  context.findings.warning(refOf(resource), `${at}.${field}`, {
    code: 'duplicate-rule',
    message: `${what} by ${where} too: ${effect}`,
    given: `${given}${more === 0 ? '' : `, and ${more} more ${more === 1 ? 'rule' : 'rules'} alike`}`,
    hint: `Remove one of them, or give them labels that differ. ${otherwise('it is meant so', 'duplicate-rule')}`,
  });
}
