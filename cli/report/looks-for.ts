/** What an input says of what it looks for, in few words. Credentials, and what may hold some, are not among it. */

import { isRecord, type Resource, recordFrom, recordsIn, withoutUsers } from '../../lib/core';
import type { Endpoint, Fact, Labels, Rule, RuleGroup } from './types';

type Fields = Readonly<Record<string, unknown>>;

export function factsOf({ spec }: Resource): Fact[] {
  const { selector, namespaceSelector, targets, staticConfigs, jobLabel, prober, module } = spec as Fields;
  const { staticConfig, ingress } = recordFrom(targets);
  const discoveries = Object.keys(spec).filter((field) => field.endsWith('SDConfigs'));
  return [
    fact('Selector', isRecord(selector) ? textOfSelector(selector) : ''),
    fact('Namespaces', isRecord(selector) ? namespacesIn(recordFrom(namespaceSelector)) : ''),
    fact('Prober', text(recordFrom(prober)['url'])),
    fact('Module', text(module)),
    fact('Targets', together(textsIn(recordFrom(staticConfig)['static']).concat(targetsIn(staticConfigs)))),
    fact('Ingresses', isRecord(ingress) ? textOfSelector(recordFrom(ingress['selector'])) : ''),
    fact('Discoveries', discoveries.join(', ')),
    fact('Job label', text(jobLabel)),
  ].filter(({ value }) => value !== '');
}

/** An address may have a user and a password in it, which are not shown. */
function fact(name: string, value: string): Fact {
  return { name, value: withoutUsers(value) };
}

/** In one text, the last address would be taken for the only one. */
function together(addresses: readonly string[]): string {
  return addresses.map(withoutUsers).join(', ');
}

/** An empty selector takes everything. */
export function textOfSelector({ matchLabels, matchExpressions }: Fields): string {
  const labels = Object.entries(recordFrom(matchLabels)).map(([name, value]) => `${name} = ${value}`);
  const expressions = recordsIn(matchExpressions).map(({ key, operator, values }) =>
    [key, operator, textsIn(values).join(', ')].filter(Boolean).join(' '),
  );
  return [...labels, ...expressions].join(', ') || 'everything';
}

function namespacesIn({ any, matchNames }: Fields): string {
  if (any === true) return 'all';
  return textsIn(matchNames).join(', ') || 'its own';
}

function targetsIn(staticConfigs: unknown): string[] {
  return recordsIn(staticConfigs).flatMap(({ targets }) => textsIn(targets));
}

export function endpointsOf({ spec }: Resource): Endpoint[] {
  const { endpoints, podMetricsEndpoints } = spec as Fields;
  return [...recordsIn(endpoints), ...recordsIn(podMetricsEndpoints)].map((endpoint) => ({
    port: text(endpoint['port'] ?? endpoint['targetPort'] ?? endpoint['portNumber']),
    path: withoutUsers(text(endpoint['path']) || '/metrics'),
    scheme: text(endpoint['scheme']).toLowerCase() || 'http',
    interval: text(endpoint['interval']),
  }));
}

export function groupsOf({ kind, spec }: Resource): RuleGroup[] {
  if (kind !== 'PrometheusRule') return [];
  return recordsIn((spec as Fields)['groups']).map((group) => ({
    name: text(group['name']),
    interval: text(group['interval']),
    rules: recordsIn(group['rules']).map(ruleOf),
  }));
}

function ruleOf(rule: Fields): Rule {
  const kind = rule['alert'] === undefined || rule['alert'] === '' ? 'record' : 'alert';
  return { kind, name: text(rule[kind]), expr: text(rule['expr']), for: text(rule['for']), labels: labelsIn(rule) };
}

export function labelsIn({ labels }: Fields): Labels {
  return Object.fromEntries(Object.entries(recordFrom(labels)).map(([name, value]) => [name, text(value)]));
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
