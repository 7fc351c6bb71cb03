/** Labels that routes and inhibitions name, and values that they ask for, where alerts of the app have nearly the same ones. */

import type { WarningCode } from '../base/codes';
import type { BuildContext } from '../base/context';
import { memoized } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import { memberPath } from '../base/place';
import type { Resource } from '../base/resource';
import { misspelt } from '../languages/known-labels';
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

/** What alerts of the app are given by their rules. */
interface AlertLabels {
  /** The values of each label. */
  readonly values: ReadonlyMap<string, Known>;
  readonly names: Known;
}

/** Their values come from what is monitored as well, where two may well be nearly the same. */
const OF_TARGETS: ReadonlySet<string> = new Set([
  ...['cluster', 'namespace', 'job', 'instance', 'service', 'endpoint', 'pod', 'container', 'node'],
]);

const alertLabelsIn = memoized((inputs: readonly Resource[]): AlertLabels => {
  const found = new Map<string, Set<string>>();
  for (const { kind, spec } of inputs) {
    if (kind !== 'PrometheusRule') continue;
    const { groups } = spec as PrometheusRuleSpec;
    for (const group of Array.isArray(groups) ? (groups as readonly RuleGroup[]) : []) {
      for (const rule of group.rules ?? []) if (rule.alert !== undefined) collect(rule, group, found);
    }
  }
  // Of a template, no value is known.
  const told = [...found].filter(([label, all]) => !OF_TARGETS.has(label) && ![...all].some(isTemplate));
  return { values: new Map(told.map(([label, all]) => [label, known(all)])), names: known(new Set(found.keys())) };
});

function known(all: ReadonlySet<string>): Known {
  return { all, near: new SlipIndex(all) };
}

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

function slipIn({ name, operator, value }: LabelMatcher, { values }: AlertLabels): Slip | undefined {
  const given = values.get(name);
  if (given === undefined) return undefined;
  const asked = operator === '=' || operator === '!=' ? [value] : (literalsOf(value) ?? []);
  for (const each of asked) {
    const meant = given.all.has(each) ? undefined : (given.near.nearest(each) ?? begunWith(name, each, given));
    if (meant !== undefined) return { asked: each, meant };
  }
  return undefined;
}

/** The label that was meant; a plural may be another one. */
function meantBy(name: string, { names: { all, near } }: AlertLabels): string | undefined {
  if (all.has(name)) return undefined;
  const meant = misspelt(name).meant ?? near.nearest(name);
  return meant === undefined || `${meant}s` === name || `${name}s` === meant ? undefined : meant;
}

const SHORTEST = 4;

/** `crit` for `critical`. */
function begunWith(name: string, asked: string, { near }: Known): string | undefined {
  return name === 'severity' && asked.length >= SHORTEST ? near.begunWith(asked) : undefined;
}

type SlipCode = Extract<WarningCode, 'unreachable-route' | 'inhibition' | 'doubtful-value'>;

/** Where labels are named, and what comes of one that no alert has. */
interface Place {
  readonly code: SlipCode;
  readonly context: BuildContext;
  /** The field of a matcher's name, and that of its value, which may be one text. */
  at(field: 'name' | 'value'): string;
}

function checkMatcher(matcher: LabelMatcher, labels: AlertLabels, { code, context, at }: Place): void {
  const { name, operator, value } = matcher;
  const given = writeMatcher(name, operator, value);
  const label = meantBy(name, labels);
  if (label !== undefined) {
    const hint = `Write \`${writeMatcher(label, operator, value)}\`. ${otherwise('others send alerts with such a label', code)}`;
    context.warning(at('name'), { code, message: likeAnother(name, label), given, hint });
    return;
  }
  const slip = slipIn(matcher, labels);
  if (slip === undefined) return;
  context.warning(at('value'), {
    code,
    message: `no rule of the app gives an alert this \`${name}\`, and there is one of nearly the same`,
    given,
    allowed: slip.meant,
    hint: `Write \`${slip.meant}\` in place of \`${slip.asked}\`. ${otherwise('others send such alerts', code)}`,
  });
}

function likeAnother(name: string, meant: string): string {
  return `\`${name}\` looks like \`${meant}\` with a letter wrong`;
}

/** Labels by which alerts are put together or compared. */
function checkNames(
  names: unknown,
  what: keyof typeof WITHOUT,
  labels: AlertLabels,
  context: BuildContext,
  at: string,
) {
  for (const [index, name] of (Array.isArray(names) ? names : []).entries()) {
    const meant = typeof name === 'string' ? meantBy(name, labels) : undefined;
    if (meant === undefined) continue;
    const { code, outcome } = WITHOUT[what];
    context.warning(`${at}[${index}]`, {
      code,
      message: `${likeAnother(name, meant)}, and ${outcome}`,
      given: name,
      hint: `Write \`${meant}\`. ${otherwise('alerts have such a label', code)}`,
    });
  }
}

const WITHOUT = {
  group: { code: 'doubtful-value', outcome: 'alerts without the label are all in one group' },
  equal: {
    code: 'inhibition',
    outcome: 'alerts without the label are equal in it: they silence each other, whatever they are about',
  },
} as const satisfies Readonly<Record<string, { code: SlipCode; outcome: string }>>;

/** A configuration in Alertmanager's own format; what cannot be read is an error elsewhere. */
export function warnOfSlipsIn(file: AlertmanagerFile, inputs: readonly Resource[], context: BuildContext, at: string) {
  const labels = alertLabelsIn(inputs);
  const check = (written: WrittenMatchers, code: SlipCode, where: string) => {
    for (const matcher of readMatchers(written, context.target).matchers)
      checkMatcher(matcher, labels, { code, context, at: () => where });
  };
  for (const { route, at: where } of file.route === undefined ? [] : routesOf(file.route, `${at}.route`)) {
    check(route, 'unreachable-route', where);
    checkNames(route.group_by, 'group', labels, context, `${where}.group_by`);
  }
  for (const [index, rule] of (file.inhibit_rules ?? []).entries()) {
    const where = `${at}.inhibit_rules[${index}]`;
    for (const side of ['source', 'target'] as const)
      check(sideOf(rule, side), 'inhibition', memberPath(where, `${side}_matchers`));
    checkNames(rule.equal, 'equal', labels, context, `${where}.equal`);
  }
}

/** An AlertmanagerConfig, whose routes below the first one may be anything. */
export function warnOfSlipsOf({ spec }: Resource, inputs: readonly Resource[], context: BuildContext): void {
  const labels = alertLabelsIn(inputs);
  const check = (given: unknown, code: SlipCode, at: string) => {
    for (const [index, each] of asList(given).entries())
      checkMatcher(matcherFrom(each), labels, { code, context, at: (field) => `${at}[${index}].${field}` });
  };
  const visit = ({ matchers, groupBy, routes }: Values, at: string): void => {
    check(matchers, 'unreachable-route', `${at}.matchers`);
    checkNames(groupBy, 'group', labels, context, `${at}.groupBy`);
    for (const [index, route] of asList(routes).entries()) visit(route, `${at}.routes[${index}]`);
  };
  const { route, inhibitRules } = spec as Values;
  if (isMapping(route)) visit(route, 'spec.route');
  for (const [index, { sourceMatch, targetMatch, equal }] of asList(inhibitRules).entries()) {
    const at = `spec.inhibitRules[${index}]`;
    check(sourceMatch, 'inhibition', `${at}.sourceMatch`);
    check(targetMatch, 'inhibition', `${at}.targetMatch`);
    checkNames(equal, 'equal', labels, context, `${at}.equal`);
  }
}

function matcherFrom({ name, value, matchType, regex }: Values): LabelMatcher {
  const operator = matchType || (regex === true ? '=~' : '=');
  return { name: String(name), value: String(value ?? ''), operator: operator as Operator };
}
