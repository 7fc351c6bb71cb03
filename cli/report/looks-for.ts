/** What an input says of what it looks for, in few words. Credentials, and what may hold some, are not among it. */

import { isRecord, type Resource, withoutUsers } from '../../lib/core';
import type { Endpoint, Fact, Labels, Rule, RuleGroup } from './types';

type Fields = Readonly<Record<string, unknown>>;

export function factsOf({ spec }: Resource): Fact[] {
  const { selector, namespaceSelector, targets, staticConfigs, jobLabel, prober, module } = spec as Fields;
  const { staticConfig, ingress } = fieldsIn(targets);
  const discoveries = Object.keys(spec).filter((field) => field.endsWith('SDConfigs'));
  return [
    fact('Selector', isRecord(selector) ? textOfSelector(selector) : ''),
    fact('Namespaces', isRecord(selector) ? namespacesIn(fieldsIn(namespaceSelector)) : ''),
    fact('Prober', text(fieldsIn(prober)['url'])),
    fact('Module', text(module)),
    fact('Targets', together(textsIn(fieldsIn(staticConfig)['static']).concat(targetsIn(staticConfigs)))),
    fact('Ingresses', isRecord(ingress) ? textOfSelector(fieldsIn(ingress['selector'])) : ''),
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
  const labels = Object.entries(fieldsIn(matchLabels)).map(([name, value]) => `${name} = ${value}`);
  const expressions = listIn(matchExpressions).map(({ key, operator, values }) =>
    [key, operator, textsIn(values).join(', ')].filter(Boolean).join(' '),
  );
  return [...labels, ...expressions].join(', ') || 'everything';
}

function namespacesIn({ any, matchNames }: Fields): string {
  if (any === true) return 'all';
  return textsIn(matchNames).join(', ') || 'its own';
}

function targetsIn(staticConfigs: unknown): string[] {
  return listIn(staticConfigs).flatMap(({ targets }) => textsIn(targets));
}

export function endpointsOf({ spec }: Resource): Endpoint[] {
  const { endpoints, podMetricsEndpoints } = spec as Fields;
  return [...listIn(endpoints), ...listIn(podMetricsEndpoints)].map((endpoint) => ({
    port: text(endpoint['port'] ?? endpoint['targetPort'] ?? endpoint['portNumber']),
    path: withoutUsers(text(endpoint['path']) || '/metrics'),
    scheme: text(endpoint['scheme']).toLowerCase() || 'http',
    interval: text(endpoint['interval']),
  }));
}

export function groupsOf({ kind, spec }: Resource): RuleGroup[] {
  if (kind !== 'PrometheusRule') return [];
  return listIn((spec as Fields)['groups']).map((group) => ({
    name: text(group['name']),
    interval: text(group['interval']),
    rules: listIn(group['rules']).map(ruleOf),
  }));
}

function ruleOf(rule: Fields): Rule {
  const kind = rule['alert'] === undefined || rule['alert'] === '' ? 'record' : 'alert';
  return { kind, name: text(rule[kind]), expr: text(rule['expr']), for: text(rule['for']), labels: labelsIn(rule) };
}

export function labelsIn({ labels }: Fields): Labels {
  return Object.fromEntries(Object.entries(fieldsIn(labels)).map(([name, value]) => [name, text(value)]));
}

function fieldsIn(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

function listIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
