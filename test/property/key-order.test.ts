import { App, Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  PodMonitor,
  Probe,
  Prometheus,
  PrometheusRule,
  ScrapeConfig,
  ServiceMonitor,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';

type Reorder = <T>(value: T) => T;

const asWritten: Reorder = (value) => value;

/** Maps of other languages have no order: jsii hands them over in whatever one they happen to be in. */
const reversed: Reorder = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, reversed(member)]);
  return Object.fromEntries(members.reverse()) as T;
};

const LABELS = { zone: 'a', İ: 'b', team: 'c', ä: 'd', 'example.com/x': 'e' };
const NAMES = { zone: 'a', team: 'c', 'example.com/x': 'e' };
const PARAMS = { z: ['1', '0'], module: ['2'], a: ['3'] };

function yamlOf(reorder: Reorder): string {
  const app = new App();
  const chart = new Chart(app, 'monitoring', { namespace: 'monitoring', labels: reorder(NAMES) });
  const metadata = (name: string) => reorder({ name, labels: NAMES, annotations: LABELS_AS_ANNOTATIONS });
  const every = { matchLabels: NAMES };
  new Prometheus(chart, 'prometheus', {
    metadata: metadata('main'),
    spec: reorder({
      serviceMonitorSelector: every,
      podMonitorSelector: every,
      probeSelector: every,
      scrapeConfigSelector: every,
      ruleSelector: every,
      externalLabels: LABELS,
      enforcedNamespaceLabel: 'namespace',
      nodeSelector: NAMES,
      podMetadata: { labels: NAMES, annotations: LABELS_AS_ANNOTATIONS },
      remoteWrite: [{ url: 'https://example.com', headers: { b: '1', a: '2' } }],
      resources: { requests: { memory: '1Gi', cpu: '1' }, limits: { memory: '1Gi', cpu: '1' } },
    }),
  });
  const endpoints = [{ port: 'web', params: PARAMS }];
  const selector = { matchLabels: NAMES };
  new ServiceMonitor(chart, 'services', { metadata: metadata('services'), spec: reorder({ selector, endpoints }) });
  const podMetricsEndpoints = endpoints;
  new PodMonitor(chart, 'pods', { metadata: metadata('pods'), spec: reorder({ selector, podMetricsEndpoints }) });
  new Probe(chart, 'probe', {
    metadata: metadata('probe'),
    spec: reorder({
      prober: { url: 'prober:9115' },
      targets: { staticConfig: { static: ['example.com'], labels: NAMES_OF_PROMETHEUS } },
    }),
  });
  new ScrapeConfig(chart, 'targets', {
    metadata: metadata('targets'),
    spec: reorder({ params: PARAMS, staticConfigs: [{ targets: ['example.com'], labels: NAMES_OF_PROMETHEUS }] }),
  });
  const alert = { alert: 'Down', expr: 'up == 0', labels: NAMES_OF_PROMETHEUS, annotations: NAMES_OF_PROMETHEUS };
  new PrometheusRule(chart, 'rules', {
    metadata: metadata('rules'),
    spec: reorder({ groups: [{ name: 'all', labels: NAMES_OF_PROMETHEUS, rules: [alert] }] }) as never,
  });
  new Alertmanager(chart, 'alertmanager', {
    metadata: metadata('alerts'),
    spec: reorder({ alertmanagerConfigSelector: every }),
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: metadata('team'),
    spec: reorder({
      route: { receiver: 'team' },
      receivers: [
        {
          name: 'team',
          pagerdutyConfigs: [{ routingKey: { name: 'a', key: 'b' }, details: DETAILS }],
          snsConfigs: [{ topicARN: 'topic', attributes: NAMES_OF_PROMETHEUS }],
        },
      ],
    }),
  });
  return app.synthYaml();
}

const LABELS_AS_ANNOTATIONS = { summary: 'b', 'example.com/x': 'c', description: 'a' };
const NAMES_OF_PROMETHEUS = { zone: 'a', team: 'b', cluster: 'c' };
const DETAILS = [
  { key: 'b', value: '1' },
  { key: 'a', value: '2' },
];

describe('the order of keys', () => {
  it('of no mapping that is given shows in the output', () => {
    const yaml = yamlOf(asWritten);
    for (const sign of ['team: b', 'job_name: probe/', 'routing_key', 'topic_arn']) expect(yaml).toContain(sign);
    expect(yamlOf(reversed)).toBe(yaml);
  });
});
