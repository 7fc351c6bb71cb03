/** Alerts that silence others. */

import type { InhibitRule } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { WireInhibitRule } from '../types';
import { checkLabelNames } from './check';
import { checkMatchers, convertMatchers } from './matchers';

export function convertInhibitRule(given: InhibitRule, context: BuildContext): WireInhibitRule {
  const target = convertMatchers(given.targetMatch, context);
  const source = convertMatchers(given.sourceMatch, context);
  const built = {
    target_match: target.match,
    target_match_re: target.matchRe,
    target_matchers: target.matchers,
    source_match: source.match,
    source_match_re: source.matchRe,
    source_matchers: source.matchers,
    equal: given.equal ?? [],
  };
  return Object.fromEntries(Object.entries(built).filter(([, value]) => Object.keys(value).length > 0));
}

export function checkInhibitRule(given: InhibitRule, context: BuildContext, at: string): void {
  checkMatchers(given.targetMatch, context, `${at}.targetMatch`);
  checkMatchers(given.sourceMatch, context, `${at}.sourceMatch`);
  checkLabelNames(given.equal ?? [], context, `${at}.equal`);
}
