/** The namespace of a rule in everything that it reads and writes, whatever the rule itself says. */

import { enforceMatcher } from '../check/promql/enforce';
import type { BuildContext } from '../context';
import { sortedByKey } from '../http/authentication';
import type { Resource } from '../model/resource';
import { excludes } from '../prometheus/jobs/enforced-label';
import { groupPath } from './groups';
import type { Rule, RuleEvaluatorSpec, RuleGroup } from './spec';

/** The groups with the label on every rule and a matcher in every selector, if the instance asks for it. */
export function enforceNamespace(
  groups: readonly RuleGroup[],
  resource: Resource,
  evaluator: RuleEvaluatorSpec,
  context: BuildContext,
): readonly RuleGroup[] {
  const label = evaluator.enforcedNamespaceLabel ?? '';
  if (label === '' || isExcluded(resource, evaluator)) return groups;
  const { namespace } = resource.metadata;
  return groups.map((group, index) => ({
    ...group,
    ...(group.rules === undefined
      ? {}
      : {
          rules: group.rules.map((rule, position) => {
            warnOfLabel(rule, label, namespace, `${groupPath(index)}.rules[${position}]`, context);
            return enforced(rule, label, namespace);
          }),
        }),
  }));
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

/** Only expressions that have been checked come here: each of them can be read. */
function enforced(rule: Rule, label: string, value: string): Rule {
  const text = String(rule.expr);
  return {
    ...rule,
    expr: enforceMatcher(text, { label, value }) ?? text,
    labels: sortedByKey({ ...rule.labels, [label]: value }),
  };
}

function warnOfLabel({ labels }: Rule, label: string, namespace: string, at: string, context: BuildContext): void {
  const given = labels?.[label];
  if (given === undefined || given === namespace) return;
  context.warning(`${at}.labels.${label}`, {
    code: 'reserved-label',
    message: `the instance enforces the label \`${label}\`; what is given is replaced`,
    given,
    allowed: namespace,
  });
}
