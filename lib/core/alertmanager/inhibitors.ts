/** Which inhibitions can hold an alert back. */

import { type LabelMatcher, readMatchers, testOf } from '../languages/matchers';
import { sideOf } from './inhibitions';
import type { Routing } from './route-test';

export interface Inhibitor {
  /** Its place among the configuration's inhibitions. */
  readonly index: number;
  /** What an alert has to be like that holds it back. */
  readonly sources: readonly LabelMatcher[];
  /** Labels that both have to have alike. */
  readonly equal: readonly string[];
}

/** Those that the alert is a target of; an alert that is a source as well holds back no other of its kind. */
export function inhibitorsOf({ file, target }: Routing, labels: Readonly<Record<string, string>>): Inhibitor[] {
  return (file.inhibit_rules ?? []).flatMap((rule, index) => {
    const { matchers } = readMatchers(sideOf(rule, 'target'), target);
    if (!matchers.map(testOf).every((test) => test(labels))) return [];
    return [{ index, sources: readMatchers(sideOf(rule, 'source'), target).matchers, equal: rule.equal ?? [] }];
  });
}
