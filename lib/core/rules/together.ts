/** What rules that one instance takes say of each other, and of what they have around them. */

import type { BuildContext } from '../base/context';
import type { Resource } from '../base/resource';
import { warnOfDuplicates } from './duplicates';
import { enforcedOn } from './enforce';
import type { PlacedRule } from './flows';
import { warnOfRare } from './rare';
import { warnOfUnknownAlerts, warnOfUnknownSeries } from './recorded';
import type { RuleEvaluatorSpec } from './spec';
import type { Surroundings } from './surroundings';
import { warnOfWholeHistograms } from './whole-histograms';
import { warnOfWindows } from './windows';

/** `objects` are all that the instance takes; `rules` are those of them that can be read. */
export function checkTogether(
  objects: readonly Resource[],
  rules: readonly PlacedRule[],
  evaluator: RuleEvaluatorSpec,
  around: Surroundings | undefined,
  context: BuildContext,
): void {
  warnOfDuplicates(rules, (placed) => enforcedOn(placed, evaluator), context);
  warnOfUnknownAlerts(rules, objects, context);
  warnOfWholeHistograms(rules, objects, context);
  if (around === undefined) return;
  warnOfUnknownSeries(rules, objects, around, context);
  warnOfWindows(rules, around, context);
  warnOfRare(rules, around, context);
}
