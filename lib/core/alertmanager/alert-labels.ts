/** Values that matchers ask for, where alerts of the app have nearly the same ones. */

import type { WarningCode } from '../base/codes';
import type { BuildContext } from '../base/context';
import { memoized } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import { memberPath } from '../base/place';
import type { Resource } from '../base/resource';
import {
  type LabelMatcher,
  type Operator,
  readMatchers,
  type WrittenMatchers,
  writeMatcher,
} from '../languages/matchers';
import { literalsOf } from '../languages/re2/literals';
import { SlipIndex } from '../languages/slip-index';
import type { PrometheusRuleSpec, Rule, RuleGroup } from '../rules/spec';
import { sideOf } from './inhibitions';
import { routesOf } from './loader-routes';
import type { AlertmanagerFile } from './types';
import { asList, isMapping, type Mapping as Values } from './walk';

interface Known {
  readonly all: ReadonlySet<string>;
  readonly near: SlipIndex;
}

/** The values of each label that alerts of the app are given by their rules. */
export type AlertLabels = ReadonlyMap<string, Known>;

/** Their values come from what is monitored as well, where two may well be nearly the same. */
const OF_TARGETS: ReadonlySet<string> = new Set([
  ...['cluster', 'namespace', 'job', 'instance', 'service', 'endpoint', 'pod', 'container', 'node'],
]);

export const alertLabelsIn = memoized((inputs: readonly Resource[]): AlertLabels => {
  const found = new Map<string, Set<string>>();
  for (const { kind, spec } of inputs) {
    if (kind !== 'PrometheusRule') continue;
    const { groups } = spec as PrometheusRuleSpec;
    for (const group of Array.isArray(groups) ? (groups as readonly RuleGroup[]) : []) {
      for (const rule of group.rules ?? []) if (rule.alert !== undefined) collect(rule, group, found);
    }
  }
  // Of a template, no value is known.
  const known = [...found].filter(([label, all]) => !OF_TARGETS.has(label) && ![...all].some(isTemplate));
  return new Map(known.map(([label, all]) => [label, { all, near: new SlipIndex(all) }]));
});

function collect({ alert, labels }: Rule, group: RuleGroup, found: Map<string, Set<string>>): void {
  for (const [label, value] of Object.entries({ ...group.labels, ...labels, alertname: alert! })) {
    const values = found.get(label);
    if (values === undefined) found.set(label, new Set([value]));
    else values.add(value);
  }
}

function isTemplate(value: string): boolean {
  return value.includes('{{');
}

interface Slip {
  readonly asked: string;
  readonly meant: string;
}

function slipIn({ name, operator, value }: LabelMatcher, labels: AlertLabels): Slip | undefined {
  const known = labels.get(name);
  if (known === undefined) return undefined;
  const asked = operator === '=' || operator === '!=' ? [value] : (literalsOf(value) ?? []);
  for (const each of asked) {
    const meant = known.all.has(each) ? undefined : (known.near.nearest(each) ?? begunWith(name, each, known));
    if (meant !== undefined) return { asked: each, meant };
  }
  return undefined;
}

const SHORTEST = 4;

/** `crit` for `critical`. */
function begunWith(name: string, asked: string, { near }: Known): string | undefined {
  return name === 'severity' && asked.length >= SHORTEST ? near.begunWith(asked) : undefined;
}

type SlipCode = Extract<WarningCode, 'unreachable-route' | 'inhibition'>;

function warn(matcher: LabelMatcher, { asked, meant }: Slip, code: SlipCode, context: BuildContext, at: string): void {
  context.warning(at, {
    code,
    message: `no rule of the app gives an alert this \`${matcher.name}\`, and there is one of nearly the same`,
    given: writeMatcher(matcher.name, matcher.operator, matcher.value),
    allowed: meant,
    hint: `Write \`${meant}\` in place of \`${asked}\`. ${otherwise('others send such alerts', code)}`,
  });
}

/** A configuration in Alertmanager's own format; what cannot be read is an error elsewhere. */
export function warnOfSlipsIn(file: AlertmanagerFile, inputs: readonly Resource[], context: BuildContext, at: string) {
  const labels = alertLabelsIn(inputs);
  if (labels.size === 0) return;
  const check = (written: WrittenMatchers, code: SlipCode, where: string) => {
    for (const matcher of readMatchers(written, context.target).matchers) {
      const slip = slipIn(matcher, labels);
      if (slip !== undefined) warn(matcher, slip, code, context, where);
    }
  };
  for (const { route, at: where } of file.route === undefined ? [] : routesOf(file.route, `${at}.route`))
    check(route, 'unreachable-route', where);
  for (const [index, rule] of (file.inhibit_rules ?? []).entries()) {
    for (const side of ['source', 'target'] as const)
      check(sideOf(rule, side), 'inhibition', memberPath(`${at}.inhibit_rules[${index}]`, `${side}_matchers`));
  }
}

/** An AlertmanagerConfig, whose routes below the first one may be anything. */
export function warnOfSlipsOf({ spec }: Resource, inputs: readonly Resource[], context: BuildContext): void {
  const labels = alertLabelsIn(inputs);
  if (labels.size === 0) return;
  const check = (given: unknown, code: SlipCode, at: string) => {
    for (const [index, each] of asList(given).entries()) {
      const matcher = matcherFrom(each);
      const slip = slipIn(matcher, labels);
      if (slip !== undefined) warn(matcher, slip, code, context, `${at}[${index}].value`);
    }
  };
  const visit = ({ matchers, routes }: Values, at: string): void => {
    check(matchers, 'unreachable-route', `${at}.matchers`);
    for (const [index, route] of asList(routes).entries()) visit(route, `${at}.routes[${index}]`);
  };
  const { route, inhibitRules } = spec as Values;
  if (isMapping(route)) visit(route, 'spec.route');
  for (const [index, { sourceMatch, targetMatch }] of asList(inhibitRules).entries()) {
    check(sourceMatch, 'inhibition', `spec.inhibitRules[${index}].sourceMatch`);
    check(targetMatch, 'inhibition', `spec.inhibitRules[${index}].targetMatch`);
  }
}

function matcherFrom({ name, value, matchType, regex }: Values): LabelMatcher {
  const operator = matchType || (regex === true ? '=~' : '=');
  return { name: String(name), value: String(value ?? ''), operator: operator as Operator };
}
