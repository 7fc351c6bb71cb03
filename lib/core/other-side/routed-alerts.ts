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
  if (takers.ofNamespaces.size + takers.ofAlerts.size === 0) return;
  const told = new Set<Resource>();
  for (const { resource, settings } of declarations) {
    if (!sendsLabelsOfRules(resource) || settings.config !== undefined) continue;
    for (const rules of selectInputs(resource, inputs, namespaces).get('PrometheusRule') ?? []) {
      if (told.has(rules)) continue;
      told.add(rules);
      checkRules(rules as Resource<PrometheusRuleSpec>, takers, findings);
    }
  }
}

interface AlertmanagerSpec {
  readonly alertmanagerConfigMatcherStrategy?: { readonly type?: string };
}

/** AlertmanagerConfigs that take alerts of their namespace only. */
interface Takers {
  /** By namespace, one that takes its alerts. In the namespace of an Alertmanager, most alerts are the platform's. */
  readonly ofNamespaces: Map<string, Resource>;
  /** By the name of an alert, one that names it in a route. */
  readonly ofAlerts: Map<string, Resource>;
}

function takersIn(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  namespaces: Namespaces,
): Takers {
  const takers: Takers = { ofNamespaces: new Map(), ofAlerts: new Map() };
  for (const { resource } of declarations) {
    if (resource.kind !== 'Alertmanager') continue;
    const { alertmanagerConfigMatcherStrategy: strategy } = resource.spec as AlertmanagerSpec;
    if (strategy?.type === 'None') continue;
    const own = resource.metadata.namespace;
    for (const each of selectInputs(resource, inputs, namespaces).get('AlertmanagerConfig') ?? []) {
      const isOfOwn = each.metadata.namespace === own;
      if (isOfOwn && strategy?.type === 'OnNamespaceExceptForAlertmanagerNamespace') continue;
      if (!isOfOwn) remember(takers.ofNamespaces, each.metadata.namespace, each);
      for (const alert of alertsNamedIn((each.spec as ConfigSpec).route)) remember(takers.ofAlerts, alert, each);
    }
  }
  return takers;
}

/** The first stays. */
function remember(takers: Map<string, Resource>, key: string, taker: Resource): void {
  if (!takers.has(key)) takers.set(key, taker);
}

interface ConfigSpec {
  readonly route?: Route;
}

interface Route {
  readonly matchers?: readonly { readonly name: string; readonly value?: string; readonly matchType?: string }[];
  readonly routes?: readonly Route[];
}

function alertsNamedIn({ matchers = [], routes = [] }: Route = {}): string[] {
  const named = matchers.filter(({ name, matchType = '=' }) => name === 'alertname' && matchType === '=');
  return [...named.flatMap(({ value }) => value ?? []), ...routes.flatMap(alertsNamedIn)];
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

function checkRules(rules: Resource<PrometheusRuleSpec>, takers: Takers, findings: Findings): void {
  const ofNamespace = takers.ofNamespaces.get(rules.metadata.namespace);
  (rules.spec.groups ?? []).forEach((group, g) => {
    group.rules?.forEach((rule, r) => {
      const taker = ofNamespace ?? takers.ofAlerts.get(rule.alert ?? '');
      if (taker === undefined || rule.alert === undefined) return;
      if (isGiven(rule.labels) || isGiven(group.labels) || !lacks(rule)) return;
      const { namespace } = taker.metadata;
      findings.warning(refOf(rules), `spec.groups[${g}].rules[${r}].expr`, {
        code: 'doubtful-value',
        message: `the alert has no label \`${LABEL}\`, and AlertmanagerConfig ${keyOf(taker)} takes no alert without it`,
        given: String(rule.expr),
        allowed: `an alert with \`${LABEL}="${namespace}"\``,
        hint: `Keep the label in the expression, or add \`labels: { ${LABEL}: ${namespace} }\`. ${otherwise('another route is meant', 'doubtful-value')}`,
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
