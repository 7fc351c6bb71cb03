/** What constructs answer of themselves: who takes them, why not, and the configuration that comes of it. */

import { JsonPatch } from 'cdk8s';
import { Deployment, Service } from 'cdk8s-plus-27';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  PodMonitor,
  Prometheus,
  PrometheusRule,
  SelectionOutcome,
  ServiceMonitor,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { chartOf } from './support';

const endpoints = [{ port: 'web' }];

function monitorIn(chart: ReturnType<typeof chartOf>, spec: object = { selector: {}, endpoints }, id = 'web') {
  return new ServiceMonitor(chart, id, { metadata: { name: id }, spec: spec as never });
}

function prometheusIn(chart: ReturnType<typeof chartOf>, spec: object, id = 'k8s') {
  return new Prometheus(chart, id, { metadata: { name: id }, spec });
}

describe('explain, of a monitor', () => {
  it('says who takes it, and its jobs', () => {
    const chart = chartOf();
    prometheusIn(chart, { serviceMonitorSelector: {} });
    const explanation = monitorIn(chart).explain();
    expect(explanation.takenBy).toEqual(['Prometheus monitoring/k8s']);
    expect(explanation.instances).toEqual([
      {
        instance: 'Prometheus monitoring/k8s',
        constructPath: 'monitoring/k8s',
        outcome: SelectionOutcome.TAKEN,
        parts: ['serviceMonitor/monitoring/web/0'],
        reasons: [],
      },
    ]);
    expect(explanation.findings).toEqual([]);
    expect(explanation.toString()).toMatch(
      /^ServiceMonitor monitoring\/web \(monitoring\/web\)\n\nPrometheus monitoring\/k8s takes it\n {2}job serviceMonitor\/monitoring\/web\/0\n/,
    );
  });

  it('says who does not take it, and why', () => {
    const chart = chartOf();
    prometheusIn(chart, { serviceMonitorSelector: { matchLabels: { team: 'a' } } });
    prometheusIn(chart, { podMonitorSelector: {} }, 'pods');
    const { instances } = monitorIn(chart).explain();
    expect(
      instances.map(({ instance, outcome, reasons }) => [instance, outcome, reasons.map(({ field }) => field)]),
    ).toEqual([
      ['Prometheus monitoring/k8s', SelectionOutcome.NOT_TAKEN, ['spec.serviceMonitorSelector']],
      ['Prometheus monitoring/pods', SelectionOutcome.NOT_TAKEN, ['spec.serviceMonitorSelector']],
    ]);
    expect(instances[0]!.reasons[0]!.remedy).toBe('Set the label `team: a`');
  });

  it('says what is declared by now: a later instance takes it', () => {
    const chart = chartOf();
    const monitor = monitorIn(chart);
    expect(monitor.explain().instances).toEqual([]);
    prometheusIn(chart, { serviceMonitorSelector: {} });
    expect(monitor.explain().takenBy).toEqual(['Prometheus monitoring/k8s']);
  });

  it('says the Services that it finds, and their pods', () => {
    const chart = chartOf();
    prometheusIn(chart, { serviceMonitorSelector: {}, podMonitorSelector: {} });
    const deployment = new Deployment(chart, 'shop', {
      metadata: { name: 'shop' },
      containers: [{ image: 'shop', ports: [{ number: 8080, name: 'metrics' }] }],
    });
    const service = new Service(chart, 'service', {
      metadata: { name: 'shop', labels: { app: 'shop' } },
      selector: deployment,
      ports: [{ port: 80, name: 'web' }],
    });
    const [target, ...others] = ServiceMonitor.forService(service).explain().targets ?? [];
    expect(others).toEqual([]);
    expect(target).toEqual({ object: 'Service monitoring/shop', ports: ['web'], pods: ['Deployment monitoring/shop'] });
    expect(PodMonitor.forWorkload(deployment).explain().targets).toEqual([
      { object: 'Deployment monitoring/shop', ports: ['metrics'], pods: [] },
    ]);
  });

  it('says what is wrong with it, as findings and as text', () => {
    const chart = chartOf();
    prometheusIn(chart, { serviceMonitorSelector: {} });
    const refused = monitorIn(chart, { selector: {}, endpoints: [{ port: 'web', interval: '7' }] }).explain();
    expect(refused.instances.map(({ outcome }) => outcome)).toEqual([SelectionOutcome.REFUSED]);
    expect(refused.findings.map(({ field }) => field)).toEqual(['spec.endpoints[0].interval']);
    expect(refused.toString()).toContain(
      'what is wrong with it\n  error: [monitoring/web] ServiceMonitor monitoring/web:',
    );
    const broken = new ServiceMonitor(chart, 'broken', {
      metadata: { name: 'broken', namespace: 7 as never },
      spec: { selector: {}, endpoints },
    });
    expect(broken.explain().instances).toEqual([]);
    expect(broken.explain().findings.length).toBeGreaterThan(0);
  });

  it('says of rules and AlertmanagerConfigs what comes of them', () => {
    const chart = chartOf();
    new ThanosRuler(chart, 'ruler', {
      metadata: { name: 'ruler' },
      spec: { queryEndpoints: ['http://query:9090'], ruleSelector: {} },
    });
    new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec: { alertmanagerConfigSelector: {} } });
    const rule = new PrometheusRule(chart, 'rule', {
      metadata: { name: 'rule' },
      spec: { groups: [{ name: 'g', rules: [{ alert: 'Down', expr: 'up == 0' as never }] }] },
    });
    const team = new AlertmanagerConfig(chart, 'team', {
      metadata: { name: 'team' },
      spec: {
        route: { receiver: 'hook' },
        receivers: [{ name: 'hook', webhookConfigs: [{ url: 'https://a.example' }] }],
      },
    });
    expect(rule.explain().instances.map(({ parts }) => parts)).toEqual([['g']]);
    expect(team.explain().instances.map(({ parts }) => parts)).toEqual([['monitoring/team/hook']]);
  });
});

describe('explain, of an instance', () => {
  it('says what it takes, what it may and why, and what it needs', () => {
    const chart = chartOf();
    const prometheus = prometheusIn(chart, { serviceMonitorSelector: {} });
    const key = { name: 'login', key: 'word' };
    monitorIn(chart, { selector: {}, endpoints: [{ port: 'web', basicAuth: { username: key, password: key } }] });
    const { takes, rights, references } = prometheus.explain();
    expect(takes).toEqual(['ServiceMonitor monitoring/web']);
    expect(rights).toEqual([
      {
        namespace: 'monitoring',
        verbs: ['get', 'list', 'watch'],
        resources: expect.arrayContaining(['services']),
        jobs: ['serviceMonitor/monitoring/web/0'],
      },
    ]);
    expect(references).toEqual([
      {
        kind: 'Secret',
        ...key,
        neededBy: ['username', 'password'].map(
          (field) => `ServiceMonitor monitoring/web spec.endpoints[0].basicAuth.${field}`,
        ),
      },
    ]);
    expect(prometheus.explain().toString()).toContain('it takes\n  1 ServiceMonitor: monitoring/web\n');
  });
});

describe('renderConfig', () => {
  it('is what the server will load, unpacked, patches among it', () => {
    const chart = chartOf();
    const prometheus = prometheusIn(chart, { serviceMonitorSelector: {} });
    for (let i = 0; i < 900; i += 1) monitorIn(chart, undefined, `monitor-${i}`);
    expect(parse(prometheus.renderConfig()).scrape_configs).toHaveLength(900);
  });

  it('has everything else where that is asked for', () => {
    const chart = chartOf();
    const prometheus = prometheusIn(chart, { ruleSelector: {}, podMonitorSelector: {} });
    new PrometheusRule(chart, 'rule', {
      metadata: { name: 'rule' },
      spec: { groups: [{ name: 'g', rules: [{ alert: 'Down', expr: 'up == 0' as never }] }] },
    });
    expect(prometheus.renderConfig()).not.toContain('alert: Down');
    const all = prometheus.renderConfig({ all: true });
    expect(all).toContain('# Secret monitoring/prometheus-k8s: prometheus.yaml\n');
    expect(all).toContain('alert: Down');
    for (const document of parseAllDocuments(all)) expect(document.errors).toEqual([]);
    const ruler = new ThanosRuler(chart, 'ruler', {
      metadata: { name: 'ruler' },
      spec: { queryEndpoints: ['http://query:9090'], ruleSelector: {} },
    });
    expect(ruler.renderConfig()).toContain('alert: Down');
  });

  it('is the configuration as it is written, with patches', () => {
    const chart = chartOf();
    const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
    const alertmanager = new Alertmanager(chart, 'main', { metadata: { name: 'main' }, config });
    expect(parse(alertmanager.renderConfig()).route.receiver).toBe('a');
    alertmanager.patch(
      'Secret',
      'alertmanager-main-generated',
      JsonPatch.add('/stringData/alertmanager.yaml', 'route: {receiver: b}\n'),
    );
    expect(alertmanager.renderConfig()).toBe('route: {receiver: b}\n');
  });

  it('says where there is none to print, and of errors that keep it from being written', () => {
    const chart = chartOf();
    const own = new Prometheus(chart, 'own', {
      metadata: { name: 'own' },
      config: ConfigSource.fromSecretName('mine', 'prometheus.yaml'),
    });
    expect(() => own.renderConfig()).toThrow(
      'monitoring/own: no configuration is written for Prometheus monitoring/own: it is in the Secret `mine`',
    );
    const broken = new Prometheus(chart, 'broken', { metadata: { name: 'broken' }, spec: { replicas: 'x' as never } });
    expect(() => broken.renderConfig()).toThrow('monitoring/broken: the app has errors');
  });
});
