/** What the server would refuse when it loads a file of rules. */

import type { BuildContext } from '../base/context';
import type { Problem } from '../base/findings';
import { isOpen } from '../base/gates';
import { type NameScheme, nameScheme, unwritableName } from '../base/name-scheme';
import { memberPath } from '../base/place';
import { withoutWordsOf } from '../base/shown';
import { defined } from '../base/values';
import type { Version } from '../base/version';
import { durationProblem, parseDuration } from '../languages/duration';
import { isLabelName, isMetricName, isWellFormed } from '../languages/labels';
import { type PromqlOptions, readPromql } from '../languages/promql';
import type { Expr } from '../languages/promql/ast';
import { labelBound } from '../languages/promql/label-bounds';
import { engineOfThanos, THANOS_FEATURES } from '../languages/promql/language';
import { measureOf } from '../languages/promql/value-kinds';
import { issueOfTemplate, readRuleTemplate, type TemplateIssue } from '../languages/template';
import { checkInterval } from '../pod/doubtful';
import { type Around, bareVariable, templateDoubts } from './alert-template';
import { warnOfExpression, warnOfLabels, warnOfRecord, warnOfTemplate, warnOfTexts } from './doubts';
import type { PlacedRule } from './flows';
import { type Evaluator, groupPath } from './groups';
import { placeIn, shown } from './shown';
import { METRIC_NAME, type Rule, type RuleEvaluatorSpec, type RuleGroup } from './spec';

/** How the server reads rules, and where findings go. */
interface Reader {
  readonly context: BuildContext;
  readonly promql: PromqlOptions;
  readonly names: NameScheme;
  readonly unwritable: string | undefined;
  /** Of the Prometheus whose templates are spoken. */
  readonly templates: Version;
  readonly told: ExpressionOf | undefined;
}

/** Is told what each rule says, where nothing is wrong with its expression. */
export type ExpressionOf = (found: Omit<PlacedRule, 'resource'>) => void;

export function checkGroups(
  groups: readonly RuleGroup[],
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
  told?: ExpressionOf,
): void {
  const reader = { ...readerOf(evaluator, context), told };
  const names = new Set<string>();
  for (const [index, group] of groups.entries()) {
    const at = groupPath(index);
    checkName(group, names, at, context);
    checkDurations(group, ['interval', 'query_offset'], at, context);
    checkInterval(group.interval, 'the `evaluationInterval` of the instance', context, `${at}.interval`);
    if ((group.rules ?? []).length === 0) warnOfNoRule(context, at);
    checkLabels(group.labels, `${at}.labels`, reader);
    warnOfLabels(group.labels, context, at);
    if (group.rules?.some(({ alert }) => alert !== undefined))
      checkTexts(group.labels, undefined, `${at}.labels`, reader);
    for (const [position, rule] of (group.rules ?? []).entries())
      checkRule(rule, group, `${at}.rules[${position}]`, reader);
  }
}

function warnOfNoRule(context: BuildContext, at: string): void {
  context.warning(`${at}.rules`, {
    code: 'missing-field',
    message: 'the group has no rule: nothing is evaluated',
    allowed: 'at least one',
    hint: 'Add `rules: [{ record: NAME, expr: EXPRESSION }]`, or remove the group',
  });
}

function readerOf(evaluator: RuleEvaluatorSpec, context: BuildContext): Omit<Reader, 'told'> {
  const { nameValidationScheme } = evaluator;
  const { product, version } = context.target;
  const thanos = product === 'Thanos';
  return {
    context,
    promql: {
      dialect: thanos ? 'thanos' : 'prometheus',
      version,
      features: thanos ? featuresOfThanos(evaluator, version) : named(evaluator),
    },
    names: nameValidationScheme?.toLowerCase() === 'legacy' ? 'legacy' : nameScheme(product as Evaluator, version),
    templates: thanos ? engineOfThanos(version) : version,
    unwritable: unwritableName(product),
  };
}

/** Of the features of Prometheus' engine, a ruler knows the experimental functions; its own are an argument. */
function featuresOfThanos(evaluator: RuleEvaluatorSpec, version: Version): string[] {
  const known = named(evaluator).filter((name) => {
    const row = THANOS_FEATURES[name];
    return row !== undefined && isOpen(row, version);
  });
  const added = evaluator.additionalArgs?.some(({ name, value }) => name === X_FUNCTIONS && value !== 'false');
  return [...known, ...(added ? ['x-functions'] : [])];
}

/** An item may name several features. */
function named({ enableFeatures = [] }: RuleEvaluatorSpec): string[] {
  return enableFeatures.flatMap((names) => names.split(','));
}

const X_FUNCTIONS = 'query.enable-x-functions';

function checkName({ name }: RuleGroup, seen: Set<string>, at: string, context: BuildContext): void {
  if (name === '')
    refuse(context, `${at}.name`, 'the group has no name', { given: 'nothing', allowed: 'a name', hint: 'Name it' });
  if (seen.has(name))
    refuse(context, `${at}.name`, 'another group of this object has the same name', {
      given: name,
      allowed: 'names that differ',
      hint: 'Rename one of them',
    });
  seen.add(name);
}

function checkDurations<T extends RuleGroup | Rule>(
  object: T,
  fields: readonly (keyof T & string)[],
  at: string,
  context: BuildContext,
): void {
  for (const field of fields) {
    const value = object[field] as string | undefined;
    const problem = value === undefined ? undefined : durationProblem(value);
    if (problem !== undefined)
      refuse(context, `${at}.${field}`, problem, {
        given: String(value),
        allowed: 'a duration such as `5m`',
        hint: 'Correct it',
      });
  }
}

function checkRule(rule: Rule, group: RuleGroup, at: string, reader: Reader): void {
  const { context } = reader;
  if (rule.record === undefined && rule.alert === undefined) {
    refuse(context, at, 'the rule neither records nor alerts', {
      given: 'neither',
      allowed: 'one of `record` and `alert`',
      hint: 'Add one of them',
    });
  }
  const expr = checkExpression(String(rule.expr), `${at}.expr`, reader);
  if (expr !== undefined) warnOfExpression(expr, String(rule.expr), rule.alert !== undefined, context, `${at}.expr`);
  if (expr !== undefined) reader.told?.({ group, rule, at, expr, templates: reader.templates });
  checkDurations(rule, ['for', 'keep_firing_for'], at, context);
  checkLabels(rule.labels, `${at}.labels`, reader);
  checkAnnotations(rule.annotations, `${at}.annotations`, reader);
  if (rule.record !== undefined) checkRecord(rule, rule.record, at, reader);
  if (rule.alert !== undefined) checkTemplates(rule, expr, at, reader);
  warnOfTexts(rule, context, at);
}

/** What it says, where nothing is wrong with it. */
function checkExpression(expr: string, at: string, { context, promql }: Reader): Expr | undefined {
  if (expr.trim() === '') {
    context.error(at, {
      code: 'invalid-expression',
      message: 'the expression is empty',
      given: 'nothing',
      allowed: 'an expression of PromQL',
      hint: 'Write one, or remove the rule',
    });
    return undefined;
  }
  const { issues, type, expr: read } = readPromql(expr, promql);
  for (const issue of issues) {
    context.error(at, {
      code: 'invalid-expression',
      message: placeIn(expr, issue) + withoutWordsOf(expr, issue.message),
      given: shown(expr),
      allowed: 'an expression of PromQL whose types fit',
      hint: 'Correct the expression',
    });
  }
  if (issues.length === 0 && (type === 'matrix' || type === 'string')) {
    context.warning(at, {
      code: 'invalid-expression',
      message: `the expression yields a ${type === 'matrix' ? 'range vector' : 'string'}: every evaluation will fail`,
      given: shown(expr),
      allowed: 'an instant vector or a scalar',
      hint:
        type === 'matrix'
          ? 'Put a function around it that takes a range, such as `rate(…)`, or remove the range'
          : 'Write an expression that yields numbers',
    });
  }
  return issues.length === 0 ? read : undefined;
}

function checkRecord(rule: Rule, record: string, at: string, { context, names }: Reader): void {
  if (rule.alert !== undefined) {
    refuse(context, at, 'the rule both records and alerts', {
      given: 'both',
      allowed: 'one of `record` and `alert`',
      hint: 'Make two rules of it',
    });
  }
  for (const field of ['for', 'keep_firing_for', 'annotations'] as const) {
    const value = rule[field];
    if (value === undefined || isZeroDuration(value)) continue;
    refuse(context, `${at}.${field}`, 'a recording rule has no such field', {
      given: typeof value === 'object' ? 'a mapping' : String(value),
      allowed: `\`${field}\` only in alerts`,
      hint: 'Remove it, or make the rule an alert',
    });
  }
  if (/[{}]/.test(record)) {
    refuse(context, `${at}.record`, 'the name of a metric has no braces', {
      given: record,
      allowed: 'a name',
      hint: 'Write the expression into `expr`, and labels into `labels`',
    });
  } else if (!isMetricName(record, names)) {
    refuse(context, `${at}.record`, 'this is no name of a metric', {
      given: record,
      allowed: NAMES_ALLOWED.metric[names],
      hint: 'Rename it',
    });
  } else warnOfRecord(record, context, `${at}.record`);
}

function isZeroDuration(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const parsed = parseDuration(value);
  return 'milliseconds' in parsed && parsed.milliseconds === 0;
}

const NAMES_ALLOWED = {
  metric: { legacy: 'letters, digits, "_" and ":", no digit first', utf8: 'any text in UTF-8' },
  label: { legacy: 'letters, digits and "_", no digit first', utf8: 'any text in UTF-8' },
} as const;

function checkLabels(labels: Rule['labels'], at: string, reader: Reader): void {
  const { context } = reader;
  for (const [name, value] of Object.entries(labels ?? {})) {
    const path = `${at}.${name}`;
    if (name === METRIC_NAME)
      refuse(context, path, 'a rule cannot set the name of a metric by a label', {
        given: name,
        allowed: 'any other label',
        hint: 'Name the metric in `record`, or choose another label',
      });
    else if (!isNameFor(name, reader)) {
      refuse(context, path, 'this is no name of a label', {
        given: name,
        allowed: namesAllowed(reader),
        hint: 'Rename it',
      });
    }
    if (!isWellFormed(value))
      refuse(context, path, 'the value cannot be written in UTF-8', {
        given: 'half of a surrogate pair',
        allowed: 'any text in UTF-8',
        hint: 'Correct the text',
      });
  }
}

function isNameFor(name: string, { names, unwritable }: Reader): boolean {
  return isLabelName(name, names) && name !== unwritable;
}

function namesAllowed({ names, unwritable }: Reader): string {
  const allowed = NAMES_ALLOWED.label[names];
  return unwritable === undefined ? allowed : `${allowed}, but not \`${unwritable}\``;
}

function checkAnnotations(annotations: Rule['annotations'], at: string, reader: Reader): void {
  for (const name of Object.keys(annotations ?? {})) {
    if (isNameFor(name, reader)) continue;
    refuse(reader.context, `${at}.${name}`, 'this is no name of an annotation', {
      given: name,
      allowed: namesAllowed(reader),
      hint: 'Rename it',
    });
  }
}

function checkTemplates(
  { alert, labels, annotations }: Rule,
  expr: Expr | undefined,
  at: string,
  reader: Reader,
): void {
  const around = { labels: expr && labelBound(expr), value: expr && measureOf(expr), told: new Set<string>() };
  checkTexts(labels, alert, `${at}.labels`, reader, { ...around, isLabel: true });
  checkTexts(annotations, alert, `${at}.annotations`, reader, { ...around, isLabel: false });
}

/** Of an alert, or of all of a group, whose labels the server reads only when an alert has them. */
function checkTexts(
  texts: Rule['labels'],
  alert: string | undefined,
  at: string,
  { context, templates }: Reader,
  around: Around = { isLabel: true, told: new Set() },
): void {
  for (const [name, text] of Object.entries(texts ?? {})) {
    const place = memberPath(at, name);
    if (!text.includes('{{')) {
      const bare = bareVariable(text);
      if (bare !== undefined) warnOfTemplate([bare], text, context, place);
      continue;
    }
    const read = readRuleTemplate(text, { version: templates, ...defined({ alert }) });
    const issue = issueOfTemplate(text, read);
    if (issue !== undefined) refuseTemplate(issue, text, alert, place, context);
    else if ('tokens' in read) warnOfTemplate(templateDoubts(read, text, around), text, context, place);
  }
}

function refuseTemplate(
  issue: TemplateIssue,
  text: string,
  alert: string | undefined,
  place: string,
  context: BuildContext,
): void {
  const isCostly = issue.costly === true;
  const problem = isCostly ? 'this template could end the server' : 'the template cannot be read';
  const words = {
    message: `${problem}: ${issue.message}`,
    given: issue.given ?? shown(text),
    allowed: 'a template of Go, with the functions of Prometheus',
    hint: 'Correct the template',
  };
  if (isCostly || alert !== undefined) context.error(place, { code: 'invalid-rule', ...words });
  else context.warning(place, { code: 'invalid-template', ...words });
}

type Refusal = Pick<Problem, 'given' | 'allowed' | 'hint'>;

function refuse(context: BuildContext, at: string, message: string, more: Refusal): void {
  context.error(at, { code: 'invalid-rule', message, ...more });
}
