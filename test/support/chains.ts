/** Objects of a tenant in which much refers to much: each definition to the one before it, or many to many. */

import type { InputObject } from '../conformance/case';
import type { Server } from './app-with';

export interface Chain {
  readonly server: Server;
  readonly objects: (size: number) => readonly InputObject[];
}

const GROUP = 'monitoring.coreos.com';

function object(version: string, kind: string, spec: object, name = 'object', more: object = {}): InputObject {
  return { apiVersion: `${GROUP}/${version}`, kind, metadata: { namespace: 'shop', name, ...more }, spec };
}

function times<T>(count: number, each: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => each(index));
}

const mapOf = (count: number, name = 'a', value = 'x') =>
  Object.fromEntries(times(count, (i) => [`${name}${i}`, `${value}${i}`]));

const rules = (...of: readonly object[]) =>
  object('v1', 'PrometheusRule', { groups: [{ name: 'group', rules: [...of] }] });
const config = (spec: object) => object('v1alpha1', 'AlertmanagerConfig', spec);
const monitor = (spec: object, name?: string, more?: object) =>
  object('v1', 'ServiceMonitor', { selector: {}, endpoints: [{ port: 'web' }], ...spec }, name, more);
const relabeled = (list: readonly object[]) => monitor({ endpoints: [{ port: 'web', relabelings: list }] });

/** Templates that call the one before them. */
const calling = (size: number) =>
  times(size, (i) => `{{ define "a${i + 1}" }}{{ template "a${i}" . }}{{ end }}`).join('');

const matcher = (name: string, value: string) => ({ name, value, matchType: '=' });
const receivers = [{ name: 'x', webhookConfigs: [{ url: 'http://x' }] }];

/** Within each other, four on each level. */
function nested(size: number, depth = 8): object {
  const routes = depth === 0 || size <= 1 ? [] : times(4, () => nested(size / 4, depth - 1));
  return { receiver: 'x', matchers: [matcher(`a${size}`, `${depth}`)], routes };
}

/** Each within the one before it. */
function deep(size: number): object {
  return times(20, String).reduce<object>(
    (inner, i) => ({ receiver: 'x', matchers: times(size / 20, (j) => matcher(`a${j}`, i)), routes: [inner] }),
    { receiver: 'x' },
  );
}

const OF_RULES: Readonly<Record<string, (size: number) => readonly InputObject[]>> = {
  'templates that call templates': (size) => [
    rules({ alert: 'A', expr: 'up', annotations: { a: `{{ define "a0" }}x{{ end }}${calling(size)}` } }),
  ],
  'templates that all call all': (size) => [
    rules({
      alert: 'A',
      expr: 'up',
      annotations: {
        a: times(
          Math.sqrt(size),
          (i) => `{{ define "a${i}" }}${'{{ template "a0" . }}'.repeat(Math.sqrt(size))}{{ end }}`,
        ).join(''),
      },
    }),
  ],
  'variables of templates that are made of others': (size) => [
    rules({
      alert: 'A',
      expr: 'up',
      annotations: { a: `{{ $a0 := 1 }}${times(size, (i) => `{{ $a${i + 1} := $a${i} }}`).join('')}` },
    }),
  ],
  'rules that record from rules': (size) => [
    rules(...times(size, (i) => ({ record: `a:b${i + 1}`, expr: `sum(a:b${i})` }))),
  ],
  'rules that record from rules, last first': (size) => [
    rules(...times(size, (i) => ({ record: `a:b${size - i}`, expr: `label_join(a:b${size - i - 1}, "x", "", "x")` }))),
  ],
  'rules that read all others': (size) => [
    rules(...times(size, (i) => ({ record: `a:b${i}`, expr: `sum({__name__=~"a:.+", b="${i}"})` }))),
  ],
  'rules of objects that record from each other': (size) =>
    times(size / 8, (i) =>
      object(
        'v1',
        'PrometheusRule',
        { groups: [{ name: 'group', rules: [{ record: `a:b${i + 1}`, expr: `a:b${i} or a:b${i - 1}` }] }] },
        `object${i}`,
      ),
    ),
  'alerts that ask for alerts': (size) => [
    rules(...times(size, (i) => ({ alert: `A${i + 1}`, expr: `ALERTS{alertname="A${i}"} == 1` }))),
  ],
  'rules with many labels': (size) => [
    rules(...times(Math.sqrt(size), (i) => ({ alert: `A${i}`, expr: 'up', labels: mapOf(Math.sqrt(size)) })), {
      alert: 'B',
      expr: 'up',
      labels: mapOf(size),
      annotations: mapOf(size),
    }),
  ],
  'groups with many labels': (size) => [
    object('v1', 'PrometheusRule', {
      groups: times(Math.sqrt(size), (i) => ({
        name: `group${i}`,
        labels: mapOf(Math.sqrt(size)),
        rules: times(Math.sqrt(size), (j) => ({ alert: `A${i}-${j}`, expr: 'up' })),
      })),
    }),
  ],
  'groups of the same name': (size) => [
    object('v1', 'PrometheusRule', {
      groups: times(size, () => ({ name: 'group', rules: [{ record: 'a', expr: 'up' }] })),
    }),
  ],
};

const OF_MONITORS: Readonly<Record<string, (size: number) => readonly InputObject[]>> = {
  'relabelings that copy what the one before has made': (size) => [
    relabeled(times(size, (i) => ({ sourceLabels: [`a${i}`], targetLabel: `a${i + 1}` }))),
  ],
  'relabelings that copy all that was made': (size) => [
    relabeled(
      times(Math.sqrt(size), (i) => ({
        sourceLabels: times(Math.sqrt(size), (j) => `a${j}`),
        targetLabel: `a${i}`,
        replacement: '$1',
      })),
    ),
  ],
  'relabelings that make more and more of all labels': (size) => [
    relabeled(times(size, (i) => ({ action: 'labelmap', regex: `__meta_${i}_(.+)` }))),
  ],
  'relabelings that write many labels, and drop them': (size) => [
    relabeled([
      ...times(size, (i) => ({ targetLabel: `a${i}`, replacement: 'x' })),
      ...times(size, (i) => ({ action: 'labeldrop', regex: `a${i}` })),
      ...times(size, (i) => ({ action: 'keep', sourceLabels: [`a${i}`], regex: 'y' })),
    ]),
  ],
  'a selector of many labels': (size) => [monitor({ selector: { matchLabels: mapOf(size) } })],
  'a selector of many expressions': (size) => [
    monitor({
      selector: { matchExpressions: times(size, (i) => ({ key: `a${i}`, operator: 'In', values: [`x${i}`] })) },
    }),
  ],
  'selectors of many labels': (size) =>
    times(Math.sqrt(size), (i) =>
      monitor({ selector: { matchLabels: mapOf(Math.sqrt(size), `a${i}-`) } }, `object${i}`),
    ),
  'many labels and annotations': (size) => [monitor({}, 'object', { labels: mapOf(size), annotations: mapOf(size) })],
  'many parameters': (size) => [
    monitor({ endpoints: [{ port: 'web', params: Object.fromEntries(times(size, (i) => [`a${i}`, ['x']])) }] }),
  ],
  'many target labels': (size) => [
    monitor({ targetLabels: times(size, (i) => `a${i}`), podTargetLabels: times(size, (i) => `b${i}`) }),
  ],
  'many labels of targets': (size) => [
    object('v1alpha1', 'ScrapeConfig', { staticConfigs: [{ targets: ['a:80'], labels: mapOf(size) }] }),
    object(
      'v1',
      'Probe',
      {
        prober: { url: 'prober:9115' },
        targets: { staticConfig: { static: ['a'], labels: mapOf(size) } },
      },
      'probe',
    ),
  ],
  'static targets that are the same': (size) => [
    object('v1alpha1', 'ScrapeConfig', {
      staticConfigs: times(size, () => ({ targets: ['a:80'], labels: { a: 'x' } })),
    }),
  ],
  'endpoints that are the same': (size) => [monitor({ endpoints: times(size, () => ({ port: 'web' })) })],
  'monitors of one name in many namespaces': (size) =>
    times(size, (i) => monitor({ namespaceSelector: { any: true } }, 'object', { namespace: `shop${i}` })),
};

const OF_ALERTS: Readonly<Record<string, (size: number) => readonly InputObject[]>> = {
  'routes that nest': (size) => [config({ route: nested(size), receivers })],
  'routes that nest deeply': (size) => [config({ route: deep(size), receivers })],
  'routes with many times and labels': (size) => [
    config({
      route: {
        receiver: 'x',
        groupBy: times(size, (i) => `a${i}`),
        routes: times(Math.sqrt(size), (i) => ({
          receiver: 'x',
          matchers: [matcher('a', `${i}`)],
          groupBy: times(Math.sqrt(size), (j) => `a${j}`),
          muteTimeIntervals: times(Math.sqrt(size), (j) => `t${j}`),
        })),
      },
      receivers,
      muteTimeIntervals: times(Math.sqrt(size), (i) => ({ name: `t${i}`, timeIntervals: [{ months: ['1:3'] }] })),
    }),
  ],
  'receivers of which each has a route': (size) => [
    config({
      route: { receiver: 'x0', routes: times(size, (i) => ({ receiver: `x${i}`, matchers: [matcher('a', `${i}`)] })) },
      receivers: times(size, (i) => ({ name: `x${i}`, webhookConfigs: [{ url: 'http://x' }] })),
    }),
  ],
  'inhibitions of which each holds back the next': (size) => [
    config({
      route: { receiver: 'x' },
      receivers,
      inhibitRules: times(size, (i) => ({
        sourceMatch: [matcher('alertname', `A${i}`)],
        targetMatch: [matcher('alertname', `A${i + 1}`)],
        equal: ['a'],
      })),
    }),
  ],
  'inhibitions with many labels': (size) => [
    config({
      route: { receiver: 'x' },
      receivers,
      inhibitRules: times(Math.sqrt(size), (i) => ({
        sourceMatch: times(Math.sqrt(size), (j) => matcher(`a${j}`, `${i}`)),
        targetMatch: times(Math.sqrt(size), (j) => matcher(`b${j}`, `${i}`)),
        equal: times(Math.sqrt(size), (j) => `c${j}`),
      })),
    }),
  ],
  'templates of receivers that call templates': (size) => [
    config({
      route: { receiver: 'x' },
      receivers: [
        {
          name: 'x',
          emailConfigs: [
            {
              to: 'a@x',
              from: 'b@x',
              smarthost: 'x:25',
              text: `{{ define "a0" }}x{{ end }}${calling(size)}`,
              headers: times(size, (i) => ({ key: `A${i}`, value: `{{ template "a${i}" . }}` })),
            },
          ],
        },
      ],
    }),
  ],
  'configurations of many namespaces': (size) =>
    times(size, (i) => ({
      ...config({ route: { receiver: 'x' }, receivers }),
      metadata: { namespace: `shop${i}`, name: 'object' },
    })),
};

/** With a server that takes all of it. */
export function appOf({ server, objects }: Chain, size: number): InputObject[] {
  const selectors = SELECTORS[server].flatMap((kind) => [`${kind}Selector`, `${kind}NamespaceSelector`]);
  const spec = Object.fromEntries(selectors.map((selector) => [selector, {}]));
  const instance = { ...object('v1', server, spec), metadata: { namespace: 'monitoring', name: 'main' } };
  return [instance, ...objects(size)];
}

const SELECTORS: Readonly<Record<Server, readonly string[]>> = {
  Prometheus: ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'],
  Alertmanager: ['alertmanagerConfig'],
};

const of = (server: Server, all: Readonly<Record<string, Chain['objects']>>) =>
  Object.entries(all).map(([name, objects]) => [name, { server, objects }] as const);

export const CHAINS: readonly (readonly [name: string, chain: Chain])[] = [
  ...of('Prometheus', OF_RULES),
  ...of('Prometheus', OF_MONITORS),
  ...of('Alertmanager', OF_ALERTS),
];
