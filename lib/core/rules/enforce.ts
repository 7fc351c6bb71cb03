/** The namespace of a rule in everything that it reads and writes, whatever the rule itself says. */

import { sortedByKey } from '../base/collections';
import type { BuildContext } from '../base/context';
import type { Resource } from '../base/resource';
import { defined } from '../base/values';
import type { Version } from '../base/version';
import { excludes } from '../input/exclusion';
import { enforceMatcher } from '../languages/promql/enforce';
import { engineOfThanos } from '../languages/promql/language';
import { enforceRuleTemplate } from '../languages/template';
import type { Enforce } from '../languages/template/queries';
import { groupPath } from './groups';
import { shown } from './shown';
import type { Rule, RuleEvaluatorSpec, RuleGroup } from './spec';

/** The label of the instance with the namespace of one object. */
interface Enforcement {
  readonly label: string;
  readonly value: string;
  /** Of the Prometheus whose templates are spoken. */
  readonly templates: Version;
  readonly context: BuildContext;
}

/**
 * The groups with the label on every rule and a matcher in every selector, if the instance asks for it. Where the
 * matcher cannot be put in, that is reported as an error.
 */
export function enforceNamespace(
  groups: readonly RuleGroup[],
  resource: Resource,
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
): readonly RuleGroup[] {
  const label = enforcedLabel(resource, evaluator);
  if (label === undefined) return groups;
  const { product, version } = context.target;
  const templates = product === 'Thanos' ? engineOfThanos(version) : version;
  const enforcement = { label, value: resource.metadata.namespace, templates, context };
  return groups.map((group, index) => enforcedGroup(group, enforcement, groupPath(index)));
}

/** The label of the namespace, where it is enforced on an object. */
export function enforcedLabel(resource: Resource, evaluator: RuleEvaluatorSpec): string | undefined {
  const label = evaluator.enforcedNamespaceLabel ?? '';
  return label === '' || isExcluded(resource, evaluator) ? undefined : label;
}

/** What it writes on all that an object gives. */
export function enforcedOn(
  { resource }: { readonly resource: Resource },
  evaluator: RuleEvaluatorSpec,
): Readonly<Record<string, string>> {
  const label = enforcedLabel(resource, evaluator);
  return label === undefined ? {} : { [label]: resource.metadata.namespace };
}

function isExcluded(resource: Resource, evaluator: RuleEvaluatorSpec): boolean {
  const { excludedFromEnforcement = [], prometheusRulesExcludedFromEnforce = [] } = evaluator;
  const deprecated = prometheusRulesExcludedFromEnforce.map(({ ruleNamespace, ruleName }) => ({
    resource: 'prometheusrules',
    namespace: ruleNamespace,
    name: ruleName,
  }));
  return [...excludedFromEnforcement, ...deprecated].some((reference) => excludes(reference, resource));
}

function enforcedGroup(group: RuleGroup, enforcement: Enforcement, at: string): RuleGroup {
  const { labels, rules } = group;
  warnOfLabel(labels, enforcement, `${at}.labels`);
  // Labels of a group are templates where an alert has them.
  const templated = labels !== undefined && rules?.some(({ alert }) => alert !== undefined) === true;
  return {
    ...group,
    ...(templated ? { labels: enforcedTexts(labels, undefined, enforcement, `${at}.labels`) } : {}),
    ...(rules === undefined
      ? {}
      : { rules: rules.map((rule, position) => enforcedRule(rule, enforcement, `${at}.rules[${position}]`)) }),
  };
}

function enforcedRule(rule: Rule, enforcement: Enforcement, at: string): Rule {
  const { label, value } = enforcement;
  const { labels = {}, annotations } = rule;
  warnOfLabel(labels, enforcement, `${at}.labels`);
  const expr = enforcedExpression(String(rule.expr), enforcement, `${at}.expr`);
  if (rule.alert === undefined) return { ...rule, expr, labels: sortedByKey({ ...labels, [label]: value }) };
  const texts = enforcedTexts(labels, rule.alert, enforcement, `${at}.labels`);
  return {
    ...rule,
    expr,
    labels: sortedByKey({ ...texts, [label]: value }),
    ...(annotations === undefined
      ? {}
      : { annotations: enforcedTexts(annotations, rule.alert, enforcement, `${at}.annotations`) }),
  };
}

function enforcedExpression(text: string, enforcement: Enforcement, at: string): string {
  const enforced = enforcerOf(enforcement, at)(text);
  if ('text' in enforced) return enforced.text;
  // Expressions have been checked before: none comes here that cannot be read.
  unenforceable(enforced.problem, shown(text), enforcement.context, at);
  return '';
}

/** Texts of an alert, whose templates may query. */
function enforcedTexts(
  texts: Readonly<Record<string, string>>,
  alert: string | undefined,
  enforcement: Enforcement,
  at: string,
): Record<string, string> {
  const { templates, context } = enforcement;
  const of = { version: templates, ...defined({ alert }) };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const path = `${at}.${name}`;
      const enforced = enforceRuleTemplate(text, of, enforcerOf(enforcement, path));
      if ('text' in enforced) return [name, enforced.text];
      const { message, given, costly } = enforced.issue;
      if (costly === true) reportCostly(message, given, context, path);
      else unenforceable(message, given, context, path);
      return [name, ''];
    }),
  );
}

function enforcerOf({ label, value, context }: Enforcement, at: string): Enforce {
  return (expression, keeps) => {
    const enforced = enforceMatcher(expression, { label, value, ...(keeps && { keeps }) });
    if ('narrowed' in enforced && enforced.narrowed) {
      context.warning(at, {
        code: 'unenforceable',
        message: `the instance enforces the label \`${label}\`: this \`info()\` adds no label, and drops what has no info metric`,
        given: shown(expression),
        allowed: 'a second argument that names the labels to be added, as in `info(up, {version=~".+"})`',
        hint: 'Write it so, or ask for an exception in `excludedFromEnforcement` of the instance',
      });
    }
    if ('grows' in enforced && enforced.grows) {
      context.error(at, {
        code: 'unenforceable',
        message:
          'where the instance enforces a label, an expression may not make a label far longer than those it reads: the server could end over it',
        given: shown(expression),
        allowed: '`label_join` and `label_replace` that hold at most 16 labels',
        hint: 'Write it with less, or ask for an exception in `excludedFromEnforcement` of the instance',
      });
    }
    return enforced;
  };
}

function unenforceable(problem: string, given: string, context: BuildContext, at: string): void {
  context.error(at, {
    code: 'unenforceable',
    message: `the label that the instance enforces cannot be put in: ${problem}`,
    given,
    allowed: '`query` with one text in quotes, or with `printf` of one text that has `%q` for each value',
    hint: 'Write it so, or ask for an exception in `excludedFromEnforcement` of the instance',
  });
}

/** Where objects are bound to their namespace, their authors may not be trusted with what a server spends, either. */
function reportCostly(problem: string, given: string, context: BuildContext, at: string): void {
  context.error(at, {
    code: 'unenforceable',
    message: `where the instance enforces a label, a template may not be one that can run for ever: ${problem}`,
    given,
    allowed: 'loops over what `query` gives, two in one another at most, and no number above 16 or `len` beside them',
    hint: 'Write it without, or ask for an exception in `excludedFromEnforcement` of the instance',
  });
}

function warnOfLabel(labels: Rule['labels'], { label, value, context }: Enforcement, at: string): void {
  const given = labels?.[label];
  if (given === undefined || given === value) return;
  context.warning(`${at}.${label}`, {
    code: 'reserved-label',
    message: `the instance enforces the label \`${label}\`; what is given is replaced`,
    given,
    allowed: value,
    hint: 'Remove it, or ask for an exception in `excludedFromEnforcement` of the instance',
  });
}
