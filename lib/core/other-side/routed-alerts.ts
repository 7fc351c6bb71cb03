/** Alerts without the label by which the AlertmanagerConfigs of their namespace take alerts. */

import type { InstanceDeclaration } from '../base/app';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import type { Namespaces } from '../base/selector';
import { selectInputs } from '../input/selection';
import { labelBound } from '../languages/promql/label-bounds';
import { parsePromql } from '../languages/promql/parse';
import type { PrometheusRuleSpec, Rule } from '../rules/spec';
import { sendsAsRaised } from './sent-alerts';

const LABEL = 'namespace';

interface Parts {
  readonly declarations: readonly InstanceDeclaration[];
  readonly inputs: readonly Resource[];
  readonly namespaces: Namespaces;
}

export function checkRoutedAlerts({ declarations, inputs, namespaces }: Parts, findings: Findings): void {
  const takers = takersIn(declarations, inputs, namespaces);
  if (takers.size === 0) return;
  const told = new Set<Resource>();
  for (const { resource, settings } of declarations) {
    if (!sendsLabelsOfRules(resource) || settings.config !== undefined) continue;
    for (const rules of selectInputs(resource, inputs, namespaces).get('PrometheusRule') ?? []) {
      const taker = takers.get(rules.metadata.namespace);
      if (taker === undefined || told.has(rules)) continue;
      told.add(rules);
      checkRules(rules as Resource<PrometheusRuleSpec>, taker, findings);
    }
  }
}

interface AlertmanagerSpec {
  readonly alertmanagerConfigMatcherStrategy?: { readonly type?: string };
}

/** By namespace, one that takes its alerts. In the namespace of an Alertmanager, most alerts are the platform's. */
function takersIn(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  namespaces: Namespaces,
): ReadonlyMap<string, Resource> {
  const takers = new Map<string, Resource>();
  for (const { resource } of declarations) {
    if (resource.kind !== 'Alertmanager') continue;
    const { alertmanagerConfigMatcherStrategy: strategy } = resource.spec as AlertmanagerSpec;
    if (strategy?.type === 'None') continue;
    for (const each of selectInputs(resource, inputs, namespaces).get('AlertmanagerConfig') ?? []) {
      const { namespace } = each.metadata;
      if (namespace !== resource.metadata.namespace && !takers.has(namespace)) takers.set(namespace, each);
    }
  }
  return takers;
}

interface SenderSpec {
  readonly enforcedNamespaceLabel?: string;
  readonly externalLabels?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Whether its alerts have the labels of their rules only. */
function sendsLabelsOfRules(sender: Resource): boolean {
  const { enforcedNamespaceLabel = '', externalLabels, labels } = sender.spec as SenderSpec;
  return enforcedNamespaceLabel === '' && !isGiven(externalLabels) && !isGiven(labels) && sendsAsRaised(sender);
}

function checkRules(rules: Resource<PrometheusRuleSpec>, taker: Resource, findings: Findings): void {
  (rules.spec.groups ?? []).forEach((group, g) => {
    group.rules?.forEach((rule, r) => {
      if (rule.alert === undefined || isGiven(rule.labels) || isGiven(group.labels) || !lacks(rule)) return;
      findings.warning(refOf(rules), `spec.groups[${g}].rules[${r}].expr`, {
        code: 'doubtful-value',
        message: `the alert has no label \`${LABEL}\`, and AlertmanagerConfig ${keyOf(taker)} takes no alert without it`,
        given: String(rule.expr),
        allowed: `an alert with \`${LABEL}="${rules.metadata.namespace}"\``,
        hint: `Keep the label in the expression, or add \`labels: { ${LABEL}: ${rules.metadata.namespace} }\`. ${otherwise('another route is meant', 'doubtful-value')}`,
      });
    });
  });
}

function isGiven(labels: Rule['labels']): boolean {
  return labels?.[LABEL] !== undefined;
}

/** Of what cannot be read something is said elsewhere. */
function lacks({ expr }: Rule): boolean {
  const read = parsePromql(String(expr)).expr;
  const bound = read && labelBound(read);
  return bound !== undefined && !bound.has(LABEL);
}
