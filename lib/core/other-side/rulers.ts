/** Rules of a ThanosRuler that nobody sees the results of, or that the servers evaluate as well. */

import { SELF_MONITORING } from '../base/conventions';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import type { Namespaces } from '../base/selector';
import { selectInputs } from '../input/selection';
import { namesIn } from '../rules/recorded';
import type { PrometheusRuleSpec } from '../rules/spec';
import { uploadKeyOf } from '../thanos/bucket/bucket-of';
import { sendsAsRaised } from './sent-alerts';

type Rules = Resource<PrometheusRuleSpec>;

const LISTED = 10;

export interface Asking {
  readonly queries: readonly Resource[];
  /** All that they ask. */
  readonly asked: ReadonlySet<Resource>;
}

export function checkRulers(
  resources: readonly Resource[],
  inputs: readonly Resource[],
  namespaces: Namespaces,
  { queries, asked }: Asking,
  findings: Findings,
): void {
  const rulers = resources.filter(({ kind }) => kind === 'ThanosRuler');
  if (rulers.length === 0) return;
  const alertedBy = alertersOf(resources, inputs, namespaces);
  for (const ruler of rulers) {
    const rules = (selectInputs(ruler, inputs, namespaces).get('PrometheusRule') ?? []) as readonly Rules[];
    if (queries.length > 0 && !asked.has(ruler) && !isSentOn(ruler)) warnOfUnasked(ruler, rules, queries, findings);
    warnOfOwn(ruler, rules, findings);
    warnOfShared(ruler, rules, alertedBy, findings);
  }
}

/** What is written elsewhere, or goes to a bucket, is asked for there. */
function isSentOn(ruler: Resource): boolean {
  const { remoteWrite = [], objectStorageConfigFile } = ruler.spec as RulerSpec;
  return remoteWrite.length > 0 || objectStorageConfigFile !== undefined || uploadKeyOf(ruler) !== undefined;
}

interface RulerSpec {
  readonly remoteWrite?: readonly object[];
  readonly objectStorageConfigFile?: string;
}

/** Alerts go to an Alertmanager; what is recorded is there for queries only. */
function warnOfUnasked(
  ruler: Resource,
  rules: readonly Rules[],
  queries: readonly Resource[],
  findings: Findings,
): void {
  const recording = rules.filter((each) => namesIn(each, 'record').length > 0);
  if (recording.length === 0) return;
  findings.warning(refOf(ruler), '', {
    code: 'unasked',
    message: 'it records series, and no query of the app asks it for them',
    given: `rules of ${few(recording.map(keyOf).sort(), LISTED)}, and ${few(queries.map((query) => `ThanosQuery ${keyOf(query)}`).sort(), LISTED)}`,
    hint: `Name it in \`sources\` of a query, or in \`of\` of a GlobalView. ${otherwise('something else asks it', 'unasked')}`,
  });
}

/** Alerts of what a Prometheus monitors of itself are raised there, whether a query answers or not. */
function warnOfOwn(ruler: Resource, rules: readonly Rules[], findings: Findings): void {
  const own = rules.filter(({ metadata }) => metadata.labels?.[SELF_MONITORING.label] !== undefined);
  if (own.length === 0) return;
  findings.warning(refOf(ruler), 'spec.ruleSelector', {
    code: 'doubtful-value',
    message:
      'it takes the rules by which servers monitor themselves, which these evaluate already: each alert is raised twice',
    given: few(own.map(keyOf).sort(), LISTED),
    allowed: 'a selector that leaves them out',
    hint: `Select rules by a label of yours, or add \`matchExpressions: [{ key: ${SELF_MONITORING.label}, operator: DoesNotExist }]\``,
  });
}

/** By object of rules, the first Prometheus that takes it and sends its alerts as they are. */
function alertersOf(
  resources: readonly Resource[],
  inputs: readonly Resource[],
  namespaces: Namespaces,
): ReadonlyMap<Resource, Resource> {
  const found = new Map<Resource, Resource>();
  for (const server of resources) {
    if (server.kind !== 'Prometheus' || !sendsAsRaised(server)) continue;
    for (const rules of selectInputs(server, inputs, namespaces).get('PrometheusRule') ?? [])
      if (!found.has(rules)) found.set(rules, server);
  }
  return found;
}

function warnOfShared(
  ruler: Resource,
  rules: readonly Rules[],
  alertedBy: ReadonlyMap<Resource, Resource>,
  findings: Findings,
): void {
  if (!sendsAsRaised(ruler)) return;
  const shared = rules.filter(
    (each) =>
      each.metadata.labels?.[SELF_MONITORING.label] === undefined &&
      alertedBy.has(each) &&
      namesIn(each, 'alert').length > 0,
  );
  const [first] = shared;
  if (first === undefined) return;
  const server = alertedBy.get(first)!;
  findings.warning(refOf(ruler), 'spec.ruleSelector', {
    code: 'duplicate-rule',
    message: `${server.kind} ${keyOf(server)} takes these rules too: each alert is raised twice, with other labels`,
    given: few(shared.map(keyOf).sort(), LISTED),
    allowed: 'rules that only one of them takes',
    hint: `Select the rules of the ruler by a label of their own, which the \`ruleSelector\` of the Prometheus leaves out. ${otherwise('it is meant so', 'duplicate-rule')}`,
  });
}
