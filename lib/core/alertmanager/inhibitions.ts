/** Inhibitions that cannot work, and those by which alerts silence one another so that nobody is told of any. */

import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import { type LabelMatcher, readMatchers, type WrittenMatchers } from '../languages/matchers';
import { ImplicationIndex, Matchers, Purse } from './implication';
import type { WireInhibitRule } from './types';

/** These versions of Alertmanager keep one source for all that agree on the labels of `equal`. */
const ONE_SOURCE: Gate = { since: '0.30.0', until: '0.34.1' };

interface Rule {
  readonly source: Matchers;
  readonly target: Matchers;
  readonly equal: ReadonlySet<string>;
  readonly purse: Purse;
  readonly at: string;
}

export function checkInhibitions(given: readonly WireInhibitRule[], context: BuildContext, at: string): void {
  const purse = new Purse();
  const earlier = new ImplicationIndex<Rule>(purse);
  for (const [index, each] of given.entries()) {
    const rule = readRule(each, context, `${at}[${index}]`, purse);
    if (rule === undefined || isIdle(rule, context)) continue;
    const other = first(earlier.impliedBy(rule.source), (candidate) => silenceEachOther(candidate, rule));
    if (other !== undefined) reportMutual(rule, other, context);
    earlier.add(rule.target, rule);
  }
}

function first<T>(items: Iterable<T>, fits: (item: T) => boolean): T | undefined {
  for (const item of items) if (fits(item)) return item;
  return undefined;
}

function readRule(rule: WireInhibitRule, { target }: BuildContext, at: string, purse: Purse): Rule | undefined {
  const source = readMatchers(sideOf(rule, 'source'), target);
  const silenced = readMatchers(sideOf(rule, 'target'), target);
  // What cannot be read is an error elsewhere.
  if (source.problems.length + silenced.problems.length > 0) return undefined;
  const { equal = [] } = rule;
  purse.earn([...source.matchers, ...silenced.matchers]);
  return {
    source: new Matchers(source.matchers, purse),
    target: new Matchers(silenced.matchers, purse),
    equal: new Set(equal),
    purse,
    at,
  };
}

/** The matchers of one side, as a route writes its own. */
export function sideOf(rule: WireInhibitRule, side: 'source' | 'target'): WrittenMatchers {
  const [match, match_re, matchers] = [rule[`${side}_match`], rule[`${side}_match_re`], rule[`${side}_matchers`]];
  return {
    ...(match === undefined ? {} : { match }),
    ...(match_re === undefined ? {} : { match_re }),
    ...(matchers === undefined ? {} : { matchers }),
  };
}

/** Whether the rule does nothing, or not what it says, which is then reported. */
function isIdle(rule: Rule, context: BuildContext): boolean {
  const { source, target, at } = rule;
  const label = source.contradiction ?? target.contradiction;
  if (label !== undefined) {
    warn(context, at, {
      message: `this rule silences nothing: its matchers of \`${label}\` contradict each other`,
      hint: 'Correct the matchers, or remove the rule',
    });
    return true;
  }
  const different = disagreement(source, target, rule);
  if (different !== undefined) {
    warn(context, at, {
      message: `this rule silences nothing: source and target are never equal in \`${different}\``,
      hint: `Remove \`${different}\` from \`equal\`, or correct the matchers`,
    });
    return true;
  }
  if (targetIsSource(rule, context)) return true;
  warnOfBreadth(rule, context);
  return false;
}

/** Labels that say how grave an alert is, and nothing of what it is about. */
const GRAVITY = /^(?:severity|priority|level|urgency)$/i;

/** One grave alert of whatever it is would silence all lesser ones of everything. */
function warnOfBreadth({ source, target, equal, at }: Rule, context: BuildContext): void {
  if (equal.size > 0) return;
  const [label, ...others] = [...source.labels].filter(isNoNamespace);
  if (label === undefined || others.length > 0 || !GRAVITY.test(label)) return;
  if ([...target.labels].filter(isNoNamespace).some((each) => each !== label)) return;
  warn(context, `${at}.equal`, {
    message: `without labels in \`equal\`, one alert of the source silences every alert of the target, whatever both are about`,
    hint: 'Add `equal: [namespace, alertname]`, or the labels that say what both are about',
  });
}

/** AlertmanagerConfigs are bound to theirs. */
function isNoNamespace(label: string): boolean {
  return label !== 'namespace';
}

/** A label that two alerts would have to agree on, and cannot. */
function disagreement(one: Matchers, other: Matchers, { equal, purse }: Rule): string | undefined {
  if (!purse.spend(one.own.length + other.own.length)) return undefined;
  const compared = ({ name }: LabelMatcher) => equal.has(name);
  return new Matchers(other.own.filter(compared), purse, new Matchers(one.own.filter(compared), purse)).contradiction;
}

function targetIsSource({ source, target, at }: Rule, context: BuildContext): boolean {
  if (!target.imply(source)) return false;
  if (source.imply(target)) {
    warn(context, at, {
      message:
        'this rule silences nothing: its source and its target are the same alerts, and Alertmanager lets none of those ' +
        'silence another',
      hint: 'Let source and target match different alerts',
    });
    return true;
  }
  if (!context.knows(ONE_SOURCE)) return false;
  warn(context, at, {
    message:
      'every alert of the target is one of the source, too: of all sources that agree on `equal`, Alertmanager keeps one, ' +
      'and where that is an alert of the target, it silences nothing',
    hint: 'Let the source match no alert of the target',
  });
  return true;
}

/**
 * Whatever is a source of one is a target of the other, both ways. An alert that is silenced silences on, so where both
 * fire, neither notifies.
 */
function silenceEachOther(one: Rule, other: Rule): boolean {
  return (
    one.source.imply(other.target) &&
    other.source.imply(one.target) &&
    !one.source.imply(one.target) &&
    !other.source.imply(other.target) &&
    disagreement(one.source, other.source, one) === undefined &&
    disagreement(one.source, other.source, other) === undefined &&
    !one.purse.refused
  );
}

function reportMutual(rule: Rule, other: Rule, context: BuildContext): void {
  warn(context, rule.at, {
    message: `the sources of this rule and those of \`${other.at}\` silence each other: when both fire, neither notifies`,
    hint: 'Decide which of the two is silenced',
  });
}

function warn(context: BuildContext, at: string, problem: { readonly message: string; readonly hint: string }): void {
  context.warning(at, { code: 'inhibition', ...problem });
}
