/** What a search found once: an app that the server would not take, beside one that differs in nothing else. */

import type { InputObject } from '../../conformance/case';
import { NEWEST } from '../../support/versions';
import type { Objects } from './search';

export interface Found {
  readonly name: string;
  /** The subject whose server refuses it. */
  readonly of: string;
  readonly wrong: Objects;
  readonly right: Objects;
  /** How the configuration of both would differ. */
  readonly texts: { readonly right: string; readonly wrong: string };
}

const API = 'monitoring.coreos.com';
const URL = 'https://example.com/';
const metadata = { namespace: 'default', name: 'main' };

const prometheus = (spec: object): Objects => [
  { apiVersion: `${API}/v1`, kind: 'Prometheus', metadata, spec: { scrapeConfigSelector: {}, ...spec } },
];

const scraping = (spec: object): Objects => [
  ...prometheus({}),
  { apiVersion: `${API}/v1alpha1`, kind: 'ScrapeConfig', metadata, spec },
];

const writing = (more: object, ...others: readonly object[]) =>
  prometheus({ remoteWrite: [{ url: URL, ...more }, ...others] });

const ruling = (...remoteWrite: readonly object[]): Objects => [
  { apiVersion: `${API}/v1`, kind: 'ThanosRuler', metadata, spec: { queryEndpoints: ['query:10902'], remoteWrite } },
];

const ruled = (ruler: object, labels: object): Objects => [
  {
    apiVersion: `${API}/v1`,
    kind: 'ThanosRuler',
    metadata,
    spec: { queryEndpoints: ['query:10902'], ruleSelector: {}, ...ruler },
  },
  {
    apiVersion: `${API}/v1`,
    kind: 'PrometheusRule',
    metadata,
    spec: { groups: [{ name: 'group', rules: [{ alert: 'Down', expr: 'up == 0', labels }] }] },
  },
];

const labelling = (label: string) => ruled({}, { [label]: 'a' });
const enforcing = (enforcedNamespaceLabel: string) => ruled({ enforcedNamespaceLabel }, {});

/** What says no more than what is so anyway. */
const ALIKE = { url: URL, remoteTimeout: '30000ms', queueConfig: { capacity: 10_000 } };

/** An instance of a version with a receiver: what v1beta1 has of it, or what extensions have. */
function alertmanager(version: string, receiver: object, extension?: object): Objects {
  const instance: InputObject = {
    apiVersion: `${API}/v1`,
    kind: 'Alertmanager',
    metadata,
    spec: { alertmanagerConfigSelector: {}, version },
  };
  const receivers = [{ name: 'team', ...receiver }];
  const config: InputObject = {
    apiVersion: `${API}/v1beta1`,
    kind: 'AlertmanagerConfig',
    metadata,
    spec: { route: { receiver: 'team' }, receivers: extension === undefined ? receivers : [] },
    ...(extension === undefined ? {} : { extensions: { receivers: [{ name: 'team', ...extension }] } }),
  };
  return [instance, config];
}

const jira = (template: string) =>
  alertmanager(
    `v${NEWEST.Alertmanager}`,
    {},
    {
      jiraConfigs: [{ apiURL: URL, project: 'a', issueType: 'b', summary: { template } }],
    },
  );

/** A proxy of the older field, which has no pattern and goes first, and a header for it. */
const proxied = (proxyURL: string) => {
  const httpConfig = { proxyURL, proxyUrl: 'socks5://a', proxyConnectHeader: { a: [{ name: 'refs', key: 'a' }] } };
  return alertmanager('v0.28.1', { pagerdutyConfigs: [{ routingKey: { name: 'refs', key: 'a' }, httpConfig }] });
};

/** An inhibition by the alerts whose label is one of a pattern. */
function inhibiting(value: string): Objects {
  const [instance, config] = alertmanager(`v${NEWEST.Alertmanager}`, {}) as [InputObject, InputObject];
  const inhibitRules = [{ sourceMatch: [{ name: 'a', matchType: '=~', value }], targetMatch: [], equal: ['b'] }];
  return [instance, { ...config, spec: { ...config.spec, inhibitRules } }];
}

const selecting = (label: string) =>
  scraping({ kubernetesSDConfigs: [{ role: 'Endpoints', selectors: [{ role: 'Pod', label }] }] });

export const FOUND: readonly Found[] = [
  {
    name: 'a selector that begins with what only some readers call blank',
    of: 'prometheus-loader',
    wrong: selecting('\ufeffx'),
    right: selecting('x'),
    texts: { right: 'label: x\n', wrong: 'label: "\\uFEFFx"\n' },
  },
  {
    name: 'a pattern whose last text takes in the anchor behind it',
    of: `alertmanager-${NEWEST.Alertmanager}-loader`,
    wrong: inhibiting('b\\Q'),
    right: inhibiting('b'),
    texts: { right: 'a=~"b"', wrong: 'a=~"b\\\\Q"' },
  },
  {
    name: 'names that stay as they come, beside legacy ones',
    of: 'prometheus-loader',
    wrong: prometheus({ nameValidationScheme: 'Legacy', otlp: { translationStrategy: 'NoTranslation' } }),
    right: prometheus({ nameValidationScheme: 'UTF8', otlp: { translationStrategy: 'NoTranslation' } }),
    texts: { right: 'metric_name_validation_scheme: utf8', wrong: 'metric_name_validation_scheme: legacy' },
  },
  {
    name: 'an attribute of blanks',
    of: 'prometheus-loader',
    wrong: prometheus({ otlp: { promoteResourceAttributes: [' '] } }),
    right: prometheus({ otlp: { promoteResourceAttributes: ['a'] } }),
    texts: { right: '- a\n', wrong: '- " "\n' },
  },
  {
    name: 'a scope with a backslash',
    of: 'prometheus-loader',
    wrong: writing({ azureAd: { sdk: {}, scope: '\\Z' } }),
    right: writing({ azureAd: { sdk: {}, scope: 'Z' } }),
    texts: { right: 'scope: Z', wrong: 'scope: \\Z' },
  },
  {
    name: 'a discovery without a host',
    of: 'prometheus-loader',
    wrong: scraping({ httpSDConfigs: [{ url: 'http:///a' }] }),
    right: scraping({ httpSDConfigs: [{ url: 'http://a/' }] }),
    texts: { right: 'http://a/', wrong: 'http:///a' },
  },
  {
    name: 'two ends of the same settings, one of which says them',
    of: 'prometheus-loader',
    wrong: writing({}, ALIKE),
    right: writing({}, { ...ALIKE, name: 'other' }),
    texts: { right: '  name: other\n', wrong: '' },
  },
  {
    name: 'a relabeling that is no regular expression',
    of: 'thanos-loader',
    wrong: ruling({ url: URL, writeRelabelConfigs: [{ action: 'keep', regex: '*' }] }),
    right: ruling({ url: URL, writeRelabelConfigs: [{ action: 'keep', regex: 'a' }] }),
    texts: { right: 'regex: a', wrong: 'regex: "*"' },
  },
  {
    name: 'a label that its engine reads as a mapping to be merged',
    of: 'thanos-loader',
    wrong: labelling('<<'),
    right: labelling('team'),
    texts: { right: 'team: a', wrong: '"<<": a' },
  },
  {
    name: 'such a label that the ruler puts on every rule',
    of: 'thanos-loader',
    wrong: enforcing('<<'),
    right: enforcing('team'),
    texts: { right: 'team: default', wrong: '"<<": default' },
  },
  {
    name: 'two ends that differ in a mapping of nothing',
    of: 'prometheus-loader',
    wrong: writing({}, { url: URL, proxyConnectHeader: {} }),
    right: writing({}, { url: URL, proxyConnectHeader: {}, remoteTimeout: '5s' }),
    texts: { right: '\n  remote_timeout: 5s', wrong: '' },
  },
  {
    name: 'two ends of one name and address',
    of: 'thanos-loader',
    wrong: ruling({ url: URL, name: 'a' }, { url: URL, name: 'a', remoteTimeout: '5s' }),
    right: ruling({ url: URL, name: 'a' }, { url: URL, name: 'b', remoteTimeout: '5s' }),
    texts: { right: 'name: b', wrong: 'name: a' },
  },
  {
    name: 'a text that is read as nothing, where Jira has more than texts',
    of: `alertmanager-${NEWEST.Alertmanager}-loader`,
    wrong: jira('~'),
    right: jira('text'),
    texts: { right: 'summary: text', wrong: 'summary: "~"' },
  },
  {
    name: 'a template that is no URL, before templates were followed',
    of: 'alertmanager-0.28.1-loader',
    wrong: alertmanager('v0.28.1', { webhookConfigs: [{ url: '{{ .a }}' }] }),
    right: alertmanager('v0.28.1', { webhookConfigs: [{ url: 'http://a/{{ .a }}' }] }),
    texts: { right: 'http://a/{{ .a }}', wrong: '{{ .a }}' },
  },
  {
    name: 'a proxy without any part, beside a header for it',
    of: 'alertmanager-0.28.1-loader',
    wrong: proxied('#'),
    right: proxied('socks5://a'),
    texts: { right: 'proxy_url: socks5://a', wrong: 'proxy_url: "#"' },
  },
];
