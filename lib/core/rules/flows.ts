/** What each rule reads and writes. */

import type { Resource } from '../base/resource';
import type { Version } from '../base/version';
import type { LabelMatcher } from '../languages/matchers';
import type { Expr } from '../languages/promql/ast';
import { parsePromql } from '../languages/promql/parse';
import { type Reading, readingsOf } from '../languages/promql/readings';
import { enforceRuleTemplate, readRuleTemplate } from '../languages/template';
import { METRIC_NAME, type Rule, type RuleGroup } from './spec';

/** Labels that all series have which a rule writes. */
export type Written = Readonly<Record<string, string>>;

export interface Read {
  /** Of the metric, where it is named. */
  readonly name?: string;
  readonly matchers: readonly LabelMatcher[];
  readonly lengthened: boolean;
}

export interface Flow {
  readonly resource: Resource;
  readonly at: string;
  readonly expr: string;
  readonly writes: readonly Written[];
  readonly reads: readonly Read[];
}

/** A rule of an object, as the server reads it. */
export interface PlacedRule {
  readonly resource: Resource;
  readonly group: RuleGroup;
  readonly rule: Rule;
  readonly at: string;
  readonly expr: Expr;
  /** Of the Prometheus whose templates are spoken. */
  readonly templates: Version;
}

/** `enforced` are labels that all has which a rule reads and writes, whatever it says of them. */
export function flowOf({ resource, group, rule, at, expr, templates }: PlacedRule, enforced: Written): Flow {
  const labels = { ...group.labels, ...rule.labels };
  const texts = rule.alert === undefined ? [] : Object.values(labels).filter((text) => text.includes('{{'));
  const of = { version: templates, ...(rule.alert === undefined ? {} : { alert: rule.alert }) };
  const longer = texts.some((text) => mayLengthen(text, of));
  const read = [
    ...readingsOf(expr).map((reading) => readOf(reading, enforced, longer)),
    ...texts.flatMap((text) => queriesIn(text, of)).map((reading) => readOf(reading, enforced, true)),
  ];
  const fixed = Object.entries(labels).filter(([, text]) => !texts.includes(text));
  const common = { ...Object.fromEntries(fixed), ...enforced };
  const writes = namesOf(rule).map((names) => ({ ...common, ...names }));
  return { resource, at, expr: String(rule.expr), writes, reads: read };
}

function namesOf({ record, alert }: Rule): Written[] {
  if (record !== undefined) return [{ [METRIC_NAME]: record }];
  return ['ALERTS', 'ALERTS_FOR_STATE'].map((name) => ({ [METRIC_NAME]: name, alertname: alert! }));
}

function readOf({ selector, lengthened }: Reading, enforced: Written, longer: boolean): Read {
  const matchers = selector.matchers
    .filter(({ label }) => !Object.hasOwn(enforced, label))
    .map(({ label, operator, value }) => ({ name: label, operator, value }));
  const named = matchers.find(({ name, operator }) => name === METRIC_NAME && operator === '=');
  const name = selector.name?.text ?? named?.value;
  return { ...(name === undefined ? {} : { name }), matchers, lengthened: lengthened || longer };
}

type TemplateOf = Parameters<typeof readRuleTemplate>[1];

const ONE_LABEL = /^\{\{-?\s*(?:\$labels|\.Labels)\.\w+\s*-?\}\}$/;
const HARMLESS = /^(?:\.Value|\$value|\$externalURL)$/;

/** Whether what is printed may be longer than each label that there was. */
function mayLengthen(text: string, of: TemplateOf): boolean {
  if (ONE_LABEL.test(text.trim())) return false;
  const read = readRuleTemplate(text, of);
  if ('issue' in read) return false;
  return read.tokens.some(
    (token) =>
      token.type === 'dot' ||
      ((token.type === 'field' || token.type === 'variable') && !HARMLESS.test(token.text)) ||
      (token.type === 'word' && token.text === 'query'),
  );
}

/** What the queries of a template read; a value that is written into one may be any. */
function queriesIn(text: string, of: TemplateOf): readonly Reading[] {
  const found: Reading[] = [];
  enforceRuleTemplate(text, of, (expression, keeps) => {
    const { expr } = parsePromql(expression);
    for (const { selector, lengthened } of expr === undefined ? [] : readingsOf(expr)) {
      const matchers = selector.matchers.filter(({ value }) => keeps?.(value) !== true);
      found.push({ selector: { ...selector, matchers }, lengthened });
    }
    return { text: expression };
  });
  return found;
}
